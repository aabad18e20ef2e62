import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/copy-button/copy-button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatDate } from '../messages/format';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { ask } from './api';
import { attempt } from './failure';
import './qr';
import { handsOut, type NewInvitation, type OpenInvitation, type Role } from './records';
import { relayStyles } from './styles';

/** Inviting to a project: a link for one person and one role, also as a QR code. */
@customElement('earmark-invite-panel')
export class EarmarkInvitePanel extends LitElement {
  static override styles = [
    screenStyles,
    relayStyles,
    css`
      .made {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        gap: 16px;
      }
      earmark-qr {
        flex: 0 0 220px;
      }
      .made > div {
        display: grid;
        flex: 1 1 16rem;
        gap: 8px;
        min-width: 0;
      }
      .link {
        display: flex;
        align-items: end;
        gap: 4px;
      }
      .link wa-input {
        flex: 1;
        min-width: 0;
      }
    `,
  ];

  @property({ attribute: 'project-id' }) projectId = '';
  @property() own: Role | 'admin' = 'viewer';
  @state() private chosen: Role = 'annotator';
  @state() private made: NewInvitation | null = null;
  @state() private waiting: readonly OpenInvitation[] = [];
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const found = await attempt(() =>
      ask<{ invitations: readonly OpenInvitation[] }>('GET', this.#path),
    );
    this.waiting = found?.invitations ?? [];
  }

  get #path(): string {
    return `/projects/${this.projectId}/invitations`;
  }

  override render() {
    return html`<section class="panel" aria-labelledby="invite-title">
      <h2 id="invite-title">${text('relay-invite')}</h2>
      <p class="muted">${text('relay-invite-hint')}</p>
      <div class="fields">
        <wa-select
          size="s"
          label=${text('relay-role')}
          value=${this.chosen}
          @change=${(event: Event) => {
            this.chosen = (event.target as HTMLElement & { value: Role }).value;
          }}
        >
          ${handsOut(this.own).map((role) => html`<wa-option value=${role}>${text(`relay-role-${role}`)}</wa-option>`)}
        </wa-select>
        <wa-button size="s" variant="brand" ?loading=${this.busy} @click=${this.#invite}>
          ${text('relay-make-link')}
        </wa-button>
      </div>
      <p class="muted">${text(`relay-role-${this.chosen}-what`)}</p>
      ${this.made ? this.#renderMade(this.made) : nothing}
      ${this.waiting.length > 0 ? this.#renderWaiting() : nothing}
    </section>`;
  }

  #renderMade({ secret, role }: NewInvitation) {
    // The page knows best by which address it is reached.
    const link = `${location.origin}${location.pathname}#/invite/${secret}`;
    return html`<div class="made">
      <earmark-qr link=${link}></earmark-qr>
      <div>
        <p>${text('relay-link-made', { role: text(`relay-role-${role}`) })}</p>
        <div class="link">
          <wa-input size="s" readonly label=${text('relay-link')} .value=${link}></wa-input>
          <wa-copy-button
            value=${link}
            copy-label=${text('relay-copy')}
            success-label=${text('relay-copied')}
          ></wa-copy-button>
        </div>
        <p class="muted">${text('relay-link-once')}</p>
      </div>
    </div>`;
  }

  #renderWaiting() {
    return html`<h3>${text('relay-invitations-open')}</h3>
      <ul class="list">
        ${this.waiting.map((one) => {
          const until = formatDate(new Date(one.expires_at), { dateStyle: 'medium' });
          return html`<li>
            <span class="who">${text(`relay-role-${one.role}`)}
              <small>${text('relay-invitation-by', { by: one.invited_by ?? '–', until })}</small></span>
            <wa-button size="s" appearance="outlined" @click=${() => this.#withdraw(one.id)}>
              ${text('relay-withdraw')}
            </wa-button>
          </li>`;
        })}
      </ul>`;
  }

  #invite = async () => {
    this.busy = true;
    const role = this.chosen;
    const made = await attempt(() => ask<NewInvitation>('POST', this.#path, { role }));
    this.busy = false;
    if (made) this.made = made;
    await this.#load();
  };

  async #withdraw(id: string): Promise<void> {
    await attempt(() => ask('DELETE', `${this.#path}/${id}`));
    this.made = null;
    await this.#load();
  }
}
