/** The rows of recordings: in IndexedDB, or for this session where the browser refuses that. */
import { isSealed, keptRow, plainRow } from '../lock/sealed_row';
import { vault } from '../lock/vault';
import { deviceDatabase } from './database';
import type { RecordingRow } from './rows';

/** By which rows are found, and handles to the person's own files, which only the browser can keep. */
const OPEN = ['key', 'project', 'audio', 'original'] as const;

export class RowStore {
  readonly #unstored = new Map<string, RecordingRow>();

  async ofProject(project: string): Promise<RecordingRow[]> {
    const database = await deviceDatabase().catch(() => null);
    const kept = (await database?.getAllFromIndex('recordings', 'project', project)) ?? [];
    const stored = (await Promise.all(kept.map(plainOrNone))).filter((row) => row !== undefined);
    const unstored = [...this.#unstored.values()].filter((row) => row.project === project);
    return [...stored.filter((row) => !this.#unstored.has(row.key)), ...unstored].sort(
      (one, other) => one.file_name.localeCompare(other.file_name, undefined, { numeric: true }),
    );
  }

  async get(key: string): Promise<RecordingRow | undefined> {
    const unstored = this.#unstored.get(key);
    if (unstored) return unstored;
    const database = await deviceDatabase().catch(() => null);
    const kept = await database?.get('recordings', key);
    return kept && plainOrNone(kept);
  }

  /** Store a row. Resolves to false when it only lives until the tab is closed. */
  async put(row: RecordingRow): Promise<boolean> {
    try {
      const kept = await keptRow(row, OPEN, placeOf(row));
      await (await deviceDatabase()).put('recordings', kept);
      this.#unstored.delete(row.key);
      return true;
    } catch {
      this.#unstored.set(row.key, row);
      return false;
    }
  }

  /**
   * Change a row in one transaction, so that no change made meanwhile is overwritten.
   * Resolves to the new row, or undefined when there is none of that key.
   */
  async change(
    key: string,
    change: (row: RecordingRow) => RecordingRow,
  ): Promise<RecordingRow | undefined> {
    const unstored = this.#unstored.get(key);
    if (unstored) {
      await this.put(change(unstored));
      return this.get(key);
    }
    return vault.isSet ? changeSealed(key, change) : changePlain(key, change);
  }

  /** Forget a row, as if it had never been. */
  async drop(key: string): Promise<void> {
    this.#unstored.delete(key);
    await (await deviceDatabase().catch(() => null))?.delete('recordings', key);
  }
}

/** Have every row kept as things are kept now; resolves to how many were not. */
export async function convertRecordings(): Promise<number> {
  const database = await deviceDatabase();
  let changed = 0;
  for (const key of await database.getAllKeys('recordings')) {
    const kept = await database.get('recordings', key);
    if (!kept || isSealed(kept) === (vault.sealingKey !== null)) continue;
    if (await changeSealed(key, (row) => row).catch(() => undefined)) changed += 1;
  }
  return changed;
}

type Change = (row: RecordingRow) => RecordingRow;

async function changePlain(key: string, change: Change): Promise<RecordingRow | undefined> {
  const transaction = (await deviceDatabase()).transaction('recordings', 'readwrite');
  const row = await transaction.store.get(key);
  const next = row && change(row);
  await Promise.all([next && transaction.store.put(next), transaction.done]);
  return next;
}

/** A transaction does not wait for encryption: what has changed meanwhile is changed anew. */
async function changeSealed(key: string, change: Change): Promise<RecordingRow | undefined> {
  const database = await deviceDatabase();
  for (;;) {
    const before = await database.get('recordings', key);
    if (!before) return undefined;
    const next = change(await plain(before));
    const kept = await keptRow(next, OPEN, placeOf(next));
    const transaction = database.transaction('recordings', 'readwrite');
    const isSame = stampOf(await transaction.store.get(key)) === stampOf(before);
    await Promise.all([isSame && transaction.store.put(kept), transaction.done]);
    if (isSame) return next;
  }
}

/** Every encryption of a row is another, also of the same row. */
function stampOf(kept: RecordingRow | undefined): string {
  return isSealed(kept) ? kept.sealed.subarray(0, 28).join() : JSON.stringify(kept ?? null);
}

function plain(kept: RecordingRow): Promise<RecordingRow> {
  return plainRow(kept, placeOf(kept));
}

/** A row that was damaged must not hide the others. */
function plainOrNone(kept: RecordingRow): Promise<RecordingRow | undefined> {
  return plain(kept).catch(() => undefined);
}

function placeOf({ key }: Pick<RecordingRow, 'key'>): string {
  return `recording ${key}`;
}
