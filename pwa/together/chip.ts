import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '../app/hint';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { formatNumber } from '../messages/format';
import { text } from '../messages/text';
import './sharing_dialog';
import { type Standing, type Summary, summary, watchSummary } from './standing';

const ICONS: Readonly<Record<Exclude<Standing, 'none'>, string>> = {
  live: 'cloud',
  connecting: 'refresh-cw',
  sending: 'cloud-upload',
  waiting: 'cloud-off',
  away: 'cloud-off',
  ended: 'triangle-alert',
};

/** Beside "Saved": whether the server has every edit, how many wait, and what it refused. */
@customElement('earmark-together-chip')
export class TogetherChip extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    button {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 32px;
      padding: 0 8px;
      border: 0;
      border-radius: 6px;
      background: none;
      color: inherit;
      font: inherit;
      white-space: nowrap;
      cursor: pointer;
    }
    button:hover {
      background: var(--em-raised);
    }
    button:focus-visible {
      outline: 2px solid var(--em-focus);
    }
    .live {
      color: var(--em-accent);
    }
    .waiting,
    .ended,
    .refused {
      color: var(--em-danger);
      font-weight: 600;
    }
    .count {
      display: none;
    }
    @media (max-width: 900px) {
      .live .words,
      .connecting .words,
      .sending .words {
        display: none;
      }
    }
    @media (max-width: 640px) {
      button {
        padding: 0 4px;
      }
      .words {
        display: none;
      }
      .count {
        display: inline;
      }
    }
  `;

  @state() private isOpen = false;
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    watchSummary(() => this.requestUpdate(), this.#listeners.signal);
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  override render() {
    const now = summary();
    if (now.standing === 'none' && now.refused === 0) return nothing;
    const { short, hint, icon, kind } = looks(now);
    const count = now.refused || (now.standing === 'waiting' ? now.waiting : 0);
    return html`<button
        id="together-chip"
        class=${kind}
        type="button"
        aria-label="${short}: ${hint}"
        @click=${() => {
          this.isOpen = true;
        }}
      >
        <wa-icon name=${icon}></wa-icon><span class="words">${short}</span>
        ${count > 0 ? html`<span class="count">${formatNumber(count)}</span>` : nothing}</button
      ><earmark-hint for="together-chip">${hint}</earmark-hint>
      <earmark-sharing-dialog
        ?open=${this.isOpen}
        @closed=${() => {
          this.isOpen = false;
        }}
      ></earmark-sharing-dialog>`;
  }
}

function looks({ standing, waiting, refused }: Summary) {
  if (refused > 0) {
    const short = text('together-refused', { count: refused });
    return { short, hint: text('together-refused-hint'), icon: 'triangle-alert', kind: 'refused' };
  }
  const known = standing === 'none' ? 'live' : standing;
  const short =
    known === 'waiting' || known === 'sending'
      ? text(`together-${known}`, { count: waiting })
      : text(`together-${known}`);
  return { short, hint: text(`together-${known}-hint`), icon: ICONS[known], kind: known };
}
