import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { text } from '../messages/text';
import { fieldStyles, screenStyles } from '../projects/styles';
import { LockError } from './errors';

export const FEWEST_LETTERS = 8;

export interface PassphraseQuestion {
  readonly title: string;
  readonly action: string;
  readonly hints: readonly string[];
  /** Whether the passphrase until now is asked for, and whether a new one is. */
  readonly old: boolean;
  readonly fresh: boolean;
  /** Tried with what was given; LockError means that the old one is another. */
  readonly deed: (old: string, fresh: string) => Promise<void>;
}

/** Asks for passphrases: `dialog.ask({...})`. */
@customElement('earmark-passphrase-dialog')
export class EarmarkPassphraseDialog extends LitElement {
  static override styles = [screenStyles, fieldStyles];

  @state() private question: PassphraseQuestion | null = null;
  @state() private open = false;
  @state() private busy = false;
  @state() private problem = '';
  @query('#old') private old!: WaInput | null;
  @query('#fresh') private fresh!: WaInput | null;
  @query('#again') private again!: WaInput | null;

  ask(question: PassphraseQuestion): void {
    this.question = question;
    this.problem = '';
    this.open = true;
  }

  override render() {
    const { title = '', action = '', hints = [], old = false, fresh = false } = this.question ?? {};
    return html`<wa-dialog
      label=${title}
      ?open=${this.open}
      @wa-hide=${(event: Event) => {
        if (event.target === event.currentTarget) this.#close();
      }}
    >
      <div class="fields" @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.#finish()}>
        ${hints.map((hint) => html`<p>${hint}</p>`)}
        ${old ? this.#renderField('old', text('lock-passphrase-now'), 'current-password', true) : nothing}
        ${
          fresh
            ? html`${this.#renderField('fresh', text('lock-passphrase-new'), 'new-password', !old)}
              ${this.#renderField('again', text('lock-passphrase-again'), 'new-password', false)}`
            : nothing
        }
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      </div>
      <wa-button slot="footer" appearance="plain" @click=${this.#close}>${text('common-cancel')}</wa-button>
      <wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${this.#finish}>${action}</wa-button>
    </wa-dialog>`;
  }

  #renderField(
    id: string,
    label: string,
    autocomplete: 'current-password' | 'new-password',
    isFirst: boolean,
  ) {
    return html`<wa-input
      id=${id}
      type="password"
      label=${label}
      autocomplete=${autocomplete}
      password-toggle
      ?autofocus=${this.open && isFirst}
    ></wa-input>`;
  }

  #finish = async () => {
    const { question } = this;
    if (this.busy || !question) return;
    const old = this.old?.value ?? '';
    const fresh = this.fresh?.value ?? '';
    this.problem = question.fresh ? this.#objection(fresh) : '';
    if (this.problem) return;
    this.busy = true;
    try {
      await question.deed(old, fresh);
      this.#close();
    } catch (error) {
      const isWrong = error instanceof LockError;
      this.problem = isWrong ? text('lock-wrong') : (error as Error).message;
      if (isWrong) {
        this.old?.focus();
        this.old?.select();
      }
    } finally {
      this.busy = false;
    }
  };

  #objection(fresh: string): string {
    if (fresh.length < FEWEST_LETTERS) return text('lock-too-short', { count: FEWEST_LETTERS });
    return fresh === (this.again?.value ?? '') ? '' : text('lock-not-the-same');
  }

  #close = () => {
    for (const field of [this.old, this.fresh, this.again]) if (field) field.value = '';
    this.open = false;
  };
}
