import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/copy-button/copy-button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { say } from '../app/say';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { failureText } from '../relay/failure';
import { askProved } from '../relay/proof_dialog';
import { relayStyles } from '../relay/styles';
import { LENGTH, madeUpPassword } from './made_up_password';
import type { Account } from './records';

type Named = Pick<Account, 'id' | 'name'>;

/** Gives somebody another password: a made-up one to hand over, or one typed here. */
@customElement('earmark-password-dialog')
export class EarmarkPasswordDialog extends LitElement {
  static override styles = [
    screenStyles,
    relayStyles,
    css`
      .inside {
        display: grid;
        gap: 12px;
      }
      .password {
        display: flex;
        align-items: end;
        gap: 4px;
      }
      .password wa-input {
        flex: 1;
        min-width: 0;
      }
    `,
  ];

  @state() private person: Named | null = null;
  @state() private open = false;
  @state() private busy = false;
  @state() private password = '';
  @state() private problem = '';
  @query('wa-input') private input!: WaInput;
  #resolve: () => void = () => {};

  /** Settled when the dialog is closed, whatever came of it. */
  ask(person: Named): Promise<void> {
    this.person = person;
    this.password = madeUpPassword(crypto.getRandomValues(new Uint8Array(LENGTH)));
    this.problem = '';
    this.open = true;
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  override render() {
    const name = this.person?.name ?? '';
    return html`<wa-dialog
      label=${text('admin-password-title', { name })}
      ?open=${this.open}
      @wa-after-show=${() => this.input.select()}
      @wa-hide=${(event: Event) => event.target === event.currentTarget && this.#end()}
    >
      <div class="inside">
        <p>${text('admin-password-what', { name })}</p>
        <div class="password">
          <wa-input
            autofocus
            label=${text('relay-new-password')}
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            .value=${this.password}
            @input=${() => {
              this.password = this.input.value ?? '';
            }}
            @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.#give()}
          ></wa-input>
          <wa-copy-button
            value=${this.password}
            copy-label=${text('relay-copy')}
            success-label=${text('relay-copied')}
          ></wa-copy-button>
        </div>
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      </div>
      <wa-button slot="footer" appearance="plain" @click=${this.#end}>${text('common-cancel')}</wa-button>
      <wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${this.#give}>
        ${text('admin-password-give')}
      </wa-button>
    </wa-dialog>`;
  }

  #give = async () => {
    const { person, password } = this;
    if (this.busy || !person) return;
    this.busy = true;
    this.problem = '';
    try {
      await askProved('PUT', `/users/${person.id}/password`, { password });
      say(text('admin-password-given', { name: person.name }), { kind: 'good' });
      this.#end();
    } catch (error) {
      this.problem = failureText(error);
    } finally {
      this.busy = false;
    }
  };

  #end = () => {
    this.open = false;
    this.#resolve();
    this.#resolve = () => {};
  };
}
