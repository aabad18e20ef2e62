import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { text } from '../messages/text';
import { screenStyles } from './styles';

/** Sentences shown at once; the others are a click away. */
const SHOWN = 8;

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
      .sentences {
        max-height: min(22em, 45vh);
        overflow: auto;
      }
      ul {
        margin: 4px 0 0;
        padding: 0 0 0 1.1em;
      }
      summary {
        width: fit-content;
        margin-top: 4px;
        color: var(--em-muted);
        cursor: pointer;
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
    return html`<section class="panel" role="alert" aria-label=${text('projects-problems')}>
      <wa-icon name="triangle-alert"></wa-icon>
      <div>
        <h2>${text('projects-problems-title', { count: sentences.length })}</h2>
        <div class="sentences" tabindex="0">
          ${listOf(sentences.slice(0, SHOWN))} ${this.#renderMore(sentences.slice(SHOWN))}
        </div>
      </div>
      <wa-button size="s" appearance="plain" @click=${() => this.dispatchEvent(new Event('dismiss'))}>
        <wa-icon name="x" label=${text('projects-problems-dismiss')}></wa-icon>
      </wa-button>
    </section>`;
  }

  #renderMore(sentences: readonly string[]) {
    if (sentences.length === 0) return nothing;
    return html`<details>
      <summary>${text('projects-problems-more', { count: sentences.length })}</summary>
      ${listOf(sentences)}
    </details>`;
  }
}

function listOf(sentences: readonly string[]) {
  return html`<ul>
    ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>`;
}
