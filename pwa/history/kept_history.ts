/**
 * History that was brought onto this device, and what was done here since: in IndexedDB, encrypted
 * where the device is locked. What is lost of it is on the server.
 */
import type { DBSchema } from 'idb';
import { isSealed, keptRow, plainRow } from '../lock/sealed_row';
import { vault } from '../lock/vault';
import { placeOf } from '../storage/belonging';
import { Connection } from '../storage/connection';
import type { Fields, Revision } from './records';

/** Entries of a document: by root map and id. */
export type Entries = Readonly<Record<string, Readonly<Record<string, Fields>>>>;

/** The history of a recording, as the server had it. */
export interface Brought {
  /** ISO 8601. */
  readonly at: string;
  /** The newest first. */
  readonly revisions: readonly Revision[];
  /** The annotations before the oldest of them; empty where that is the beginning. */
  readonly base: Readonly<Record<string, Fields>>;
  /** Entries that were otherwise than history tells when it was brought. */
  readonly otherwise: Entries;
}

/** What was changed here by one gesture, or what came from others meanwhile. */
export interface Logged {
  readonly id: number;
  readonly revisions: readonly Revision[];
}

type BroughtRow = Brought & { readonly place: string };
type LoggedRow = Omit<Logged, 'id'> & { readonly id?: number; readonly place: string };

interface HistorySchema extends DBSchema {
  brought: { key: string; value: BroughtRow };
  log: { key: number; value: LoggedRow; indexes: { place: [string, number] } };
}

const database = new Connection<HistorySchema>('earmark-history', 1, (kept) => {
  kept.createObjectStore('brought', { keyPath: 'place' });
  const log = kept.createObjectStore('log', { keyPath: 'id', autoIncrement: true });
  log.createIndex('place', ['place', 'id']);
});

/** Emits 'change' when history came or something was done here, in this tab; 'brought' for the first. */
export const keptHistory = new EventTarget();

/** Keep a recording's history in place of what is kept of it; what was done here before is in it. */
export async function keepBrought(document: string, brought: Brought): Promise<void> {
  const place = placeOf(document);
  const row = await keptRow<BroughtRow>({ ...brought, place }, ['place'], sealedFor(place));
  const transaction = (await database.open()).transaction(['brought', 'log'], 'readwrite');
  const log = transaction.objectStore('log');
  const ids = await log.index('place').getAllKeys(allOf(place));
  await Promise.all([
    transaction.objectStore('brought').put(row),
    ...ids.map((id) => log.delete(id)),
    transaction.done,
  ]);
  keptHistory.dispatchEvent(new Event('brought'));
  changed();
}

/** What was brought of a recording; undefined where nothing was, or it cannot be read. */
export async function broughtOf(document: string): Promise<Brought | undefined> {
  const place = placeOf(document);
  try {
    const row = await (await database.open()).get('brought', place);
    return row && (await plainRow(row, sealedFor(place)));
  } catch {
    return undefined;
  }
}

/** The places of the documents whose history is here; see `placeOf`. */
export async function placesBrought(): Promise<Set<string>> {
  return new Set(await (await database.open()).getAllKeys('brought'));
}

/** Add what was done to a document whose history is here. */
export async function addLogged(document: string, revisions: Logged['revisions']): Promise<number> {
  const place = placeOf(document);
  const row = await keptRow<LoggedRow>({ place, revisions }, ['place'], sealedFor(place));
  const id = await (await database.open()).add('log', row);
  changed();
  return id;
}

/** What was done since, the oldest first, after the row `after`. */
export async function loggedOf(document: string, after = 0): Promise<Logged[]> {
  const place = placeOf(document);
  const range = IDBKeyRange.bound([place, after], [place, Number.MAX_SAFE_INTEGER], true);
  const rows = await (await database.open()).getAllFromIndex('log', 'place', range);
  const opened = rows.map(async ({ id = 0, ...row }) => {
    const plain = await plainRow<LoggedRow>(row, sealedFor(place)).catch(() => null);
    return plain ? [{ id, revisions: plain.revisions }] : [];
  });
  return (await Promise.all(opened)).flat();
}

/** Forget the history of documents, in the space of whoever is here. */
export async function forgetHistory(documents: Iterable<string>): Promise<void> {
  const kept = await database.open();
  for (const place of [...documents].map(placeOf)) {
    await kept.delete('brought', place);
    const ids = await kept.getAllKeysFromIndex('log', 'place', allOf(place));
    for (const id of ids) await kept.delete('log', id);
  }
}

/** Have all kept as things are kept now; resolves to how many were not. */
export async function convertHistory(): Promise<number> {
  const kept = await database.open();
  let count = 0;
  for (const place of await kept.getAllKeys('brought')) {
    const row = await kept.get('brought', place);
    if (!row || !isOtherwise(row)) continue;
    const plain = await plainRow(row, sealedFor(place)).catch(() => null);
    // What does not open can be brought again.
    if (!plain) await kept.delete('brought', place);
    else await kept.put('brought', await keptRow(plain, ['place'], sealedFor(place)));
    count += 1;
  }
  for (const id of await kept.getAllKeys('log')) {
    const row = await kept.get('log', id);
    if (!row || !isOtherwise(row)) continue;
    const plain = await plainRow(row, sealedFor(row.place)).catch(() => null);
    if (!plain) await kept.delete('log', id);
    else await kept.put('log', await keptRow(plain, ['place', 'id'], sealedFor(row.place)));
    count += 1;
  }
  return count;
}

function isOtherwise(row: object): boolean {
  return isSealed(row) !== (vault.sealingKey !== null);
}

function allOf(place: string): IDBKeyRange {
  return IDBKeyRange.bound([place, 0], [place, Number.MAX_SAFE_INTEGER]);
}

function sealedFor(place: string): string {
  return `history ${place}`;
}

function changed(): void {
  keptHistory.dispatchEvent(new Event('change'));
}
