import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { text } from '../messages/text';
import { type Saying, sayings } from './say';

/** The sentences of `say()`, at the foot of the screen, read aloud by screen readers. */
@customElement('earmark-sayings')
export class EarmarkSayings extends LitElement {
  static override styles = css`
    :host {
      position: fixed;
      inset: auto 0 max(12px, env(safe-area-inset-bottom)) 0;
      z-index: 1000;
      display: grid;
      gap: 8px;
      justify-items: center;
      pointer-events: none;
    }
    .saying {
      pointer-events: auto;
      display: flex;
      align-items: center;
      gap: 12px;
      max-width: min(560px, calc(100vw - 32px));
      padding: 8px 8px 8px 16px;
      border-radius: var(--em-radius);
      border: 1px solid var(--em-line);
      border-left: 4px solid var(--em-accent);
      background: var(--em-surface);
      color: var(--em-text);
      box-shadow: 0 6px 24px rgb(0 0 0 / 0.25);
    }
    .problem {
      border-left-color: var(--em-danger);
    }
  `;

  #refresh = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    sayings.addEventListener('change', this.#refresh);
  }

  override disconnectedCallback(): void {
    sayings.removeEventListener('change', this.#refresh);
    super.disconnectedCallback();
  }

  override render() {
    return html`<div role="status" aria-live="polite">
      ${repeat(
        sayings.list,
        (saying) => saying.id,
        (saying) => this.#renderSaying(saying),
      )}
    </div>`;
  }

  #renderSaying(saying: Saying) {
    const { action } = saying;
    return html`<div class="saying ${saying.kind}">
      <span>${saying.sentence}</span>
      ${
        action
          ? html`<wa-button
              size="s"
              appearance="plain"
              variant="brand"
              @click=${() => {
                action.run();
                sayings.dismiss(saying.id);
              }}
              >${action.label}</wa-button
            >`
          : nothing
      }
      <wa-button size="s" appearance="plain" @click=${() => sayings.dismiss(saying.id)}>
        <wa-icon name="x" label=${text('common-dismiss')}></wa-icon>
      </wa-button>
    </div>`;
  }
}
