import { expect, it } from 'vitest';
import { rowsInSight } from './window';

it('draws what is in sight and a little around it', () => {
  expect(rowsInSight(5000, 60, 0, 800)).toEqual({ from: 0, to: 24 });
  expect(rowsInSight(5000, 60, 60_000, 800)).toEqual({ from: 992, to: 1024 });
  expect(rowsInSight(5000, 60, 60_000, 800, 0)).toEqual({ from: 1000, to: 1016 });
});

it('draws the same for a small scroll', () => {
  expect(rowsInSight(5000, 60, 60_030, 800)).toEqual(rowsInSight(5000, 60, 60_090, 800));
});

it('ends where the list ends', () => {
  expect(rowsInSight(30, 60, 0, 5000)).toEqual({ from: 0, to: 30 });
  expect(rowsInSight(30, 60, 60_000, 800).to).toBe(30);
  expect(rowsInSight(0, 60, 0, 800)).toEqual({ from: 0, to: 0 });
});
