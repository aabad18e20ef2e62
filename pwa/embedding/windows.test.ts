import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blocksOf, layWindows, rowsOf, rowsOfBlock, stretchOf } from './windows';

interface Laid {
  model: { sample_rate_hz: number; window_s: number };
  hop_s: number;
  frames: number;
  rate_hz: number;
  count: number;
  first_s: number;
  stretches: number;
  last: [first: number, start: number, end: number, offset: number] | null;
}

const DESKTOP = JSON.parse(
  readFileSync(new URL('./fixtures/desktop.json', import.meta.url), 'utf8'),
) as { windows: Laid[] };

describe.each(DESKTOP.windows)('$frames frames at $rate_hz Hz, every $hop_s s', (laid) => {
  const info = { sampleRateHz: laid.rate_hz, frames: laid.frames };
  const windows = layWindows(laid.model, info, laid.hop_s);

  test('windows lie as on the desktop', () => {
    expect(windows.count).toBe(laid.count);
    expect(windows.firstS).toBe(laid.first_s);
    const blocks = blocksOf(windows, rowsOf(windows));
    expect(blocks).toHaveLength(laid.stretches);
    if (!laid.last) return;
    const rows = rowsOfBlock(windows, blocks.at(-1)!);
    const { start, end, offsets } = stretchOf(windows, rows);
    expect([rows.from, start, end, offsets.at(-1)]).toEqual(laid.last);
  });
});

describe('rows of a span', () => {
  const model = { sample_rate_hz: 16000, window_s: 0.975 };
  const windows = layWindows(model, { sampleRateHz: 16000, frames: 160_000 }, 0.25);

  test('are those whose windows have their middle in it', () => {
    expect(windows.count).toBe(37);
    expect(rowsOf(windows, { startS: 0.4875, endS: 0.9875 })).toEqual({ from: 0, to: 3 });
    expect(rowsOf(windows, { startS: 0.5, endS: 0.73 })).toEqual({ from: 1, to: 1 });
    expect(rowsOf(windows, { startS: -5, endS: 99 })).toEqual({ from: 0, to: 37 });
    expect(rowsOf(windows, { startS: 50, endS: 99 })).toEqual({ from: 37, to: 37 });
  });

  test('lie in the blocks that hold them', () => {
    expect(blocksOf(windows, { from: 31, to: 33 })).toEqual([0, 1]);
    expect(blocksOf(windows, { from: 5, to: 5 })).toEqual([]);
    expect(rowsOfBlock(windows, 1)).toEqual({ from: 32, to: 37 });
  });
});
