import '@awesome.me/webawesome/dist/components/button/button.js';
import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { INVITATION_DAYS, renderDays, renderRoles } from './choices';
import { attempt } from './failure';
import { Invitations } from './invitations';
import { handsOut, type Role } from './records';
import { relayStyles } from './styles';

/** Inviting to a project: a link for one person and one role, also as a QR code. */
@customElement('earmark-invite-panel')
export class EarmarkInvitePanel extends LitElement {
  static override styles = [screenStyles, relayStyles];

  @property({ attribute: 'project-id' }) projectId = '';
  @property() own: Role | 'admin' = 'viewer';
  @state() private chosen: Role = 'annotator';
  @state() private days = 7;
  readonly #invitations = new Invitations(
    this,
    () => `/projects/${this.projectId}/invitations`,
    attempt,
    ({ role }) => text(`relay-role-${role ?? 'viewer'}`),
  );

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
        <wa-button size="s" variant="brand" ?loading=${this.#invitations.isBusy} @click=${this.#invite}>
          ${text('relay-make-link')}
        </wa-button>
      </div>
      <p class="muted">${text(`relay-role-${this.chosen}-what`)}</p>
      ${this.#invitations.render('–')}
    </section>`;
  }

  #invite = () => this.#invitations.invite({ role: this.chosen, days: this.days });
}
