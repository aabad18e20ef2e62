import '@awesome.me/webawesome/dist/components/button/button.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Choice, EVERYTHING, isNarrowed, LENGTHS, ORDERS, STATES } from './choice';

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
    const formats = Object.fromEntries(this.formats.map((each) => [each, each.toUpperCase()]));
    return html`
      <input
        type="search"
        aria-label="Find recordings by file name"
        placeholder="Find by file name"
        .value=${choice.text}
        @input=${(event: Event) => this.#choose({ text: (event.target as HTMLInputElement).value })}
      />
      ${this.#select('state', 'Which recordings', STATES)}
      ${this.formats.length > 1 ? this.#select('format', 'Format', { all: 'Any format', ...formats }) : nothing}
      ${this.#select('length', 'Length', LENGTHS)} ${this.#select('order', 'Order', ORDERS)}
      <p role="status" ?hidden=${!isNarrowed(choice)}>${isNarrowed(choice) ? this.#count() : nothing}</p>
    `;
  }

  #count() {
    return html`${this.shown} of ${this.total} recordings
      <wa-button
        size="s"
        appearance="plain"
        @click=${() => this.#choose({ ...EVERYTHING, order: this.choice.order })}
        >Show all</wa-button
      >`;
  }

  #select(name: keyof Choice, label: string, options: Readonly<Record<string, string>>) {
    const value = this.choice[name];
    return html`<select
      aria-label=${label}
      class=${name !== 'order' && value !== 'all' ? 'set' : ''}
      @change=${(event: Event) =>
        this.#choose({ [name]: (event.target as HTMLSelectElement).value })}
    >
      ${Object.entries(options).map(
        ([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`,
      )}
    </select>`;
  }

  #choose(part: Partial<Choice>): void {
    this.dispatchEvent(new CustomEvent('choice', { detail: { ...this.choice, ...part } }));
  }
}
