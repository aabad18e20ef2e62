import { describe, expect, it } from 'vitest';
import { readWavHeader } from './wav_header';
import { interleave16, WAV_HEADER_BYTES, wavHeader } from './wav_writer';

describe('the head of a WAV file', () => {
  it.each([
    ['a short one', 48_000, 2, 1000],
    ['24 hours in stereo', 48_000, 2, 24 * 3600 * 48_000],
  ])('is read back: %s', async (_, sampleRateHz, channels, frames) => {
    const header = wavHeader(sampleRateHz, channels, frames);
    const source = {
      size: WAV_HEADER_BYTES + frames * channels * 2,
      read: async (start: number, end: number) => header.slice(start, end).buffer as ArrayBuffer,
    };
    expect(await readWavHeader(source, 'dawn.wav')).toMatchObject({
      ...{ sampleRateHz, channels, frames, bytesPerSample: 2, warnings: [] },
      dataStart: WAV_HEADER_BYTES,
    });
  });
});

it('rounds samples to 16 bits and cuts what is beyond full scale', () => {
  const left = new Float32Array([0, 0.5, 1.5, -2]);
  const right = new Float32Array([1 / 32768, -1, 0.4 / 32768, 0.6 / 32768]);
  expect([...interleave16([left, right])]).toEqual([0, 1, 16384, -32768, 32767, 0, -32768, 1]);
});
