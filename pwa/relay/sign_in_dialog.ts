import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { text } from '../messages/text';
import { fieldStyles, screenStyles } from '../projects/styles';
import { RelayError } from './api';
import { failureText } from './failure';
import { relay } from './relay';

const calls = new EventTarget();

/** Open the dialog in which one signs in. */
export function askToSignIn(): void {
  calls.dispatchEvent(new Event('open'));
}

/** Name and password. */
@customElement('earmark-sign-in')
export class EarmarkSignIn extends LitElement {
  static override styles = [screenStyles, fieldStyles];

  @state() private open = false;
  @state() private busy = false;
  @state() private problem = '';
  @query('#name') private name!: WaInput;
  @query('#password') private password!: WaInput;
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    calls.addEventListener('open', () => this.#show(), { signal: this.#listeners.signal });
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  override render() {
    return html`<wa-dialog
      label=${text('relay-sign-in')}
      ?open=${this.open}
      @wa-hide=${(event: Event) => {
        if (event.target === event.currentTarget) this.open = false;
      }}
    >
      <div class="fields" @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.#signIn()}>
        <wa-input
          id="name"
          ?autofocus=${this.open}
          label=${text('relay-name')}
          autocomplete="username"
          autocapitalize="off"
        ></wa-input>
        <wa-input
          id="password"
          type="password"
          label=${text('relay-password')}
          autocomplete="current-password"
          password-toggle
        ></wa-input>
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        <p class="muted">${text('relay-no-account')}</p>
      </div>
      <wa-button slot="footer" appearance="plain" @click=${this.#hide}>${text('common-cancel')}</wa-button>
      <wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${this.#signIn}
        >${text('relay-sign-in')}</wa-button
      >
    </wa-dialog>`;
  }

  #show(): void {
    this.problem = '';
    this.open = true;
  }

  #hide = () => {
    this.open = false;
  };

  #signIn = async () => {
    if (this.busy) return;
    this.busy = true;
    this.problem = '';
    try {
      await relay.signIn(this.name.value ?? '', this.password.value ?? '');
      this.password.value = '';
      this.open = false;
    } catch (error) {
      const wrong = error instanceof RelayError && error.status === 401;
      this.problem = wrong ? text('relay-sign-in-wrong') : failureText(error);
    } finally {
      this.busy = false;
    }
  };
}
