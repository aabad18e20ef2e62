import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/copy-button/copy-button.js';
import '@awesome.me/webawesome/dist/components/details/details.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { ask } from './api';
import { renderDays, renderRoles, TOKEN_DAYS } from './choices';
import { attempt } from './failure';
import { type ApiToken, handsOut, type NewToken, type Role } from './records';
import { relay } from './relay';
import { relayStyles } from './styles';
import './token_list';

/** API tokens for a project: making one, and those there are; whoever leads sees everybody's. */
@customElement('earmark-tokens-panel')
export class EarmarkTokensPanel extends LitElement {
  static override styles = [
    screenStyles,
    relayStyles,
    css`
      .made {
        display: flex;
        align-items: end;
        gap: 4px;
      }
      .made wa-input {
        flex: 1;
        min-width: 0;
      }
      .inside {
        display: grid;
        gap: 12px;
      }
    `,
  ];

  @property({ attribute: 'project-id' }) projectId = '';
  @property() own: Role | 'admin' = 'viewer';
  @state() private chosen: Role | '' = '';
  @state() private days = 365;
  @state() private token = '';
  @state() private tokens: readonly ApiToken[] = [];
  @query('#for') private name!: WaInput;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const path = this.#leads ? this.#path : '/tokens';
    const found = await attempt(() => ask<{ tokens: readonly ApiToken[] }>('GET', path));
    this.tokens = (found?.tokens ?? []).filter(({ project }) => project === this.projectId);
  }

  get #leads(): boolean {
    return handsOut(this.own).length > 0;
  }

  get #path(): string {
    return `/projects/${this.projectId}/tokens`;
  }

  override render() {
    if (this.own === 'admin' && this.tokens.length === 0) return nothing;
    return html`<wa-details summary=${text('relay-programs')}>
      <div class="inside">
        <p class="muted">${text('relay-programs-hint')}</p>
        ${this.own === 'admin' ? nothing : this.#renderMake(this.own)}
        ${this.token ? this.#renderToken() : nothing}
        ${this.#renderTokens()}
      </div>
    </wa-details>`;
  }

  #renderMake(own: Role) {
    // Below manager a role hands out nothing, and its tokens are what it is itself.
    const roles = this.#leads ? handsOut(own) : [own];
    const role = this.chosen || own;
    return html`<div class="fields">
      <wa-input id="for" size="s" label=${text('relay-token-for')}></wa-input>
      ${renderRoles(roles, role, (chosen) => {
        this.chosen = chosen;
      })}
      ${renderDays(TOKEN_DAYS, this.days, (days) => {
        this.days = days;
      })}
      <wa-button size="s" appearance="outlined" @click=${() => this.#make(role)}>
        ${text('relay-make-token')}
      </wa-button>
    </div>`;
  }

  #renderToken() {
    return html`<div class="made">
        <wa-input size="s" readonly label=${text('relay-token')} .value=${this.token}></wa-input>
        <wa-copy-button
          value=${this.token}
          copy-label=${text('relay-copy')}
          success-label=${text('relay-copied')}
        ></wa-copy-button>
      </div>
      <p class="muted" role="status">${text('relay-token-once')}</p>`;
  }

  #renderTokens() {
    if (this.tokens.length === 0) return nothing;
    return html`<h3 id="list-title">${text('relay-tokens-valid')}</h3>
      <earmark-token-list
        .tokens=${this.tokens}
        whose=${this.#leads ? (relay.person?.id ?? '') : ''}
        @withdraw=${(event: CustomEvent<string>) => this.#withdraw(event.detail)}
      ></earmark-token-list>`;
  }

  async #make(role: Role): Promise<void> {
    const name = this.name.value?.trim() || null;
    const { days } = this;
    const made = await attempt(() => ask<NewToken>('POST', this.#path, { role, name, days }));
    if (!made) return;
    this.token = made.token;
    this.name.value = '';
    await this.#load();
  }

  async #withdraw(id: string): Promise<void> {
    const path = this.#leads ? this.#path : '/tokens';
    await attempt(() => ask('DELETE', `${path}/${id}`));
    this.token = '';
    await this.#load();
  }
}
