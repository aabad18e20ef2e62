import '@awesome.me/webawesome/dist/components/button/button.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { formatDate } from '../messages/format';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { ask } from './api';
import { INVITATION_DAYS, renderDays, renderRoles } from './choices';
import { attempt } from './failure';
import './made_link';
import { handsOut, type NewInvitation, type OpenInvitation, type Role } from './records';
import { relayStyles } from './styles';

/** Inviting to a project: a link for one person and one role, also as a QR code. */
@customElement('earmark-invite-panel')
export class EarmarkInvitePanel extends LitElement {
  static override styles = [screenStyles, relayStyles];

  @property({ attribute: 'project-id' }) projectId = '';
  @property() own: Role | 'admin' = 'viewer';
  @state() private chosen: Role = 'annotator';
  @state() private days = 7;
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
        ${renderRoles(handsOut(this.own), this.chosen, (role) => {
          this.chosen = role;
        })}
        ${renderDays(INVITATION_DAYS, this.days, (days) => {
          this.days = days;
        })}
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
    const meaning = text('relay-link-made', { role: text(`relay-role-${role ?? 'viewer'}`) });
    return html`<earmark-made-link secret=${secret} meaning=${meaning}></earmark-made-link>`;
  }

  #renderWaiting() {
    return html`<h3>${text('relay-invitations-open')}</h3>
      <ul class="list">
        ${this.waiting.map((one) => {
          const until = formatDate(new Date(one.expires_at), { dateStyle: 'medium' });
          return html`<li>
            <span class="who">${text(`relay-role-${one.role ?? 'viewer'}`)}
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
    const { chosen: role, days } = this;
    const made = await attempt(() => ask<NewInvitation>('POST', this.#path, { role, days }));
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
