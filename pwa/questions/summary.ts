import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Label, Query } from '../document';
import { lengthText } from '../labeling/clock';
import { swatch, swatchStyles } from '../labeling/swatch';
import { text } from '../messages/text';
import { panelStyles } from './panel_styles';
import './strip';
import { tallyOf } from './tally';

/** After the last question: what was found, and what to do next. Emits `go` index, `leave`, `again`. */
@customElement('earmark-ask-summary')
export class AskSummary extends LitElement {
  static override styles = [
    swatchStyles,
    panelStyles,
    css`
      ul {
        display: grid;
        gap: 6px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        font-size: 15px;
      }
      li.quiet {
        color: var(--em-muted);
      }
      li span:last-child {
        color: var(--em-muted);
        font-size: 13px;
        font-variant-numeric: tabular-nums;
      }
      h2 {
        color: var(--em-text);
        font-size: 20px;
        font-weight: 650;
        line-height: 1.25;
      }
      nav {
        display: grid;
        gap: 8px;
        margin-top: 4px;
      }
      a {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: 8px;
        min-height: 44px;
        border-radius: var(--em-radius);
        background: var(--em-accent);
        color: var(--em-on-accent);
        font-weight: 600;
        text-decoration: none;
      }
    `,
  ];

  @property({ attribute: false }) queries: readonly Query[] = [];
  @property({ attribute: false }) labelOf: (id: string) => Label | undefined = () => undefined;
  /** Where the work goes on: the next recording, or the project. */
  @property({ attribute: false }) next: { readonly href: string; readonly text: string } | null =
    null;

  override render() {
    const tally = tallyOf(this.queries);
    const count = this.queries.length;
    return html`
      <div class="prompt">
        <h2>${text('questions-all-answered', { count })}</h2>
        <p>${tally.tookS === null || tally.tookS > 7200 ? '' : text('questions-took', { length: lengthText(tally.tookS) })}</p>
      </div>
      <earmark-ask-strip
        .queries=${this.queries}
        .labelOf=${this.labelOf}
        @go=${(event: CustomEvent<number>) => this.#emit('go', event.detail)}
      ></earmark-ask-strip>
      <ul aria-label=${text('questions-found')}>
        ${tally.labels.map(({ label, questions, seconds }) => {
          const known = this.labelOf(label);
          return html`<li>
            ${swatch(known?.colour ?? '#888888')}<span class="name"
              >${known?.name ?? text('questions-removed-label')}</span
            ><span>${questions} × · ${lengthText(seconds)}</span>
          </li>`;
        })}
        ${this.#rest('nothing', tally.nothing)} ${this.#rest('unsure', tally.unsure)}
      </ul>
      <p>${text('questions-change-answer')}</p>
      <nav aria-label=${text('questions-what-next')}>
        ${
          this.next
            ? html`<a href=${this.next.href}
                >${this.next.text} <wa-icon name="arrow-right"></wa-icon
              ></a>`
            : nothing
        }
        <button @click=${() => this.#emit('leave')}>${text('questions-back-to-labeling')}</button>
        <button @click=${() => this.#emit('again')}>${text('questions-ask-again')}</button>
      </nav>
    `;
  }

  #rest(kind: 'nothing' | 'unsure', count: number) {
    if (count === 0) return nothing;
    return html`<li class="quiet">
      <span class="name">${text(`questions-${kind}`)}</span><span>${count} ×</span>
    </li>`;
  }

  #emit(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
