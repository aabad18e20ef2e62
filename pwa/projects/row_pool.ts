/**
 * The rows of a list that are drawn, in the order of the list: a row that is scrolled out of sight is
 * filled anew and put at the other end, so that scrolling makes no elements. Where the list changes, a
 * row in sight goes on being that of the same recording: it may be the one that is being pressed.
 */
import type { Rows } from '../finding/window';

export interface RowParts {
  /** Write what is at a place of the list into a row. */
  readonly fill: (row: HTMLLIElement, place: number) => void;
  /** Whose row is at a place; undefined while that is not known. */
  readonly keyAt: (place: number) => string | undefined;
}

export class RowPool {
  #rows = new Map<number, HTMLLIElement>();
  readonly #keys = new WeakMap<HTMLLIElement, string | undefined>();

  constructor(private readonly parts: RowParts) {}

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
  draw(list: HTMLElement, rows: Rows, length: number, anew: boolean): void {
    const focused = list.querySelector<HTMLElement>(':focus');
    const free = anew ? this.#placeAnew(rows, length) : this.#outside(rows, length);
    for (const row of free) row.remove();
    const places = new Set([...this.#rows.keys(), ...range(rows)]);
    let next: HTMLLIElement | null = null;
    for (const place of [...places].sort((one, other) => other - one)) {
      const there = this.#rows.get(place);
      const row: HTMLLIElement = there ?? free.pop() ?? document.createElement('li');
      if (!there || anew) this.#fill(row, place);
      if (!row.parentNode || row.nextElementSibling !== next) list.insertBefore(row, next);
      next = row;
    }
    // An element that is put elsewhere loses the focus.
    if (focused?.isConnected && !focused.matches(':focus')) focused.focus({ preventScroll: true });
  }

  #fill(row: HTMLLIElement, place: number): void {
    this.parts.fill(row, place);
    this.#keys.set(row, this.parts.keyAt(place));
    this.#rows.set(place, row);
  }

  /** Find the place where each row's recording is now; those of none are to be filled otherwise. */
  #placeAnew(rows: Rows, length: number): HTMLLIElement[] {
    const places = new Map<string, number>();
    for (const place of range(rows)) {
      const key = this.parts.keyAt(place);
      if (key !== undefined) places.set(key, place);
    }
    const [before, free] = [this.#rows, [] as HTMLLIElement[]];
    this.#rows = new Map();
    for (const [place, row] of before) {
      const key = this.#keys.get(row);
      const now =
        key === undefined ? undefined : (places.get(key) ?? this.#kept(row, place, length));
      if (now === undefined || this.#rows.has(now)) free.push(row);
      else this.#rows.set(now, row);
    }
    return free;
  }

  #outside({ from, to }: Rows, length: number): HTMLLIElement[] {
    const free: HTMLLIElement[] = [];
    for (const [place, row] of this.#rows) {
      if ((place >= from && place < to) || this.#kept(row, place, length) !== undefined) continue;
      this.#rows.delete(place);
      free.push(row);
    }
    return free;
  }

  /** Its place, if it stays although it is out of sight: keys go on from the one with the focus. */
  #kept(row: HTMLLIElement, place: number, length: number): number | undefined {
    const isSame = place < length && this.parts.keyAt(place) === this.#keys.get(row);
    return isSame && row.matches(':focus-within') ? place : undefined;
  }
}

function range({ from, to }: Rows): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
