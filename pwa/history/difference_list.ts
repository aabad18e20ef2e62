import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { clockText } from '../labeling/clock';
import { text } from '../messages/text';
import { kindSign, legendStyle } from './legend';
import { differenceLabel, regionIn } from './marks';
import type { Difference } from './records';
import { changesIn, type Names } from './wording';

/** So many rows at first. */
const FEW = 100;

/** What differs between two moments, by time. Emits `pick` with a difference, unless it has links. */
@customElement('earmark-difference-list')
export class DifferenceList extends LitElement {
  static override styles = [
    legendStyle,
    css`
      :host {
        display: block;
        font: 13px/1.4 var(--em-font);
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        border-top: 1px solid var(--em-line);
      }
      li:first-child {
        border-top: 0;
      }
      .row {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: 2px 10px;
        box-sizing: border-box;
        width: 100%;
        min-height: 40px;
        padding: 6px 4px;
        border: 0;
        border-radius: 6px;
        background: none;
        color: var(--em-text);
        font: inherit;
        text-align: left;
        text-decoration: none;
        cursor: pointer;
      }
      .row:hover {
        background: var(--em-raised);
      }
      .row:focus-visible,
      .more:focus-visible {
        outline: 2px solid var(--em-focus);
        outline-offset: -2px;
      }
      b {
        overflow-wrap: anywhere;
      }
      small {
        display: block;
        color: var(--em-muted);
        font-size: 12px;
      }
      .at {
        color: var(--em-muted);
        font-variant-numeric: tabular-nums;
      }
      .more {
        width: 100%;
        min-height: 36px;
        border: 1px solid var(--em-line);
        border-radius: 6px;
        background: none;
        color: var(--em-text);
        font: 600 13px/1 var(--em-font);
        cursor: pointer;
      }
    `,
  ];

  @property({ attribute: false }) differences: readonly Difference[] = [];
  @property({ attribute: false }) names: Names | null = null;
  /** Where a difference is shown; null: here, by `pick`. */
  @property({ attribute: false }) hrefOf: ((difference: Difference) => string) | null = null;
  @state() private most = FEW;

  override render() {
    const hidden = this.differences.length - this.most;
    return html`<ol>
        ${this.differences.slice(0, this.most).map((each) => html`<li>${this.#renderRow(each)}</li>`)}
      </ol>
      ${
        hidden > 0
          ? html`<button class="more" @click=${this.#showAll}>
              ${text('history-more-differences', { count: hidden })}
            </button>`
          : nothing
      }`;
  }

  #renderRow(difference: Difference) {
    const { hrefOf } = this;
    if (hrefOf) {
      return html`<a class="row" href=${hrefOf(difference)}>${this.#renderWords(difference)}</a>`;
    }
    const pick = () => this.dispatchEvent(new CustomEvent('pick', { detail: difference }));
    return html`<button class="row" @click=${pick}>${this.#renderWords(difference)}</button>`;
  }

  #renderWords(difference: Difference) {
    if (!this.names) return nothing;
    const { kinds, before, after } = difference;
    const at = regionIn(after ?? before)?.start_s ?? 0;
    return html`${kinds.slice(0, 1).map(kindSign)}
      <span>
        <b>${differenceLabel(difference, this.names)}</b>
        <small>${differenceText(difference, this.names)}</small>
      </span>
      <span class="at">${clockText(at)}</span>`;
  }

  #showAll = () => {
    this.most = this.differences.length;
  };
}

/** What became of it, in words. */
function differenceText({ kinds, before, after }: Difference, names: Names): string {
  if (kinds.includes('added')) return text('history-kind-added');
  if (kinds.includes('removed')) return text('history-kind-removed');
  const change = { root: 'annotations', kind: 'changed' as const };
  return changesIn({ ...change, before: before ?? {}, after: after ?? {} }, names).join(' · ');
}
