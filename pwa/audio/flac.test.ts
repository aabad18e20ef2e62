import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openAudio } from './open';
import { testSamples } from './testing';

const FILES = [
  { file: 'mono16', frames: 20000, channels: 1, bits: 16, rate: 32000 },
  { file: 'stereo16', frames: 20000, channels: 2, bits: 16, rate: 48000 },
  { file: 'stereo24', frames: 12000, channels: 2, bits: 24, rate: 96000 },
  { file: 'three8', frames: 9000, channels: 3, bits: 8, rate: 22050 },
];

function bytesOf(file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`fixtures/${file}.flac`, import.meta.url)));
}

function expected(frames: number, channel: number, bits: number): number[] {
  return testSamples(frames, channel, bits).map((value) => Math.fround(value / 2 ** (bits - 1)));
}

describe('reading FLAC', () => {
  it.each(FILES)('gives the exact samples of $file', async ({ file, ...it }) => {
    const reader = await openAudio(new Blob([bytesOf(file)]), file);
    expect(reader.info).toEqual({
      format: 'flac',
      sampleRateHz: it.rate,
      channels: it.channels,
      frames: it.frames,
      durationS: it.frames / it.rate,
      bitsPerSample: it.bits,
      warnings: [],
    });
    const read = await reader.read(0, it.frames);
    for (let channel = 0; channel < it.channels; channel++) {
      expect([...read[channel]!]).toEqual(expected(it.frames, channel, it.bits));
    }
  });

  it('gives the same samples wherever reading starts', async () => {
    const samples = expected(20000, 1, 16);
    for (let startFrame = 0; startFrame < 20000; startFrame += 977) {
      const reader = await openAudio(new Blob([bytesOf('stereo16')]), 'stereo16');
      const read = await reader.read(startFrame, startFrame + 1500);
      expect([...read[1]!]).toEqual(samples.slice(startFrame, startFrame + 1500));
    }
  });

  it('skips tags before the stream', async () => {
    const tag = new Uint8Array(10 + 300);
    tag.set([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 2, 44]);
    const reader = await openAudio(new Blob([tag, bytesOf('mono16')]), 'tagged');
    expect([...(await reader.read(0, 20000))[0]!]).toEqual(expected(20000, 0, 16));
  });

  it('stops reading when told to', async () => {
    const reader = await openAudio(new Blob([bytesOf('mono16')]), 'mono16');
    const abort = new AbortController();
    abort.abort();
    await expect(reader.read(0, 10, abort.signal)).rejects.toThrow('abort');
  });
});

describe('damaged FLAC', () => {
  it('is silent where it is damaged, says so, and goes on', async () => {
    const bytes = bytesOf('mono16');
    const at = Math.floor(bytes.length / 2);
    bytes.fill(0, at, at + 40);
    const reader = await openAudio(new Blob([bytes]), 'dawn.flac');
    const read = (await reader.read(0, 20000))[0]!;
    const samples = expected(20000, 0, 16);
    const wrong = samples.flatMap((sample, i) => (read[i] === sample ? [] : [i]));
    const silent = { from: wrong[0]!, until: wrong.at(-1)! + 1 };
    expect(silent.until - silent.from).toBeLessThanOrEqual(4096);
    expect([...read.slice(silent.from, silent.until)].every((sample) => sample === 0)).toBe(true);
    expect(reader.info.warnings).toHaveLength(1);
    expect(reader.info.warnings[0]).toMatch(/^dawn\.flac is damaged from 0\.\d+ s to 0\.\d+ s/);
  });

  it('reads what is there of a file that was cut', async () => {
    const bytes = bytesOf('mono16');
    const reader = await openAudio(new Blob([bytes.slice(0, bytes.length * 0.7)]), 'dawn.flac');
    const { frames, warnings } = reader.info;
    expect(frames).toBeGreaterThan(8000);
    expect(frames).toBeLessThan(20000);
    expect(warnings[0]).toMatch(/^dawn\.flac is shorter than its header says/);
    expect([...(await reader.read(0, frames))[0]!]).toEqual(expected(frames, 0, 16));
  });

  it.each([
    ['only a marker', 4, 'truncated'],
    ['half a header', 30, 'damaged'],
    ['no frame', 90, 'damaged'],
  ])('refuses a file with %s', async (_, length, code) => {
    const bytes = bytesOf('mono16').slice(0, length);
    await expect(openAudio(new Blob([bytes]), 'dawn.flac')).rejects.toMatchObject({
      code,
      message: expect.stringContaining('dawn.flac'),
    });
  });

  it('survives damage anywhere', async () => {
    const good = bytesOf('three8');
    for (let at = 0; at < good.length; at += 211) {
      const bytes = good.slice();
      bytes[at] = bytes[at]! ^ 0x55;
      const outcome = await openAudio(new Blob([bytes]), 'dawn.flac').catch((error) => error);
      if (outcome instanceof Error) expect(outcome.name).toBe('AudioError');
      else expect((await outcome.read(0, 9000)).length).toBe(outcome.info.channels);
    }
  });
});
