import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { html, LitElement } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { text } from '../messages/text';
import { screenStyles } from './styles';

export interface NameQuestion {
  readonly title: string;
  readonly action: string;
  readonly label?: string;
  readonly value?: string;
  readonly hint?: string;
}

/** Asks for a name: `const name = await dialog.ask({...})`, null when cancelled. */
@customElement('earmark-name-dialog')
export class EarmarkNameDialog extends LitElement {
  static override styles = [screenStyles];

  @state() private question: NameQuestion | null = null;
  @state() private open = false;
  @state() private value = '';
  @query('wa-input') private input!: WaInput;
  #resolve: (name: string | null) => void = () => {};

  ask(question: NameQuestion): Promise<string | null> {
    this.#resolve(null);
    this.question = question;
    this.value = question.value ?? '';
    this.open = true;
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  override render() {
    const {
      title = '',
      action = '',
      label = text('projects-name'),
      hint = '',
    } = this.question ?? {};
    return html`<wa-dialog
      label=${title}
      ?open=${this.open}
      @wa-after-show=${this.#shown}
      @wa-hide=${this.#hidden}
    >
      <wa-input
        ?autofocus=${this.open}
        label=${label}
        hint=${hint}
        .value=${this.value}
        @input=${() => {
          this.value = this.input.value ?? '';
        }}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.#finish()}
      ></wa-input>
      <wa-button slot="footer" appearance="plain" @click=${() => this.#end(null)}>${text('common-cancel')}</wa-button>
      <wa-button
        slot="footer"
        variant="brand"
        ?disabled=${this.value.trim() === ''}
        @click=${this.#finish}
        >${action}</wa-button
      >
    </wa-dialog>`;
  }

  /** Whoever types at once is not typed over. */
  #shown = () => {
    if (this.value === (this.question?.value ?? '')) this.input.select();
  };

  #finish = () => {
    const name = this.value.trim();
    if (name) this.#end(name);
  };

  #hidden = (event: Event) => {
    if (event.target === event.currentTarget) this.#end(null);
  };

  #end(name: string | null): void {
    this.open = false;
    this.#resolve(name);
    this.#resolve = () => {};
  }
}
