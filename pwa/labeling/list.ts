import { text } from '../messages/text';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Annotation, Label } from '../document';
import { clockText, lengthText } from './clock';
import { UNLABELED_COLOUR } from './paint';
import { bandText, isBox, isPoint } from './regions';
import { swatch, swatchStyles } from './swatch';

const OVERSCAN = 6;

/** How a row joins the selection: alone, in or out, or with all rows on the way to it. */
export interface Pick {
  readonly id: string;
  readonly how: 'only' | 'toggle' | 'through';
}

/**
 * The annotations by time. Only the rows in sight are in the page, so that 10,000 scroll as well as ten.
 * Emits `pick` {id, how} (reached by the arrow keys, or pressed with Shift or Ctrl) and `play` with an
 * id (Enter, click).
 */
@customElement('earmark-annotation-list')
export class AnnotationList extends LitElement {
  static override styles = [
    swatchStyles,
    css`
      :host {
        --row: 40px;
        display: block;
        min-height: 0;
        overflow: auto;
        outline: none;
      }
      [role="listbox"] {
        position: relative;
        height: calc(var(--count, 0) * var(--row));
        outline: none;
      }
      [role="listbox"]:focus-visible [aria-selected="true"] {
        outline: 2px solid var(--em-focus);
        outline-offset: -2px;
      }
      .window {
        position: absolute;
        inset: 0 0 auto 0;
        transform: translateY(calc(var(--first, 0) * var(--row)));
      }
      .row {
        display: grid;
        grid-template-columns: 14px minmax(0, 1fr) auto;
        align-items: center;
        gap: 0 8px;
        box-sizing: border-box;
        height: var(--row);
        padding: 0 8px;
        border-left: 3px solid transparent;
        border-radius: 4px;
        font-size: 13px;
        line-height: 1.3;
        cursor: pointer;
      }
      .row:hover {
        background: var(--em-raised);
      }
      .row[aria-selected="true"] {
        background: var(--em-accent-soft);
        border-left-color: var(--em-accent);
      }
      .name,
      .where {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .name {
        font-weight: 550;
      }
      .none {
        color: var(--em-muted);
        font-style: italic;
        font-weight: 400;
      }
      .where {
        grid-column: 2 / 4;
        color: var(--em-muted);
        font-size: 12px;
        font-variant-numeric: tabular-nums;
      }
      .time {
        color: var(--em-muted);
        font: 12px var(--em-mono);
        font-variant-numeric: tabular-nums;
      }
      wa-icon {
        color: var(--em-muted);
        font-size: 12px;
      }
      .empty {
        margin: 8px;
        color: var(--em-muted);
        font-size: 13px;
        text-wrap: balance;
      }
      @media (pointer: coarse) {
        :host {
          --row: 48px;
        }
      }
    `,
  ];

  @property({ attribute: false }) annotations: readonly Annotation[] = [];
  @property({ attribute: false }) labelOf: (id: string) => Label | undefined = () => undefined;
  @property({ attribute: false }) labels: readonly Label[] = [];
  @property({ attribute: false }) selectedId: string | null = null;
  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();

  @state() private first = 0;
  @state() private shown = 40;
  @query('[role="listbox"]') private listbox!: HTMLElement | null;
  #observer: ResizeObserver | null = null;
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.addEventListener('scroll', () => this.#measure(), { signal, passive: true });
    this.#observer = new ResizeObserver(() => this.#measure());
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    this.#observer?.disconnect();
    super.disconnectedCallback();
  }

  override render() {
    const { annotations, first } = this;
    if (annotations.length === 0) {
      return html`<p class="empty">
        ${text('labeling-empty')}
      </p>`;
    }
    const rows = annotations.slice(first, first + this.shown);
    const activeIsShown = rows.some(({ id }) => id === this.selectedId);
    return html`<div
      role="listbox"
      tabindex="0"
      aria-label=${text('table-grid')}
      aria-multiselectable="true"
      aria-activedescendant=${activeIsShown ? `row-${this.selectedId}` : nothing}
      @keydown=${this.#key}
    >
      <div class="window" role="presentation">
        ${rows.map((annotation, index) => this.#row(annotation, first + index))}
      </div>
    </div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    this.style.setProperty('--count', String(this.annotations.length));
    this.style.setProperty('--first', String(this.first));
    if (changed.has('annotations')) this.#measure();
    if (changed.has('selectedId')) this.#reveal();
  }

  #row(annotation: Annotation, index: number) {
    const { id, region } = annotation;
    const labels = annotation.labels.flatMap((label) => this.labelOf(label) ?? []);
    const names = labels.map((label) => label.name).join(', ');
    return html`<div
      class="row"
      role="option"
      id=${`row-${id}`}
      aria-selected=${String(this.chosen.has(id))}
      aria-setsize=${this.annotations.length}
      aria-posinset=${index + 1}
      @click=${(event: MouseEvent) => this.#press(id, event)}
    >
      ${swatch(labels[0]?.colour ?? UNLABELED_COLOUR)}
      <span class="name ${names ? '' : 'none'}" title=${names}>${names || text('labeling-no-label')}</span>
      <span class="time">${clockText(region.start_s)}</span>
      <span class="where">${factsOf(annotation).join(' · ')}</span>
    </div>`;
  }

  #key(event: KeyboardEvent): void {
    const at = this.annotations.findIndex(({ id }) => id === this.selectedId);
    const last = this.annotations.length - 1;
    const targets: Record<string, number> = {
      ArrowDown: Math.min(at + 1, last),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: last,
    };
    const target = event.key === 'Enter' ? at : targets[event.key];
    if (target === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const id = this.annotations[target]?.id;
    if (id && event.key === 'Enter') this.#emit('play', id);
    else if (id) this.#emit('pick', { id, how: event.shiftKey ? 'through' : 'only' });
  }

  #press(id: string, event: MouseEvent): void {
    if (event.shiftKey) this.#emit('pick', { id, how: 'through' });
    else if (event.ctrlKey || event.metaKey) this.#emit('pick', { id, how: 'toggle' });
    else this.#emit('play', id);
  }

  #emit(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  get #rowPx(): number {
    return matchMedia('(pointer: coarse)').matches ? 48 : 40;
  }

  #measure(): void {
    const first = Math.max(0, Math.floor(this.scrollTop / this.#rowPx) - OVERSCAN);
    this.first = Math.min(first, Math.max(0, this.annotations.length - 1));
    this.shown = Math.ceil(this.clientHeight / this.#rowPx) + 2 * OVERSCAN;
  }

  /** Scroll the selected row into sight, and no further. */
  #reveal(): void {
    const index = this.annotations.findIndex(({ id }) => id === this.selectedId);
    if (index < 0 || !this.listbox) return;
    const top = index * this.#rowPx;
    if (top < this.scrollTop) this.scrollTop = top;
    else if (top + this.#rowPx > this.scrollTop + this.clientHeight) {
      this.scrollTop = top + this.#rowPx - this.clientHeight;
    }
  }
}

function factsOf({ region, origin, note }: Annotation): string[] {
  const { start_s, end_s } = region;
  return [
    isPoint(region) ? text('labeling-point') : lengthText(end_s - start_s),
    ...(isBox(region) ? [bandText(region)] : []),
    ...(origin.kind === 'query' ? [text('labeling-asked')] : []),
    ...(note ? [text('labeling-noted')] : []),
  ];
}
