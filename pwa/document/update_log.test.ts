import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { newId } from './authorship';
import { SavedStates } from './saved_state';
import { UpdateLog } from './update_log';

const opened: UpdateLog[] = [];

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(opened.splice(0).map((log) => log.close()));
});

async function open(name: string, options: { compactAfter?: number; retryMs?: number[] } = {}) {
  const doc = new Y.Doc();
  const states = new SavedStates();
  const log = await UpdateLog.open(name, doc, { states, retryMs: [20], ...options });
  opened.push(log);
  return { doc, states, log, map: doc.getMap('map') };
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 200) throw new Error('waited too long');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Make the next `times` writes fail as a full disk does: the request succeeds, the commit does not. */
function fillDisk(times: number): { failed: number } {
  const count = { failed: 0 };
  const add = IDBObjectStore.prototype.add;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    ...values: [unknown, IDBValidKey?]
  ) {
    if (count.failed >= times) return add.apply(this, values);
    count.failed += 1;
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  return count;
}

async function rows(name: string): Promise<number> {
  const { log } = { log: await import('idb') };
  const database = await log.openDB(name);
  const count = await database.count('updates');
  database.close();
  return count;
}

describe('the update log', () => {
  it('says saved only after the transaction has completed', async () => {
    const { map, states, log } = await open(newId());
    let completed = false;
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...how: Parameters<typeof transaction>
    ) {
      const made = transaction.apply(this, how);
      made.addEventListener('complete', () => {
        completed = true;
      });
      return made;
    });
    const seen: [string, boolean][] = [];
    states.addEventListener('change', () => seen.push([states.state, completed]));
    map.set('a', 1);
    expect(states.state).toBe('saving');
    await log.flush();
    expect(seen).toEqual([
      ['saving', false],
      ['saved', true],
    ]);
  });

  it('keeps the layout of y-indexeddb, both ways', async () => {
    const name = newId();
    const ours = await open(name);
    ours.map.set('ours', 1);
    await ours.log.close();
    const doc = new Y.Doc();
    const stock = new IndexeddbPersistence(name, doc);
    await stock.whenSynced;
    expect(doc.getMap('map').toJSON()).toEqual({ ours: 1 });
    doc.getMap('map').set('stock', 2);
    await stock.set('done', 1);
    await stock.destroy();
    const again = await open(name);
    expect(again.map.toJSON()).toEqual({ ours: 1, stock: 2 });
  });

  it('keeps edits that a full disk refused and stores them when there is space', async () => {
    const name = newId();
    const { map, states } = await open(name);
    map.set('before', 1);
    await until(() => states.state === 'saved');
    const disk = fillDisk(3);
    map.set('a', 1);
    await until(() => states.state === 'failed');
    expect(states.code).toBe('quota');
    expect(states.sentence).toMatch(/no space left .* Keep this tab open and free some space/);
    map.set('b', 2);
    expect(map.toJSON()).toEqual({ before: 1, a: 1, b: 2 });
    await until(() => states.state === 'saved');
    expect(disk.failed).toBe(3);
    const again = await open(name);
    expect(again.map.toJSON()).toEqual({ before: 1, a: 1, b: 2 });
  });

  it('tries again at the next edit, without waiting', async () => {
    const { map, states } = await open(newId(), { retryMs: [60_000] });
    fillDisk(1);
    map.set('a', 1);
    await until(() => states.state === 'failed');
    map.set('b', 2);
    await until(() => states.state === 'saved');
  });

  it('does not lose an edit made while another is being written', async () => {
    const name = newId();
    const { map, log } = await open(name);
    for (let index = 0; index < 50; index += 1) {
      map.set(`k${index}`, index);
      await new Promise((resolve) => setTimeout(resolve, index % 3));
    }
    await log.flush();
    const again = await open(name);
    expect(Object.keys(again.map.toJSON())).toHaveLength(50);
  });

  it('lives in memory and says so when IndexedDB is refused', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Blocked.', 'SecurityError');
    });
    const name = newId();
    const { map, states } = await open(name);
    expect(states.code).toBe('unavailable');
    map.set('a', 1);
    await until(() => states.state === 'failed');
    expect(map.toJSON()).toEqual({ a: 1 });
    vi.restoreAllMocks();
    await until(() => states.state === 'saved');
    expect((await open(name)).map.toJSON()).toEqual({ a: 1 });
  });

  it('rewrites a long log as one row and loses nothing', async () => {
    const name = newId();
    const { map, log } = await open(name, { compactAfter: 20 });
    for (let index = 0; index < 70; index += 1) {
      map.set(`k${index}`, index);
      await log.flush();
    }
    expect(await rows(name)).toBeLessThan(20);
    const again = await open(name);
    expect(Object.keys(again.map.toJSON())).toHaveLength(70);
  });

  it('keeps the old rows when rewriting fails', async () => {
    const name = newId();
    const { map, log } = await open(name);
    for (const key of ['a', 'b', 'c']) {
      map.set(key, 1);
      await log.flush();
    }
    fillDisk(1);
    await expect(log.compact()).rejects.toThrow(/full/);
    vi.restoreAllMocks();
    expect(await rows(name)).toBe(3);
    expect((await open(name)).map.toJSON()).toEqual({ a: 1, b: 1, c: 1 });
  });

  it('reads past a broken row, says so, and removes nothing', async () => {
    const name = newId();
    const first = await open(name);
    first.map.set('a', 1);
    await first.log.close();
    const { openDB } = await import('idb');
    const database = await openDB(name);
    await database.add('updates', new Uint8Array([255, 1, 2, 3]));
    database.close();
    const { map, states, log } = await open(name, { compactAfter: 2 });
    expect(map.toJSON()).toEqual({ a: 1 });
    expect(states.sentence).toMatch(/could not be read/);
    map.set('b', 2);
    await log.flush();
    await log.compact();
    expect(await rows(name)).toBe(3);
  });
});

describe('two tabs', () => {
  it('see each other’s edits and lose none', async () => {
    const name = newId();
    const one = await open(name);
    const two = await open(name);
    one.map.set('one', 1);
    two.map.set('two', 2);
    await until(() => one.map.has('two') && two.map.has('one'));
    const again = await open(name);
    expect(again.map.toJSON()).toEqual({ one: 1, two: 2 });
  });

  it('may rewrite the log while the other edits', async () => {
    const name = newId();
    const one = await open(name, { compactAfter: 5 });
    const two = await open(name, { compactAfter: 7 });
    for (let index = 0; index < 40; index += 1) {
      one.map.set(`one${index}`, index);
      two.map.set(`two${index}`, index);
      if (index % 2) await one.log.flush();
    }
    await Promise.all([one.log.flush(), two.log.flush()]);
    const again = await open(name);
    expect(Object.keys(again.map.toJSON())).toHaveLength(80);
  });

  it('hear nothing of an edit that is not stored', async () => {
    const name = newId();
    const one = await open(name, { retryMs: [100] });
    const two = await open(name);
    fillDisk(1);
    one.map.set('a', 1);
    await until(() => one.states.state === 'failed');
    expect(two.map.has('a')).toBe(false);
    await until(() => two.map.has('a'));
    expect(one.states.state).toBe('saved');
  });
});
