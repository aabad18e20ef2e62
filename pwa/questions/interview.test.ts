import 'fake-indexeddb/auto';
import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId, type Query, RecordingDocument, undoStack } from '../document';
import { Interview } from './interview';
import type { mergePayload } from './merging';
import type { Caller } from './preparing';

type Payload = ReturnType<typeof mergePayload>;

/** Merges nothing with its neighbour: enough to see that answers become annotations. */
const plainPython: Caller = {
  call: <T>(_name: string, payload: unknown) => {
    const { queries, answers } = payload as Payload;
    const regions = queries.flatMap(({ id, start_s, end_s }, index) =>
      answers[index]?.kind === 'labels'
        ? [{ start_s, end_s, labels: answers[index].labels, queries: [id] }]
        : [],
    );
    return Promise.resolve({ regions } as T);
  },
};

const host = {
  addController: () => undefined,
  requestUpdate: () => undefined,
} as unknown as ReactiveControllerHost;

let recording: RecordingDocument;
let interview: Interview;
let shown: (number | null)[];

beforeEach(async () => {
  undoStack.clear();
  recording = await RecordingDocument.open('p', newId());
  shown = [];
  const onQuestion = (question: Query | null) => shown.push(question?.index ?? null);
  interview = new Interview(host, onQuestion, (label) => label, plainPython);
  interview.open(recording);
  const queries = [0, 1, 2].map((start_s) => ({ start_s, end_s: start_s + 1 }));
  interview.begin(recording.startRound('cpd', 3, {}, queries));
});

afterEach(() => {
  interview.leave();
  return recording.close();
});

const annotations = () =>
  recording.annotations().map(({ region, labels }) => [region.start_s, region.end_s, ...labels]);
const hear = (label: string) => interview.send({ kind: 'label', label });

describe('Interview', () => {
  it('turns answers into annotations and goes on by itself', async () => {
    hear('wren');
    interview.send({ kind: 'nothing' });
    hear('robin');
    expect(interview.queries.map(({ answer }) => answer?.kind)).toEqual([
      'labels',
      'nothing',
      'labels',
    ]);
    await vi.waitFor(() => {
      expect(annotations()).toEqual([
        [0, 1, 'wren'],
        [2, 3, 'robin'],
      ]);
    });
    expect(shown).toEqual([0, 1, 2, null]);
    expect(interview.asking.done).toBe(true);
  });

  it('undoes an answer with its annotation in one step and shows its question', async () => {
    hear('wren');
    await vi.waitFor(() => expect(annotations()).toHaveLength(1));
    expect(undoStack.undoLabel).toBe('Answer wren');
    await undoStack.undo();
    expect(annotations()).toEqual([]);
    expect(interview.question).toMatchObject({ index: 0 });
    expect(interview.question?.answer).toBeUndefined();
  });

  it('moves the edge of the neighbour along, and the annotation with it', async () => {
    hear('wren');
    await vi.waitFor(() => expect(annotations()).toHaveLength(1));
    interview.moveEdge('start', 1.4);
    expect(interview.queries.map(({ region }) => region)).toEqual([
      { start_s: 0, end_s: 1.4 },
      { start_s: 1.4, end_s: 2 },
      { start_s: 2, end_s: 3 },
    ]);
    await vi.waitFor(() => expect(annotations()).toEqual([[0, 1.4, 'wren']]));
    await undoStack.undo();
    expect(annotations()).toEqual([[0, 1, 'wren']]);
  });

  it('keeps the outer edges of the round', () => {
    interview.moveEdge('start', 0.5);
    expect(interview.question?.region.start_s).toBe(0);
  });

  it('offers a round that was left open, at its first open question', () => {
    hear('wren');
    interview.leave();
    expect(interview.active).toBe(false);
    const round = interview.unfinished;
    expect(round).toMatchObject({ queries: 3, answered: 1 });
    interview.begin(round!.id);
    expect(interview.question?.index).toBe(1);
  });

  it('ends when the asking itself is undone', async () => {
    await undoStack.undo();
    expect(interview.active).toBe(false);
    expect(interview.unfinished).toBeNull();
  });
});
