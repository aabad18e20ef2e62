import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Assignment, ProjectDocument, undoStack } from '../document';
import { deal } from './dealing';
import { holdersOf, leftOf, mineOf, nextOf, progressOf } from './progress';

function counts(given: ReadonlyMap<string, readonly string[]>): number[] {
  const found = new Map<string, number>();
  for (const people of given.values()) {
    for (const person of people) found.set(person, (found.get(person) ?? 0) + 1);
  }
  return [...found.values()].sort();
}

it('deals evenly, by one or by two people each', () => {
  const keys = Array.from({ length: 12 }, (_, index) => `r${index}`);
  expect(counts(deal(keys, ['a', 'b', 'c'], 1))).toEqual([4, 4, 4]);
  expect(counts(deal(keys.slice(0, 7), ['a', 'b', 'c'], 1))).toEqual([2, 2, 3]);
  const twice = deal(keys, ['a', 'b', 'c', 'd'], 2);
  expect(counts(twice)).toEqual([6, 6, 6, 6]);
  const pairs = new Set([...twice.values()].map((people) => [...people].sort().join('')));
  expect(pairs.size).toBe(6);
  expect([...deal(['r'], ['a'], 2).values()]).toEqual([['a']]);
});

function assignment(id: string, given: Record<string, string[]>, more: object = {}): Assignment {
  const created = { by: 'lead', at: '' };
  return {
    id,
    note: '',
    created,
    given: new Map(Object.entries(given)),
    marks: new Map(),
    ...more,
  };
}

it('finds what is left, what is due first, and how far everybody is', () => {
  const done = { state: 'done', at: '' };
  const marks = new Map(Object.entries({ 'a:r1': done, 'a:r2': { state: 'opened', at: '' } }));
  const all = [
    assignment('1', { r1: ['a', 'b'], r2: ['a'], r3: ['b'] }, { marks }),
    assignment('2', { r1: ['a'], r4: ['a'] }, { due: '2026-06-01' }),
    assignment('3', { r5: [] }),
  ];
  const mine = mineOf(all, 'a');
  // Done in one assignment, not in the other.
  expect(mine.map(({ recording, progress, due }) => [recording, progress, due])).toEqual([
    ['r1', 'opened', '2026-06-01'],
    ['r4', 'open', '2026-06-01'],
    ['r2', 'opened', ''],
  ]);
  expect(leftOf(mine)).toHaveLength(3);
  expect(nextOf(mine)?.recording).toBe('r4');
  expect(nextOf(mine, 'r4')?.recording).toBe('r1');
  expect(progressOf(all[0]!).get('a')).toEqual({ all: 2, done: 1, opened: 1, open: 0 });
  expect(progressOf(all[0]!).get('b')).toEqual({ all: 2, done: 0, opened: 0, open: 2 });
  expect([...holdersOf(all).keys()].sort()).toEqual(['r1', 'r2', 'r3', 'r4']);
});

it('merges what two people mark at once, and what the lead changes meanwhile', async () => {
  const project = await ProjectDocument.create('Dawn');
  const given = new Map([
    ['r1', ['a', 'b']],
    ['r2', ['b']],
  ]);
  const id = project.assignments.add({ given, note: 'wrens', due: '2026-06-01' });
  const far = new Y.Doc();
  Y.applyUpdate(far, Y.encodeStateAsUpdate(project.stored.doc));
  const theirs = far.getMap<Y.Map<unknown>>('assignments').get(id)!;
  theirs.set('mark:b:r1', { state: 'done', at: 'then' });
  theirs.delete('recording:r2');
  project.assignments.markOpened(id, 'a', 'r1');
  project.assignments.markDone([id], 'a', 'r1', true);
  Y.applyUpdate(project.stored.doc, Y.encodeStateAsUpdate(far));
  const [one] = project.assignments.list;
  expect(one).toMatchObject({ note: 'wrens', due: '2026-06-01' });
  expect([...one!.given]).toEqual([['r1', ['a', 'b']]]);
  expect(progressOf(one!).get('a')?.done).toBe(1);
  expect(progressOf(one!).get('b')?.done).toBe(1);
  await undoStack.undo();
  expect(progressOf(project.assignments.list[0]!).get('a')).toMatchObject({ done: 0, opened: 1 });
  project.assignments.remove(id);
  expect(project.assignments.list).toEqual([]);
  await undoStack.undo();
  expect(project.assignments.list).toHaveLength(1);
  await project.close();
});
