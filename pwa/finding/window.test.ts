import { expect, it } from 'vitest';
import { rowsInSight } from './window';

it('draws what is in sight and a little around it', () => {
  expect(rowsInSight(5000, 60, 0, 800)).toEqual({ from: 0, to: 40 });
  expect(rowsInSight(5000, 60, 60_000, 800)).toEqual({ from: 980, to: 1040 });
});

it('ends where the list ends', () => {
  expect(rowsInSight(30, 60, 0, 5000)).toEqual({ from: 0, to: 30 });
  expect(rowsInSight(30, 60, 60_000, 800).to).toBe(30);
  expect(rowsInSight(0, 60, 0, 800)).toEqual({ from: 0, to: 0 });
});
