/** Find what lies in a stretch of time without looking at all of it. */

interface Spanned {
  readonly region: { readonly start_s: number; readonly end_s: number };
}

/** Items sorted by start, searchable by time in O(log n + found). */
export class SpanIndex<T extends Spanned> {
  readonly items: readonly T[];
  /** latestEnd[i] = the latest end among items[0..i]; it never falls, so it can be searched. */
  readonly #latestEnd: Float64Array;

  constructor(items: readonly T[]) {
    this.items = [...items].sort((a, b) => a.region.start_s - b.region.start_s);
    this.#latestEnd = new Float64Array(this.items.length);
    let latest = -Infinity;
    this.items.forEach((item, index) => {
      latest = Math.max(latest, item.region.end_s);
      this.#latestEnd[index] = latest;
    });
  }

  /** From which item, and to before which, those lie that can touch [startS, endS]. */
  range(startS: number, endS: number): [first: number, last: number] {
    return [
      firstIndex(this.items.length, (i) => this.#latestEnd[i]! >= startS),
      firstIndex(this.items.length, (i) => this.items[i]!.region.start_s > endS),
    ];
  }

  /** Items that touch [startS, endS], ordered by start. */
  between(startS: number, endS: number): T[] {
    const [first, last] = this.range(startS, endS);
    return this.items.slice(first, last).filter((item) => item.region.end_s >= startS);
  }

  /** Index of the first item that starts at or after `s`; the length if none does. */
  firstFrom(s: number): number {
    return firstIndex(this.items.length, (i) => this.items[i]!.region.start_s >= s);
  }
}

/** The smallest index for which a test that never turns false again is true. */
function firstIndex(length: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
