import { expect, it } from 'vitest';
import { nearest } from './edges';

const edges = [
  { at_s: 1, change_db: 20 },
  { at_s: 1.05, change_db: 4 },
  { at_s: 3, change_db: 6 },
];

it('pulls to the clear edge nearby, not to the faint one beside it', () => {
  expect(nearest(edges, 1.04, 0.2)).toBe(1);
  expect(nearest(edges, 3.1, 0.2)).toBe(3);
});

it('leaves alone what is far from every edge', () => {
  expect(nearest(edges, 2, 0.2)).toBeNull();
  expect(nearest([], 1, 0.2)).toBeNull();
});
