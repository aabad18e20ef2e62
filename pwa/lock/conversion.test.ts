import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';

/** A page's modules are loaded anew after a reload; what it said to other tabs ends with it. */
const tabs = await vi.hoisted(async () => (await import('./testing')).useLocalChannels());

/** After so many pieces were encrypted the page is gone, as when a tablet's battery is empty. */
const power = vi.hoisted(() => ({ pieces: Number.POSITIVE_INFINITY }));

vi.mock('./sealing', async (original) => {
  const real = await original<typeof import('./sealing')>();
  const seal: typeof real.seal = async (...given) => {
    power.pieces -= 1;
    return power.pieces < 0 ? new Promise(() => {}) : real.seal(...given);
  };
  return { ...real, seal };
});
vi.mock('./derivation', () => ({
  deriveInWorker: async (passphrase: string, { salt }: { salt: Uint8Array }) => {
    const bytes = new TextEncoder().encode(passphrase + salt.join());
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  },
}));
// Private files and caches are the browser's: tests/browser/test_lock.py.
vi.mock('../storage/converting', () => ({ convertAudio: async () => 0 }));
vi.mock('../embedding/converting', () => ({ convertEmbeddings: async () => 0 }));
vi.mock('../finding/thumbnail_cache', () => ({ forgetThumbnails: async () => 0 }));

const WORDS = 'seven herons at low tide';
const SPECIES = 'Botaurus stellaris';
const NAMES = ['recording:p:a', 'recording:p:b', 'project:p'];

async function page() {
  tabs.clear();
  vi.resetModules();
  const locks = { request: (_: string, deed: () => unknown) => Promise.resolve(deed()) };
  vi.stubGlobal('navigator', { ...globalThis.navigator, locks, onLine: true });
  const [{ vault }, { conversion }, { UpdateLog }, rows, history] = await Promise.all([
    import('./vault'),
    import('./conversion'),
    import('../document/update_log'),
    import('../storage/row_store'),
    import('../history/kept_history'),
  ]);
  await vault.start();
  return { vault, conversion, UpdateLog, rows: new rows.RowStore(), history };
}

type Page = Awaited<ReturnType<typeof page>>;

async function open({ UpdateLog }: Page, name: string) {
  const doc = new Y.Doc();
  const log = await UpdateLog.open(name, doc, { compactAfter: 1000 });
  return { log, map: doc.getMap('map') };
}

/** How many rows of all databases tell what was labeled. */
async function plainRows(): Promise<number> {
  let found = 0;
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await openDB(name);
    for (const store of database.objectStoreNames) {
      for (const row of await database.getAll(store)) {
        const text = JSON.stringify(row, (_, value) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
        );
        if (text.includes(SPECIES)) found += 1;
      }
    }
    database.close();
  }
  return found;
}

afterEach(() => vi.unstubAllGlobals());

it('goes on after the page was gone in the middle of it, and nothing is lost', async () => {
  const first = await page();
  for (const name of NAMES) {
    const { log, map } = await open(first, name);
    for (const number of [1, 2, 3]) {
      map.set(`${number}`, `${SPECIES} ${number}`);
      await log.flush();
    }
    await log.close();
  }
  const row = { key: 'a', project: 'p', file_name: `${SPECIES}.wav`, status: 'active' };
  await first.rows.put(row as never);
  const brought = { at: 'then', revisions: [], base: { a: { note: SPECIES } }, otherwise: {} };
  await first.history.keepBrought('recording:p:a', brought);
  const before = await plainRows();
  expect(before).toBe(11);

  await first.vault.set(WORDS, 15);
  power.pieces = 4;
  void first.conversion.run();
  await vi.waitFor(() => expect(power.pieces).toBeLessThan(0));
  expect(await plainRows()).toBe(before - 4);

  const second = await page();
  expect([second.vault.isLocked, second.vault.phase]).toEqual([true, 'sealing']);
  await expect(second.vault.unlock('another')).rejects.toMatchObject({ code: 'closed' });
  await second.vault.unlock(WORDS);
  power.pieces = Number.POSITIVE_INFINITY;
  // What is half done is read, and added to, before the rest is done.
  const { log, map } = await open(second, NAMES[0]!);
  expect([...map.values()]).toEqual([1, 2, 3].map((number) => `${SPECIES} ${number}`));
  map.set('4', SPECIES);
  await log.close();
  await second.conversion.run();
  expect(second.conversion.problem).toBe('');
  expect(second.vault.phase).toBe('on');
  expect(await plainRows()).toBe(0);

  const third = await page();
  await third.vault.unlock(WORDS);
  const sizes: number[] = [];
  for (const name of NAMES) {
    const kept = await open(third, name);
    sizes.push(kept.map.size);
    await kept.log.close();
  }
  expect(sizes).toEqual([4, 3, 3]);
  expect(await third.rows.get('a')).toEqual(row);
  expect(await third.history.broughtOf('recording:p:a')).toMatchObject(brought);
});
