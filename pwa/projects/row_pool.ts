/**
 * The rows of a list that are drawn, in the order of the list: a row that is scrolled out of sight is
 * filled anew and put at the other end, so that scrolling makes no elements.
 */
import type { Rows } from '../finding/window';

export class RowPool {
  readonly #rows = new Map<number, HTMLLIElement>();

  /** @param fill writes what is at a place of the list into a row */
  constructor(private readonly fill: (row: HTMLLIElement, place: number) => void) {}

  /** The places that are drawn, with their rows. */
  get drawn(): ReadonlyMap<number, HTMLLIElement> {
    return this.#rows;
  }

  /**
   * Draw these rows into a list.
   *
   * @param length how many rows the whole list has
   * @param anew whether the rows that are drawn already have to be filled again
   */
  draw(list: HTMLElement, { from, to }: Rows, length: number, anew: boolean): void {
    const free = this.#outside(from, to, length);
    if (anew) for (const [place, row] of this.#rows) this.fill(row, place);
    for (let place = to - 1; place >= from; place--) {
      if (this.#rows.has(place)) continue;
      const row = free.pop() ?? document.createElement('li');
      this.fill(row, place);
      list.insertBefore(row, this.#after(place));
      this.#rows.set(place, row);
    }
    for (const row of free) row.remove();
  }

  /** Rows to be filled with something else; one with the focus stays, so that keys go on from it. */
  #outside(from: number, to: number, length: number): HTMLLIElement[] {
    const free: HTMLLIElement[] = [];
    for (const [place, row] of this.#rows) {
      const isFocused = place < length && row.matches(':focus-within');
      if ((place >= from && place < to) || isFocused) continue;
      this.#rows.delete(place);
      free.push(row);
    }
    return free;
  }

  #after(place: number): HTMLLIElement | null {
    let next = Number.POSITIVE_INFINITY;
    for (const other of this.#rows.keys()) if (other > place && other < next) next = other;
    return this.#rows.get(next) ?? null;
  }
}
