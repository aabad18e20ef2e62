import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Column } from './columns';
import type { Then } from './grid_keys';

export interface Typed {
  readonly text: string;
  readonly then: Then;
}

/** One cell while it is edited. Emits `typed` Typed, and `cancelled`. */
@customElement('earmark-cell-editor')
export class CellEditor extends LitElement {
  static override styles = css`
    :host {
      display: block;
      width: 100%;
      height: 100%;
    }
    input,
    select {
      box-sizing: border-box;
      width: 100%;
      height: 100%;
      padding: 0 7px;
      border: 2px solid var(--em-focus);
      border-radius: 3px;
      outline: none;
      background: var(--em-background);
      color: var(--em-text);
      font: 13px/1.2 var(--em-font);
    }
    [aria-invalid="true"] {
      border-color: var(--em-danger);
    }
    @media (pointer: coarse) {
      input,
      select {
        font-size: 16px;
      }
    }
  `;

  @property({ attribute: false }) column!: Column;
  @property() value = '';
  @property({ type: Boolean }) invalid = false;
  @query('input, select') private field!: HTMLInputElement | HTMLSelectElement;
  #isDone = false;

  override render() {
    return this.column.options ? this.#renderList(this.column.options) : this.#renderInput();
  }

  override firstUpdated(): void {
    this.field.focus();
    if (this.field instanceof HTMLInputElement) this.field.select();
  }

  override updated(): void {
    // After a sentence about what is wrong, one goes on where one was.
    if (this.invalid) this.#isDone = false;
  }

  #renderInput() {
    const { suggestions, title, numeric } = this.column;
    return html`<input
        aria-label=${title}
        aria-invalid=${String(this.invalid)}
        autocomplete="off"
        inputmode=${numeric ? 'decimal' : 'text'}
        list=${suggestions ? 'suggestions' : nothing}
        .value=${this.value}
        @keydown=${this.#key}
        @blur=${() => this.#end('stay')}
      />
      ${
        suggestions
          ? html`<datalist id="suggestions">
              ${suggestions.map((name) => html`<option value=${name}></option>`)}
            </datalist>`
          : nothing
      }`;
  }

  #renderList(options: readonly string[]) {
    const offered = ['', ...options];
    const texts = offered.includes(this.value) ? offered : [...offered, this.value];
    return html`<select
      aria-label=${this.column.title}
      aria-invalid=${String(this.invalid)}
      @keydown=${this.#key}
      @blur=${() => this.#end('stay')}
    >
      ${texts.map(
        (text) =>
          html`<option value=${text} .selected=${text === this.value}>${text || '–'}</option>`,
      )}
    </select>`;
  }

  #key = (event: KeyboardEvent): void => {
    const then = thenOf(event);
    event.stopPropagation();
    if (event.key !== 'Escape' && !then) return;
    event.preventDefault();
    if (then) this.#end(then);
    else this.#cancel();
  };

  #end(then: Then): void {
    if (this.#isDone) return;
    this.#isDone = true;
    const detail: Typed = { text: this.field.value, then };
    this.dispatchEvent(new CustomEvent('typed', { detail }));
  }

  #cancel(): void {
    this.#isDone = true;
    this.dispatchEvent(new CustomEvent('cancelled'));
  }
}

function thenOf({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): Then | null {
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  if (key !== 'Enter') return null;
  if (ctrlKey || metaKey) return 'all';
  return shiftKey ? 'up' : 'down';
}
