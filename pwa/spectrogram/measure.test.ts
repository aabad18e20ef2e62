import { describe, expect, it } from 'vitest';
import { FakeReader } from '../audio/testing';
import { frameSize, measure } from './measure';

const RATE = 48_000;

function tone(seconds: number, hz: number, amplitude: number): Float32Array {
  return Float32Array.from(
    { length: seconds * RATE },
    (_, i) => amplitude * Math.sin((2 * Math.PI * hz * i) / RATE),
  );
}

function add(...parts: Float32Array[]): Float32Array {
  return parts[0]!.map((_, i) => parts.reduce((sum, part) => sum + part[i]!, 0));
}

const all = { lowHz: 0, highHz: RATE / 2 };

describe('measure', () => {
  it('finds the energy of the samples, and of none outside', async () => {
    const samples = tone(3, 3000, 0.25);
    samples.fill(1, 0, RATE);
    const reader = new FakeReader([samples], RATE);
    for (const [startS, endS] of [
      [1, 2],
      [1.2345, 1.2987],
      [1, 1.001],
      [1, 3],
    ] as const) {
      const from = Math.round(startS * RATE);
      const part = samples.subarray(from, Math.round(endS * RATE));
      const mean = part.reduce((sum, value) => sum + value ** 2, 0) / part.length;
      const found = await measure(reader, { startS, endS, ...all }, 'mix');
      expect(found.levelDb).toBeCloseTo(10 * Math.log10(2 * mean), 2);
      expect(found.energyDb! - found.levelDb!).toBeCloseTo(10 * Math.log10(part.length / RATE), 6);
    }
  });

  it('says how loud a tone is: 0 dB is a sine at full scale', async () => {
    const reader = new FakeReader([tone(2, 1000, 0.1)], RATE);
    const { levelDb } = await measure(reader, { startS: 0.5, endS: 1.5, ...all }, 'mix');
    expect(levelDb).toBeCloseTo(-20, 2);
  });

  it.each([997.3, 4321, 11_003.7])('finds a peak at %d Hz between its lines', async (hz) => {
    const reader = new FakeReader([tone(2, hz, 0.3)], RATE);
    const { peakHz } = await measure(reader, { startS: 0.5, endS: 1.5, ...all }, 'mix');
    expect(Math.abs(peakHz! - hz)).toBeLessThan(1);
  });

  it('hears only the band', async () => {
    const reader = new FakeReader([add(tone(2, 2000, 0.5), tone(2, 6000, 0.05))], RATE);
    const box = { startS: 0.5, endS: 1.5, lowHz: 5000, highHz: 7000 };
    const { levelDb, peakHz } = await measure(reader, box, 'mix');
    expect(levelDb).toBeCloseTo(20 * Math.log10(0.05), 1);
    expect(Math.abs(peakHz! - 6000)).toBeLessThan(1);
  });

  it('says that silence is silence', async () => {
    const reader = new FakeReader([new Float32Array(RATE)], RATE);
    const found = await measure(reader, { startS: 0, endS: 1, ...all }, 'mix');
    expect(found).toMatchObject({ levelDb: null, energyDb: null, peakHz: null, durationS: 1 });
  });

  it('reads long regions in pieces', async () => {
    const reader = new FakeReader([tone(30, 500, 0.2)], RATE);
    const { levelDb } = await measure(reader, { startS: 0, endS: 30, ...all }, 'mix');
    expect(levelDb).toBeCloseTo(20 * Math.log10(0.2), 2);
    expect(Math.max(...reader.reads.map(([from, to]) => to - from))).toBeLessThan(2 ** 19);
  });

  it('fits its frames to short regions', () => {
    expect(frameSize(48_000, RATE)).toBe(4096);
    expect(frameSize(300, RATE)).toBe(256);
    expect(frameSize(3, RATE)).toBe(64);
    expect(frameSize(10 ** 7, 500_000)).toBe(16_384);
  });
});
