/** What the device knows of its lock, in IndexedDB 'earmark lock'. Nothing of it opens anything. */
import type { DBSchema } from 'idb';
import { Connection } from '../storage/connection';
import type { WrappedKey } from './passphrase';

export interface LockRecord {
  readonly key: WrappedKey;
  /**
   * sealing: new things are encrypted, of the old some may not be yet
   * on: all is; opening: new things are not encrypted, of the old some may still be
   */
  readonly phase: 'sealing' | 'on' | 'opening';
  /** It locks by itself after so many minutes without input; 0 for never. */
  readonly minutes: number;
}

interface Schema extends DBSchema {
  lock: { key: string; value: LockRecord };
}

export const LOCK_DATABASE = 'earmark lock';
const PLACE = 'lock';

const connection = new Connection<Schema>(LOCK_DATABASE, 1, (database) => {
  database.createObjectStore('lock');
});

/** Undefined where there is no lock. Rejects where the browser keeps nothing. */
export async function readLock(): Promise<LockRecord | undefined> {
  return (await connection.open()).get('lock', PLACE);
}

export async function writeLock(record: LockRecord): Promise<void> {
  const database = await connection.open();
  const transaction = database.transaction('lock', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(record, PLACE), transaction.done]);
}

export async function removeLock(): Promise<void> {
  await (await connection.open()).delete('lock', PLACE);
}

export const closeLock = (): Promise<void> => connection.close();
