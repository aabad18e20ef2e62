import { describe, expect, it } from 'vitest';
import { rowMap } from './rows';

describe('rowMap', () => {
  it('needs none on the linear scale', () => {
    expect(rowMap(513, 24_000, 'linear')).toBeNull();
  });

  it.each(['mel', 'log'] as const)(
    'shows every level on the %s scale, from top to bottom',
    (scale) => {
      for (const [bins, nyquistHz] of [
        [65, 125_000],
        [513, 24_000],
        [4097, 48_000],
      ] as const) {
        const { first, count, share } = rowMap(bins, nyquistHz, scale)!;
        const shown = new Set<number>();
        for (const [row, from] of first.entries()) {
          expect(from + count[row]!).toBeLessThanOrEqual(bins);
          if (count[row] === 1 && share[row]! > 0) expect(from + 1).toBeLessThan(bins);
          for (let i = 0; i <= (share[row]! > 0 ? 1 : count[row]! - 1); i++) shown.add(from + i);
          if (row > 0) expect(from).toBeLessThanOrEqual(first[row - 1]!);
        }
        expect(shown.size).toBe(bins);
      }
    },
  );
});
