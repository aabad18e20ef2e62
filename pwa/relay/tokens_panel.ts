import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/copy-button/copy-button.js';
import '@awesome.me/webawesome/dist/components/details/details.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { ask } from './api';
import { attempt } from './failure';
import { handsOut, type NewToken, type Role } from './records';
import { relayStyles } from './styles';

/** Making an API token for a project, for a program that works in one's name. */
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
  @state() private token = '';
  @query('#for') private name!: WaInput;

  override render() {
    if (this.own === 'admin') return nothing;
    // Below manager a role hands out nothing, and its tokens are what it is itself.
    const roles = handsOut(this.own).length > 0 ? handsOut(this.own) : [this.own];
    const role = this.chosen || this.own;
    return html`<wa-details summary=${text('relay-programs')}>
      <div class="inside">
        <p class="muted">${text('relay-programs-hint')}</p>
        <div class="fields">
          <wa-input id="for" size="s" label=${text('relay-token-for')}></wa-input>
          <wa-select
            size="s"
            label=${text('relay-role')}
            value=${role}
            @change=${(event: Event) => {
              this.chosen = (event.target as HTMLElement & { value: Role }).value;
            }}
          >
            ${roles.map((each) => html`<wa-option value=${each}>${text(`relay-role-${each}`)}</wa-option>`)}
          </wa-select>
          <wa-button size="s" appearance="outlined" @click=${() => this.#make(role)}>
            ${text('relay-make-token')}
          </wa-button>
        </div>
        ${this.token ? this.#renderToken() : nothing}
      </div>
    </wa-details>`;
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
      <p class="muted">${text('relay-token-once')}</p>`;
  }

  async #make(role: Role): Promise<void> {
    const name = this.name.value?.trim() || null;
    const made = await attempt(() =>
      ask<NewToken>('POST', `/projects/${this.projectId}/tokens`, { role, name }),
    );
    if (made) this.token = made.token;
  }
}
