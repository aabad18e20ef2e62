import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hashOf } from '../app/route';
import { formatDate } from '../messages/format';
import { text, textOr } from '../messages/text';
import { askToSignIn } from '../relay/sign_in_dialog';
import { refusals } from './refusals';
import { refusedCopies } from './refused_copies';
import { rooms } from './rooms';
import { session } from './session';
import { FollowSummary, type Summary, summary } from './standing';

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

  constructor() {
    super();
    new FollowSummary(this);
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
      ${this.#renderState(now)} ${this.#renderRefused()} ${this.#renderCopies()}
      <div class="buttons">
        ${
          session.person
            ? nothing
            : html`<wa-button variant="brand" @click=${this.#signIn}>${text('relay-sign-in')}</wa-button>`
        }
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

  #renderState({ standing, waiting, held, absent, refused, reason }: Summary) {
    const { person, host } = session;
    const isTakenBack = refused > 0 || refusedCopies.list.length > 0;
    return html`<p>
        ${
          person
            ? text('together-signed-in', { name: person.name, host })
            : text(session.holder ? 'together-expired' : 'together-signed-out', { host })
        }
      </p>
      <p>${text('together-count', { count: waiting })}</p>
      ${
        standing === 'none' || standing === 'absent' || (standing === 'live' && isTakenBack)
          ? nothing
          : html`<p>${text(`together-${standing}-hint`)}</p>`
      }
      ${absent.map(
        ({ edits, name }) => html`<p>${text('together-absent-hint', { count: edits, name })}</p>`,
      )}
      ${held > 0 ? html`<p>${text('together-held', { count: held })}</p>` : nothing}
      ${reason ? html`<p class="danger">${reason}</p>` : nothing}`;
  }

  #renderCopies() {
    return refusedCopies.list.map(
      ({ project, name }) => html`<p>${text('together-kept', { name })}</p>
        <p>
          <wa-button appearance="outlined" @click=${() => this.#saveCopy(project)}>
            <wa-icon slot="start" name="copy"></wa-icon>${text('together-keep-copy')}
          </wa-button>
        </p>`,
    );
  }

  #signIn = () => {
    this.dispatchEvent(new Event('closed'));
    askToSignIn();
  };

  async #saveCopy(project: string): Promise<void> {
    const copy = await refusedCopies.save(project);
    this.dispatchEvent(new Event('closed'));
    location.hash = hashOf({ screen: 'project', project: copy });
  }

  #renderRefused() {
    const { list } = refusals;
    if (list.length === 0) return nothing;
    return html`<p>${text('together-refused-list')}</p>
      <ul aria-label=${text('together-refused-list')}>
        ${list.map(
          ({ code, message, at, root }) => html`<li>
            ${textOr(`together-refused-${code}`, message)}
            ${root ? html`<div>${text('together-refused-where', { what: rootText(root) })}</div>` : nothing}
            <div class="muted">${formatDate(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })}</div>
          </li>`,
        )}
      </ul>`;
  }
}

/** What a root map of a document holds, as people call it. */
function rootText(root: string): string {
  return textOr(`together-root-${root}`, root);
}
