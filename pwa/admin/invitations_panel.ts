import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { INVITATION_DAYS, renderDays } from '../relay/choices';
import { Invitations } from '../relay/invitations';
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
  readonly #invitations = new Invitations(
    this,
    () => '/invitations',
    attemptAsAdmin,
    ({ kind }) => text(`admin-invite-${kind as Kind}`),
  );

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
        <wa-button size="s" variant="brand" ?loading=${this.#invitations.isBusy} @click=${this.#invite}>
          ${text('relay-make-link')}
        </wa-button>
      </div>
      ${this.#invitations.render(text('admin-command-line'))}
    </section>`;
  }

  #invite = () => this.#invitations.invite({ admin: this.kind === 'admin', days: this.days });
}
