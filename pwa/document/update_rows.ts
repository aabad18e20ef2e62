/** The rows of one document in IndexedDB: a database each, auto-numbered, as y-indexeddb has them. */
import { type IDBPDatabase, openDB } from 'idb';
import { isSealed, keptBytes, plainBytes, type Sealed } from '../lock/sealed_row';
import { vault } from '../lock/vault';

export const UPDATES = 'updates';

/** An update as it is kept: encrypted where this device is locked by a passphrase. */
type Kept = Uint8Array | Sealed;

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

/** The rows behind a number, and how many there are in all; null for a row that cannot be opened. */
export async function rowsAfter(
  database: IDBPDatabase,
  last: number,
): Promise<{ keys: number[]; rows: (Uint8Array | null)[]; total: number }> {
  const transaction = database.transaction(UPDATES);
  const range = IDBKeyRange.lowerBound(last, true);
  const [keys, kept, total] = await Promise.all([
    transaction.store.getAllKeys(range) as Promise<number[]>,
    transaction.store.getAll(range) as Promise<Kept[]>,
    transaction.store.count(),
  ]);
  const rows = await Promise.all(
    kept.map((row) => plainBytes(row, placeOf(database)).catch(() => null)),
  );
  return { keys, rows, total };
}

/** Add a row; settled when it is on the disk. */
export async function addRow(database: IDBPDatabase, update: Uint8Array): Promise<void> {
  const row = await keptBytes(update, placeOf(database));
  const transaction = database.transaction(UPDATES, 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.add(row), transaction.done]);
}

/** Put one row in the place of all. */
export async function replaceRows(database: IDBPDatabase, update: Uint8Array): Promise<void> {
  const row = await keptBytes(update, placeOf(database));
  const transaction = database.transaction(UPDATES, 'readwrite', { durability: 'strict' });
  const { store } = transaction;
  await Promise.all([store.clear(), store.add(row), transaction.done]);
}

/**
 * Put one row in the place of those up to a number, in one transaction; those behind it stay.
 * False, and nothing is changed, where the row of that number is gone meanwhile.
 */
export async function compactRows(
  database: IDBPDatabase,
  last: number,
  update: Uint8Array,
): Promise<boolean> {
  const row = await keptBytes(update, placeOf(database));
  const transaction = database.transaction(UPDATES, 'readwrite', { durability: 'strict' });
  const { store } = transaction;
  const isThere = (await store.getKey(last)) !== undefined;
  if (isThere) {
    await Promise.all([store.add(row), store.delete(IDBKeyRange.upperBound(last))]);
  }
  await transaction.done;
  return isThere;
}

/** Have every row of a document kept as things are kept now; resolves to how many were not. */
export async function convertRows(name: string): Promise<number> {
  const database = await openRows(name, () => database.close());
  try {
    const isToSeal = vault.sealingKey !== null;
    let changed = 0;
    for (const key of (await database.getAllKeys(UPDATES)) as number[]) {
      const kept: Kept | undefined = await database.get(UPDATES, key);
      if (!kept || isSealed(kept) === isToSeal) continue;
      const update = await plainBytes(kept, placeOf(database)).catch(() => null);
      // What does not open stays as it is: whoever opens the document is told.
      if (!update) continue;
      const row = await keptBytes(update, placeOf(database));
      const transaction = database.transaction(UPDATES, 'readwrite', { durability: 'strict' });
      // Another tab may have put one row in the place of many; a row itself never changes.
      const isThere = (await transaction.store.getKey(key)) !== undefined;
      await Promise.all([isThere && transaction.store.put(row, key), transaction.done]);
      changed += 1;
    }
    return changed;
  } finally {
    database.close();
  }
}

function placeOf({ name }: IDBPDatabase): string {
  return `document ${name}`;
}
