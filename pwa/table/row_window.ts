/** Which rows of a long table are in the page: those in sight, a few around, and the active one. */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { LitElement, ReactiveController } from 'lit';

const OVERSCAN = 8;

export class RowWindow implements ReactiveController {
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  #active = -1;
  #revealed: number | null = null;
  #unmount: (() => void) | null = null;

  constructor(
    private readonly host: LitElement,
    private readonly scroller: () => HTMLElement | null,
  ) {
    this.#virtualizer = new Virtualizer(this.#options(0));
    host.addController(this);
  }

  hostConnected(): void {
    this.#unmount = this.#virtualizer._didMount();
  }

  hostUpdated(): void {
    this.#virtualizer._willUpdate();
    if (this.#revealed === null) return;
    this.#virtualizer.scrollToIndex(this.#revealed, { align: 'auto' });
    this.#revealed = null;
  }

  hostDisconnected(): void {
    this.#unmount?.();
  }

  /** There are so many rows; the active one is always in the page, because it may have the focus. */
  use(count: number, active: number): void {
    this.#active = active;
    this.#virtualizer.setOptions(this.#options(count));
  }

  get items(): readonly VirtualItem[] {
    return this.#virtualizer.getVirtualItems();
  }

  /** Rows that fit into sight. */
  get page(): number {
    const heightPx = this.#virtualizer.scrollRect?.height ?? 0;
    return Math.max(1, Math.floor(heightPx / rowPx()) - 2);
  }

  /** Scroll a row into sight, once the page has it, and no further than that takes. */
  reveal(row: number): void {
    this.#revealed = row;
  }

  /** Put the rows of the page into their places, past the templates: the page allows no inline styles. */
  lay(body: HTMLElement): void {
    body.style.height = `${this.#virtualizer.getTotalSize()}px`;
    for (const row of body.children) {
      const index = Number((row as HTMLElement).dataset.row);
      (row as HTMLElement).style.transform = `translateY(${index * rowPx()}px)`;
    }
  }

  #options(count: number) {
    return {
      count,
      getScrollElement: this.scroller,
      estimateSize: rowPx,
      overscan: OVERSCAN,
      // The header comes first, and stays above the rows.
      scrollMargin: rowPx(),
      scrollPaddingStart: rowPx(),
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.host.requestUpdate(),
      rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const rows = defaultRangeExtractor(range);
        const active = this.#active;
        const isThere = active < 0 || active >= count || rows.includes(active);
        return isThere ? rows : [...rows, active].sort((one, other) => one - other);
      },
    };
  }
}

function rowPx(): number {
  return matchMedia('(pointer: coarse)').matches ? 44 : 32;
}
