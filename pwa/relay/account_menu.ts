import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/divider/divider.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { hashOf } from '../app/route';
import { say } from '../app/say';
import { text } from '../messages/text';
import { FollowRelay } from './following';
import { initials } from './initials';
import type { Person } from './records';
import { relay } from './relay';
import './proof_dialog';
import './sign_in_dialog';
import { askToSignIn } from './sign_in_dialog';
import './sign_out_dialog';
import { askToSignOut } from './sign_out_dialog';

type Chosen = CustomEvent<{ item: { value: string } }>;

/** Who is signed in, at the edge of the header; nothing where there is no relay. */
@customElement('earmark-account-menu')
export class EarmarkAccountMenu extends LitElement {
  static override styles = css`
    /* Without a relay there is nothing to show, nor a gap where it would be. */
    :host,
    earmark-sign-in,
    earmark-proof,
    earmark-sign-out {
      display: contents;
    }
    .initials {
      display: grid;
      place-items: center;
      width: 28px;
      height: 28px;
      border-radius: 50%;
      background: var(--em-accent);
      color: var(--em-surface);
      font-size: 0.8rem;
      font-weight: 650;
    }
    .away .initials {
      background: var(--em-muted);
    }
    .name {
      padding: 6px 12px;
      color: var(--em-muted);
      font-size: 0.87rem;
    }
    .visually-hidden {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  #listeners = new AbortController();

  constructor() {
    super();
    new FollowRelay(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    relay.addEventListener('ended', sayEnded, { signal: this.#listeners.signal });
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  override render() {
    const { phase, person } = relay;
    if (phase === 'unknown' || phase === 'none') return nothing;
    return html`${person ? this.#renderPerson(person) : this.#renderSignIn()}
      <earmark-sign-in></earmark-sign-in>
      <earmark-proof></earmark-proof>
      <earmark-sign-out></earmark-sign-out>`;
  }

  #renderSignIn() {
    return html`<wa-button size="s" appearance="outlined" @click=${() => askToSignIn()}>
      ${text('relay-sign-in')}
    </wa-button>`;
  }

  #renderPerson({ name, admin }: Person) {
    const away = relay.phase === 'away';
    return html`<wa-dropdown placement="bottom-end" class=${away ? 'away' : ''} @wa-select=${this.#act}>
      <wa-button slot="trigger" size="s" appearance="plain">
        <span class="initials" aria-hidden="true">${initials(name)}</span>
        <span class="visually-hidden">${text('relay-account-of', { name })}</span>
      </wa-button>
      <div class="name">${name}${away ? html`<br />${text('relay-away')}` : nothing}</div>
      <wa-divider></wa-divider>
      <wa-dropdown-item value="account">${text('relay-account')}</wa-dropdown-item>
      ${admin && !away ? html`<wa-dropdown-item value="server">${text('admin-server')}</wa-dropdown-item>` : nothing}
      <wa-dropdown-item value="sign-out">${text('relay-sign-out')}</wa-dropdown-item>
    </wa-dropdown>`;
  }

  #act = (event: Chosen) => {
    const { value } = event.detail.item;
    if (value === 'account') location.hash = hashOf({ screen: 'account' });
    else if (value === 'server') location.hash = hashOf({ screen: 'server', part: 'people' });
    else askToSignOut();
  };
}

/** Or people would wonder where everything went. */
function sayEnded(): void {
  say(text('relay-error-signed-out'), { kind: 'problem' });
}
