/** Has what the device remembers of the server kept as things are kept now: encrypted, or as it is. */
import { isSealed, keptBytes, keptRow, plainBytes, plainRow } from '../lock/sealed_row';
import { vault } from '../lock/vault';
import { KEPT, notebook, SHARED } from './notebook';
import { OUTBOX } from './outbox';

/** Resolves to how many rows were kept otherwise. */
export async function convertNotes(): Promise<number> {
  return (await convertOutbox()) + (await convertKept()) + (await convertShared());
}

async function convertOutbox(): Promise<number> {
  const database = await notebook();
  let changed = 0;
  for (const key of await database.getAllKeys('updates')) {
    const kept = await database.get('updates', key);
    if (!kept || isDone(kept)) continue;
    const update = await keptBytes(await plainBytes(kept, OUTBOX), OUTBOX);
    const { store, done } = database.transaction('updates', 'readwrite');
    // The server may have taken it meanwhile.
    const isThere = (await store.getKey(key)) !== undefined;
    await Promise.all([isThere && store.put(update, key), done]);
    changed += 1;
  }
  return changed;
}

async function convertKept(): Promise<number> {
  const database = await notebook();
  let changed = 0;
  for (const { id } of await database.getAll('kept')) {
    const row = await database.get('kept', id!);
    if (!row || isDone(row.update)) continue;
    const update = await keptBytes(await plainBytes(row.update, KEPT), KEPT);
    const { store, done } = database.transaction('kept', 'readwrite');
    const now = await store.get(id!);
    await Promise.all([now && store.put({ ...now, update }), done]);
    changed += 1;
  }
  return changed;
}

async function convertShared(): Promise<number> {
  const database = await notebook();
  let changed = 0;
  for (const kept of await database.getAll('shared')) {
    if (isDone(kept)) continue;
    await database.put('shared', await keptRow(await plainRow(kept, SHARED), ['id'], SHARED));
    changed += 1;
  }
  return changed;
}

function isDone(kept: unknown): boolean {
  return isSealed(kept) === (vault.sealingKey !== null);
}
