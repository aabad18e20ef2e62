import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/tab/tab.js';
import '@awesome.me/webawesome/dist/components/tab-group/tab-group.js';
import '@awesome.me/webawesome/dist/components/tab-panel/tab-panel.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashOf, SERVER_PARTS, type ServerPart } from '../app/route';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { FollowRelay } from '../relay/following';
import { relay } from '../relay/relay';
import { askToSignIn } from '../relay/sign_in_dialog';
import { relayStyles } from '../relay/styles';
import { serverHost } from '../way/place';
import './deeds_panel';
import './invitations_panel';
import './people_panel';
import './projects_panel';
import type { Account } from './records';
import './status_panel';

/** The server's page, for its admins: accounts and invitations, projects, how it is, who did what. */
@customElement('earmark-server')
export class EarmarkServer extends LitElement {
  static override styles = [
    screenStyles,
    relayStyles,
    css`
      .page {
        grid-template-columns: minmax(0, 1fr);
        max-width: 900px;
      }
      wa-tab-panel::part(base) {
        padding: 16px 0 0;
      }
      @media (max-width: 480px) {
        wa-tab::part(base) {
          padding-inline: 8px;
        }
      }
      .part {
        display: grid;
        gap: 16px;
      }
    `,
  ];

  /** Which tab is shown. */
  @property() shown: ServerPart = 'people';
  /** Whose deeds are shown; null: everybody's. */
  @state() private doer: Pick<Account, 'id' | 'name'> | null = null;

  constructor() {
    super();
    new FollowRelay(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const detail = [{ text: text('admin-server') }];
    this.dispatchEvent(new CustomEvent('crumbs', { bubbles: true, composed: true, detail }));
  }

  override render() {
    if (relay.phase === 'unknown') return nothing;
    return html`<div class="page">
      <h1>${text('admin-server')}</h1>
      ${this.#renderState()}
    </div>`;
  }

  #renderState() {
    const { phase, person } = relay;
    if (phase === 'none') return html`<p>${text('relay-account-none')}</p>`;
    if (phase === 'away') return html`<p>${text('relay-people-away')}</p>`;
    if (!person) return this.#renderSignIn();
    if (!person.admin) return html`<p>${text('admin-only')}</p>`;
    if (person.second_factor === 'needed') return renderNeedsFactor();
    return html`<p class="muted">${text('admin-server-what', { host: serverHost() })}</p>
      ${this.#renderTabs()}`;
  }

  #renderSignIn() {
    return html`<p>${text('admin-only')}</p>
      <div class="row-actions">
        <wa-button variant="brand" @click=${() => askToSignIn()}>${text('relay-sign-in')}</wa-button>
      </div>`;
  }

  #renderTabs() {
    return html`<wa-tab-group
      active=${this.shown}
      without-scroll-controls
      @wa-tab-show=${(event: CustomEvent<{ name: ServerPart }>) => this.#show(event.detail.name)}
    >
      ${SERVER_PARTS.map((part) => html`<wa-tab panel=${part}>${text(`admin-part-${part}`)}</wa-tab>`)}
      ${SERVER_PARTS.map(
        (part) => html`<wa-tab-panel name=${part}>
          ${part === this.shown ? this.#renderPart() : nothing}
        </wa-tab-panel>`,
      )}
    </wa-tab-group>`;
  }

  #renderPart() {
    if (this.shown === 'projects') {
      return html`<earmark-server-projects></earmark-server-projects>`;
    }
    if (this.shown === 'status') {
      return html`<earmark-server-status></earmark-server-status>`;
    }
    if (this.shown === 'deeds') {
      return html`<earmark-server-deeds
        .doer=${this.doer}
        @everybody=${() => {
          this.doer = null;
        }}
      ></earmark-server-deeds>`;
    }
    return html`<div class="part">
      <earmark-server-people
        @deeds=${(event: CustomEvent<Account>) => {
          this.doer = event.detail;
          this.#show('deeds');
        }}
      ></earmark-server-people>
      <earmark-server-invitations></earmark-server-invitations>
    </div>`;
  }

  #show(part: ServerPart): void {
    if (part === this.shown) return;
    this.shown = part;
    // In the address, but no step of its own on the way back.
    history.replaceState(null, '', hashOf({ screen: 'server', part }));
  }
}

/** Only a second factor makes an admin of them here. */
function renderNeedsFactor() {
  return html`<p>${text('relay-error-admin-needs-factor')}</p>
    <p><a href=${hashOf({ screen: 'account' })}>${text('relay-account')}</a></p>`;
}
