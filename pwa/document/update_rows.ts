/** The rows of one document in IndexedDB: a database each, auto-numbered, as y-indexeddb has them. */
import { type IDBPDatabase, openDB } from 'idb';

export const UPDATES = 'updates';

/** Open a document's database; `closed` is called when the browser or a newer tab closes it. */
export function openRows(name: string, closed: () => void): Promise<IDBPDatabase> {
  return openDB(name, undefined, {
    upgrade(fresh) {
      fresh.createObjectStore(UPDATES, { autoIncrement: true });
      fresh.createObjectStore('custom');
    },
    blocking: closed,
    terminated: closed,
  });
}

/** The rows behind a number, and how many there are in all. */
export async function rowsAfter(
  database: IDBPDatabase,
  last: number,
): Promise<{ keys: number[]; rows: Uint8Array[]; total: number }> {
  const transaction = database.transaction(UPDATES);
  const range = IDBKeyRange.lowerBound(last, true);
  const [keys, rows, total] = await Promise.all([
    transaction.store.getAllKeys(range) as Promise<number[]>,
    transaction.store.getAll(range) as Promise<Uint8Array[]>,
    transaction.store.count(),
  ]);
  return { keys, rows, total };
}

/** Add a row; settled when it is on the disk. */
export async function addRow(database: IDBPDatabase, update: Uint8Array): Promise<void> {
  const transaction = database.transaction(UPDATES, 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.add(update), transaction.done]);
}

/** Put one row in the place of all. */
export async function replaceRows(database: IDBPDatabase, update: Uint8Array): Promise<void> {
  const transaction = database.transaction(UPDATES, 'readwrite', { durability: 'strict' });
  const { store } = transaction;
  await Promise.all([store.clear(), store.add(update), transaction.done]);
}
