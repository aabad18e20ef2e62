import { describe, expect, it } from 'vitest';
import { FakeReader } from '../audio/testing';
import { STANDARD_ANALYSIS } from './analysis';
import { STEP_DB } from './decibels';
import { FILTERS, LEAST_DB } from './filters';
import fixture from './fixtures/pcen.json';
import { averagingLevel, columnAverages, constantAt, pcen, pcenInto } from './pcen';
import { Source } from './source';
import { GUTTER, STRIDE, TILE_COLUMNS } from './tiles';

const RATE = 8000;
const never = new AbortController().signal;

function noise(frames: number): Float32Array {
  let state = 3;
  return Float32Array.from({ length: frames }, () => {
    state = (state * 48271) % 2147483647;
    return 0.01 * (state / 1073741824 - 1);
  });
}

/** Quiet noise with a loud tone now and then. */
function scene(seconds: number): Float32Array {
  const samples = noise(seconds * RATE);
  for (let i = 0; i < samples.length; i++) {
    if (Math.floor(i / (0.3 * RATE)) % 7 === 0) samples[i]! += 0.8 * Math.sin(i * 1.3);
  }
  return samples;
}

describe('PCEN', () => {
  it('equals that of py_browser on the same magnitudes, within a thousandth', () => {
    const rows = fixture.levels[0]!.length;
    const levels = new Uint8Array(rows * STRIDE);
    for (const [column, values] of fixture.levels.entries()) {
      for (const [row, level] of values.entries()) levels[row * STRIDE + GUTTER + column] = level;
    }
    const averages = columnAverages(null, levels, constantAt(fixture.hop_s));
    const written = new Uint8Array(levels.length);
    pcenInto(levels, averages, written);
    for (const [column, values] of fixture.pcen.entries()) {
      for (const [row, expected] of values.entries()) {
        const at = row * STRIDE + GUTTER + column;
        const value = pcen(10 ** ((-140 + 0.6 * levels[at]!) / 10), averages[at]!);
        expect(Math.abs(value - expected)).toBeLessThan(1e-3 * expected + 2e-6);
        if (expected < 0.01) continue;
        const writtenDb = LEAST_DB.pcen + STEP_DB * written[at]!;
        expect(Math.abs(writtenDb - 20 * Math.log10(expected))).toBeLessThan(STEP_DB / 2 + 0.02);
      }
    }
  });
});

describe('filters', () => {
  const samples = scene(90);
  const level = averagingLevel(RATE);

  async function strip(filter: (typeof FILTERS)[number], at: number, tiles: number[]) {
    const source = new Source(new FakeReader([samples], RATE), STANDARD_ANALYSIS);
    source.hold();
    const found = [];
    for (const index of tiles) {
      found.push(await source.filtered({ level: at, index }, filter, never));
    }
    return found;
  }

  it.each(FILTERS)(
    '%s has no seam: a tile alone is as in a row, gutters and all',
    async (filter) => {
      for (const at of [level - 3, level, level + 1]) {
        const [left, right] = await strip(filter, at, [2, 3]);
        const [alone] = await strip(filter, at, [3]);
        expect(alone).toEqual(right);
        const rows = left!.length / STRIDE;
        for (let row = 0; row < rows; row++) {
          const a = left!.subarray(row * STRIDE, (row + 1) * STRIDE);
          const b = right!.subarray(row * STRIDE, (row + 1) * STRIDE);
          // At most one step of 0.6 dB: the average remembers 16 time constants, not all.
          expect(Math.abs(a[STRIDE - 1]! - b[GUTTER]!)).toBeLessThanOrEqual(1);
          expect(Math.abs(a[TILE_COLUMNS]! - b[0]!)).toBeLessThanOrEqual(1);
        }
      }
    },
  );

  it('PCEN of tiles equals PCEN of the whole recording in one piece', async () => {
    const plain = await strip('plain', level, [0, 1, 2, 3]);
    const tiles = await strip('pcen', level, [0, 1, 2, 3]);
    const columns = plain.length * TILE_COLUMNS;
    const weight = constantAt(2 ** level / RATE);
    const smooth = (Math.sqrt(1 + 4 * weight ** 2) - 1) / (2 * weight ** 2);
    const rows = plain[0]!.length / STRIDE;
    for (const row of [0, 5, Math.floor(rows / 2), rows - 1]) {
      let average = 0;
      for (let column = 0; column < columns; column++) {
        const at = row * STRIDE + GUTTER + (column % TILE_COLUMNS);
        const value = plain[Math.floor(column / TILE_COLUMNS)]![at]!;
        const energy = value === 0 ? 0 : 10 ** ((-140 + 0.6 * value) / 10);
        average = column === 0 ? energy : average + smooth * (energy - average);
        const expected = (20 * Math.log10(pcen(energy, average)) - LEAST_DB.pcen) / STEP_DB;
        const shown = tiles[Math.floor(column / TILE_COLUMNS)]![at]!;
        expect(Math.abs(shown - Math.max(0, expected))).toBeLessThan(1.6);
      }
    }
  });

  it('denoise puts steady noise at 0 dB on every frequency and zoom', async () => {
    for (const at of [level - 3, level, level + 2]) {
      const [tile] = await strip('denoise', at, [1]);
      for (const row of [10, 20, 40]) {
        const values = [...tile!.subarray(row * STRIDE + 1, (row + 1) * STRIDE - 1)].sort(
          (a, b) => a - b,
        );
        const median = LEAST_DB.denoise + STEP_DB * values[values.length >> 1]!;
        expect(Math.abs(median)).toBeLessThan(3);
      }
    }
  });

  it('reads audio once for all that is painted of it', async () => {
    const reader = new FakeReader([samples], RATE);
    const source = new Source(reader, STANDARD_ANALYSIS);
    const tile = { level, index: 1 };
    for (const filter of FILTERS) await source.filtered(tile, filter, never);
    const reads = reader.reads.length;
    for (const filter of FILTERS) await source.filtered(tile, filter, never);
    await Promise.all([source.levels(tile, never), source.levels(tile, never)]);
    expect(reader.reads.length).toBe(reads);
  });

  it('computes a tile once for two who ask at once, also when the first gives up', async () => {
    const reader = new FakeReader([samples], RATE);
    const source = new Source(reader, STANDARD_ANALYSIS);
    const abort = new AbortController();
    const first = source.levels({ level, index: 0 }, abort.signal);
    const second = source.levels({ level, index: 0 }, never);
    first.catch(() => undefined);
    abort.abort();
    expect((await second).some((value) => value > 0)).toBe(true);
  });
});
