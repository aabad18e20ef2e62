/** The rows of recordings: in IndexedDB, or for this session where the browser refuses that. */
import { isSealed, keptRow, plainRow } from '../lock/sealed_row';
import { vault } from '../lock/vault';
import { belonging } from './belonging';
import { type DeviceDatabase, deviceDatabase } from './database';
import type { RecordingRow } from './rows';

/** By which rows are found, and handles to the person's own files, which only the browser can keep. */
const OPEN = ['key', 'project', 'audio', 'original'] as const;

export class RowStore {
  readonly #unstored = new Map<string, RecordingRow>();

  async ofProject(project: string): Promise<RecordingRow[]> {
    const database = await deviceDatabase().catch(() => null);
    await belonging.ready;
    if (!belonging.mayOpen(project)) return [];
    const place = project + belonging.spaceOf(project);
    const kept = (await database?.getAllFromIndex('recordings', 'project', place)) ?? [];
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
    const kept = database && (await find(database, key));
    return kept ? plainOrNone(kept) : undefined;
  }

  /** Store a row. Resolves to false when it only lives until the tab is closed. */
  async put(row: RecordingRow): Promise<boolean> {
    try {
      await (await deviceDatabase()).put('recordings', await keptForm(row));
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
    const place = (await find(await deviceDatabase(), key))?.key;
    if (place === undefined) return undefined;
    return vault.isSet ? changeSealed(place, change) : changePlain(place, change);
  }

  /** Whether any recording on this device, whoever it belongs to, has its audio in this private file. */
  async isKeptBy(path: string): Promise<boolean> {
    const database = await deviceDatabase().catch(() => null);
    const rows = [...((await database?.getAll('recordings')) ?? []), ...this.#unstored.values()];
    return rows.some(({ audio }) => audio.kind === 'opfs' && audio.path === path);
  }

  /** Forget a row, as if it had never been. */
  async drop(key: string): Promise<void> {
    this.#unstored.delete(key);
    const database = await deviceDatabase().catch(() => null);
    const place = database && (await find(database, key))?.key;
    if (place) await database.delete('recordings', place);
  }
}

/** All recordings on this device by their keys, whoever they belong to; not to be shown. */
export async function everyRecording(): Promise<Map<string, RecordingRow>> {
  const kept = await (await deviceDatabase()).getAll('recordings');
  const rows = (await Promise.all(kept.map(plainOrNone))).filter((row) => row !== undefined);
  return new Map(rows.map((row) => [row.key, row]));
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

async function changePlain(place: string, change: Change): Promise<RecordingRow | undefined> {
  const transaction = (await deviceDatabase()).transaction('recordings', 'readwrite');
  const kept = await transaction.store.get(place);
  const next = kept && change(outOfSpace(kept));
  await Promise.all([next && transaction.store.put(inSpaceOf(kept, next)), transaction.done]);
  return next;
}

/** A transaction does not wait for encryption: what has changed meanwhile is changed anew. */
async function changeSealed(place: string, change: Change): Promise<RecordingRow | undefined> {
  const database = await deviceDatabase();
  for (;;) {
    const before = await database.get('recordings', place);
    if (!before) return undefined;
    const next = change(await plain(before));
    const kept = await keptRow(inSpaceOf(before, next), OPEN, sealedFor(place));
    const transaction = database.transaction('recordings', 'readwrite');
    const isSame = stampOf(await transaction.store.get(place)) === stampOf(before);
    await Promise.all([isSame && transaction.store.put(kept), transaction.done]);
    if (isSame) return next;
  }
}

/** Every encryption of a row is another, also of the same row. */
function stampOf(kept: RecordingRow | undefined): string {
  return isSealed(kept) ? kept.sealed.subarray(0, 28).join() : JSON.stringify(kept ?? null);
}

async function plain(kept: RecordingRow): Promise<RecordingRow> {
  return outOfSpace(await plainRow(kept, sealedFor(kept.key)));
}

/** A row that was damaged must not hide the others. */
function plainOrNone(kept: RecordingRow): Promise<RecordingRow | undefined> {
  return plain(kept).catch(() => undefined);
}

/** A row in the space of whoever is here. */
async function find(database: DeviceDatabase, key: string): Promise<RecordingRow | undefined> {
  await belonging.ready;
  for (const space of new Set([belonging.ownSpace, ''])) {
    const kept = await database.get('recordings', key + space);
    const [project = ''] = kept?.project.split('@') ?? [];
    if (kept && belonging.mayOpen(project) && belonging.spaceOf(project) === space) return kept;
  }
  return undefined;
}

function keptForm(row: RecordingRow): Promise<RecordingRow> {
  const space = belonging.spaceOf(row.project);
  const placed = { ...row, key: row.key + space, project: row.project + space };
  return keptRow(placed, OPEN, sealedFor(placed.key));
}

function inSpaceOf({ key, project }: RecordingRow, row: RecordingRow): RecordingRow {
  return { ...row, key, project };
}

function outOfSpace(kept: RecordingRow): RecordingRow {
  const [key = '', project = ''] = [kept.key, kept.project].map((place) => place.split('@')[0]);
  return { ...kept, key, project };
}

function sealedFor(key: string): string {
  return `recording ${key}`;
}
