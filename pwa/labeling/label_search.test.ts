import { expect, it } from 'vitest';
import { searchLabels } from './label_search';

const labels = ['Northern cardinal', 'Wood thrush', 'Hermit thrush', 'Noise'].map((name) => ({
  id: name.toLowerCase(),
  name,
}));
const names = (query: string, recent: string[] = []) =>
  searchLabels(labels, query, recent).map(({ name }) => name);

it('leaves the order of the project alone without a search', () => {
  expect(names(' ', ['noise'])).toEqual(labels.map(({ name }) => name));
});

it('finds by a few letters, the lately used first', () => {
  expect(names('thrush')).toHaveLength(2);
  expect(names('thrush', ['hermit thrush'])[0]).toBe('Hermit thrush');
  expect(names('thrush', ['noise', 'wood thrush'])[0]).toBe('Wood thrush');
  expect(names('zzz')).toEqual([]);
});
