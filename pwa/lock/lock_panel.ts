import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import type WaSelect from '@awesome.me/webawesome/dist/components/select/select.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { Following } from '../app/following';
import { say } from '../app/say';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { conversion } from './conversion';
import { LockError } from './errors';
import './passphrase_dialog';
import type { EarmarkPassphraseDialog } from './passphrase_dialog';
import { vault } from './vault';

const MINUTES = [5, 15, 30, 60, 0];
const MINUTES_AT_FIRST = 15;

/** Locks what is on this device with a passphrase, and says what that means. */
@customElement('earmark-lock-panel')
export class EarmarkLockPanel extends LitElement {
  static override styles = [
    screenStyles,
    css`
      :host {
        display: grid;
        gap: 10px;
        padding-top: 12px;
        border-top: 1px solid var(--em-line);
        font-size: 0.9rem;
      }
      h3 {
        font-size: 0.95rem;
      }
      .problem {
        color: var(--em-danger);
      }
      wa-progress-bar {
        --track-height: 6px;
        --indicator-color: var(--em-accent);
        --track-color: var(--em-raised);
      }
    `,
  ];

  @query('earmark-passphrase-dialog') private dialog!: EarmarkPassphraseDialog;
  @query('wa-select') private minutes!: WaSelect;

  constructor() {
    super();
    new Following(this, [vault, conversion]);
  }

  override render() {
    return html`<h3>${text('lock-title')}</h3>
      ${vault.isSet ? this.#renderOn() : this.#renderOff()}
      <earmark-passphrase-dialog></earmark-passphrase-dialog>`;
  }

  #renderOff() {
    if (!canLock()) return html`<p class="muted">${text('lock-unavailable')}</p>`;
    return html`<p class="muted">${text('lock-off-hint')}</p>
      <div>
        <wa-button size="s" appearance="outlined" @click=${this.#set}>
          <wa-icon slot="start" name="lock"></wa-icon>${text('lock-set')}
        </wa-button>
      </div>`;
  }

  #renderOn() {
    return html`${this.#renderProgress()}
      <p class="muted">${text('lock-covers')}</p>
      <wa-select
        size="s"
        label=${text('lock-after')}
        value=${String(vault.minutes)}
        @change=${() => void vault.setMinutes(Number(this.minutes.value))}
      >
        ${MINUTES.map(
          (minutes) =>
            html`<wa-option value=${minutes}>
              ${minutes === 0 ? text('lock-never') : text('lock-minutes', { count: minutes })}
            </wa-option>`,
        )}
      </wa-select>
      <div class="row-actions">
        <wa-button size="s" appearance="outlined" @click=${() => vault.lock()}>
          <wa-icon slot="start" name="lock"></wa-icon>${text('lock-now')}
        </wa-button>
        <wa-button size="s" appearance="plain" @click=${this.#change}>${text('lock-change')}</wa-button>
        ${
          vault.phase === 'opening'
            ? nothing
            : html`<wa-button size="s" appearance="plain" @click=${this.#remove}>${text('lock-remove')}</wa-button>`
        }
      </div>`;
  }

  #renderProgress() {
    const { fraction, problem } = conversion;
    if (problem) {
      return html`<p class="problem" role="alert">${text('lock-broken-off', { reason: problem })}</p>
        <div>
          <wa-button size="s" appearance="outlined" @click=${() => void conversion.run()}>
            ${text('lock-go-on')}
          </wa-button>
        </div>`;
    }
    const { phase } = vault;
    if (phase !== 'sealing' && phase !== 'opening') {
      return html`<p role="status">${text('lock-on')}</p>`;
    }
    return html`<p role="status">${text(`lock-${phase}`)}</p>
      ${
        fraction === null
          ? nothing
          : html`<wa-progress-bar value=${Math.round(fraction * 100)} label=${text(`lock-${phase}`)}></wa-progress-bar>`
      }`;
  }

  #set = () => {
    this.dialog.ask({
      title: text('lock-set-title'),
      action: text('lock-set-action'),
      hints: [text('lock-set-hint'), text('lock-set-warning')],
      old: false,
      fresh: true,
      deed: async (_, fresh) => {
        await vault.set(fresh, MINUTES_AT_FIRST);
        void conversion.run();
      },
    });
  };

  #change = () => {
    this.dialog.ask({
      title: text('lock-change'),
      action: text('lock-change'),
      hints: [text('lock-set-warning')],
      old: true,
      fresh: true,
      deed: async (old, fresh) => {
        await vault.change(old, fresh);
        say(text('lock-changed'), { kind: 'good' });
      },
    });
  };

  #remove = () => {
    this.dialog.ask({
      title: text('lock-remove'),
      action: text('lock-remove'),
      hints: [text('lock-remove-hint')],
      old: true,
      fresh: false,
      deed: async (old) => {
        if (!(await vault.knows(old))) throw new LockError('closed', text('lock-wrong'));
        await vault.beginOpening();
        void conversion.run();
      },
    });
  };
}

function canLock(): boolean {
  return Boolean(globalThis.crypto?.subtle && navigator.locks && indexedDB.databases);
}
