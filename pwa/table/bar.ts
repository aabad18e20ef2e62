import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { toolStyle } from '../app/tool_style';
import type { Label } from '../document';
import { ORIGIN_KINDS } from '../document/schema';
import { text } from '../messages/text';
import { isFiltering, NO_FILTER, type TableFilter } from './arranging';
import { barStyles } from './bar_styles';
import type { Column } from './columns';

/**
 * Above the table: what is shown of it, and what can be done with the selected rows. Emits `filter`
 * TableFilter, `column` {id, shown}, `relabel` Label, `delete` and `close`.
 */
@customElement('earmark-table-bar')
export class TableBar extends LitElement {
  static override styles = [toolStyle, barStyles];

  @property({ attribute: false }) filter: TableFilter = NO_FILTER;
  @property({ attribute: false }) labels: readonly Label[] = [];
  @property({ attribute: false }) columns: readonly Column[] = [];
  @property({ attribute: false }) shown: ReadonlySet<string> = new Set();
  @property({ type: Number }) rows = 0;
  @property({ type: Number }) all = 0;
  /** Selected rows, and those of them that the filter hides. */
  @property({ type: Number }) selected = 0;
  @property({ type: Number }) unseen = 0;

  override render() {
    return html`
      <input
        class="words"
        type="search"
        placeholder=${text('table-find')}
        aria-label=${text('table-find')}
        .value=${this.filter.words}
        @input=${(event: Event) => this.#set({ words: textOf(event) })}
      />
      ${this.#labelChoice()} ${this.#originChoice()} ${this.#confidence()}
      ${
        isFiltering(this.filter)
          ? html`<button class="tool" @click=${() => this.#emit('filter', NO_FILTER)}>
              ${text('table-show-all')}
            </button>`
          : nothing
      }
      <span class="count" role="status">${this.#count()}</span>
      <span class="space"></span>
      ${this.selected > 0 ? this.#selection() : nothing} ${this.#columnMenu()}
      <button class="tool" aria-label=${text('table-close')} @click=${() => this.#emit('close')}>
        <wa-icon name="x"></wa-icon>
      </button>
    `;
  }

  #labelChoice() {
    const { label } = this.filter;
    return html`<select
      aria-label=${text('table-filter-label')}
      @change=${(event: Event) => this.#set({ label: textOf(event) })}
    >
      <option value="" .selected=${label === ''}>${text('table-any-label')}</option>
      <option value="none" .selected=${label === 'none'}>${text('table-no-label')}</option>
      ${this.labels.map(
        ({ id, name }) => html`<option value=${id} .selected=${label === id}>${name}</option>`,
      )}
    </select>`;
  }

  #originChoice() {
    const { origin } = this.filter;
    return html`<select
      aria-label=${text('table-filter-origin')}
      @change=${(event: Event) => this.#set({ origin: textOf(event) })}
    >
      <option value="" .selected=${origin === ''}>${text('table-any-origin')}</option>
      ${ORIGIN_KINDS.map(
        (kind) =>
          html`<option value=${kind} .selected=${origin === kind}>${text(`table-origin-${kind}`)}</option>`,
      )}
    </select>`;
  }

  #confidence() {
    const end = (name: 'least' | 'most') => html`<input
      class="percent"
      type="number"
      min="0"
      max="100"
      inputmode="decimal"
      placeholder=${name === 'least' ? '0' : '100'}
      aria-label=${text(`table-filter-${name}`)}
      .value=${this.filter[name] === null ? '' : String(this.filter[name])}
      @input=${(event: Event) => this.#set({ [name]: numberOf(event) })}
    />`;
    return html`<span class="range">${end('least')}–${end('most')}<span aria-hidden="true">%</span></span>`;
  }

  #count(): string {
    const { rows, all, selected, unseen } = this;
    if (unseen > 0) return text('table-count-hidden', { rows, all, selected, hidden: unseen });
    if (selected > 1) return text('table-count-selected', { rows, all, selected });
    return text('table-count', { rows, all });
  }

  /** What can be done with the rows that are selected; keys do the same. */
  #selection() {
    return html`<wa-dropdown
        placement="bottom-end"
        @wa-select=${(event: CustomEvent<{ item: { value: string } }>) =>
          this.#emit(
            'relabel',
            this.labels.find(({ id }) => id === event.detail.item.value),
          )}
      >
        <button slot="trigger" class="tool">
          <wa-icon name="tag"></wa-icon>${text('table-relabel')}
        </button>
        ${this.labels.map(({ id, name }) => html`<wa-dropdown-item value=${id}>${name}</wa-dropdown-item>`)}
      </wa-dropdown>
      <button class="tool" aria-label=${text('table-delete')} @click=${() => this.#emit('delete')}>
        <wa-icon name="trash-2"></wa-icon>
      </button>`;
  }

  #columnMenu() {
    return html`<wa-dropdown placement="bottom-end" @wa-select=${this.#chooseColumn}>
      <button slot="trigger" class="tool">
        <wa-icon name="table-2"></wa-icon><span class="wide">${text('table-columns')}</span>
      </button>
      ${this.columns.map(
        ({ id, title }) =>
          html`<wa-dropdown-item type="checkbox" value=${id} ?checked=${this.shown.has(id)}
            >${title}</wa-dropdown-item
          >`,
      )}
    </wa-dropdown>`;
  }

  /** The menu stays open: one rarely shows a single column. */
  #chooseColumn = (event: CustomEvent<{ item: { value: string; checked: boolean } }>): void => {
    event.preventDefault();
    const { value } = event.detail.item;
    this.#emit('column', { id: value, shown: !this.shown.has(value) });
  };

  #set(change: Partial<TableFilter>): void {
    this.#emit('filter', { ...this.filter, ...change });
  }

  #emit(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function textOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

function numberOf(event: Event): number | null {
  const value = (event.target as HTMLInputElement).valueAsNumber;
  return Number.isFinite(value) ? value : null;
}
