import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from './authorship';
import { RecordingDocument } from './recording';
import type { MergedRegion } from './types';
import { undoStack } from './undo';

let recording: RecordingDocument;

beforeEach(async () => {
  undoStack.clear();
  recording = await RecordingDocument.open('p', newId());
});

afterEach(() => recording.close());

const regions = () => recording.annotations().map(({ region }) => [region.start_s, region.end_s]);

async function reopen(): Promise<void> {
  const { project, key } = recording;
  await recording.close();
  recording = await RecordingDocument.open(project, key);
}

describe('annotations', () => {
  it('are there after closing and opening again', async () => {
    const id = recording.addAnnotation({ start_s: 1, end_s: 2, low_hz: 900, high_hz: 1800 }, [
      'thrush',
    ]);
    recording.setNote(id, 'faint');
    await reopen();
    expect(recording.annotations()).toMatchObject([
      {
        id,
        region: { start_s: 1, end_s: 2, low_hz: 900, high_hz: 1800 },
        labels: ['thrush'],
        origin: { kind: 'person' },
        created: { by: 'me' },
        note: 'faint',
      },
    ]);
  });

  it('are listed by start, whatever the order of adding and moving', () => {
    recording.addAnnotation({ start_s: 5, end_s: 6 });
    const moved = recording.addAnnotation({ start_s: 1, end_s: 2 });
    recording.addAnnotation({ start_s: 3, end_s: 4 });
    recording.setRegion(moved, { start_s: 9, end_s: 8 });
    expect(regions()).toEqual([
      [3, 4],
      [5, 6],
      [8, 9],
    ]);
  });

  it('keep the same array until one changes', () => {
    const id = recording.addAnnotation({ start_s: 1, end_s: 2 });
    const before = recording.annotations();
    recording.startRound('fixed', 1, {}, [{ start_s: 0, end_s: 9 }]);
    expect(recording.annotations()).toBe(before);
    recording.addLabel(id, 'wren');
    expect(recording.annotations()).not.toBe(before);
  });

  it('refuse a region that is no number, with a sentence', () => {
    expect(() => recording.addAnnotation({ start_s: Number.NaN, end_s: 1 })).toThrow(/seconds/);
    expect(recording.annotations()).toEqual([]);
  });
});

describe('undo', () => {
  it('takes back each gesture alone and names it', async () => {
    const id = recording.addAnnotation({ start_s: 1, end_s: 2, low_hz: 1, high_hz: 2 });
    recording.addLabel(id, 'wren', 'Label Wren');
    recording.setRegion(id, { start_s: 2, end_s: 3 });
    expect(await undoStack.undo()).toBe('Change region');
    expect(regions()).toEqual([[1, 2]]);
    expect(await undoStack.undo()).toBe('Label Wren');
    expect(recording.annotation(id)?.labels).toEqual([]);
    expect(undoStack.undoLabel).toBe('Draw box');
    await undoStack.undo();
    expect(recording.annotations()).toEqual([]);
    await undoStack.redo();
    await undoStack.redo();
    expect(recording.annotation(id)).toMatchObject({ status: 'active', labels: ['wren'] });
  });

  it('brings back a deleted annotation with its labels', async () => {
    const id = recording.addAnnotation({ start_s: 1, end_s: 2 }, ['wren', 'owl']);
    recording.removeAnnotation(id);
    expect(recording.annotations()).toEqual([]);
    await undoStack.undo();
    expect(recording.annotation(id)?.labels).toEqual(['owl', 'wren']);
  });

  it('goes over several recordings in the order of doing', async () => {
    const other = await RecordingDocument.open('p', newId());
    recording.addAnnotation({ start_s: 1, end_s: 2 });
    other.addAnnotation({ start_s: 3, end_s: 4 });
    recording.addAnnotation({ start_s: 5, end_s: 6 });
    await other.close();
    await undoStack.undo();
    await undoStack.undo();
    expect(regions()).toEqual([[1, 2]]);
    const again = await RecordingDocument.open('p', other.key);
    expect(again.annotations()).toEqual([]);
    expect(again.everyAnnotation()).toHaveLength(1);
    await again.close();
  });

  it('still works for a recording that was closed and opened', async () => {
    const id = recording.addAnnotation({ start_s: 1, end_s: 2 });
    recording.setRegion(id, { start_s: 1, end_s: 5 });
    await reopen();
    await undoStack.undo();
    expect(regions()).toEqual([[1, 2]]);
  });

  it('leaves alone what someone else changed since', async () => {
    const id = recording.addAnnotation({ start_s: 1, end_s: 2 });
    recording.setRegion(id, { start_s: 1, end_s: 3 });
    recording.stored.doc.transact(() => {
      recording.stored.entry('annotations', id)!.set('region', { start_s: 7, end_s: 8 });
      recording.stored.entry('annotations', id)!.set('edited', { by: 'you', at: 'later' });
    }, 'remote');
    expect(await undoStack.undo()).toBe('Draw region');
    expect(recording.everyAnnotation()[0]).toMatchObject({
      region: { start_s: 7, end_s: 8 },
      status: 'deleted',
    });
  });

  it('makes one step of several edits', async () => {
    recording.step('Split', () => {
      const id = recording.addAnnotation({ start_s: 0, end_s: 4 });
      recording.setRegion(id, { start_s: 0, end_s: 2 });
      recording.addAnnotation({ start_s: 2, end_s: 4 });
    });
    expect(undoStack.undoLabel).toBe('Split');
    await undoStack.undo();
    expect(recording.annotations()).toEqual([]);
    expect(undoStack.canUndo).toBe(false);
  });
});

describe('a round of queries', () => {
  const tiles = [0, 1, 2, 3].map((index) => ({ start_s: index, end_s: index + 1 }));
  let round: string;
  let ids: string[];

  beforeEach(() => {
    round = recording.startRound('cpd', 4, { hop_s: 0.1 }, tiles);
    ids = recording.queries(round).map(({ id }) => id);
  });

  const merged = (from: number, to: number, ...labels: string[]): MergedRegion => ({
    start_s: from,
    end_s: to,
    labels,
    queries: ids.slice(from, to),
  });
  const wren = { kind: 'labels', labels: ['wren'] } as const;

  it('keeps what was asked', () => {
    expect(recording.rounds()).toMatchObject([
      { id: round, method: 'cpd', budget: 4, answered: 0 },
    ]);
    expect(recording.queries(round).map(({ region }) => region)).toEqual(tiles);
    expect(recording.queries(round)[0]?.options).toEqual({ hop_s: 0.1 });
  });

  it('stores an answer with its annotations as one step', async () => {
    recording.answer(ids[0]!, wren, [merged(0, 1, 'wren')]);
    expect(recording.annotations()).toMatchObject([
      {
        region: { start_s: 0, end_s: 1 },
        labels: ['wren'],
        origin: { kind: 'query', method: 'cpd', round, queries: [ids[0]] },
      },
    ]);
    await undoStack.undo();
    expect(recording.annotations()).toEqual([]);
    expect(recording.query(ids[0]!)?.answer).toBeUndefined();
    await undoStack.redo();
    expect(recording.annotations()).toHaveLength(1);
  });

  it('lets an annotation grow under its id and split again', async () => {
    recording.answer(ids[0]!, wren, [merged(0, 1, 'wren')]);
    const id = recording.annotations()[0]!.id;
    recording.answer(ids[1]!, wren, [merged(0, 2, 'wren')]);
    recording.answer(ids[2]!, wren, [merged(0, 3, 'wren')]);
    expect(recording.annotations()).toMatchObject([{ id, region: { start_s: 0, end_s: 3 } }]);
    recording.answer(ids[1]!, { kind: 'nothing', labels: [] }, [
      merged(0, 1, 'wren'),
      merged(2, 3, 'wren'),
    ]);
    expect(regions()).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(recording.annotations()[0]?.id).toBe(id);
    await undoStack.undo();
    expect(recording.annotations()).toMatchObject([{ id, region: { start_s: 0, end_s: 3 } }]);
  });

  it('never touches what a person changed by hand since', () => {
    recording.answer(ids[0]!, wren, [merged(0, 1, 'wren')]);
    const id = recording.annotations()[0]!.id;
    recording.setRegion(id, { start_s: 0.2, end_s: 0.7 });
    recording.answer(ids[1]!, wren, [merged(0, 2, 'wren')]);
    expect(regions()).toEqual([
      [0.2, 0.7],
      [1, 2],
    ]);
    expect(recording.pendingRounds()).toEqual([]);
  });

  it('does not bring back what a person deleted', () => {
    recording.answer(ids[0]!, wren, [merged(0, 1, 'wren')]);
    recording.removeAnnotation(recording.annotations()[0]!.id);
    recording.answer(ids[2]!, wren, [merged(0, 1, 'wren'), merged(2, 3, 'wren')]);
    expect(regions()).toEqual([[2, 3]]);
    expect(recording.pendingRounds()).toEqual([]);
  });

  it('follows a new answer given after an edit by hand', () => {
    recording.answer(ids[0]!, wren, [merged(0, 1, 'wren')]);
    recording.setRegion(recording.annotations()[0]!.id, { start_s: 0.2, end_s: 0.7 });
    recording.answer(ids[0]!, { kind: 'labels', labels: ['owl'] }, [merged(0, 1, 'owl')]);
    expect(recording.annotations()).toMatchObject([
      { region: { start_s: 0, end_s: 1 }, labels: ['owl'] },
    ]);
  });

  it('waits for Python and joins the step that caused it', async () => {
    const step = recording.answer(ids[0]!, wren);
    expect(recording.annotations()).toEqual([]);
    expect(recording.pendingRounds()).toEqual([round]);
    expect(recording.reconcile(round, [merged(0, 1, 'wren')], step)).toBe(true);
    expect(recording.pendingRounds()).toEqual([]);
    await undoStack.undo();
    expect(recording.annotations()).toEqual([]);
    expect(undoStack.undoLabel).toBe('Ask');
  });

  it('refuses a merge of answers that have changed since', () => {
    recording.answer(ids[0]!, wren);
    const late = [merged(0, 1, 'wren')];
    recording.answer(ids[0]!, { kind: 'unsure', labels: [] });
    expect(recording.reconcile(round, late)).toBe(false);
    expect(recording.annotations()).toEqual([]);
  });

  it('stays a tiling when an edge is dragged too far', async () => {
    recording.moveQueryEdge(round, 1, 99);
    const edges = recording.queries(round).map(({ region }) => [region.start_s, region.end_s]);
    expect(edges).toEqual([
      [0, 1],
      [1, 2.98],
      [2.98, 3],
      [3, 4],
    ]);
    await undoStack.undo();
    expect(recording.queries(round).map(({ region }) => region)).toEqual(tiles);
  });

  it('has annotations to renew after an edge moved', () => {
    recording.answer(ids[0]!, wren, [merged(0, 1, 'wren')]);
    const step = recording.moveQueryEdge(round, 0, 1.5);
    expect(recording.pendingRounds()).toEqual([round]);
    recording.reconcile(round, [{ ...merged(0, 1, 'wren'), end_s: 1.5 }], step);
    expect(regions()).toEqual([[0, 1.5]]);
  });
});

describe('many annotations', () => {
  async function fill(count: number): Promise<void> {
    recording.step('Fill', () => {
      for (let index = 0; index < count; index += 1) {
        recording.addAnnotation({ start_s: index, end_s: index + 0.5 }, ['wren']);
      }
    });
    await reopen();
  }

  it('are all there after opening', async () => {
    await fill(10_000);
    expect(recording.annotations()).toHaveLength(10_000);
    expect(recording.annotations()[9_999]?.region.start_s).toBe(9_999);
  }, 60_000);

  it('are not read again when one of them is edited', async () => {
    await fill(2_000);
    const before = recording.annotations();
    const { id } = before[1_000]!;
    recording.addLabel(id, 'owl');
    const after = recording.annotations();
    expect(after).toHaveLength(2_000);
    expect(after.filter((annotation, index) => annotation !== before[index])).toEqual([
      recording.annotation(id),
    ]);
  });
});
