import { expect, test } from 'vitest';
import { fromHalf } from './half';

test('reads 16-bit floats', () => {
  const bits = [0x0000, 0x8000, 0x3c00, 0xc000, 0x3555, 0x0001, 0x03ff, 0x7bff, 0x7c00, 0xfc00];
  expect([...fromHalf(Uint16Array.from(bits))]).toEqual([
    0,
    -0,
    1,
    -2,
    0.333251953125,
    2 ** -24,
    1023 * 2 ** -24,
    65504,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]);
  expect(fromHalf(Uint16Array.of(0x7e00))[0]).toBeNaN();
});
