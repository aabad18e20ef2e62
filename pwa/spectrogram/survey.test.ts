import { describe, expect, it } from 'vitest';
import { FakeReader } from '../audio/testing';
import { rangeOfSurvey } from './decibels';
import { PowerSpectrum } from './fft';
import { survey } from './survey';

const RATE = 48_000;

function noise(frames: number, amplitude: number): Float32Array {
  let state = 1;
  return Float32Array.from({ length: frames }, () => {
    state = (state * 48271) % 2147483647;
    return amplitude * (state / 1073741824 - 1);
  });
}

async function rangeOf(samples: Float32Array) {
  const reader = new FakeReader([samples], RATE);
  const spectrum = await PowerSpectrum.create(1024);
  return { ...rangeOfSurvey(await survey(reader, spectrum, 'mix')), reader };
}

describe('survey', () => {
  it('puts the low end at the background and leaves room above', async () => {
    const quiet = await rangeOf(noise(RATE * 10, 0.001));
    const loud = await rangeOf(noise(RATE * 10, 0.1));
    expect(loud.lowDb - quiet.lowDb).toBeCloseTo(40, -1);
    expect(loud.highDb - loud.lowDb).toBeGreaterThanOrEqual(40);
  });

  it('does not depend on the length of the recording', async () => {
    const short = await rangeOf(noise(RATE * 5, 0.01));
    const long = await rangeOf(noise(RATE * 60, 0.01));
    expect(Math.abs(short.lowDb - long.lowDb)).toBeLessThan(2);
    const frames = long.reader.reads.reduce((sum, [start, end]) => sum + end - start, 0);
    expect(frames).toBeLessThan(RATE * 3);
  });

  it('passes over digital silence', async () => {
    const samples = new Float32Array(RATE * 60);
    samples.set(noise(RATE * 20, 0.01), RATE * 10);
    const { lowDb } = await rangeOf(samples);
    expect(lowDb).toBeCloseTo((await rangeOf(noise(RATE * 20, 0.01))).lowDb, -1);
  });

  it('has a range for a recording of nothing', async () => {
    const { lowDb, highDb } = await rangeOf(new Float32Array(RATE));
    expect([lowDb, highDb]).toEqual([-100, -20]);
  });
});
