import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Annotation } from '../document';
import { text } from '../messages/text';
import { filtered, NO_FILTER, type Sort, sorted, type TableFilter } from './arranging';
import './bar';
import { type Column, columnsOf, type Sources } from './columns';
import './grid';
import type { AnnotationGrid } from './grid';
import { FIRST_CHOICES, isShown, type TableChoices, withColumn } from './kept';

const LEAST_PX = 120;
const STEP_PX = 24;

/**
 * The annotation table below the spectrogram, or over everything on a phone. Emits `choices`
 * TableChoices, and what its bar and its grid emit about annotations.
 */
@customElement('earmark-annotation-table')
export class AnnotationTable extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template: auto auto auto minmax(0, 1fr) / minmax(0, 1fr);
      min-width: 0;
      min-height: 0;
      background: var(--em-surface);
    }
    .handle {
      height: 7px;
      border-top: 1px solid var(--em-line);
      background: var(--em-surface);
      cursor: ns-resize;
      touch-action: none;
    }
    .handle:hover,
    .handle:focus-visible {
      outline: none;
      background: var(--em-accent);
    }
    .problem {
      margin: 0;
      padding: 5px 10px;
      background: var(--em-surface);
      color: var(--em-danger);
      font: 13px/1.4 var(--em-font);
    }
    .none {
      margin: 12px;
      color: var(--em-muted);
      font: 13px/1.4 var(--em-font);
    }
    earmark-annotation-grid {
      grid-row: 4;
    }
    @media (max-width: 799px) {
      .handle {
        display: none;
      }
    }
  `;

  @property({ attribute: false }) annotations: readonly Annotation[] = [];
  @property({ attribute: false }) sources: Sources | null = null;
  @property({ attribute: false }) selectedId: string | null = null;
  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();
  @property({ attribute: false }) choices: TableChoices = FIRST_CHOICES;
  /** A person has opened it, and goes on in it. */
  @property({ type: Boolean }) opened = false;
  @state() private filter: TableFilter = NO_FILTER;
  @state() private problem = '';
  @query('earmark-annotation-grid') private grid!: AnnotationGrid;
  #columns: readonly Column[] = [];
  #shown: readonly Column[] = [];
  #rows: readonly Annotation[] = [];

  /** Put the keyboard into the rows. */
  override focus(): void {
    this.grid?.focus();
  }

  override firstUpdated(): void {
    if (this.opened) this.grid.focus();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!this.sources) return;
    const has = (name: string) => (changed as Map<string, unknown>).has(name);
    if (has('sources')) this.#columns = columnsOf(this.sources);
    if (has('sources') || has('choices')) {
      this.#shown = this.#columns.filter(({ id }) => isShown(id, this.choices));
    }
    if (has('sources') || has('annotations') || has('filter') || has('choices')) this.#arrange();
  }

  override render() {
    const { choices } = this;
    const hidden = this.#hidden();
    return html`${this.#renderHandle()}
      <earmark-table-bar
        .filter=${this.filter}
        .labels=${this.sources?.labels ?? []}
        .columns=${this.#columns}
        .shown=${new Set(this.#shown.map(({ id }) => id))}
        .rows=${this.#rows.length}
        .all=${this.annotations.length}
        .selected=${this.chosen.size}
        .unseen=${hidden}
        @filter=${(event: CustomEvent<TableFilter>) => {
          this.filter = event.detail;
        }}
        @column=${(event: CustomEvent<{ id: string; shown: boolean }>) =>
          this.#choose(withColumn(choices, event.detail.id, event.detail.shown))}
        @relabel=${this.#pass}
        @delete=${this.#pass}
        @close=${this.#pass}
      ></earmark-table-bar>
      <div aria-live="assertive">
        ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
        ${this.annotations.length === 0 ? html`<p class="none">${text('table-empty')}</p>` : nothing}
      </div>
      <earmark-annotation-grid
        .rows=${this.#rows}
        .columns=${this.#shown}
        .sort=${choices.sort}
        .selectedId=${this.selectedId}
        .chosen=${this.chosen}
        @sort=${(event: CustomEvent<Sort>) => this.#choose({ ...choices, sort: event.detail })}
        @problem=${(event: CustomEvent<string>) => {
          this.problem = event.detail;
        }}
        @pick=${this.#pass}
        @pick-all=${this.#pass}
        @play=${this.#pass}
        @change=${this.#pass}
      ></earmark-annotation-grid>`;
  }

  override updated(): void {
    this.style.setProperty('--table-height', `${this.choices.heightPx}px`);
  }

  #renderHandle() {
    return html`<div
      class="handle"
      role="separator"
      tabindex="0"
      aria-orientation="horizontal"
      aria-label=${text('table-height')}
      aria-valuemin=${LEAST_PX}
      aria-valuenow=${Math.round(this.choices.heightPx)}
      @keydown=${this.#heightKey}
      @pointerdown=${(event: PointerEvent) => this.#grab(event)}
    ></div>`;
  }

  #arrange(): void {
    const { column, descending } = this.choices.sort;
    const by = this.#columns.find(({ id }) => id === column);
    const found = filtered(this.annotations, this.filter, this.#columns);
    this.#rows = sorted(found, by, descending);
  }

  /** How many selected annotations the filter hides. */
  #hidden(): number {
    if (this.chosen.size === 0 || this.#rows.length === this.annotations.length) return 0;
    const shown = this.#rows.filter(({ id }) => this.chosen.has(id)).length;
    return this.chosen.size - shown;
  }

  #heightKey = (event: KeyboardEvent): void => {
    const steps = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!steps) return;
    event.preventDefault();
    this.#resize(this.choices.heightPx + steps * STEP_PX);
  };

  #grab(event: PointerEvent): void {
    const handle = event.currentTarget as HTMLElement;
    const fromPx = event.clientY;
    const { heightPx } = this.choices;
    handle.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent) => this.#resize(heightPx + fromPx - moved.clientY);
    const listening = new AbortController();
    const { signal } = listening;
    handle.addEventListener('pointermove', move, { signal });
    for (const end of ['pointerup', 'pointercancel']) {
      handle.addEventListener(end, () => listening.abort(), { signal });
    }
  }

  #resize(heightPx: number): void {
    const mostPx = innerHeight * 0.7;
    this.#choose({ ...this.choices, heightPx: Math.max(LEAST_PX, Math.min(heightPx, mostPx)) });
  }

  #choose(choices: TableChoices): void {
    this.choices = choices;
    this.dispatchEvent(new CustomEvent('choices', { detail: choices }));
  }

  #pass = (event: Event): void => {
    const { type, detail } = event as CustomEvent;
    this.dispatchEvent(new CustomEvent(type, { detail }));
  };
}
