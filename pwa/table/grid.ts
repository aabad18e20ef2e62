import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Annotation } from '../document';
import { text } from '../messages/text';
import type { Sort } from './arranging';
import './cell_editor';
import type { Typed } from './cell_editor';
import type { Change, Column } from './columns';
import { renderCell, renderHead } from './grid_cells';
import { goingOn, moved, type Place, type Then } from './grid_keys';
import { gridStyles } from './grid_styles';
import { RowWindow } from './row_window';

/** How a row joins the selection, in the order of the table. */
export interface PickedRow {
  readonly id: string;
  readonly how: 'only' | 'toggle' | 'through';
  readonly order: readonly Annotation[];
}

export interface CellChange {
  readonly ids: readonly string[];
  readonly change: Change;
}

/**
 * The rows of the annotation table: an ARIA grid with one tab stop, of which only the rows in sight
 * are in the page. Emits `pick` PickedRow, `pick-all`, `play` id, `sort` Sort, `change` CellChange and
 * `problem` with a sentence ('' when it is over).
 */
@customElement('earmark-annotation-grid')
export class AnnotationGrid extends LitElement {
  static override styles = gridStyles;

  @property({ attribute: false }) rows: readonly Annotation[] = [];
  @property({ attribute: false }) columns: readonly Column[] = [];
  @property({ attribute: false }) sort: Sort = { column: 'start', descending: false };
  @property({ attribute: false }) selectedId: string | null = null;
  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();
  /** The cell with the tab stop: a row's id (null for the header) and a column's. */
  @state() private active: { readonly id: string | null; readonly column: string } | null = null;
  @state() private isEditing = false;
  @state() private invalid = false;
  @query('[role="grid"]') private scroller!: HTMLElement;
  @query('.body') private body!: HTMLElement;
  #rowOf = new Map<string, number>();
  #focusesActive = false;
  readonly #window = new RowWindow(this, () => this.scroller);

  /** Put the keyboard into the grid. */
  override focus(): void {
    this.#focusesActive = true;
    this.requestUpdate();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rows')) {
      this.#rowOf = new Map(this.rows.map(({ id }, row) => [id, row]));
    }
    if (changed.has('selectedId') && this.selectedId && this.#rowOf.has(this.selectedId)) {
      if (this.active?.id !== this.selectedId) {
        this.active = { id: this.selectedId, column: this.active?.column ?? this.#columnId(0) };
        this.isEditing = false;
        this.#focusesActive ||= this.matches(':focus-within');
      }
      this.#window.reveal(this.#rowOf.get(this.selectedId)!);
    }
    this.#window.use(this.rows.length, this.#place.row);
  }

  override render() {
    const { columns, rows } = this;
    return html`<div
      role="grid"
      aria-label=${text('table-grid')}
      aria-multiselectable="true"
      aria-rowcount=${rows.length + 1}
      aria-colcount=${columns.length}
      @keydown=${this.#key}
    >
      <div role="rowgroup" class="head">
        <div role="row" aria-rowindex="1">${columns.map((column, at) => this.#head(column, at))}</div>
      </div>
      <div role="rowgroup" class="body">
        ${repeat(
          this.#window.items,
          ({ index }) => rows[index]!.id,
          ({ index }) => this.#row(rows[index]!, index),
        )}
      </div>
    </div>`;
  }

  override updated(): void {
    const widths = this.columns.map(({ widthPx, grows }) =>
      grows ? `minmax(${widthPx}px, 1fr)` : `${widthPx}px`,
    );
    const leastPx = this.columns.reduce((sum, { widthPx }) => sum + widthPx, 0);
    this.style.setProperty('--columns', widths.join(' '));
    this.style.setProperty('--least', `${leastPx}px`);
    this.#window.lay(this.body);
    if (!this.#focusesActive) return;
    const cell = this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]');
    // A row on its way into the page gets the focus when it is there.
    if (!cell) return;
    this.#focusesActive = false;
    cell.focus({ preventScroll: this.#place.row >= 0 });
  }

  // --- Cells

  #head(column: Column, at: number) {
    const { id } = column;
    const place = this.#place;
    return renderHead(column, {
      at,
      isActive: place.row < 0 && place.column === at,
      sort: this.sort,
      onSort: () => this.#sortBy(id),
      onFocus: () => this.#activate(null, id),
    });
  }

  #row(annotation: Annotation, index: number) {
    const place = this.#place;
    return html`<div
      role="row"
      data-row=${index}
      aria-rowindex=${index + 2}
      aria-selected=${String(this.chosen.has(annotation.id))}
    >
      ${this.columns.map((column, at) =>
        this.#cell(annotation, column, at, place.row === index && place.column === at),
      )}
    </div>`;
  }

  #cell(annotation: Annotation, column: Column, at: number, isActive: boolean) {
    const shown = column.text(annotation);
    const { id } = annotation;
    return renderCell(column, {
      at,
      isActive,
      shown,
      editor: isActive && this.isEditing ? this.#editor(column, shown) : null,
      onPress: (event) => this.#press(id, column.id, event),
      onOpen: () => this.#edit(id, column.id),
    });
  }

  #editor(column: Column, shown: string) {
    return html`<earmark-cell-editor
      .column=${column}
      .value=${shown}
      .invalid=${this.invalid}
      @typed=${(event: CustomEvent<Typed>) => this.#take(event.detail)}
      @cancelled=${() => this.#stopEditing()}
    ></earmark-cell-editor>`;
  }

  // --- Where one is

  get #place(): Place {
    const column = this.columns.findIndex(({ id }) => id === this.active?.column);
    const last = this.rows.length - 1;
    if (last < 0 || this.active?.id === null) return { row: -1, column: Math.max(0, column) };
    const row = (this.active && this.#rowOf.get(this.active.id)) ?? 0;
    return { row, column: Math.max(0, column) };
  }

  #columnId(at: number): string {
    return this.columns[at]?.id ?? '';
  }

  #activate(id: string | null, column: string): void {
    if (this.active?.id === id && this.active.column === column) return;
    this.active = { id, column };
  }

  #goTo({ row, column }: Place, edits = false): void {
    this.#activate(this.rows[row]?.id ?? null, this.#columnId(column));
    this.isEditing = edits;
    this.#focusesActive = !edits;
    if (row >= 0) this.#window.reveal(row);
    this.requestUpdate();
  }

  // --- Keys and presses

  #key = (event: KeyboardEvent): void => {
    const from = this.#place;
    const { rows, columns } = this;
    const page = this.#window.page;
    const to = event.altKey
      ? null
      : moved(from, event, { rows: rows.length, columns: columns.length, page });
    if (to) this.#move(from, to, event);
    else if (!this.#act(event, rows[from.row]?.id, this.#columnId(from.column))) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #move(from: Place, to: Place, { shiftKey, ctrlKey, metaKey, key }: KeyboardEvent): void {
    const id = this.rows[to.row]?.id;
    const walks = (ctrlKey || metaKey) && key.startsWith('Arrow');
    if (id && to.row !== from.row && !walks) this.#pick(id, shiftKey ? 'through' : 'only');
    this.#goTo(to);
  }

  /** What a key does that does not move; false for keys that the grid has no use for. */
  #act({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, id: string | undefined, column: string) {
    const withCtrl = ctrlKey || metaKey;
    if (withCtrl && key.toLowerCase() === 'a') this.#emit('pick-all', this.rows);
    else if (key === ' ' && (withCtrl || shiftKey) && id) this.#pick(id, 'toggle');
    else if ((key === 'Enter' || key === 'F2') && id) this.#edit(id, column);
    else if (key === 'Enter') this.#sortBy(column);
    else return false;
    return true;
  }

  #press(id: string, column: string, event: PointerEvent): void {
    if (this.isEditing && this.active?.id === id && this.active.column === column) return;
    const again = this.active?.id === id && this.active.column === column && this.chosen.has(id);
    this.isEditing = false;
    this.#activate(id, column);
    if (event.shiftKey) this.#pick(id, 'through');
    else if (event.ctrlKey || event.metaKey) this.#pick(id, 'toggle');
    else if (again && event.pointerType === 'touch') this.#edit(id, column);
    else this.#pick(id, 'only');
  }

  #sortBy(column: string): void {
    const descending = this.sort.column === column && !this.sort.descending;
    this.#emit('sort', { column, descending });
  }

  // --- Editing

  #edit(id: string, column: string): void {
    const found = this.columns.find((one) => one.id === column);
    this.#activate(id, column);
    if (found?.read) {
      this.invalid = false;
      this.isEditing = true;
    } else this.#emit('play', id);
  }

  #take({ text: typed, then }: Typed): void {
    const { row, column: at } = this.#place;
    const [annotation, column] = [this.rows[row], this.columns[at]];
    if (!annotation || !column?.read) {
      this.#stopEditing();
      return;
    }
    const editable = this.columns.map(({ read }) => read !== undefined);
    const next = goingOn(then, this.#place, editable, this.rows.length);
    if (typed.trim() !== column.text(annotation)) {
      const read = column.read(typed, annotation);
      if ('problem' in read) {
        this.#refuse(read.problem, then);
        return;
      }
      const isForAll = then === 'all' && column.many && this.chosen.has(annotation.id);
      const ids = isForAll ? [...this.chosen] : [annotation.id];
      this.#emit('change', { ids, change: read.change } satisfies CellChange);
    }
    this.#emit('problem', '');
    this.invalid = false;
    this.isEditing = false;
    if (!next) return;
    if (next.row !== row && this.rows[next.row]) this.#pick(this.rows[next.row]!.id, 'only');
    this.#goTo(next, then === 'next' || then === 'previous');
  }

  /** The sentence stays; who has left the cell already leaves it as it was. */
  #refuse(problem: string, then: Then): void {
    this.#emit('problem', problem);
    this.invalid = then !== 'stay';
    this.isEditing = this.invalid;
    this.requestUpdate();
  }

  #stopEditing(): void {
    this.#emit('problem', '');
    this.isEditing = false;
    this.invalid = false;
    this.#focusesActive = true;
  }

  #pick(id: string, how: PickedRow['how']): void {
    this.#emit('pick', { id, how, order: this.rows } satisfies PickedRow);
  }

  #emit(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
