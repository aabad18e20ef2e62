import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FakeReader } from '../audio/testing';
import { Sound } from './sound';

const { signal } = new AbortController();
const DESKTOP = JSON.parse(
  readFileSync(new URL('./fixtures/desktop.json', import.meta.url), 'utf8'),
) as { span: [number, number]; resampled: { rate_hz: number; samples: number[] }[] };

/** A second of a rising tone, in whole steps of 2^-15; as in tests/contracts. */
function sweep(rateHz: number): Float32Array {
  return Float32Array.from({ length: rateHz }, (_, i) => {
    const time = i / rateHz;
    return Math.round(20000 * Math.sin(2 * Math.PI * (200 + 1500 * time) * time)) / 32768;
  });
}

test.each(DESKTOP.resampled)('resamples $rate_hz Hz as the desktop does', async (resampled) => {
  const reader = new FakeReader([sweep(resampled.rate_hz)], resampled.rate_hz);
  const samples = await new Sound(reader, 16000).read(...DESKTOP.span, signal);
  for (const [i, sample] of resampled.samples.entries()) expect(samples[i]).toBeCloseTo(sample, 3);
});

test('any span is what it is in a longer one', async () => {
  const sound = new Sound(new FakeReader([sweep(22050)], 22050), 16000);
  const all = await sound.read(0, 16000, signal);
  const part = await sound.read(3000, 3500, signal);
  for (const [i, sample] of part.entries()) expect(sample).toBeCloseTo(all[3000 + i]!, 6);
});

test('channels are mixed, and silence lies around the recording', async () => {
  const reader = new FakeReader([Float32Array.of(0.5, 1), Float32Array.of(0, -1)], 16000);
  expect([...(await new Sound(reader, 16000).read(-1, 4, signal))]).toEqual([0, 0.25, 0, 0, 0]);
});

test('what is no number is silence, and counted; what is too loud is cut', async () => {
  const odd = Float32Array.of(Number.NaN, 0.5, Number.POSITIVE_INFINITY, 1e30, -3);
  const sound = new Sound(new FakeReader([odd], 16000), 16000);
  expect([...(await sound.read(0, 5, signal))]).toEqual([0, 0.5, 0, 1, -1]);
  expect(sound.badSamples).toBe(2);
});
