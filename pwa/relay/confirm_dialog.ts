import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';

export interface Deed {
  readonly title: string;
  /** What it means, and whether there is a way back. */
  readonly meaning: string;
  readonly action: string;
}

/** Asks before something that is hard to take back: `if (await dialog.ask({...})) …`. */
@customElement('earmark-confirm')
export class EarmarkConfirm extends LitElement {
  static override styles = [screenStyles];

  @state() private deed: Deed | null = null;
  @state() private open = false;
  #resolve: (sure: boolean) => void = () => {};

  ask(deed: Deed): Promise<boolean> {
    this.#resolve(false);
    this.deed = deed;
    this.open = true;
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  override render() {
    const { title = '', meaning = '', action = '' } = this.deed ?? {};
    return html`<wa-dialog
      label=${title}
      ?open=${this.open}
      @wa-hide=${(event: Event) => event.target === event.currentTarget && this.#end(false)}
    >
      <p>${meaning}</p>
      <wa-button slot="footer" appearance="plain" autofocus @click=${() => this.#end(false)}>
        ${text('common-cancel')}
      </wa-button>
      <wa-button slot="footer" variant="danger" @click=${() => this.#end(true)}>${action}</wa-button>
    </wa-dialog>`;
  }

  #end(sure: boolean): void {
    this.open = false;
    this.#resolve(sure);
    this.#resolve = () => {};
  }
}
