import { expect, it } from 'vitest';
import { isIdle } from './idle';

it('is idle after so many minutes without input, and never where none are given', () => {
  expect(isIdle(299_999, 0, 5)).toBe(false);
  expect(isIdle(300_000, 0, 5)).toBe(true);
  expect(isIdle(300_000_000, 0, 0)).toBe(false);
});

it('is not idle because a clock was set back', () => {
  expect(isIdle(0, 300_000, 5)).toBe(false);
});
