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
import { renderCode } from './proof_dialog';
import { relay } from './relay';

const calls = new EventTarget();

/** Open the dialog in which one signs in. */
export function askToSignIn(): void {
  calls.dispatchEvent(new Event('open'));
}

/** Name and password, and a code where there is a second factor. */
@customElement('earmark-sign-in')
export class EarmarkSignIn extends LitElement {
  static override styles = [screenStyles, fieldStyles];

  @state() private open = false;
  @state() private busy = false;
  @state() private problem = '';
  @state() private needsCode = false;
  @query('#name') private name!: WaInput;
  @query('#password') private password!: WaInput;
  @query('#code') private code!: WaInput | null;
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
        ${this.needsCode ? renderCode() : nothing}
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
    this.needsCode = false;
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
      const code = this.needsCode ? this.code?.value : '';
      await relay.signIn(this.name.value ?? '', this.password.value ?? '', code ?? '');
      this.password.value = '';
      this.open = false;
    } catch (error) {
      await this.#explain(error);
    } finally {
      this.busy = false;
    }
  };

  async #explain(error: unknown): Promise<void> {
    const code = error instanceof RelayError ? error.code : '';
    if (code !== 'code_needed') {
      this.problem = code === 'not_signed_in' ? text('relay-sign-in-wrong') : failureText(error);
      return;
    }
    this.problem = this.needsCode ? failureText(error) : '';
    this.needsCode = true;
    await this.updateComplete;
    this.code?.focus();
    this.code?.select();
  }
}
