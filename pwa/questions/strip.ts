import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Label, Query } from '../document';
import { text } from '../messages/text';

/** All questions of a round in a row, coloured by their answers. Emits `go` with an index. */
@customElement('earmark-ask-strip')
export class AskStrip extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    ol {
      display: flex;
      gap: 3px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      flex: 1 1 0;
      min-width: 0;
    }
    button {
      display: block;
      width: 100%;
      height: 24px;
      padding: 6px 0;
      border: 0;
      border-radius: 4px;
      background: none;
      cursor: pointer;
    }
    button span {
      display: block;
      height: 12px;
      border-radius: 4px;
      background: var(--em-raised);
      box-shadow: inset 0 0 0 1px var(--em-line);
    }
    .labels span {
      background: var(--answer, var(--em-accent));
    }
    .nothing span {
      background: var(--em-muted);
      opacity: 0.45;
    }
    .unsure span {
      background: repeating-linear-gradient(
        45deg,
        var(--em-muted) 0 3px,
        transparent 3px 6px
      );
    }
    button[aria-current="step"] span {
      outline: 2px solid var(--em-text);
      outline-offset: 1px;
    }
    button:focus-visible {
      outline: 2px solid var(--em-focus);
    }
  `;

  @property({ attribute: false }) queries: readonly Query[] = [];
  @property({ type: Number }) at = -1;
  @property({ attribute: false }) labelOf: (id: string) => Label | undefined = () => undefined;

  override render() {
    return html`<ol aria-label=${text('questions-count')}>
      ${this.queries.map(
        (query, index) => html`<li>
          <button
            class=${query.answer?.kind ?? 'open'}
            aria-label=${text('questions-question-answer', {
              number: index + 1,
              answer: this.#answerText(query),
            })}
            aria-current=${index === this.at ? 'step' : 'false'}
            title=${this.#answerText(query)}
            @mousedown=${(event: Event) => event.preventDefault()}
            @click=${() => this.dispatchEvent(new CustomEvent('go', { detail: index }))}
          >
            <span></span>
          </button>
        </li>`,
      )}
    </ol>`;
  }

  override updated(_changed: PropertyValues<this>): void {
    // Colours are set from script: the page's policy forbids style attributes.
    this.renderRoot.querySelectorAll('button').forEach((button, index) => {
      const label = this.queries[index]?.answer?.labels[0];
      button.style.setProperty('--answer', (label && this.labelOf(label)?.colour) || '');
    });
  }

  #answerText({ answer }: Query): string {
    if (!answer) return text('questions-not-answered');
    if (answer.kind !== 'labels') return text(`questions-answer-${answer.kind}`);
    return answer.labels
      .map((id) => this.labelOf(id)?.name ?? text('questions-removed-label'))
      .join(', ');
  }
}
