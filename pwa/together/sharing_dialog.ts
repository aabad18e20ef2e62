import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatDate } from '../messages/format';
import { text, textOr } from '../messages/text';
import { refusals } from './refusals';
import { rooms } from './rooms';
import { session } from './session';
import { type Summary, summary, watchSummary } from './standing';

/** What the chip of the header is short for: where the edits are, and what was refused, why. */
@customElement('earmark-sharing-dialog')
export class SharingDialog extends LitElement {
  static override styles = css`
    p {
      margin: 0 0 12px;
    }
    ul {
      display: grid;
      gap: 8px;
      margin: 0 0 12px;
      padding: 0;
      max-height: 40vh;
      overflow: auto;
      list-style: none;
    }
    li {
      padding: 8px 12px;
      border-radius: 6px;
      background: var(--em-raised);
      color: var(--em-text);
    }
    .muted {
      color: var(--em-muted);
      font-size: 0.85rem;
    }
    .danger {
      color: var(--em-danger);
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 8px;
    }
  `;

  @property({ type: Boolean }) open = false;
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
    if (!this.open) return nothing;
    const now = summary();
    return html`<wa-dialog
      open
      light-dismiss
      label=${text('together-title')}
      @wa-after-hide=${() => this.dispatchEvent(new Event('closed'))}
    >
      ${this.#renderState(now)} ${this.#renderRefused()}
      <div class="buttons">
        ${
          now.standing === 'live'
            ? nothing
            : html`<wa-button appearance="outlined" @click=${() => rooms.insist()}
                >${text('together-try-again')}</wa-button
              >`
        }
        ${
          now.refused === 0
            ? nothing
            : html`<wa-button @click=${() => refusals.dismiss()}
                >${text('together-refused-read')}</wa-button
              >`
        }
      </div>
    </wa-dialog>`;
  }

  #renderState({ standing, waiting, reason }: Summary) {
    const { person, host } = session;
    return html`<p>
        ${
          person
            ? text('together-signed-in', { name: person.name, host })
            : text('together-signed-out', { host })
        }
      </p>
      <p>${text('together-count', { count: waiting })}</p>
      ${standing === 'none' ? nothing : html`<p>${text(`together-${standing}-hint`)}</p>`}
      ${reason ? html`<p class="danger">${reason}</p>` : nothing}`;
  }

  #renderRefused() {
    const { list } = refusals;
    if (list.length === 0) return nothing;
    return html`<p>${text('together-refused-list')}</p>
      <ul aria-label=${text('together-refused-list')}>
        ${list.map(
          ({ code, message, at }) => html`<li>
            ${textOr(`together-refused-${code}`, message)}
            <div class="muted">${message}</div>
            <div class="muted">${formatDate(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}</div>
          </li>`,
        )}
      </ul>`;
  }
}
