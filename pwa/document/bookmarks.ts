/** The bookmarks of a recording: moments that people want to find again. */
import { text } from '../messages/text';
import { newId, stamp } from './authorship';
import { readBookmark } from './entries';
import { EntryCache } from './entry_cache';
import type { StoredDocument } from './stored_document';
import type { Bookmark } from './types';

const ROOT = 'bookmarks';

/** What it returns are plain, immutable objects; every change is one undo step and stored at once. */
export class Bookmarks {
  readonly #cache: EntryCache<Bookmark>;

  constructor(private readonly stored: StoredDocument) {
    this.#cache = new EntryCache(stored, ROOT, {
      read: (id, entry) => active(readBookmark(id, entry)),
      compare: byTime,
    });
  }

  /** The bookmarks by time; the same array until one changes. */
  get list(): readonly Bookmark[] {
    return this.#cache.list;
  }

  /** Set one; returns its id. */
  add(atS: number, name = '', step = text('document-step-set-bookmark')): string {
    const id = newId();
    const values = { at_s: Math.max(0, atS), name, created: stamp(), status: 'active' };
    this.stored.edit(step, () => this.stored.addEntry(ROOT, id, values));
    return id;
  }

  rename(id: string, name: string, step = text('document-step-name-bookmark')): void {
    if (this.#cache.get(id)?.name !== name) this.#set(id, 'name', name, step);
  }

  remove(id: string, step = text('document-step-remove-bookmark')): void {
    this.#set(id, 'status', 'deleted', step);
  }

  restore(id: string, step = text('document-step-restore-bookmark')): void {
    this.#set(id, 'status', 'active', step);
  }

  close(): void {
    this.#cache.close();
  }

  #set(id: string, key: string, value: string, step: string): void {
    const entry = this.stored.entry(ROOT, id);
    if (entry) this.stored.edit(step, () => entry.set(key, value));
  }
}

function active(bookmark: Bookmark | null): Bookmark | null {
  return bookmark?.status === 'active' ? bookmark : null;
}

function byTime(one: Bookmark, other: Bookmark): number {
  return one.at_s - other.at_s || (one.id < other.id ? -1 : 1);
}
