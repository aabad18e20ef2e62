import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { ProjectDocument } from './project';
import { kindOf } from './strategies';
import { undoStack } from './undo';

let project: ProjectDocument;
const names = () => project.strategies.active.map(({ name }) => name);

beforeEach(async () => {
  project = await ProjectDocument.create('Dawn');
  undoStack.clear();
});

it('are there after closing and opening again', async () => {
  const { id } = project;
  const saved = project.strategies.add(' Quiet ', { source: 'a', takes: 'window', limit_s: 10 });
  await project.close();
  project = await ProjectDocument.open(id);
  expect(project.strategies.find(saved)).toMatchObject({
    ...{ name: 'Quiet', source: 'a', takes: 'window', limit_s: 10, status: 'active' },
    created: { by: 'me' },
  });
});

it('are changed, and say when', async () => {
  const id = project.strategies.add('Quiet', { source: 'a' });
  project.strategies.change(id, { source: 'a' });
  expect(project.strategies.find(id)?.edited).toBeUndefined();
  project.strategies.change(id, { source: 'b', name: 'Quieter' });
  expect(project.strategies.find(id)).toMatchObject({ source: 'b', edited: { by: 'me' } });
  expect(await undoStack.undo()).toBe('Change strategy Quiet');
  expect(project.strategies.find(id)).toMatchObject({ source: 'a', name: 'Quiet' });
});

it('are offered by what they decide; those of old cut recordings', () => {
  const old = project.strategies.add('Old', { source: 'a' });
  const means = project.strategies.add('Means', { source: 'a', kind: 'prototypes' });
  const far = project.strategies.add('Far', { source: 'a', kind: 'sampling' });
  expect(project.strategies.asking.map(({ id }) => id)).toEqual([means, old]);
  expect(project.strategies.choosing.map(({ id }) => id)).toEqual([far]);
  expect(kindOf(project.strategies.find(old)!)).toBe('queries');
});

it('never share a name', () => {
  const id = project.strategies.add('Quiet', { source: 'a' });
  const other = project.strategies.add('quiet', { source: 'b' });
  expect(names()).toEqual(['Quiet', 'quiet 2']);
  project.strategies.remove(id);
  project.strategies.change(other, { name: 'QUIET' });
  project.strategies.restore(id);
  expect(names()).toEqual(['QUIET', 'Quiet 2']);
});

it('are removed, and brought back by undo', async () => {
  const id = project.strategies.add('Quiet', { source: 'a' });
  project.strategies.remove(id);
  expect([names(), project.strategies.find(id)]).toEqual([[], undefined]);
  expect(await undoStack.undo()).toBe('Remove strategy Quiet');
  expect(names()).toEqual(['Quiet']);
});
