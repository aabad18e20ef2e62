/** Plain objects of a root map's entries, kept in order and renewed only where something changed. */
import type * as Y from 'yjs';
import type { Entry, StoredDocument } from './stored_document';

export interface CacheOptions<T> {
  /** Make a plain object of an entry, or null for one that is not to be listed. */
  read(id: string, entry: Entry): T | null;
  compare(one: T, other: T): number;
}

/** Beyond this many changes at once, sorting anew is cheaper than placing each. */
const RESORT_AFTER = 64;

export class EntryCache<T extends { readonly id: string }> {
  readonly #byId = new Map<string, T>();
  #list: readonly T[] = [];

  constructor(
    readonly stored: StoredDocument,
    readonly root: string,
    readonly options: CacheOptions<T>,
  ) {
    this.#renew(stored.root(root).keys());
    stored.root(root).observeDeep(this.#onEvents);
  }

  /** All listed entries in order; the same array until something changes. */
  get list(): readonly T[] {
    return this.#list;
  }

  get(id: string): T | undefined {
    return this.#byId.get(id);
  }

  close(): void {
    this.stored.root(this.root).unobserveDeep(this.#onEvents);
  }

  readonly #onEvents = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    const ids = new Set<string>();
    for (const event of events) {
      if (event.path.length > 0) ids.add(String(event.path[0]));
      else for (const id of event.changes.keys.keys()) ids.add(id);
    }
    this.#renew(ids);
  };

  #renew(changed: Iterable<string>): void {
    const ids = new Set(changed);
    const kept = this.#list.filter((item) => !ids.has(item.id));
    const fresh: T[] = [];
    for (const id of ids) {
      const item = this.#read(id);
      if (item) fresh.push(item);
    }
    this.#list = this.#merge(kept, fresh);
  }

  #read(id: string): T | null {
    const entry = this.stored.entry(this.root, id);
    const item = entry ? this.options.read(id, entry) : null;
    if (item) this.#byId.set(id, item);
    else this.#byId.delete(id);
    return item;
  }

  #merge(kept: T[], fresh: T[]): readonly T[] {
    const { compare } = this.options;
    if (fresh.length > RESORT_AFTER) return [...kept, ...fresh].sort(compare);
    for (const item of fresh) {
      let low = 0;
      let high = kept.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (compare(kept[middle]!, item) <= 0) low = middle + 1;
        else high = middle;
      }
      kept.splice(low, 0, item);
    }
    return kept;
  }
}
