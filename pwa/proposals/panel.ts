/** The proposals of a recording, beside its annotations: finding, going through, accepting, dismissing. */
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Following } from '../app/following';
import { say } from '../app/say';
import '../embedding/heard_by';
import { FollowKeys } from '../habits/follow_keys';
import { clockText } from '../labeling/clock';
import type { Desk } from '../labeling/desk';
import { chordText, withKey } from '../labeling/keys';
import { keyCap, keyStyles, swatch, swatchStyles } from '../labeling/swatch';
import { keepFocus } from '../labeling/toolbar';
import { text } from '../messages/text';
import { show } from './actions';
import { percentOf } from './percent';
import type { Proposal, Proposals } from './proposals';

/** More rows than this nobody reads; keys go through all of them. */
const MOST_ROWS = 60;

@customElement('earmark-proposals')
export class ProposalsPanel extends LitElement {
  static override styles = [
    swatchStyles,
    keyStyles,
    css`
      :host {
        display: grid;
        gap: 8px;
        min-height: 0;
        font-size: 14px;
      }
      h2 {
        display: flex;
        align-items: center;
        gap: 8px;
        margin: 0;
        font-size: 14px;
      }
      .hint,
      p {
        margin: 0;
        color: var(--em-muted);
        font-weight: 400;
        font-size: 13px;
      }
      .problem {
        color: var(--em-danger);
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 32px;
        padding: 0 10px;
        border: 1px solid var(--em-line);
        border-radius: var(--em-radius);
        background: var(--em-surface);
        color: var(--em-text);
        font: inherit;
        cursor: pointer;
      }
      button:focus-visible,
      input:focus-visible {
        outline: 2px solid var(--em-accent);
        outline-offset: 1px;
      }
      h2 button {
        margin-inline-start: auto;
      }
      ul {
        display: grid;
        gap: 2px;
        max-height: 180px;
        margin: 0;
        padding: 0;
        overflow: auto;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        gap: 4px;
      }
      li .what {
        flex-wrap: wrap;
        gap: 0 6px;
        justify-content: start;
        min-width: 0;
        padding: 4px 8px;
        border-style: dashed;
        text-align: start;
      }
      li .what[aria-current='true'] {
        border-color: var(--em-accent);
        background: var(--em-accent-soft);
      }
      .what span {
        flex: none;
        max-width: 100%;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .what .score {
        margin-inline-start: auto;
        color: var(--em-muted);
        font-variant-numeric: tabular-nums;
      }
      label {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      input {
        flex: 1 1 90px;
        min-width: 60px;
        accent-color: var(--em-accent);
      }
      progress {
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) proposals!: Proposals;
  /** Those of them that are open: others come and go with annotations. */
  @property({ attribute: false }) list: readonly Proposal[] = [];
  protected readonly keys = new FollowKeys(this);
  protected following: Following | null = null;

  override willUpdate(): void {
    this.following ??= new Following(this, [this.proposals]);
  }

  override render() {
    const { proposals } = this;
    const { phase, scores, list } = proposals;
    const words = scores || phase === 'nothing' ? 'proposals-again' : 'proposals-find';
    return html`<h2 id="title">
        ${text('proposals-title')}
        <span class="hint">${scores ? list.length : ''}</span>
        <button
          title=${withKey(text('proposals-key-find'), 'proposals')}
          @mousedown=${keepFocus}
          @click=${() => (phase === 'working' ? proposals.stop() : proposals.find())}
        >
          <wa-icon name=${phase === 'working' ? 'x' : 'sparkles'}></wa-icon>
          ${text(phase === 'working' ? 'sampling-stop' : words)}
        </button>
      </h2>
      ${this.#renderState()} ${scores ? this.#renderFound() : nothing}`;
  }

  #renderState() {
    const { phase, fraction, problem, scores, list } = this.proposals;
    if (phase === 'working') {
      return html`<progress max="1" .value=${fraction} aria-labelledby="title"></progress>`;
    }
    if (phase === 'failed') return html`<p class="problem" role="alert">${problem}</p>`;
    if (phase === 'nothing') return html`<p role="status">${text('proposals-nothing-learned')}</p>`;
    if (scores && list.length === 0) {
      return html`<p role="status">${text('proposals-none')}</p>`;
    }
    return nothing;
  }

  #renderFound() {
    const { proposals } = this;
    const { threshold, list, scores } = proposals;
    return html`<label>
        ${text('proposals-threshold', { percent: percentOf(threshold) })}
        <input
          type="range"
          min="0.05"
          max="0.95"
          step="0.05"
          .value=${String(threshold)}
          @change=${this.#setThreshold}
        />
      </label>
      ${
        list.length > 0
          ? html`<ul aria-labelledby="title">
                ${list.slice(0, MOST_ROWS).map((one) => this.#renderRow(one))}
              </ul>
              <button @mousedown=${keepFocus} @click=${this.#acceptAll}>
                ${text('proposals-accept-all', { count: list.length, percent: percentOf(threshold) })}
              </button>
              <p>
                ${keyCap(chordText('proposal-next'))} ${text('proposals-hint-next')}
                ${keyCap(chordText('proposal-accept'))} ${text('proposals-hint-accept')}
                ${keyCap(chordText('proposal-dismiss'))} ${text('proposals-hint-dismiss')}
              </p>`
          : nothing
      }
      <earmark-heard-by .model=${scores!.model} .from=${scores!.from}></earmark-heard-by>`;
  }

  #renderRow(one: Proposal) {
    const { desk, proposals } = this;
    const label = desk.workspace?.label(one.label);
    const name = label?.name ?? text('questions-removed-label');
    const at = clockText(one.start_s, 1);
    const percent = percentOf(one.score);
    return html`<li>
      <button
        class="what"
        aria-current=${String(one.id === proposals.current?.id)}
        @click=${() => show(desk, one)}
      >
        ${label ? swatch(label.colour) : nothing}<span>${name}</span><span>${at}</span>
        <span class="score">${percent}</span>
      </button>
      <button
        aria-label=${text('proposals-accept-one', { name, at })}
        @mousedown=${keepFocus}
        @click=${() => proposals.accept(one)}
      >
        <wa-icon name="check"></wa-icon>
      </button>
      <button
        aria-label=${text('proposals-dismiss-one', { name, at })}
        @mousedown=${keepFocus}
        @click=${() => proposals.dismiss(one)}
      >
        <wa-icon name="x"></wa-icon>
      </button>
    </li>`;
  }

  #acceptAll = (): void => {
    const count = this.proposals.acceptAll(this.proposals.threshold);
    say(text('proposals-accepted', { count }), { kind: 'good' });
  };

  #setThreshold = ({ target }: Event): void => {
    void this.proposals.setThreshold(Number((target as HTMLInputElement).value));
  };
}
