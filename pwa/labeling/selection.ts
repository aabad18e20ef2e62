/** Which annotations are selected: any number, one of them picked last. */

export class Selection {
  #ids: ReadonlySet<string> = new Set();
  #primary: string | null = null;

  /** All of them; a new set at every change. */
  get ids(): ReadonlySet<string> {
    return this.#ids;
  }

  /** The one picked last: what is played, resized, and shown in numbers. */
  get primary(): string | null {
    return this.#primary;
  }

  only(id: string | null): void {
    this.#set(id === null ? [] : [id], id);
  }

  toggle(id: string): void {
    if (!this.#ids.has(id)) this.#set([...this.#ids, id], id);
    else {
      const left = [...this.#ids].filter((other) => other !== id);
      this.#set(left, this.#primary === id ? (left.at(-1) ?? null) : this.#primary);
    }
  }

  /** Add some; the one picked last stays that, if there was one. */
  add(ids: Iterable<string>): void {
    const all = [...this.#ids, ...ids];
    this.#set(all, this.#primary ?? all.at(-1) ?? null);
  }

  /** Add all between the one picked last and this one, in the order of a list. */
  through(id: string, order: readonly string[]): void {
    const from = this.#primary === null ? -1 : order.indexOf(this.#primary);
    const to = order.indexOf(id);
    if (from < 0 || to < 0) this.only(id);
    else {
      const between = order.slice(Math.min(from, to), Math.max(from, to) + 1);
      this.#set([...this.#ids, ...between], id);
    }
  }

  #set(ids: Iterable<string>, primary: string | null): void {
    this.#ids = new Set(ids);
    this.#primary = primary;
  }
}

/** What all of these have, undefined where they have nothing or not the same; and which it is. */
export function valueOfAll<Item, Value>(
  items: readonly Item[],
  read: (item: Item) => Value | undefined,
): { value: Value | undefined; mixed: boolean } {
  const value = items[0] && read(items[0]);
  const mixed = items.some((item) => read(item) !== value);
  return { value: mixed ? undefined : value, mixed };
}

/** The labels that all of these have, and those that only some have. */
export function labelsOfAll(annotations: readonly { readonly labels: readonly string[] }[]): {
  all: string[];
  some: string[];
} {
  const counts = new Map<string, number>();
  for (const label of annotations.flatMap(({ labels }) => labels)) {
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const labels = [...counts.keys()];
  return {
    all: labels.filter((label) => counts.get(label) === annotations.length),
    some: labels.filter((label) => counts.get(label) !== annotations.length),
  };
}
