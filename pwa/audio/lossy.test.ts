import { describe, expect, it } from 'vitest';
import { Cutter } from './decode';
import { readExtent } from './extent';
import { lossyFormat } from './lossy';
import { openAudio } from './open';
import { blobSource } from './source';

/** An MP3 frame of 44.1 kHz mono at 128 kbit/s: 417 bytes, with what stands in its main part. */
function mp3Frame(fill: (bytes: Uint8Array<ArrayBuffer>) => void = () => {}) {
  const bytes = new Uint8Array(417);
  bytes.set([0xff, 0xfb, 0x90, 0xc0]);
  fill(bytes);
  return bytes;
}

/** The frame that says how long the sound is and what lies around it. */
function lameFrame(frames: number, delay: number, padding: number) {
  return mp3Frame((bytes) => {
    const view = new DataView(bytes.buffer);
    bytes.set(new TextEncoder().encode('Info'), 21);
    view.setUint32(25, 0b1111);
    view.setUint32(29, frames);
    const lame = 21 + 8 + 4 + 4 + 100 + 4;
    bytes.set(new TextEncoder().encode('LAME3.100'), lame);
    bytes.set([delay >> 4, ((delay & 15) << 4) | (padding >> 8), padding & 255], lame + 21);
  });
}

function oggPage(serial: number, position: bigint, body: string) {
  const bytes = new Uint8Array(28 + body.length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('OggS'));
  view.setBigInt64(6, position, true);
  view.setUint32(14, serial, true);
  bytes.set([1, body.length], 26);
  for (let i = 0; i < body.length; i++) bytes[28 + i] = body.charCodeAt(i);
  return bytes;
}

const OPUS_HEAD = `OpusHead\x01\x01\x38\x01${'\0'.repeat(7)}`;
const VORBIS_HEAD = `\x01vorbis\0\0\0\0\x02\x44\xac\0\0${'\0'.repeat(14)}`;

const sourceOf = (...parts: BlobPart[]) => blobSource(new Blob(parts), 'dawn');

describe('the lossy coding of a file', () => {
  it.each([
    ['mp3', [mp3Frame(), mp3Frame()]],
    ['mp3', [new Uint8Array([73, 68, 51, 4, 0, 0, 0, 0, 0, 3, 0, 0, 0]), mp3Frame(), mp3Frame()]],
    ['opus', [oggPage(7, 0n, OPUS_HEAD)]],
    ['vorbis', [oggPage(7, 0n, VORBIS_HEAD)]],
    ['opus', ['\x1a', new Uint8Array([0x45, 0xdf, 0xa3]), 'webm ... A_OPUS']],
    [null, [oggPage(7, 0n, 'Speex   1.2 and so on')]],
    [null, ['RIFF', mp3Frame(), mp3Frame()]],
    [null, ['a text with \xff\xfb in it']],
    [null, []],
  ])('is %s', async (format, parts) => {
    expect(await lossyFormat(sourceOf(...parts))).toBe(format);
  });

  it('is told when such a file is opened without having been decoded', async () => {
    await expect(openAudio(new Blob([mp3Frame(), mp3Frame()]), 'dawn.mp3')).rejects.toThrow(
      'dawn.mp3 has to be decoded before it can be read.',
    );
  });
});

describe('the extent of the sound', () => {
  it('is what the LAME header says', async () => {
    const source = sourceOf(lameFrame(40, 576, 1000), mp3Frame(), mp3Frame());
    expect(await readExtent(source, 'mp3', 'dawn.mp3')).toEqual({
      skip: 576 + 529,
      frames: 40 * 1152 - 576 - 1000,
      warnings: [],
    });
  });

  it('is unknown, with a sentence, where an MP3 file has no such header', async () => {
    const extent = await readExtent(sourceOf(mp3Frame(), mp3Frame()), 'mp3', 'dawn.mp3');
    expect(extent).toMatchObject({ skip: 0, frames: null });
    expect(extent.warnings[0]).toMatch(/^dawn\.mp3 does not say .* late by some 25 ms/);
  });

  it('ends where the last page of an Ogg stream says, without the pre-skip of Opus', async () => {
    const opus = sourceOf(oggPage(7, 0n, OPUS_HEAD), oggPage(7, 48_312n, 'x'));
    expect(await readExtent(opus, 'opus', 'a')).toMatchObject({ skip: 0, frames: 48_000 });
    const other = sourceOf(oggPage(7, 0n, OPUS_HEAD), oggPage(8, 48_312n, 'x'));
    expect(await readExtent(other, 'opus', 'a')).toMatchObject({ frames: null });
  });
});

describe('cutting', () => {
  /** Blocks that count their samples: sample n is n. */
  function block(startFrame: number, frames: number) {
    return {
      timestamp: startFrame / 1000,
      sampleRate: 1000,
      numberOfFrames: frames,
      numberOfChannels: 1,
      copyTo: (target: Float32Array) => {
        for (let i = 0; i < frames; i++) target[i] = startFrame + i;
      },
    };
  }

  function cut(extent: { skip: number; frames: number | null }, blocks: [number, number][]) {
    const out: number[] = [];
    const cutter = new Cutter({ ...extent, warnings: [] }, ([samples]) => out.push(...samples!));
    for (const [startFrame, frames] of blocks) cutter.add(block(startFrame, frames));
    return { out, decoded: () => cutter.finish('dawn.mp3') };
  }

  it('leaves out what the encoder put around the sound', () => {
    const { out, decoded } = cut({ skip: 12, frames: 10 }, [
      [0, 10],
      [10, 10],
      [20, 10],
    ]);
    expect(out).toEqual([12, 13, 14, 15, 16, 17, 18, 19, 20, 21]);
    expect(decoded()).toEqual({ sampleRateHz: 1000, channels: 1, frames: 10, warnings: [] });
  });

  it('leaves out what lies before the beginning of the clock', () => {
    expect(
      cut({ skip: 0, frames: null }, [
        [-4, 6],
        [2, 2],
      ]).out,
    ).toEqual([0, 1, 2, 3]);
  });

  it('begins with the first sample of a stream cut out of a longer one', () => {
    const { out, decoded } = cut({ skip: 0, frames: 503 }, [
      [500, 2],
      [502, 4],
    ]);
    expect(out).toEqual([500, 501, 502]);
    expect(decoded().frames).toBe(3);
  });

  it('keeps what follows lost packets in its place', () => {
    expect(
      cut({ skip: 0, frames: null }, [
        [0, 2],
        [6, 2],
      ]).out,
    ).toEqual([0, 1, 0, 0, 0, 0, 6, 7]);
  });

  it('says when the end is missing, and refuses a file without sound', () => {
    expect(cut({ skip: 0, frames: 500 }, [[0, 100]]).decoded().warnings[0]).toBe(
      'dawn.mp3 is shorter than its header says (0.4 s are missing at the end): the sound that is there is used. If this is a copy, copy it again.',
    );
    expect(() => cut({ skip: 500, frames: null }, [[0, 100]]).decoded()).toThrow(
      'dawn.mp3 holds no sound at all.',
    );
  });
});
