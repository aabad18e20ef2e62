import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { ProjectDocument, RecordingDocument, undoStack } from '../document';
import { listProjects } from '../document/device';
import { REMOTE, storing } from '../document/origins';
import { Library } from '../storage/library';
import { RowStore } from '../storage/row_store';
import type { RecordingRow } from '../storage/rows';
import { notebook } from './notebook';
import { outbox } from './outbox';
import { refusedCopies } from './refused_copies';
import { isDue, keepRefused, restoreFromServer } from './restoring';

const BOX = { start_s: 1, end_s: 2, low_hz: 1000, high_hz: 2000 };
const MOVED = { ...BOX, end_s: 3 };

beforeEach(async () => {
  const database = await notebook();
  for (const store of ['waiting', 'updates', 'kept'] as const) await database.clear(store);
  storing.announce = (name, edits, update) => outbox.note(name, edits, update);
  undoStack.clear();
});

afterEach(() => {
  storing.announce = () => Promise.resolve(null);
});

/** A recording that the server has, and what was done to it here while nobody could say no. */
async function offline(key: string) {
  const recording = await RecordingDocument.open('P', key);
  const server = new Y.Doc();
  const kept = recording.addAnnotation(BOX);
  await recording.flush();
  Y.applyUpdate(server, Y.encodeStateAsUpdate(recording.stored.doc));
  await outbox.settle((await outbox.waiting(recording.stored.name)).mine.map(({ row }) => row));
  recording.setRegion(kept, MOVED);
  const added = recording.addAnnotation({ ...BOX, start_s: 0 });
  await recording.flush();
  const theirs = () => Promise.resolve(Y.encodeStateAsUpdate(server));
  return { recording, server, theirs, kept, added };
}

describe('a role that was lost while offline', () => {
  it('leaves the document as the server has it, also when it is opened again', async () => {
    const { recording, theirs, kept } = await offline('taken-back');
    await keepRefused(recording.stored);
    expect(await isDue(recording.stored.name)).toBe(true);
    const replaced = vi.fn();
    recording.stored.onReplaced(replaced);
    await restoreFromServer(recording.stored, theirs);
    expect(replaced).toHaveBeenCalled();
    expect(await isDue(recording.stored.name)).toBe(false);
    await recording.close();
    const again = await RecordingDocument.open('P', 'taken-back');
    expect(again.annotations().map(({ id, region }) => [id, region])).toEqual([[kept, BOX]]);
    expect((await outbox.waiting(again.stored.name)).mine).toEqual([]);
    await again.close();
  });

  it('lets others be seen afterwards, at the same places', async () => {
    const { recording, server, theirs, kept } = await offline('later');
    await keepRefused(recording.stored);
    await restoreFromServer(recording.stored, theirs);
    await recording.close();
    const again = await RecordingDocument.open('P', 'later');
    for (const clientID of [1, 2 ** 32 - 1]) {
      server.clientID = clientID;
      const region = { ...BOX, end_s: clientID };
      (server.getMap('annotations').get(kept) as Y.Map<unknown>).set('region', region);
      Y.applyUpdate(again.stored.doc, Y.encodeStateAsUpdate(server), REMOTE);
      expect(again.annotation(kept)!.region).toEqual(region);
    }
    await again.close();
  });

  it('is tried again where the server went away before it had told its document', async () => {
    const { recording, theirs } = await offline('cut');
    await keepRefused(recording.stored);
    await expect(restoreFromServer(recording.stored, () => Promise.reject())).rejects.toBe(
      undefined,
    );
    expect(recording.annotations()).toHaveLength(2);
    expect(await isDue(recording.stored.name)).toBe(true);
    await keepRefused(recording.stored);
    await restoreFromServer(recording.stored, theirs);
    expect(await (await notebook()).count('kept')).toBe(1);
    await recording.close();
  });

  it('writes nothing more of a document in whose place the server’s is', async () => {
    const { recording, theirs, kept } = await offline('stale');
    await keepRefused(recording.stored);
    await restoreFromServer(recording.stored, theirs);
    recording.setNote(kept, 'too late');
    await recording.flush();
    await recording.stored.compact();
    await recording.close();
    const again = await RecordingDocument.open('P', 'stale');
    expect(again.annotation(kept)).not.toHaveProperty('note', 'too late');
    await again.close();
  });

  it('loses nothing: all of it can become a project of this device', async () => {
    const project = await ProjectDocument.create('Dawn', [{ name: 'Wren' }]);
    const recordings = new Library({ rows: new RowStore() });
    const key = 'offline-work';
    await recordings.adopt(row(project.id, key));
    const recording = await RecordingDocument.open(project.id, key);
    const added = recording.addAnnotation(MOVED, [project.labels[0]!.id]);
    await recording.flush();
    await keepRefused(recording.stored);
    const empty = () => Promise.resolve(Y.encodeStateAsUpdate(new Y.Doc()));
    await restoreFromServer(recording.stored, empty);
    await recording.close();
    await refusedCopies.refresh();
    expect(refusedCopies.list.map((one) => one.project)).toEqual([project.id]);

    const copy = await refusedCopies.save(project.id, recordings);
    expect((await listProjects()).map(({ id }) => id)).toContain(copy);
    const copied = await ProjectDocument.open(copy);
    expect(copied.name).toMatch(/^Dawn \(copy of /);
    expect(copied.labels.map(({ name }) => name)).toEqual(['Wren']);
    const [listed] = await recordings.recordings(copy);
    const again = await RecordingDocument.open(copy, listed!.key);
    expect(again.annotation(added)).toMatchObject({ region: MOVED });
    await refusedCopies.refresh();
    expect(refusedCopies.list).toEqual([]);
    for (const open of [project, copied, again]) await open.close();
  });
});

describe('what is tried in vain', () => {
  it('goes along with the first edit that rests on it', async () => {
    const recording = await RecordingDocument.open('P', 'vain');
    const id = recording.addAnnotation(BOX);
    await recording.flush();
    const server = new Y.Doc();
    Y.applyUpdate(server, Y.encodeStateAsUpdate(recording.stored.doc));
    storing.isReadOnly = () => true;
    recording.setRegion(id, MOVED);
    storing.isReadOnly = () => false;
    recording.setRegion(id, { ...BOX, end_s: 9 });
    await recording.flush();
    const { mine } = await outbox.waiting(recording.stored.name);
    Y.applyUpdate(server, mine.at(-1)!.update!);
    expect(server.store.pendingStructs).toBeNull();
    expect(server.getMap('annotations').toJSON()).toMatchObject({ [id]: { region: { end_s: 9 } } });
    await recording.close();
    const again = await RecordingDocument.open('P', 'vain');
    expect(again.annotation(id)!.region.end_s).toBe(9);
    await again.close();
  });
});

function row(project: string, key: string): RecordingRow {
  return {
    key,
    project,
    file_name: 'dawn.wav',
    bytes: 100,
    fingerprint: 'f'.repeat(64),
    sha256: 'a'.repeat(64),
    format: 'wav',
    sample_rate_hz: 48000,
    channels: 1,
    duration_s: 60,
    added_at: '2026-01-01T00:00:00.000Z',
    status: 'active',
    audio: { kind: 'session' },
    warnings: [],
  };
}
