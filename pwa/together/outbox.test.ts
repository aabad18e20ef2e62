import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { RecordingDocument, undoStack } from '../document';
import { REMOTE, storing } from '../document/origins';
import { closeNotebook, notebook } from './notebook';
import { Outbox } from './outbox';

const BOX = { start_s: 1, end_s: 2, low_hz: 1000, high_hz: 2000 };

beforeEach(async () => {
  await (await notebook()).clear('waiting');
  storing.announce = () => Promise.resolve(null);
  storing.isReadOnly = () => false;
  undoStack.clear();
});

describe('edits that wait for the server', () => {
  it('are counted by document, before they are stored, until they are settled', async () => {
    const outbox = new Outbox();
    storing.announce = (name, edits, update) => outbox.note(name, edits, update);
    const recording = await RecordingDocument.open('P', 'wait');
    const receipts: number[] = [];
    recording.stored.onStored((stored) => receipts.push(...stored.receipts));
    const id = recording.addAnnotation(BOX);
    await recording.flush();
    recording.setNote(id, 'loud');
    await recording.flush();
    await outbox.refresh();
    expect([...outbox.counts]).toEqual([['recording:P:wait', 2]]);
    await outbox.settle(receipts.slice(0, 1));
    await outbox.refresh();
    expect(outbox.total).toBe(1);
    await recording.close();
  });

  it('are known again after the app was closed', async () => {
    await new Outbox().note('project:P', 3);
    await closeNotebook();
    const later = new Outbox();
    await later.refresh();
    expect(later.total).toBe(3);
  });

  it('are not those that others made', async () => {
    const outbox = new Outbox();
    storing.announce = (name, edits, update) => outbox.note(name, edits, update);
    const recording = await RecordingDocument.open('P', 'theirs');
    const other = new Y.Doc();
    other.getMap('bookmarks').set('x', new Y.Map([['name', 'theirs']]));
    Y.applyUpdate(recording.stored.doc, Y.encodeStateAsUpdate(other), REMOTE);
    await recording.flush();
    await outbox.refresh();
    expect(outbox.total).toBe(0);
    await recording.close();
  });
});

describe('edits of several people on one device', () => {
  const ana = { id: 'A', name: 'Ana' };
  const ben = { id: 'B', name: 'Ben' };

  it('wait for those who made them', async () => {
    let who: typeof ana | null = ana;
    const outbox = new Outbox(() => who);
    storing.announce = (name, edits, update) => outbox.note(name, edits, update);
    const recording = await RecordingDocument.open('P', 'shared');
    recording.addAnnotation(BOX);
    await recording.flush();
    who = null;
    recording.addAnnotation(BOX);
    await recording.flush();
    who = ben;
    recording.addAnnotation(BOX);
    await recording.flush();
    await outbox.refresh();
    expect([outbox.total, outbox.absent]).toEqual([2, [{ person: 'A', name: 'Ana', edits: 1 }]]);
    const { mine, others } = await outbox.waiting('recording:P:shared');
    expect([mine.length, others.length]).toEqual([2, 1]);
    const theirs = new Y.Doc();
    for (const { update } of [...others, ...mine]) Y.applyUpdate(theirs, update!);
    expect(theirs.getMap('annotations').size).toBe(3);

    await outbox.settle(mine.map(({ row }) => row));
    await closeNotebook();
    who = ana;
    const later = new Outbox(() => who);
    await later.refresh();
    expect([later.total, later.absent]).toEqual([1, []]);
    expect((await later.waiting('recording:P:shared')).mine).toMatchObject([{ edits: 1 }]);
    await recording.close();
  });

  it('are told apart by the document itself', async () => {
    const recording = await RecordingDocument.open('P', 'hands');
    recording.addAnnotation(BOX);
    const before = recording.stored.doc.clientID;
    recording.stored.changeHands();
    recording.addAnnotation(BOX);
    expect(recording.stored.doc.clientID).not.toBe(before);
    expect(Y.decodeStateVector(Y.encodeStateVector(recording.stored.doc)).size).toBe(2);
    await recording.close();
  });
});

describe('undo, with others at work', () => {
  it('takes back what was done here, and leaves what came in between', async () => {
    const recording = await RecordingDocument.open('P', 'undo');
    const mine = recording.addAnnotation(BOX);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(recording.stored.doc));
    const entry = other.getMap('annotations').get(mine) as Y.Map<unknown>;
    entry.set('note', 'from a colleague');
    Y.applyUpdate(recording.stored.doc, Y.encodeStateAsUpdate(other), REMOTE);
    recording.setRegion(mine, { ...BOX, end_s: 3 });
    expect(await undoStack.undo()).toBe('Change region');
    expect(recording.annotation(mine)).toMatchObject({ region: BOX, note: 'from a colleague' });
    await undoStack.undo();
    expect(recording.annotations()).toEqual([]);
    await undoStack.redo();
    expect(recording.annotation(mine)).toMatchObject({ note: 'from a colleague' });
    await recording.close();
  });
});

describe('whoever may only read', () => {
  it('leaves no trace, and is told why', async () => {
    const recording = await RecordingDocument.open('P', 'read');
    const kept = recording.addAnnotation(BOX);
    await recording.flush();
    const explained: string[] = [];
    const stored: unknown[] = [];
    storing.isReadOnly = () => true;
    storing.explain = (name) => explained.push(name);
    recording.stored.onStored((update) => stored.push(update));
    recording.addAnnotation(BOX);
    recording.setNote(kept, 'mine');
    recording.step('Two at once', () => {
      recording.removeAnnotation(kept);
      recording.addAnnotation(BOX);
    });
    await recording.flush();
    expect(recording.annotations().map(({ id, note }) => [id, note])).toEqual([[kept, undefined]]);
    expect([explained.length, stored]).toEqual([3, []]);
    await recording.close();
  });
});
