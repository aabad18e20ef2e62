import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { newId } from '../document/authorship';
import { convertProjects, listProjects, rememberProject } from '../document/device';
import { SavedStates } from '../document/saved_state';
import { UpdateLog } from '../document/update_log';
import { convertRows } from '../document/update_rows';
import {
  addLogged,
  broughtOf,
  convertHistory,
  keepBrought,
  loggedOf,
} from '../history/kept_history';
import type { Revision } from '../history/records';
import {
  convertStretches,
  keepOpening,
  keepStretches,
  openingsOf,
  stretchesOf,
} from '../sampling/stretch_store';
import { deviceDatabase } from '../storage/database';
import { convertRecordings, RowStore } from '../storage/row_store';
import type { RecordingRow } from '../storage/rows';
import { convertSettings, keepSetting, setting } from '../storage/settings';
import { convertNotes } from '../together/converting';
import { notebook } from '../together/notebook';
import { Outbox } from '../together/outbox';
import { readLock } from './lock_record';
import type { Derive } from './passphrase';
import { isSealed } from './sealed_row';
import { Vault, vault } from './vault';

await vi.hoisted(async () => (await import('./testing')).useLocalChannels());

const WORDS = 'seven herons at low tide';
const SPECIES = 'Botaurus stellaris';

const derive: Derive = async (passphrase, { salt }) => {
  const bytes = new TextEncoder().encode(passphrase + salt.join());
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
};

/** Another tab: the vault of the modules derives keys in a worker, which Node has not. */
const cheap = new Vault(derive);

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 300) throw new Error('waited too long');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Lock the device; the vault of the modules hears of it as another tab does. */
async function lockDevice(): Promise<void> {
  await cheap.set(WORDS, 15);
  await until(() => vault.isSet && !vault.isLocked);
}

async function unlockDevice(): Promise<void> {
  if (cheap.isSet) await cheap.remove();
  await until(() => !vault.isSet);
}

/** Everything that is in a database, as text. */
async function rawText(name: string): Promise<string> {
  const database = await openDB(name);
  const found: unknown[] = [];
  for (const store of database.objectStoreNames) found.push(await database.getAll(store));
  database.close();
  return JSON.stringify(found, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
}

async function open(name: string) {
  const doc = new Y.Doc();
  const log = await UpdateLog.open(name, doc, { states: new SavedStates(), compactAfter: 1000 });
  return { log, map: doc.getMap('map') };
}

function rowOf(key: string): RecordingRow {
  return {
    key,
    project: 'p',
    file_name: `${SPECIES}.wav`,
    bytes: 1,
    fingerprint: '',
    sha256: null,
    format: 'wav',
    sample_rate_hz: 1,
    channels: 1,
    duration_s: 1,
    added_at: '',
    status: 'active',
    audio: { kind: 'session' },
    warnings: [],
    tags: [{ id: 'guan', bytes: Uint8Array.of(1, 2, 255) }],
  };
}

beforeEach(unlockDevice);

describe('the lock of a device', () => {
  it('opens with its passphrase, however that is typed, and with no other', async () => {
    await cheap.set('Zu\u0308rich am Abend', 15);
    // As if every tab had been closed.
    cheap.lock();
    const later = new Vault(derive);
    await later.start();
    expect(later.isLocked).toBe(true);
    for (const wrong of ['', 'Zürich am Morgen', 'Zürich am Abend ']) {
      await expect(later.unlock(wrong)).rejects.toMatchObject({ code: 'closed' });
      expect(later.isLocked).toBe(true);
    }
    await later.unlock('Z\u00fcrich am Abend');
    expect(later.isLocked).toBe(false);
    const key = await later.key();
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('keeps what it encrypted when the passphrase is changed', async () => {
    await lockDevice();
    const name = `project:${newId()}`;
    const { log, map } = await open(name);
    map.set('label', SPECIES);
    await log.close();
    await expect(cheap.change('wrong', 'another one')).rejects.toMatchObject({ code: 'closed' });
    await cheap.change(WORDS, 'another one');
    expect([await cheap.knows(WORDS), await cheap.knows('another one')]).toEqual([false, true]);
    const again = await open(name);
    expect(again.map.get('label')).toBe(SPECIES);
    await again.log.close();
  });

  it('keeps neither passphrase nor key where anybody could find them', async () => {
    await lockDevice();
    expect(JSON.stringify(await readLock())).not.toContain(WORDS);
    expect((await readLock())?.key.wrapped.byteLength).toBe(32 + 16);
  });
});

describe('a document', () => {
  it('is encrypted from its first edit on, also where it is rewritten as one row', async () => {
    await lockDevice();
    const name = `recording:p:${newId()}`;
    const { log, map } = await open(name);
    for (let edit = 0; edit < 5; edit += 1) {
      map.set(`label ${edit}`, SPECIES);
      await log.flush();
    }
    expect(await rawText(name)).not.toContain(SPECIES);
    await log.compact();
    await log.close();
    expect(await rawText(name)).not.toContain(SPECIES);
    const again = await open(name);
    expect(again.map.size).toBe(5);
    await again.log.close();
  });

  it('can be read at every moment while it is being encrypted, and taken up again', async () => {
    const name = `recording:p:${newId()}`;
    const { log, map } = await open(name);
    for (const label of ['first', 'second', 'third']) {
      map.set(label, SPECIES);
      await log.flush();
    }
    await log.close();
    await lockDevice();
    // Cut off in the middle: one row is in the new form, two are in the old, one more is written.
    const database = await openDB(name);
    const before = await database.getAll('updates');
    await convertRows(name);
    const [key] = await database.getAllKeys('updates');
    for (const [index, later] of (await database.getAllKeys('updates')).entries()) {
      if (later !== key) await database.put('updates', before[index], later);
    }
    const mixed = await open(name);
    expect(mixed.map.size).toBe(3);
    mixed.map.set('fourth', SPECIES);
    await mixed.log.close();
    expect((await database.getAll('updates')).map(isSealed)).toEqual([true, false, false, true]);
    expect(await convertRows(name)).toBe(2);
    expect(await convertRows(name)).toBe(0);
    expect(await rawText(name)).not.toContain(SPECIES);
    // And back.
    await cheap.beginOpening();
    await until(() => vault.phase === 'opening');
    expect(await convertRows(name)).toBe(4);
    expect((await database.getAll('updates')).some(isSealed)).toBe(false);
    database.close();
    const plain = await open(name);
    expect(plain.map.size).toBe(4);
    await plain.log.close();
  });

  it('says so where a row was changed, or belongs to another document', async () => {
    await lockDevice();
    const [name, other] = [`recording:p:${newId()}`, `recording:p:${newId()}`];
    for (const each of [name, other]) {
      const { log, map } = await open(each);
      map.set(each, SPECIES);
      await log.close();
    }
    const [from, to] = [await openDB(name), await openDB(other)];
    await to.add('updates', (await from.getAll('updates'))[0]);
    from.close();
    to.close();
    const states = new SavedStates();
    const doc = new Y.Doc();
    const log = await UpdateLog.open(other, doc, { states });
    expect([...doc.getMap('map').keys()]).toEqual([other]);
    expect(states.code).toBe('corrupt');
    await log.close();
  });
});

describe('lists and what waits', () => {
  it('are encrypted, whichever form they had, and are the same when opened', async () => {
    const rows = new RowStore();
    const [before, after] = [newId(), newId()];
    await rows.put(rowOf(before));
    await rememberProject('p', SPECIES);
    await keepSetting('report', [SPECIES]);
    const outbox = new Outbox(() => ({ id: 'ana', name: 'Ana' }));
    const update = new TextEncoder().encode(SPECIES);
    await outbox.note('recording:p:k', 1, update);
    await lockDevice();
    await rows.put(rowOf(after));
    await outbox.note('recording:p:k', 1, update);
    expect(await rows.get(before)).toEqual(rowOf(before));
    for (const convert of [convertRecordings, convertProjects, convertNotes, convertSettings]) {
      expect(await convert()).toBeGreaterThan(0);
      expect(await convert()).toBe(0);
    }
    expect(await rawText('earmark')).not.toContain(SPECIES);
    expect(await rawText('earmark together')).not.toContain(SPECIES);
    expect(await rows.get(before)).toEqual(rowOf(before));
    expect((await rows.ofProject('p')).map(({ file_name }) => file_name)).toEqual([
      `${SPECIES}.wav`,
      `${SPECIES}.wav`,
    ]);
    expect((await listProjects())[0]?.name).toBe(SPECIES);
    expect(await setting('report')).toEqual([SPECIES]);
    const { mine } = await outbox.waiting('recording:p:k');
    expect(mine.map((one) => Buffer.from(one.update!).toString())).toEqual([SPECIES, SPECIES]);
    await Promise.all(
      [1, 2, 3].map(() => rows.change(after, (row) => ({ ...row, bytes: row.bytes + 1 }))),
    );
    expect((await rows.get(after))?.bytes).toBe(4);
    await cheap.beginOpening();
    await until(() => vault.phase === 'opening');
    for (const convert of [convertRecordings, convertProjects, convertNotes]) await convert();
    expect(await (await deviceDatabase()).get('recordings', before)).toEqual(rowOf(before));
    expect((await (await notebook()).getAll('updates')).every((row) => !isSealed(row))).toBe(true);
  });
});

describe('what Next keeps', () => {
  it('is encrypted, whichever form it had, and is the same when opened', async () => {
    const heard = (recording: string) => ({
      recording,
      project: 'p',
      model: 'yamnet 1',
      dimensions: 2,
      stretches: [{ start_s: 12.345, end_s: 60, rows: 1 }],
      vectors: Float32Array.of(0.5, -3),
    });
    const opening = { project: 'p', stretch: 'a@0.000', at: SPECIES, random: true };
    await keepStretches(heard('a'));
    await keepOpening(opening);
    await lockDevice();
    await keepStretches(heard('b'));
    expect(await convertStretches()).toBe(2);
    expect(await convertStretches()).toBe(0);
    const raw = await rawText('earmark-sampling');
    for (const words of [SPECIES, '12.345', '-3']) expect(raw).not.toContain(words);
    expect(await stretchesOf('p', 'yamnet 1')).toEqual([heard('a'), heard('b')]);
    expect((await openingsOf('p')).get('a@0.000')).toEqual(opening);
    await cheap.beginOpening();
    await until(() => vault.phase === 'opening');
    expect(await convertStretches()).toBe(3);
    expect(await rawText('earmark-sampling')).toContain('12.345');
    expect(await stretchesOf('p', 'yamnet 1')).toEqual([heard('a'), heard('b')]);
  });
});

describe('history that was brought here', () => {
  it('is encrypted, whichever form it had, and is the same when opened', async () => {
    const name = `recording:p:${newId()}`;
    const note = { entry: 'a', after: { note: SPECIES } } as unknown as Revision;
    const brought = { at: 'then', revisions: [note], base: {}, otherwise: {} };
    await keepBrought(name, brought);
    await addLogged(name, [note]);
    await lockDevice();
    await addLogged(name, [note]);
    expect(await convertHistory()).toBe(2);
    expect(await convertHistory()).toBe(0);
    expect(await rawText('earmark-history')).not.toContain(SPECIES);
    expect(await broughtOf(name)).toMatchObject(brought);
    expect((await loggedOf(name)).map(({ revisions }) => revisions)).toEqual([[note], [note]]);
    await cheap.beginOpening();
    await until(() => vault.phase === 'opening');
    expect(await convertHistory()).toBe(3);
    expect(await rawText('earmark-history')).toContain(SPECIES);
    expect(await loggedOf(name)).toHaveLength(2);
  });
});
