import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import '@awesome.me/webawesome/dist/components/details/details.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaCheckbox from '@awesome.me/webawesome/dist/components/checkbox/checkbox.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { eraseDevice } from './erasing';
import { LockError } from './errors';
import { vault } from './vault';

/** All there is to see of a locked device. */
@customElement('earmark-lock-screen')
export class EarmarkLockScreen extends LitElement {
  static override styles = [
    screenStyles,
    css`
      :host {
        display: grid;
        place-items: center;
        min-height: 100dvh;
        padding: 16px;
        box-sizing: border-box;
        background: var(--em-background);
      }
      main {
        display: grid;
        gap: 16px;
        width: min(100%, 420px);
        padding: 24px;
        box-sizing: border-box;
      }
      h1 {
        display: flex;
        align-items: center;
        gap: 10px;
      }
      .problem {
        color: var(--em-danger);
        font-weight: 600;
      }
      .lost {
        display: grid;
        gap: 12px;
      }
    `,
  ];

  @state() private busy = false;
  @state() private problem = '';
  @state() private isSure = false;
  @query('wa-input') private input!: WaInput;
  @query('wa-checkbox') private sure!: WaCheckbox;

  override connectedCallback(): void {
    super.connectedCallback();
    vault.addEventListener('change', this.#beginAnew);
  }

  override disconnectedCallback(): void {
    vault.removeEventListener('change', this.#beginAnew);
    super.disconnectedCallback();
  }

  override firstUpdated(): void {
    void this.input.updateComplete.then(() => this.input.focus());
  }

  override render() {
    return html`<main class="panel">
      <h1><wa-icon name="lock"></wa-icon>${text('lock-locked')}</h1>
      <p class="muted">${text('lock-locked-hint')}</p>
      <wa-input
        type="password"
        label=${text('lock-passphrase')}
        autocomplete="current-password"
        password-toggle
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.#unlock()}
      ></wa-input>
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      <wa-button variant="brand" ?loading=${this.busy} @click=${this.#unlock}>${text('lock-unlock')}</wa-button>
      <wa-details summary=${text('lock-forgotten')} appearance="plain">
        <div class="lost">
          <p>${text('lock-forgotten-hint')}</p>
          <wa-checkbox
            @change=${() => {
              this.isSure = this.sure.checked;
            }}
            >${text('lock-erase-sure')}</wa-checkbox
          >
          <wa-button variant="danger" ?disabled=${!this.isSure} @click=${this.#erase}>${text('lock-erase')}</wa-button>
        </div>
      </wa-details>
    </main>`;
  }

  /** Everything was erased, here or in another tab: there is nothing to unlock. */
  #beginAnew = () => {
    if (!vault.isSet) location.replace('./');
  };

  #unlock = async () => {
    if (this.busy) return;
    this.busy = true;
    this.problem = '';
    try {
      await vault.unlock(this.input.value ?? '');
    } catch (error) {
      const isWrong = error instanceof LockError;
      this.problem = isWrong ? text('lock-wrong') : (error as Error).message;
      this.input.select();
    } finally {
      this.busy = false;
    }
  };

  #erase = async () => {
    try {
      await eraseDevice();
    } catch (error) {
      this.problem = (error as Error).message;
    }
  };
}
