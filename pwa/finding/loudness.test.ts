import { expect, it } from 'vitest';
import type { AudioReader } from '../audio';
import { levelOf, readLoudness } from './loudness';

/** Ten seconds at 1 kHz, silent but for a full-scale square from 5 s on. */
function reader(): AudioReader {
  const read = async (from: number, to: number) => [
    Float32Array.from({ length: to - from }, (_, index) => (from + index >= 5000 ? 1 : 0)),
  ];
  const info = { frames: 10_000, sampleRateHz: 1000 };
  return { info, read, close: () => {} } as unknown as AudioReader;
}

it('hears where it is loud', async () => {
  const levels = await readLoudness(reader(), 4, new AbortController().signal, () => {});
  expect([...levels]).toEqual([-90, -90, 0, 0]);
});

it('tells the level of silence and of full scale', () => {
  expect(levelOf([new Float32Array(8)])).toBe(-90);
  expect(levelOf([new Float32Array(8).fill(0.1)])).toBeCloseTo(-20, 4);
});

it('ends when it is no longer wanted', async () => {
  const stop = new AbortController();
  stop.abort();
  const levels = await readLoudness(reader(), 4, stop.signal, () => {});
  expect(levels.every(Number.isNaN)).toBe(true);
});
