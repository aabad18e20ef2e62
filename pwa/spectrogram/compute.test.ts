import { describe, expect, it } from 'vitest';
import { FakeReader } from '../audio/testing';
import { computeTile, selectChannel } from './compute';
import { dbOfLevel, levelOfDb, quantise, STEP_DB } from './decibels';
import { PowerSpectrum, scaledWindow, WINDOW_NAMES, type WindowName } from './fft';
import { planTile } from './plan';
import { GUTTER, pyramidOf, STRIDE, TILE_COLUMNS } from './tiles';

const RATE = 48_000;

function sine(frames: number, frequencyHz: number, amplitude = 1): Float32Array {
  return Float32Array.from(
    { length: frames },
    (_, i) => amplitude * Math.sin((2 * Math.PI * frequencyHz * i) / RATE),
  );
}

function noise(frames: number): Float32Array {
  let state = 1;
  return Float32Array.from({ length: frames }, () => {
    state = (state * 48271) % 2147483647;
    return state / 1073741824 - 1;
  });
}

/** Power spectrum by the definition. */
function naive(
  samples: Float32Array,
  start: number,
  size: number,
  name: WindowName = 'hann',
): number[] {
  const window = scaledWindow(size, name);
  return Array.from({ length: size / 2 + 1 }, (_, bin) => {
    let real = 0;
    let imaginary = 0;
    for (let i = 0; i < size; i++) {
      const value = (samples[start + i] ?? 0) * window[i]!;
      real += value * Math.cos((2 * Math.PI * bin * i) / size);
      imaginary -= value * Math.sin((2 * Math.PI * bin * i) / size);
    }
    return real ** 2 + imaginary ** 2;
  });
}

describe('PowerSpectrum', () => {
  it.each([64, 256, 512, 1024])('equals the definition at size %d', async (size) => {
    const spectrum = await PowerSpectrum.create(size);
    const samples = noise(3000);
    const powers = new Float32Array(size / 2 + 1);
    for (const start of [0, 1, 777, -size / 2, 3000 - size / 3]) {
      const whole = Math.floor(start);
      spectrum.compute(samples, whole, powers);
      const expected = naive(samples, whole, size);
      const scale = Math.max(...expected);
      for (const [bin, power] of expected.entries()) {
        expect(Math.abs(powers[bin]! - power)).toBeLessThan(1e-5 * scale);
      }
    }
    spectrum.destroy();
  });

  it.each(WINDOW_NAMES)('weighs by the %s window', async (name) => {
    const spectrum = await PowerSpectrum.create(128, name);
    const samples = noise(500);
    const powers = new Float32Array(65);
    spectrum.compute(samples, 100, powers);
    for (const [bin, power] of naive(samples, 100, 128, name).entries()) {
      expect(powers[bin]!).toBeCloseTo(power, 6);
    }
    spectrum.destroy();
  });

  it.each(WINDOW_NAMES)('shows a sine at full scale as 0 dB in its bin (%s)', async (name) => {
    const spectrum = await PowerSpectrum.create(1024, name);
    const powers = new Float32Array(513);
    spectrum.compute(sine(2000, (RATE / 1024) * 100), 300, powers);
    expect(10 * Math.log10(powers[100]!)).toBeCloseTo(0, 2);
    expect(powers.indexOf(Math.max(...powers))).toBe(100);
  });
});

describe('quantise', () => {
  it('is the rounded decibel, within a hundredth of a step', () => {
    const powers = Float32Array.from({ length: 4000 }, (_, i) => 10 ** (-15 + i / 240));
    const levels = new Uint8Array(4000);
    quantise(powers, levels, 0, 1);
    for (const [i, level] of levels.entries()) {
      const db = 10 * Math.log10(powers[i]!);
      if (db > -139 && db < 12) {
        expect(Math.abs(dbOfLevel(level) - db)).toBeLessThan(STEP_DB / 2 + 0.02);
      }
    }
    expect(levels[0]).toBe(0);
    expect(levels.at(-1)).toBe(levelOfDb(10 * Math.log10(powers.at(-1)!)));
  });

  it('takes what is no power as silence, and too much as the most', () => {
    const levels = new Uint8Array(5).fill(9);
    quantise(Float32Array.of(Number.NaN, -1, 0, Number.POSITIVE_INFINITY, 1e30), levels, 0, 1);
    expect([...levels]).toEqual([0, 0, 0, 255, 255]);
  });
});

describe('computeTile', () => {
  async function tile(
    samples: Float32Array[],
    level: number,
    index = 0,
    channel: 'mix' | number = 'mix',
  ) {
    const reader = new FakeReader(samples, RATE);
    const pyramid = pyramidOf(RATE, samples[0]!.length);
    const plan = planTile(pyramid, { level, index });
    const spectrum = await PowerSpectrum.create(plan.fftSize);
    const levels = await computeTile(reader, plan, spectrum, channel);
    return {
      levels,
      plan,
      reader,
      at: (row: number, column: number) => levels[row * STRIDE + GUTTER + column]!,
    };
  }

  it('equals the definition, column by column', async () => {
    const samples = noise(40_000);
    for (const [level, index] of [
      [7, 0],
      [7, 1],
      [6, 2],
    ] as const) {
      const { plan, at } = await tile([samples], level, index);
      const hop = 2 ** level;
      for (const column of [0, 1, 100, 255]) {
        const centre = (index * TILE_COLUMNS + column) * hop + hop / 2;
        if (centre - hop / 2 >= samples.length) continue;
        const expected = naive(samples, centre - plan.fftSize / 2, plan.fftSize);
        for (const row of [0, 1, 50, plan.fftSize / 2]) {
          const db = 10 * Math.log10(expected[row]!);
          expect(Math.abs(dbOfLevel(at(row, column)) - db)).toBeLessThan(STEP_DB / 2 + 0.1);
        }
      }
    }
  });

  it('has no seam between tiles', async () => {
    const samples = sine(80_000, 6000, 0.5);
    const left = await tile([samples], 7, 0);
    const right = await tile([samples], 7, 1);
    const row = Math.round((6000 / RATE) * left.plan.fftSize);
    expect(left.at(row, 255)).toBe(right.at(row, 0));
  });

  it.each([5, 7, 10, 14])('keeps its neighbours in its gutters at level %d', async (level) => {
    const samples = [noise(600 * 2 ** Math.min(level, 11))];
    const left = await tile(samples, level, 0);
    const right = await tile(samples, level, 1);
    for (const row of [0, 3, 100, left.plan.fftSize / 2]) {
      expect(left.at(row, TILE_COLUMNS)).toBe(right.at(row, 0));
      expect(right.at(row, -1)).toBe(left.at(row, TILE_COLUMNS - 1));
      expect(left.at(row, -1)).toBe(left.at(row, 0));
    }
  });

  it('shows a short click in the column where it is, also from afar', async () => {
    const samples = new Float32Array(2_000_000);
    samples[1_234_567] = 1;
    for (const level of [8, 10, 12]) {
      const column = Math.floor(1_234_567 / 2 ** level);
      const { at } = await tile([samples], level, Math.floor(column / TILE_COLUMNS));
      expect(at(100, column % TILE_COLUMNS)).toBeGreaterThan(0);
      expect(at(100, (column % TILE_COLUMNS) - 9)).toBe(0);
    }
  });

  it('keeps the level of a steady tone at every zoom', async () => {
    const samples = sine(3_000_000, 6000, 0.1);
    for (const level of [6, 8, 10, 12, 13, 14]) {
      const { at, plan } = await tile([samples], level);
      const row = Math.round((6000 / RATE) * plan.fftSize);
      expect(Math.abs(dbOfLevel(at(row, 20)) + 20)).toBeLessThan(STEP_DB);
    }
  });

  it('mixes channels or shows the one chosen', async () => {
    const channels = [sine(20_000, 6000, 0.5), sine(20_000, 12_000, 0.5)];
    const rowOf = (hz: number) => Math.round((hz / RATE) * 1024);
    const second = await tile(channels, 7, 0, 1);
    expect(dbOfLevel(second.at(rowOf(12_000), 50))).toBeCloseTo(-6, 0);
    expect(dbOfLevel(second.at(rowOf(6000), 50))).toBeLessThan(-60);
    const mix = await tile(channels, 7);
    expect(dbOfLevel(mix.at(rowOf(6000), 50))).toBeCloseTo(-12, 0);
  });

  it('leaves what lies beyond the end dark', async () => {
    const { at } = await tile([noise(10_000)], 8);
    expect(at(100, 39)).toBeGreaterThan(0);
    expect(at(100, 41)).toBe(0);
  });

  it('does not change the samples it is given', () => {
    const channels = [Float32Array.of(1, 2), Float32Array.of(3, 4)];
    expect([...selectChannel(channels, 'mix')]).toEqual([2, 3]);
    expect([...channels[0]!]).toEqual([1, 2]);
  });
});
