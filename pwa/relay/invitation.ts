import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { hashOf } from '../app/route';
import { say } from '../app/say';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { ask } from './api';
import { failureText } from './failure';
import { FollowRelay } from './following';
import type { Invitation, Person } from './records';
import { relay } from './relay';
import { openHere } from './server_projects';
import { askToSignIn } from './sign_in_dialog';
import { relayStyles } from './styles';

type Accepted = Invitation & { readonly person: Person };

/** Where the link of an invitation leads: join with the account one has, or with a new one. */
@customElement('earmark-invitation')
export class EarmarkInvitation extends LitElement {
  static override styles = [
    screenStyles,
    relayStyles,
    css`
      .page {
        max-width: 480px;
      }
    `,
  ];

  @property() secret = '';
  @state() private invitation: Invitation | null = null;
  @state() private problem = '';
  @state() private busy = false;
  @query('#name') private name!: WaInput;
  @query('#password') private password!: WaInput;

  constructor() {
    super();
    new FollowRelay(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const detail = [{ text: text('relay-invitation') }];
    this.dispatchEvent(new CustomEvent('crumbs', { bubbles: true, composed: true, detail }));
    void this.#look();
  }

  async #look(): Promise<void> {
    try {
      this.invitation = await ask<Invitation>('POST', '/invitations/look', { secret: this.secret });
    } catch (error) {
      this.problem = failureText(error);
    }
  }

  override render() {
    const { invitation, problem } = this;
    return html`<div class="page"><section class="panel">
      <h1>${invitation ? title(invitation) : text('relay-invitation')}</h1>
      ${invitation ? this.#renderInvitation(invitation) : nothing}
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
    </section></div>`;
  }

  #renderInvitation({ role }: Invitation) {
    const { person } = relay;
    return html`${role ? html`<p>${text('relay-invited-as', { role: text(`relay-role-${role}`) })}</p>` : nothing}
      ${role ? html`<p class="muted">${text(`relay-role-${role}-what`)}</p>` : nothing}
      ${person ? this.#renderJoin(person) : this.#renderNewAccount()}`;
  }

  #renderJoin({ name }: Person) {
    return html`<div class="row-actions">
      <wa-button variant="brand" ?loading=${this.busy} @click=${() => this.#accept({})}>
        ${text('relay-accept-as', { name })}
      </wa-button>
    </div>`;
  }

  #renderNewAccount() {
    return html`<p class="muted">${text('relay-new-account-hint')}</p>
      <wa-input id="name" label=${text('relay-name')} autocomplete="username"></wa-input>
      <wa-input
        id="password"
        type="password"
        label=${text('relay-password')}
        hint=${text('relay-password-hint')}
        autocomplete="new-password"
        password-toggle
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.#make()}
      ></wa-input>
      <div class="row-actions">
        <wa-button variant="brand" ?loading=${this.busy} @click=${this.#make}>
          ${text('relay-make-account')}
        </wa-button>
        <wa-button appearance="plain" @click=${() => askToSignIn()}>
          ${text('relay-have-account')}
        </wa-button>
      </div>`;
  }

  readonly #make = () =>
    void this.#accept({ name: this.name.value ?? '', password: this.password.value ?? '' });

  async #accept(account: { name?: string; password?: string }): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = '';
    try {
      const body = { secret: this.secret, ...account };
      const done = await ask<Accepted>('POST', '/invitations/accept', body);
      relay.signedIn(done.person);
      say(text('relay-welcome', { name: done.person.name }), { kind: 'good' });
      if (done.project) await openHere({ id: done.project, name: done.project_name ?? '' });
      else if (done.person.admin) location.hash = hashOf({ screen: 'server', part: 'people' });
      else location.hash = hashOf({ screen: 'projects' });
    } catch (error) {
      this.problem = failureText(error);
    } finally {
      this.busy = false;
    }
  }
}

function title({ kind, project_name, invited_by }: Invitation): string {
  if (kind === 'first') return text('relay-invited-first');
  if (kind === 'admin') return text('relay-invited-admin');
  if (kind !== 'project') return text('relay-invited-server');
  return text('relay-invited-project', { project: project_name ?? '', by: invited_by ?? '–' });
}
