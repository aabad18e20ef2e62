import { expect, it } from 'vitest';
import { inkOn } from './chips';
import { handlePlaces } from './paint';

it('writes on a colour with the ink that reads better', () => {
  expect(inkOn('#ffffff')).toBe('#000000');
  expect(inkOn('#000000')).toBe('#ffffff');
  expect(inkOn('#ffd54f')).toBe('#000000');
  expect(inkOn('#1b3a8a')).toBe('#ffffff');
});

it('gives a box eight handles, a small one four, a time region two', () => {
  const rect = { left: 0, top: 0, right: 100, bottom: 100 };
  expect(handlePlaces(rect, true)).toHaveLength(8);
  expect(handlePlaces({ ...rect, right: 30, bottom: 30 }, true)).toHaveLength(4);
  expect(handlePlaces(rect, false)).toEqual([
    [0, 50],
    [100, 50],
  ]);
});
