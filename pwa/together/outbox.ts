/** The edits that wait for the server, and whose they are: kept on disk, before they are stored. */
import { keptBytes, plainBytes } from '../lock/sealed_row';
import { belonging } from '../storage/belonging';
import { notebook, type WaitingRow } from './notebook';
import { session } from './session';
import { projectOf } from './shared_projects';
import { tabNews } from './tab_news';

/** Edits of one transaction that wait. */
export interface Waiting {
  readonly row: number;
  readonly edits: number;
  /** Null where they are not kept apart: all that the server lacks is meant. */
  readonly update: Uint8Array | null;
}

/** What waits for a document: what may be sent now, and what waits for others to sign in here. */
export interface WaitingHere {
  readonly mine: readonly Waiting[];
  readonly others: readonly Waiting[];
}

/** Somebody whose edits are on this device, and who is not signed in here now. */
export interface Absent {
  readonly person: string;
  readonly name: string;
  readonly edits: number;
}

/** What updates are encrypted for, where they are. */
export const OUTBOX = 'outbox';

type Who = { readonly id: string; readonly name: string } | null;

/** Emits 'change' when the counts changed, in this tab or in another. */
export class Outbox extends EventTarget {
  #counts: ReadonlyMap<string, number> = new Map();
  #absent: readonly Absent[] = [];
  #reading: Promise<void> | null = null;
  #stale = false;

  constructor(private readonly who: () => Who = () => session.holder) {
    super();
    tabNews.addEventListener('waiting', () => void this.refresh());
    session.addEventListener('change', () => void this.refresh());
  }

  /** Edits that wait to be sent by whoever is signed in now, by document. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /** The same, over all documents. */
  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Edits that wait until somebody else signs in here. */
  get absent(): readonly Absent[] {
    return this.#absent;
  }

  /** Note edits that are about to be stored; resolves to the row to settle, null where it failed. */
  async note(room: string, edits: number, update?: Uint8Array): Promise<number | null> {
    const { id: person = '', name = '' } = this.who() ?? {};
    const space = belonging.spaceOf(projectOf(room));
    const row = { room, edits, at: new Date().toISOString(), person, name, space };
    const key = await keep(row, update).catch(() => null);
    tabNews.tell('waiting');
    return key;
  }

  /** What waits for a document, in the order in which it was done. */
  async waiting(room: string): Promise<WaitingHere> {
    const mine: Waiting[] = [];
    const others: Waiting[] = [];
    const database = await notebook().catch(() => null);
    if (!database) return { mine, others };
    const { store } = database.transaction('waiting');
    const [rows, values] = await Promise.all([
      store.index('room').getAllKeys(room),
      store.index('room').getAll(room),
    ]);
    const updates = database.transaction('updates').store;
    const kept = await Promise.all(rows.map((row) => updates.get(row)));
    const bytes = await Promise.all(kept.map((update) => update && plainBytes(update, OUTBOX)));
    for (const [index, row] of rows.entries()) {
      const value = values[index]!;
      if (!isHere(value)) continue;
      const waiting = { row, edits: value.edits, update: bytes[index] ?? null };
      (this.#isMine(value) ? mine : others).push(waiting);
    }
    return { mine, others };
  }

  /** The server has these. */
  async settle(keys: readonly number[]): Promise<void> {
    if (keys.length === 0) return;
    const database = await notebook().catch(() => null);
    const transaction = database?.transaction(['waiting', 'updates'], 'readwrite');
    for (const key of keys) {
      void transaction?.objectStore('waiting').delete(key);
      void transaction?.objectStore('updates').delete(key);
    }
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
      const rows = (await database?.getAll('waiting')) ?? [];
      const counts = new Map<string, number>();
      const absent = new Map<string, Absent>();
      for (const row of rows.filter(isHere)) {
        const { room, edits, person = '', name = '' } = row;
        if (this.#isMine(row)) counts.set(room, (counts.get(room) ?? 0) + edits);
        else absent.set(person, { person, name, edits: (absent.get(person)?.edits ?? 0) + edits });
      }
      this.#counts = counts;
      this.#absent = [...absent.values()];
      this.dispatchEvent(new Event('change'));
    }
  }

  /** What was done while nobody was signed in belongs to whoever signs in next. */
  #isMine({ person = '' }: WaitingRow): boolean {
    return person === '' || person === this.who()?.id;
  }
}

/** Whether they are in the documents of whoever is here; all else is hidden from them. */
function isHere({ room, space = '' }: WaitingRow): boolean {
  const project = projectOf(room);
  return belonging.mayOpen(project) && belonging.spaceOf(project) === space;
}

async function keep(row: WaitingRow, update: Uint8Array | undefined): Promise<number> {
  const kept = update && (await keptBytes(update, OUTBOX));
  const transaction = (await notebook()).transaction(['waiting', 'updates'], 'readwrite');
  const key = await transaction.objectStore('waiting').add(row);
  if (kept) await transaction.objectStore('updates').put(kept, key);
  await transaction.done;
  return key;
}

export const outbox = new Outbox();
