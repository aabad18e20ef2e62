import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { formatDate } from '../messages/format';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { ask } from '../relay/api';
import { INVITATION_DAYS, renderDays } from '../relay/choices';
import '../relay/made_link';
import type { NewInvitation, OpenInvitation } from '../relay/records';
import { relayStyles } from '../relay/styles';
import { attemptAsAdmin } from './attempting';
import { adminStyles } from './styles';

const KINDS = ['account', 'admin'] as const;
type Kind = (typeof KINDS)[number];

/** Inviting to the server itself: a link by which somebody makes an account. */
@customElement('earmark-server-invitations')
export class EarmarkServerInvitations extends LitElement {
  static override styles = [screenStyles, relayStyles, adminStyles];

  @state() private kind: Kind = 'account';
  @state() private days = 7;
  @state() private made: NewInvitation | null = null;
  @state() private waiting: readonly OpenInvitation[] = [];
  @state() private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const found = await attemptAsAdmin(() =>
      ask<{ invitations: readonly OpenInvitation[] }>('GET', '/invitations'),
    );
    if (found) this.waiting = found.invitations;
  }

  override render() {
    return html`<section class="panel" aria-labelledby="invite-title">
      <h2 id="invite-title">${text('admin-invite')}</h2>
      <p class="muted">${text('admin-invite-hint')}</p>
      <div class="fields">
        <wa-select
          size="s"
          label=${text('admin-invite-as')}
          value=${this.kind}
          @change=${(event: Event) => {
            this.kind = (event.target as HTMLElement & { value: Kind }).value;
          }}
        >
          ${KINDS.map((kind) => html`<wa-option value=${kind}>${text(`admin-invite-${kind}`)}</wa-option>`)}
        </wa-select>
        ${renderDays(INVITATION_DAYS, this.days, (days) => {
          this.days = days;
        })}
        <wa-button size="s" variant="brand" ?loading=${this.busy} @click=${this.#invite}>
          ${text('relay-make-link')}
        </wa-button>
      </div>
      ${this.made ? this.#renderMade(this.made) : nothing}
      ${this.waiting.length > 0 ? this.#renderWaiting() : nothing}
    </section>`;
  }

  #renderMade({ secret, kind }: NewInvitation) {
    const meaning = text('relay-link-made', { role: text(`admin-invite-${kind as Kind}`) });
    return html`<earmark-made-link secret=${secret} meaning=${meaning}></earmark-made-link>`;
  }

  #renderWaiting() {
    return html`<h3>${text('relay-invitations-open')}</h3>
      <ul class="list">
        ${this.waiting.map(({ id, kind, invited_by, expires_at }) => {
          const until = formatDate(new Date(expires_at), { dateStyle: 'medium' });
          const by = invited_by ?? text('admin-command-line');
          return html`<li>
            <span class="who">${text(`admin-invite-${kind as Kind}`)}
              <small>${text('relay-invitation-by', { by, until })}</small></span>
            <wa-button size="s" appearance="outlined" @click=${() => this.#withdraw(id)}>
              ${text('relay-withdraw')}
            </wa-button>
          </li>`;
        })}
      </ul>`;
  }

  #invite = async () => {
    this.busy = true;
    const body = { admin: this.kind === 'admin', days: this.days };
    const made = await attemptAsAdmin(() => ask<NewInvitation>('POST', '/invitations', body));
    this.busy = false;
    if (made) this.made = made;
    await this.#load();
  };

  async #withdraw(id: string): Promise<void> {
    await attemptAsAdmin(() => ask('DELETE', `/invitations/${id}`));
    this.made = null;
    await this.#load();
  }
}
