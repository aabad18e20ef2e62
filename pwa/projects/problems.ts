import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { screenStyles } from './styles';

/** Sentences about what did not go well; they stay until dismissed. Emits `dismiss`. */
@customElement('earmark-problems')
export class EarmarkProblems extends LitElement {
  static override styles = [
    screenStyles,
    css`
      section.panel {
        display: grid;
        grid-template-columns: auto 1fr auto;
        gap: 4px 12px;
        align-items: start;
        padding: 12px 8px 12px 16px;
        border-left: 4px solid var(--em-warn);
      }
      section > wa-icon {
        margin-top: 3px;
        color: var(--em-warn);
      }
      ul {
        max-height: 12em;
        margin: 4px 0 0;
        padding: 0 0 0 1.1em;
        overflow: auto;
      }
      li {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) sentences: readonly string[] = [];

  override render() {
    const { sentences } = this;
    if (sentences.length === 0) return nothing;
    return html`<section class="panel" role="alert" aria-label="Problems">
      <wa-icon name="triangle-alert"></wa-icon>
      <div>
        <h2>${sentences.length === 1 ? 'One thing needs a look' : `${sentences.length} things need a look`}</h2>
        <ul tabindex="0">
          ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>
      </div>
      <wa-button size="s" appearance="plain" @click=${() => this.dispatchEvent(new Event('dismiss'))}>
        <wa-icon name="x" label="Dismiss problems"></wa-icon>
      </wa-button>
    </section>`;
  }
}
