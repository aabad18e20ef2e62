import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/copy-button/copy-button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { say } from '../app/say';
import { formatDate } from '../messages/format';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { ask, type Method } from './api';
import { attempt } from './failure';
import { askProved, renderCode } from './proof_dialog';
import './qr';
import type { BegunFactor, FactorState, RecoveryCodes } from './records';
import { relay } from './relay';
import { relayStyles } from './styles';

/** What is being done with a code that is asked for. */
type Doing = 'replace' | 'codes' | 'remove';

/** One's second factor: setting it up, recovery codes, doing without. */
@customElement('earmark-factor')
export class EarmarkFactor extends LitElement {
  static override styles = [
    screenStyles,
    relayStyles,
    css`
      .app {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        gap: 16px;
      }
      earmark-qr {
        flex: 0 0 220px;
      }
      .said {
        display: grid;
        flex: 1 1 16rem;
        gap: 12px;
        min-width: 0;
      }
      code {
        font-size: 1rem;
        overflow-wrap: anywhere;
      }
      .codes {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr));
        gap: 4px 16px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
    `,
  ];

  @state() private found: FactorState | null = null;
  @state() private begun: BegunFactor | null = null;
  @state() private codes: readonly string[] = [];
  @state() private doing: Doing | null = null;
  @query('#code') private code!: WaInput | null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const found = await attempt(() => ask<FactorState>('GET', '/me/second-factor'));
    if (found) this.found = found;
  }

  override render() {
    if (!this.found) return nothing;
    return html`<section class="panel" aria-labelledby="factor-title">
      <h2 id="factor-title">${text('relay-factor')}</h2>
      ${this.#renderState(this.found)}
      ${this.codes.length > 0 ? this.#renderCodes() : nothing}
      ${this.begun ? this.#renderBegun(this.begun) : this.#renderDeeds(this.found)}
    </section>`;
  }

  #renderState({ since, recovery_codes: count }: FactorState) {
    if (!since) {
      const needed = relay.person?.second_factor === 'needed';
      return html`${needed ? html`<p class="problem">${text('relay-error-admin-needs-factor')}</p>` : nothing}
        <p class="muted">${text('relay-factor-what')}</p>`;
    }
    const when = formatDate(new Date(since), { dateStyle: 'medium' });
    return html`<p>${text('relay-factor-on', { when })} ${text('relay-factor-codes-left', { count })}</p>`;
  }

  #renderDeeds({ since }: FactorState) {
    if (!since) {
      return html`<div class="row-actions">
        <wa-button appearance="outlined" @click=${() => this.#begin()}>${text('relay-factor-begin')}</wa-button>
      </div>`;
    }
    if (this.doing) return this.#renderDoing(this.doing);
    return html`<div class="row-actions">
      ${(['codes', 'replace', 'remove'] as const).map(
        (
          doing,
        ) => html`<wa-button size="s" appearance="outlined" @click=${() => this.#askFor(doing)}>
          ${text(`relay-factor-${doing}`)}
        </wa-button>`,
      )}
    </div>`;
  }

  #renderDoing(doing: Doing) {
    const finish = () => this.#finish(doing);
    return html`<div @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && finish()}>${renderCode()}</div>
      <div class="row-actions">
        <wa-button appearance="plain" @click=${this.#cancel}>${text('common-cancel')}</wa-button>
        <wa-button variant=${doing === 'remove' ? 'danger' : 'brand'} @click=${finish}>
          ${text(`relay-factor-${doing}`)}
        </wa-button>
      </div>`;
  }

  #renderBegun({ secret, uri }: BegunFactor) {
    const groups = secret.match(/.{1,4}/g)?.join(' ') ?? secret;
    return html`<div class="app">
      <earmark-qr link=${uri} label=${text('relay-factor-qr')}></earmark-qr>
      <div class="said" @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.#confirm()}>
        <p role="status">${text('relay-factor-scan')}</p>
        <p class="muted">${text('relay-factor-type')} <code>${groups}</code></p>
        <wa-input
          id="code"
          label=${text('relay-factor-first')}
          autocomplete="one-time-code"
          inputmode="numeric"
        ></wa-input>
        <div class="row-actions">
          <wa-button appearance="plain" @click=${this.#cancel}>${text('common-cancel')}</wa-button>
          <wa-button variant="brand" @click=${this.#confirm}>${text('relay-factor-confirm')}</wa-button>
        </div>
      </div>
    </div>`;
  }

  #renderCodes() {
    const together = this.codes.join('\n');
    return html`<h3>${text('relay-factor-recovery')}</h3>
      <p role="status">${text('relay-factor-recovery-what')}
        <wa-copy-button
          value=${together}
          copy-label=${text('relay-copy')}
          success-label=${text('relay-copied')}
        ></wa-copy-button></p>
      <ul class="codes">${this.codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>`;
  }

  async #begin(code?: string): Promise<void> {
    const begun = await this.#send<BegunFactor>('POST', '', code ? { code } : {});
    if (!begun) return;
    this.#clear();
    this.begun = begun;
    await this.updateComplete;
    this.code?.focus();
  }

  #confirm = async () => {
    const told = await this.#send<RecoveryCodes>('PUT', '', { code: this.code?.value ?? '' });
    if (!told) return;
    this.#clear();
    this.codes = told.recovery_codes;
    await this.#changed(text('relay-factor-is-on'));
  };

  async #finish(doing: Doing): Promise<void> {
    const code = this.code?.value ?? '';
    if (doing === 'replace') {
      await this.#begin(code);
    } else if (doing === 'codes') {
      const told = await this.#send<RecoveryCodes>('POST', '/recovery-codes', { code });
      if (!told) return;
      this.#clear();
      this.codes = told.recovery_codes;
      await this.#load();
    } else if (await this.#send('POST', '/removal', { code })) {
      this.#clear();
      await this.#changed(text('relay-factor-is-off'));
    }
  }

  async #askFor(doing: Doing): Promise<void> {
    this.doing = doing;
    await this.updateComplete;
    this.code?.focus();
  }

  async #changed(sentence: string): Promise<void> {
    say(sentence, { kind: 'good' });
    await Promise.all([this.#load(), relay.refresh()]);
  }

  #cancel = () => this.#clear();

  #clear(): void {
    this.begun = null;
    this.doing = null;
    this.codes = [];
  }

  #send<T>(method: Method, below: string, body: object): Promise<T | undefined> {
    return attempt(() => askProved<T>(method, `/me/second-factor${below}`, body));
  }
}
