import '@awesome.me/webawesome/dist/components/button/button.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { text } from '../messages/text';
import { type Choice, EVERYTHING, isNarrowed, LENGTHS, ORDERS, STATES } from './choice';

type Option = readonly [key: string, title: string];

/** Narrows and sorts a list of recordings. Emits `choice` with a Choice. */
@customElement('earmark-recording-filters')
export class RecordingFilters extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      padding: 0 16px 12px;
    }
    input,
    select {
      height: 36px;
      box-sizing: border-box;
      min-width: 0;
      padding: 0 10px;
      border: 1px solid var(--em-line);
      border-radius: 6px;
      background: var(--em-background);
      color: inherit;
      font: 14px var(--em-font);
    }
    input {
      flex: 1 1 180px;
    }
    input::placeholder {
      color: var(--em-muted);
    }
    select {
      flex: 1 1 120px;
      max-width: 200px;
      padding: 0 4px;
    }
    select.set {
      border-color: var(--em-accent);
      background: var(--em-accent-soft);
    }
    p {
      flex: 1 0 100%;
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 28px;
      margin: 0;
      color: var(--em-muted);
      font-size: 13px;
    }
    p[hidden] {
      display: none;
    }
    @media (pointer: coarse) {
      input,
      select {
        height: 44px;
        font-size: 16px;
      }
    }
  `;

  @property({ attribute: false }) choice: Choice = EVERYTHING;
  @property({ attribute: false }) formats: readonly string[] = [];
  @property({ type: Number }) shown = 0;
  @property({ type: Number }) total = 0;

  override render() {
    const { choice } = this;
    const states = STATES.map((key): Option => [key, text(`finding-state-${key}`)]);
    const lengths = LENGTHS.map((key): Option => [key, text(`finding-length-${key}`)]);
    const orders = ORDERS.map((key): Option => [key, text(`finding-order-${key}`)]);
    const formats = this.formats.map((key): Option => [key, key.toUpperCase()]);
    formats.unshift(['all', text('finding-format-all')]);
    return html`
      <input
        type="search"
        aria-label=${text('finding-names')}
        placeholder=${text('finding-names-short')}
        .value=${choice.text}
        @input=${(event: Event) => this.#choose({ text: (event.target as HTMLInputElement).value })}
      />
      ${this.#select('state', text('finding-state'), states)}
      ${this.formats.length > 1 ? this.#select('format', text('finding-format'), formats) : nothing}
      ${this.#select('length', text('finding-length'), lengths)}
      ${this.#select('order', text('finding-order'), orders)}
      <p role="status" ?hidden=${!isNarrowed(choice)}>${isNarrowed(choice) ? this.#count() : nothing}</p>
    `;
  }

  #count() {
    const { shown, total } = this;
    return html`${text('finding-shown', { shown, total })}
      <wa-button
        size="s"
        appearance="plain"
        @click=${() => this.#choose({ ...EVERYTHING, order: this.choice.order })}
        >${text('finding-show-all')}</wa-button
      >`;
  }

  #select(name: keyof Choice, label: string, options: readonly Option[]) {
    const value = this.choice[name];
    return html`<select
      aria-label=${label}
      class=${name !== 'order' && value !== 'all' ? 'set' : ''}
      @change=${(event: Event) =>
        this.#choose({ [name]: (event.target as HTMLSelectElement).value })}
    >
      ${options.map(
        ([key, title]) => html`<option value=${key} ?selected=${key === value}>${title}</option>`,
      )}
    </select>`;
  }

  #choose(part: Partial<Choice>): void {
    this.dispatchEvent(new CustomEvent('choice', { detail: { ...this.choice, ...part } }));
  }
}
