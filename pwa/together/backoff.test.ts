import { describe, expect, it } from 'vitest';
import { parting, waitMs } from './backoff';

describe('coming back', () => {
  it('waits longer after each failure, up to half a minute', () => {
    const waits = [1, 2, 3, 4, 30].map((failures) => waitMs(failures, 1));
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits[0]).toBeLessThan(1000);
    expect(waits.at(-1)).toBe(30_000);
  });

  it('is spread over half of that time', () => {
    expect(waitMs(30, 0)).toBe(15_000);
  });

  it('is of no use after 44xx, and of use after all else', () => {
    expect([4401, 4403, 4499].map(parting)).toEqual(['never', 'never', 'never']);
    expect([1000, 1006, 1012, 4500, 4513].map(parting)).toEqual(Array(5).fill('again'));
  });
});
