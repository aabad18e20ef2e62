import { describe, expect, it } from 'vitest';
import { AudioError } from './errors';
import { openAudio } from './open';
import { readSpans } from './reader';
import { join, testSamples, text, type WavOptions, wavBytes } from './testing';

const FRAMES = 1000;

function open(bytes: Uint8Array<ArrayBuffer>, name = 'dawn.wav') {
  return openAudio(new Blob([bytes]), name);
}

async function refusal(bytes: Uint8Array<ArrayBuffer>, name = 'dawn.wav'): Promise<AudioError> {
  const error = await open(bytes, name).then(
    () => null,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(AudioError);
  expect(error.message).toContain(name);
  expect(error.message).toMatch(/^[A-Z0-9a-z].*\.$/);
  return error;
}

/** Stored values and the samples they stand for. */
function signal(bits: number, float: boolean): { stored: number[][]; samples: number[][] } {
  const integers = [0, 1].map((channel) => testSamples(FRAMES, channel, Math.min(bits, 24)));
  if (float) {
    const stored = integers.map((values) => values.map((value) => Math.fround(value / 2 ** 23)));
    return { stored, samples: stored };
  }
  const stored = integers.map((values) => values.map((v) => (bits === 8 ? v + 128 : v)));
  const scale = 2 ** (bits - 1);
  return { stored, samples: integers.map((values) => values.map((v) => Math.fround(v / scale))) };
}

const VARIANTS: [name: string, options: WavOptions, float: boolean][] = [
  ['8 bit', { bits: 8 }, false],
  ['16 bit', { bits: 16 }, false],
  ['24 bit', { bits: 24 }, false],
  ['32 bit', { bits: 32 }, false],
  ['32-bit float', { bits: 32, tag: 'float' }, true],
  ['64-bit float', { bits: 64, tag: 'float' }, true],
  ['extensible 24 bit', { bits: 24, tag: 'extensible-pcm' }, false],
  ['extensible float', { bits: 32, tag: 'extensible-float' }, true],
  ['RF64', { container: 'RF64' }, false],
  ['250 kHz', { sampleRateHz: 250_000 }, false],
  [
    'chunks of odd size before',
    {
      before: [
        ['bext', new Uint8Array(603)],
        ['JUNK', text('abc')],
      ],
    },
    false,
  ],
  [
    'chunks after',
    {
      bits: 24,
      after: [
        ['LIST', text('INFO')],
        ['guan', text('GUANO|Version:1.0')],
      ],
    },
    false,
  ],
];

describe('reading WAV', () => {
  it.each(VARIANTS)('gives the exact samples of %s', async (_, options, float) => {
    const { stored, samples } = signal(options.bits ?? 16, float);
    const reader = await open(wavBytes(stored, options));
    expect(reader.info).toMatchObject({
      format: 'wav',
      channels: 2,
      frames: FRAMES,
      sampleRateHz: options.sampleRateHz ?? 48000,
      bitsPerSample: options.bits ?? 16,
      warnings: [],
    });
    expect(reader.info.durationS).toBe(FRAMES / reader.info.sampleRateHz);
    const read = await reader.read(0, FRAMES);
    expect(read.map((channel) => [...channel])).toEqual(samples);
  });

  it('gives the same samples in blocks of any size', async () => {
    const { stored, samples } = signal(24, false);
    const reader = await open(wavBytes(stored, { bits: 24 }));
    for (const size of [1, 7, 64, 333, 999]) {
      const blocks: number[] = [];
      for (let frame = 0; frame < FRAMES; frame += size) {
        blocks.push(...(await reader.read(frame, frame + size))[1]!);
      }
      expect(blocks).toEqual(samples[1]);
    }
  });

  it('clips what lies outside and gives nothing for an inverted span', async () => {
    const { stored, samples } = signal(16, false);
    const reader = await open(wavBytes(stored));
    expect([...(await reader.read(-5, 3))[0]!]).toEqual(samples[0]!.slice(0, 3));
    expect([...(await reader.read(FRAMES - 2, FRAMES + 9))[0]!]).toEqual(samples[0]!.slice(-2));
    expect((await reader.read(50, 20)).map((channel) => channel.length)).toEqual([0, 0]);
    expect((await reader.read(FRAMES + 1, FRAMES + 5))[0]).toHaveLength(0);
  });

  it('reads many spans in the order given', async () => {
    const { stored, samples } = signal(16, false);
    const reader = await open(wavBytes(stored));
    const spans = Array.from({ length: 100 }, (_, i) => ({
      startFrame: (i * 37) % 900,
      endFrame: ((i * 37) % 900) + 16,
    }));
    const read = await readSpans(reader, spans);
    for (const [i, { startFrame, endFrame }] of spans.entries()) {
      expect([...read[i]![0]!]).toEqual(samples[0]!.slice(startFrame, endFrame));
    }
  });

  it('stops reading when told to', async () => {
    const reader = await open(wavBytes(signal(16, false).stored));
    const abort = new AbortController();
    abort.abort();
    await expect(reader.read(0, 10, abort.signal)).rejects.toThrow('abort');
  });

  it('reads only headers to open a file of hours', async () => {
    const head = wavBytes([[0]], { dataSize: 2_000_000_000 });
    const read: number[] = [];
    const blob = new Blob([head]);
    Object.defineProperty(blob, 'size', { value: 44 + 2_000_000_000 });
    const slice = blob.slice.bind(blob);
    blob.slice = (start = 0, end = 0) => {
      read.push(end - start);
      return slice(start, end);
    };
    const reader = await openAudio(blob, 'night.wav');
    expect(reader.info.frames).toBe(1_000_000_000);
    expect(read.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(500);
  });
});

describe('WAV with wrong sizes', () => {
  it.each([
    ['0', 0, /not finished/],
    ['unknown', 0xffffffff, /not finished/],
    ['larger than the file', 5_000_000, /shorter than its header/],
  ])('reads what is there when the size is %s', async (_, dataSize, warning) => {
    const { stored, samples } = signal(16, false);
    const reader = await open(wavBytes(stored, { dataSize }));
    expect(reader.info.frames).toBe(FRAMES);
    expect(reader.info.warnings).toHaveLength(1);
    expect(reader.info.warnings[0]).toMatch(warning);
    expect(reader.info.warnings[0]).toContain('dawn.wav');
    expect([...(await reader.read(0, FRAMES))[0]!]).toEqual(samples[0]);
  });

  it('leaves out a last frame that is cut', async () => {
    const whole = wavBytes(signal(24, false).stored, { bits: 24 });
    const reader = await open(whole.slice(0, -4));
    expect(reader.info.frames).toBe(FRAMES - 1);
  });

  it('refuses a file without sound, with or without other chunks', async () => {
    expect((await refusal(wavBytes([[]]))).code).toBe('empty');
    const tagged = wavBytes([[]], { after: [['LIST', text('INFOx')]] });
    expect((await refusal(tagged)).code).toBe('empty');
  });
});

describe('refusing', () => {
  const good = wavBytes(signal(16, false).stored);
  const patched = (at: number, bytes: number[]) => {
    const copy = good.slice();
    copy.set(bytes, at);
    return copy;
  };

  it.each([
    ['an empty file', new Uint8Array(0), 'empty'],
    ['text', text('Dear diary, today I heard a wren.'), 'not_audio'],
    ['noise', Uint8Array.from({ length: 200 }, (_, i) => (i * 37 + 200) & 255), 'not_audio'],
    ['a cut header', good.slice(0, 20), 'truncated'],
    ['a file that ends before its sound', good.slice(0, 40), 'truncated'],
    ['no channels', patched(22, [0, 0]), 'damaged'],
    ['a rate of 0', patched(24, [0, 0, 0, 0]), 'damaged'],
    ['an absurd rate', patched(24, [255, 255, 255, 255]), 'damaged'],
    ['ADPCM', wavBytes([[0, 1]], { tag: 2 }), 'unsupported'],
    ['MP3', join([text('ID3'), new Uint8Array(100)]), 'unsupported'],
    ['Ogg', join([text('OggS'), new Uint8Array(100)]), 'unsupported'],
    ['sound before its format', join([text('RIFF____WAVEdata'), new Uint8Array(60)]), 'damaged'],
  ])('says so of %s', async (_, bytes, code) => {
    expect((await refusal(Uint8Array.from(bytes))).code).toBe(code);
  });

  it('goes by content, not by name', async () => {
    expect((await open(good, 'notes.txt')).info.format).toBe('wav');
  });

  it('never throws anything but a sentence, wherever the header is damaged', async () => {
    for (let at = 0; at < 44; at++) {
      for (const value of [0, 1, 127, 255]) {
        const bytes = patched(at, [value]);
        const outcome = await open(bytes).catch((error) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(AudioError);
        else expect(outcome.info.frames).toBeGreaterThan(0);
      }
    }
  });

  it('says what to do when the file has gone', async () => {
    const blob = new Blob([good]);
    const reader = await openAudio(blob, 'dawn.wav');
    blob.slice = () => {
      throw new DOMException('gone', 'NotReadableError');
    };
    await expect(reader.read(0, 10)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('Choose the file again'),
    });
  });
});
