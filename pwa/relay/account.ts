import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { hashOf } from '../app/route';
import { say } from '../app/say';
import { formatDate } from '../messages/format';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { ask } from './api';
import { browserName } from './browser_name';
import './factor_panel';
import { attempt } from './failure';
import { FollowRelay } from './following';
import { askProved } from './proof_dialog';
import type { ApiToken, SessionHere } from './records';
import { relay } from './relay';
import { askToSignIn } from './sign_in_dialog';
import { askToSignOut } from './sign_out_dialog';
import { relayStyles } from './styles';
import './token_list';

/** One's own account: where one is signed in, one's tokens, one's password. */
@customElement('earmark-account')
export class EarmarkAccount extends LitElement {
  static override styles = [screenStyles, relayStyles];

  @state() private sessions: readonly SessionHere[] = [];
  @state() private tokens: readonly ApiToken[] = [];
  @query('#old') private old!: WaInput;
  @query('#new') private fresh!: WaInput;

  constructor() {
    super();
    new FollowRelay(this, () => void this.#load());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const detail = [{ text: text('relay-account') }];
    this.dispatchEvent(new CustomEvent('crumbs', { bubbles: true, composed: true, detail }));
    void this.#load();
  }

  async #load(): Promise<void> {
    if (relay.phase !== 'here' || !relay.person) return;
    await attempt(async () => {
      const [{ sessions }, { tokens }] = await Promise.all([
        ask<{ sessions: readonly SessionHere[] }>('GET', '/sessions'),
        ask<{ tokens: readonly ApiToken[] }>('GET', '/tokens'),
      ]);
      this.sessions = sessions;
      this.tokens = tokens;
    });
  }

  override render() {
    const { phase, person } = relay;
    if (phase === 'unknown') return nothing;
    return html`<div class="page">
      <h1>${person?.name ?? text('relay-account')}</h1>
      ${person?.admin && phase === 'here' ? this.#renderAdmin() : nothing}
      ${person && phase === 'here' ? this.#renderAccount() : this.#renderNobody()}
    </div>`;
  }

  #renderAdmin() {
    const href = hashOf({ screen: 'server', part: 'people' });
    return html`<p class="muted"><a href=${href}>${text('relay-you-admin')}</a></p>`;
  }

  #renderNobody() {
    if (relay.phase === 'none') return html`<p>${text('relay-account-none')}</p>`;
    if (relay.phase !== 'here') return html`<p>${text('relay-people-away')}</p>`;
    return html`<div class="row-actions">
      <wa-button variant="brand" @click=${() => askToSignIn()}>${text('relay-sign-in')}</wa-button>
    </div>`;
  }

  #renderAccount() {
    return html`<section class="panel" aria-labelledby="sessions-title">
        <h2 id="sessions-title">${text('relay-sessions')}</h2>
        <ul class="list">${this.sessions.map((session) => this.#renderSession(session))}</ul>
        ${
          this.sessions.length > 1
            ? html`<div class="row-actions">
                <wa-button size="s" appearance="outlined" @click=${this.#endOthers}>
                  ${text('relay-end-others')}
                </wa-button>
              </div>`
            : nothing
        }
      </section>
      ${this.#renderPassword()}
      <earmark-factor></earmark-factor>
      ${this.#renderTokens()}`;
  }

  #renderSession(session: SessionHere) {
    const [when, since] = [session.seen_at, session.created_at].map((at) =>
      formatDate(new Date(at), { dateStyle: 'medium', timeStyle: 'short' }),
    ) as [string, string];
    const about = session.this
      ? text('relay-session-this', { since })
      : text('relay-session-seen', { when, since, address: session.address });
    return html`<li>
      <span class="who">${browserName(session.client)}<small>${about}</small></span>
      <wa-button
        size="s"
        appearance="outlined"
        @click=${() => (session.this ? this.#leave() : this.#end(`/sessions/${session.id}`))}
        >${text('relay-sign-out')}</wa-button
      >
    </li>`;
  }

  #renderTokens() {
    return html`<section class="panel" aria-labelledby="tokens-title">
      <h2 id="tokens-title">${text('relay-tokens')}</h2>
      <p class="muted">${text('relay-tokens-hint')}</p>
      <earmark-token-list
        .tokens=${this.tokens}
        @withdraw=${(event: CustomEvent<string>) => this.#end(`/tokens/${event.detail}`)}
      ></earmark-token-list>
    </section>`;
  }

  #renderPassword() {
    return html`<section class="panel" aria-labelledby="password-title">
      <h2 id="password-title">${text('relay-change-password')}</h2>
      <wa-input id="old" type="password" label=${text('relay-old-password')} autocomplete="current-password"></wa-input>
      <wa-input
        id="new"
        type="password"
        label=${text('relay-new-password')}
        hint=${text('relay-password-hint')}
        autocomplete="new-password"
        password-toggle
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.#changePassword()}
      ></wa-input>
      <div class="row-actions">
        <wa-button appearance="outlined" @click=${this.#changePassword}>
          ${text('relay-change-password')}
        </wa-button>
      </div>
    </section>`;
  }

  async #end(path: string): Promise<void> {
    await attempt(() => ask('DELETE', path));
    await this.#load();
  }

  #leave = () => askToSignOut();

  #endOthers = () => this.#end('/sessions');

  #changePassword = async () => {
    const body = { old: this.old.value ?? '', new: this.fresh.value ?? '' };
    if (!(await attempt(() => askProved('PUT', '/me/password', body)))) return;
    this.old.value = '';
    this.fresh.value = '';
    say(text('relay-password-changed'), { kind: 'good' });
    await this.#load();
  };
}
