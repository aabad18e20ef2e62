import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { ProjectDocument, RecordingDocument, undoStack } from '../document';
import type { Workspace } from '../labeling/workspace';
import { isSaid, Proposals } from './proposals';
import type { Proposed, Scores } from './proposer';

const SCORES: Scores = {
  ...{ labels: [], scores: [], firstS: 0, hopS: 0.25, durationS: 30, model: 'yamnet 1' },
  from: { kept: 1, server: 0, computed: 0 },
};
let number = 0;

async function desk(score: () => Promise<Scores | null> = async () => SCORES) {
  const name = `P${++number}`;
  const project = await ProjectDocument.create(name);
  const [wren, tit] = ['Wren', 'Tit'].map((one) => project.addLabel({ name: one }));
  const document = await RecordingDocument.open(project.id, `R${number}`);
  const found: Proposed[] = [
    { start_s: 1, end_s: 2, label: wren!, score: 0.9 },
    { start_s: 5, end_s: 7, label: wren!, score: 0.6 },
    { start_s: 6, end_s: 8, label: tit!, score: 0.8 },
  ];
  const workspace = {
    ...{ project, document, row: { key: `R${number}` }, limits: { durationS: 30 } },
    labels: project.labels,
    label: (id: string) => project.labels.find((one) => one.id === id),
  } as unknown as Workspace;
  const kept = new Map<string, string>();
  const proposals = new Proposals({
    score,
    propose: async (_, threshold) => found.filter((one) => one.score >= threshold),
    modelOf: async () => 'yamnet',
    kept: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
    },
  });
  proposals.open(workspace);
  return { proposals, document, project, wren: wren!, tit: tit! };
}

const starts = (proposals: Proposals) => proposals.list.map(({ start_s }) => start_s);

describe('proposals', () => {
  it('are met where they lie, the shortest of several', async () => {
    const { proposals } = await desk();
    expect(proposals.at(1.5)).toBeNull();
    await proposals.find();
    expect(proposals.at(1.5)?.start_s).toBe(1);
    expect(proposals.at(2)).toBeNull();
    expect(proposals.at(5.5)?.start_s).toBe(5);
    expect(proposals.at(7.5)?.start_s).toBe(6);
  });

  it('become annotations that say whence they are, in one step of undo', async () => {
    const { proposals, document, wren } = await desk();
    await proposals.find();
    expect(starts(proposals)).toEqual([1, 5, 6]);
    expect(document.annotations()).toEqual([]);
    const first = proposals.step(1)!;
    expect(proposals.accept(first)).toBe(true);
    const [annotation] = document.annotations();
    expect(annotation).toMatchObject({ labels: [wren], region: { start_s: 1, end_s: 2 } });
    expect(annotation!.origin).toEqual({ kind: 'proposal', model: 'yamnet 1', score: 0.9 });
    expect(proposals.current?.start_s).toBe(5);
    await undoStack.undo();
    expect([document.annotations().length, starts(proposals)]).toEqual([0, [1, 5, 6]]);
  });

  it('do not come again once dismissed, also on another device', async () => {
    const { proposals, document } = await desk();
    await proposals.find();
    proposals.dismiss(proposals.list[1]!);
    expect(starts(proposals)).toEqual([1, 6]);
    expect(document.annotations()).toEqual([]);
    await proposals.find();
    expect(starts(proposals)).toEqual([1, 6]);
    await undoStack.undo();
    expect(starts(proposals)).toEqual([1, 5, 6]);
  });

  it('are accepted under another label, and not proposed under the first one again', async () => {
    const { proposals, document, project, tit } = await desk();
    await proposals.find();
    const label = project.labels.find(({ id }) => id === tit)!;
    proposals.accept(proposals.list[0]!, label);
    expect(document.annotations().map(({ labels }) => labels)).toEqual([[tit]]);
    await proposals.find();
    expect(starts(proposals)).toEqual([5, 6]);
    await undoStack.undo();
    expect([document.annotations().length, starts(proposals)]).toEqual([0, [1, 5, 6]]);
  });

  it('are accepted together from a score on, in one step of undo', async () => {
    const { proposals, document } = await desk();
    await proposals.find();
    expect(proposals.acceptAll(0.8)).toBe(2);
    expect(document.annotations()).toHaveLength(2);
    await undoStack.undo();
    expect(document.annotations()).toHaveLength(0);
  });

  it('follow the threshold, which is kept', async () => {
    const { proposals } = await desk();
    await proposals.find();
    await proposals.setThreshold(0.7);
    expect([starts(proposals), proposals.threshold]).toEqual([[1, 6], 0.7]);
  });

  it('are gone through in both directions, round and round', async () => {
    const { proposals } = await desk();
    expect(proposals.step(1)).toBeNull();
    await proposals.find();
    const seen = [1, 1, 1, 1, -1].map((step) => proposals.step(step as 1 | -1)!.start_s);
    expect(seen).toEqual([1, 5, 6, 1, 6]);
  });

  it('say where nothing is learned, and why they failed', async () => {
    const { proposals } = await desk(async () => null);
    await proposals.find();
    expect(proposals.phase).toBe('nothing');
    const failed = await desk(() => Promise.reject(new Error('No rows.')));
    await failed.proposals.find();
    expect([failed.proposals.phase, failed.proposals.problem]).toEqual(['failed', 'No rows.']);
  });
});

it('is said what has the label there already, or was a dismissed proposal', () => {
  const proposed = { start_s: 2, end_s: 4, label: 'a', score: 1 };
  const said = (region: [number, number], label: string, more: object = {}) =>
    isSaid(proposed, [
      {
        region: { start_s: region[0], end_s: region[1] },
        labels: [label],
        status: 'active',
        origin: { kind: 'person' },
        ...more,
      },
    ]);
  const gone = { status: 'deleted', origin: { kind: 'proposal' } };
  expect(said([2.5, 3.5], 'a')).toBe(true);
  expect(said([3.5, 6], 'a')).toBe(false);
  expect(said([2, 4], 'b')).toBe(false);
  expect(said([2, 4], 'a', { status: 'deleted' })).toBe(false);
  // Accepted, and that undone; dismissed; accepted, and then deleted by hand.
  expect(said([2, 4], 'a', gone)).toBe(false);
  expect(said([2, 4], 'a', { ...gone, confidence: 0 })).toBe(true);
  expect(said([2, 4], 'a', { ...gone, edited: { by: 'me', at: '' } })).toBe(true);
});
