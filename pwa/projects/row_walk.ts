/** Walking a list of recordings by keys, also to rows that are not drawn yet. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Where a key leads from a row of a list of so many; null for keys that lead nowhere. */
export function rowAfter(key: string, row: number, length: number): number | null {
  const to = key === 'Home' ? 0 : key === 'End' ? length - 1 : row + (STEPS[key] ?? Number.NaN);
  return to >= 0 && to < length ? to : null;
}

export class RowWalk {
  /** The row that is to have the focus once it is there. */
  #to: number | null = null;

  /** @param list the element whose rows are li[aria-posinset] with a link each */
  constructor(
    private readonly list: () => Element | null,
    private readonly rowPx: () => number,
  ) {}

  /**
   * Handle a key that was pressed on the link of a row.
   *
   * @param draw draws the rows that are in sight
   */
  press(event: KeyboardEvent, length: number, draw: () => void): void {
    const link = event.target as Element;
    const row = link.closest('li')?.ariaPosInSet;
    if (!row || !link.matches('.name a') || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = rowAfter(event.key, Number(row) - 1, length);
    if (to === null) return;
    event.preventDefault();
    this.#to = to;
    if (this.#focus()) return;
    this.#show(to);
    draw();
  }

  /** Rows were drawn: perhaps the one that is to have the focus. */
  drawn(): void {
    if (this.#to !== null) this.#focus();
  }

  #focus(): boolean {
    const selector = `li[aria-posinset="${(this.#to ?? -1) + 1}"] .name a`;
    const link = this.list()?.querySelector<HTMLElement>(selector);
    if (!link) return false;
    this.#to = null;
    link.focus();
    return true;
  }

  /** Scroll to where the row will be drawn. */
  #show(row: number): void {
    const list = this.list();
    if (!list) return;
    const scroller = scrollerOf(list);
    const { top } = list.getBoundingClientRect();
    scroller.scrollTop += top + row * this.rowPx() - innerHeight / 2;
  }
}

/** What scrolls an element, through shadow roots. */
function scrollerOf(element: Element): Element {
  let at: Node | null = element;
  while (at) {
    if (at instanceof Element && at.scrollHeight > at.clientHeight + 1) {
      if (['auto', 'scroll'].includes(getComputedStyle(at).overflowY)) return at;
    }
    at = (at as Element).assignedSlot ?? (at instanceof ShadowRoot ? at.host : at.parentNode);
  }
  return document.scrollingElement ?? document.documentElement;
}
