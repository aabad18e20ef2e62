import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { text } from '../messages/text';
import { fieldStyles, screenStyles } from '../projects/styles';
import { ask, type Method, RelayError } from './api';
import { failureText } from './failure';
import { relay } from './relay';

const calls = new EventTarget();

/** Resolved with whether they have proved it. */
interface Call {
  resolve(proved: boolean): void;
}

/**
 * Ask the relay for something sensitive. If the sign-in is old, it first asks who is there to type
 * the password again.
 *
 * @throws RelayError
 */
export async function askProved<T>(method: Method, path: string, body?: unknown): Promise<T> {
  try {
    return await ask<T>(method, path, body);
  } catch (error) {
    if (!(error instanceof RelayError) || error.code !== 'proof_needed') throw error;
    const proved = await new Promise<boolean>((resolve) => {
      const detail: Call = { resolve };
      calls.dispatchEvent(new CustomEvent('open', { detail }));
    });
    if (!proved) throw error;
    return await ask<T>(method, path, body);
  }
}

/** The password once more, and a code where there is a second factor. */
@customElement('earmark-proof')
export class EarmarkProof extends LitElement {
  static override styles = [screenStyles, fieldStyles];

  @state() private open = false;
  @state() private busy = false;
  @state() private problem = '';
  @query('#password') private password!: WaInput;
  @query('#code') private code!: WaInput | null;
  #resolve: (proved: boolean) => void = () => {};
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    calls.addEventListener('open', (event) => this.#show(event as CustomEvent<Call>), { signal });
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    this.#end(false);
    super.disconnectedCallback();
  }

  override render() {
    return html`<wa-dialog
      label=${text('relay-proof')}
      ?open=${this.open}
      @wa-hide=${(event: Event) => event.target === event.currentTarget && this.#end(false)}
    >
      <div class="fields" @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.#prove()}>
        <p>${text('relay-proof-what')}</p>
        <wa-input
          id="password"
          type="password"
          ?autofocus=${this.open}
          label=${text('relay-password')}
          autocomplete="current-password"
          password-toggle
        ></wa-input>
        ${relay.person?.second_factor === 'on' ? renderCode() : nothing}
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      </div>
      <wa-button slot="footer" appearance="plain" @click=${() => this.#end(false)}>
        ${text('common-cancel')}
      </wa-button>
      <wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${this.#prove}>
        ${text('relay-proof-action')}
      </wa-button>
    </wa-dialog>`;
  }

  #show({ detail }: CustomEvent<Call>): void {
    this.#resolve(false);
    this.#resolve = detail.resolve;
    this.problem = '';
    this.open = true;
  }

  #prove = async () => {
    if (this.busy) return;
    this.busy = true;
    this.problem = '';
    const code = this.code?.value ?? '';
    try {
      await ask('POST', '/me/proof', {
        password: this.password.value ?? '',
        ...(code ? { code } : {}),
      });
      this.#end(true);
    } catch (error) {
      this.problem = failureText(error);
    } finally {
      this.busy = false;
    }
  };

  #end(proved: boolean): void {
    for (const field of [this.password, this.code]) if (field) field.value = '';
    this.open = false;
    this.#resolve(proved);
    this.#resolve = () => {};
  }
}

/** The field for a code of the app, or a recovery code. */
export function renderCode() {
  return html`<wa-input
    id="code"
    label=${text('relay-code')}
    hint=${text('relay-code-hint')}
    autocomplete="one-time-code"
    autocapitalize="characters"
    spellcheck="false"
  ></wa-input>`;
}
