/** How many edits wait for the server, and in which documents: kept on disk, before the edits are. */
import { notebook } from './notebook';
import { tabNews } from './tab_news';

/** Emits 'change' when the counts changed, in this tab or in another. */
export class Outbox extends EventTarget {
  #counts: ReadonlyMap<string, number> = new Map();
  #reading: Promise<void> | null = null;
  #stale = false;

  constructor() {
    super();
    tabNews.addEventListener('waiting', () => void this.refresh());
  }

  /** Edits that wait, by document. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /** Edits that wait, over all documents. */
  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Note edits that are about to be stored; resolves to the row to settle, null where it failed. */
  async note(room: string, edits: number): Promise<number | null> {
    const row = { room, edits, at: new Date().toISOString() };
    const key = await notebook().then(
      (database) => database.add('waiting', row),
      () => null,
    );
    tabNews.tell('waiting');
    return key;
  }

  /** The rows that wait for a document. */
  async rows(room: string): Promise<number[]> {
    const database = await notebook().catch(() => null);
    return (await database?.getAllKeysFromIndex('waiting', 'room', room)) ?? [];
  }

  /** The server has these. */
  async settle(keys: readonly number[]): Promise<void> {
    if (keys.length === 0) return;
    const database = await notebook().catch(() => null);
    const transaction = database?.transaction('waiting', 'readwrite');
    for (const key of keys) void transaction?.store.delete(key);
    await transaction?.done;
    tabNews.tell('waiting');
  }

  /** Count anew; calls while it counts become one more count. */
  refresh(): Promise<void> {
    this.#stale = true;
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #read(): Promise<void> {
    while (this.#stale) {
      this.#stale = false;
      const database = await notebook().catch(() => null);
      const counts = new Map<string, number>();
      for (const { room, edits } of (await database?.getAll('waiting')) ?? []) {
        counts.set(room, (counts.get(room) ?? 0) + edits);
      }
      this.#counts = counts;
      this.dispatchEvent(new Event('change'));
    }
  }
}

export const outbox = new Outbox();
