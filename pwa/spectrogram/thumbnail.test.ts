import { describe, expect, it } from 'vitest';
import { FakeReader } from '../audio/testing';
import { stretchesOf, THUMBNAIL, thumbnailLevels } from './thumbnail';

const RATE = 48_000;
const { signal } = new AbortController();
const WIDTH = THUMBNAIL.stretches * THUMBNAIL.columns;

function tone(frames: number, hz: number): Float32Array {
  return Float32Array.from({ length: frames }, (_, i) => Math.sin((2 * Math.PI * hz * i) / RATE));
}

describe('a thumbnail', () => {
  it('is made of a few stretches, the same however long the recording is', () => {
    const day = stretchesOf(24 * 3600 * RATE, 40_000);
    const hour = stretchesOf(3600 * RATE, 40_000);
    expect([day.length, hour.length]).toEqual([6, 6]);
    for (const { startFrame, endFrame } of [...day, ...hour]) {
      expect(endFrame - startFrame).toBe(40_000);
      expect(startFrame).toBeGreaterThan(0);
    }
    expect(day.at(-1)!.endFrame).toBeLessThan(24 * 3600 * RATE);
    expect(stretchesOf(200_000, 40_000)).toEqual([{ startFrame: 0, endFrame: 200_000 }]);
  });

  it('shows where the sound is, in time and frequency', async () => {
    const samples = new Float32Array(RATE * 3);
    samples.set(tone(RATE, 12_000), RATE * 2);
    const { levels, parts } = await thumbnailLevels(new FakeReader([samples], RATE), signal);
    const at = (row: number, column: number) => levels[row * WIDTH + column]!;
    expect(parts).toBe(1);
    expect(levels).toHaveLength(WIDTH * THUMBNAIL.rows);
    expect(at(24, WIDTH - 10)).toBeGreaterThan(200);
    expect(at(8, WIDTH - 10)).toBeLessThan(100);
    expect(at(24, 10)).toBe(0);
  });

  it('is made of the shortest recording, too, and ends when told to', async () => {
    const reader = new FakeReader([tone(40, 3000)], RATE);
    expect((await thumbnailLevels(reader, signal)).levels.some((level) => level > 0)).toBe(true);
    const ended = AbortSignal.abort();
    await expect(thumbnailLevels(new FakeReader([tone(9, 1)], RATE), ended)).rejects.toThrow();
  });
});
