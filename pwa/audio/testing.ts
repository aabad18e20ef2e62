import type { AudioInfo, AudioReader } from './reader';
import { clipSpan } from './reader';
import { isStretched } from './rendering';
import { type Piece, shape } from './shape';
import type { Shaper } from './shaper';
import { Stretcher } from './stretch';

/** Fake recordings and files for tests; nothing in the app imports this. */

/** Integer samples that any language can make again: arcs with a hiss, and some silence. */
export function testSamples(frames: number, channel: number, bits: number): number[] {
  const top = 2 ** (bits - 1);
  const period = 200 + 37 * channel;
  let seed = 12345n + BigInt(channel);
  return Array.from({ length: frames }, (_, i) => {
    seed = (seed * 1103515245n + 12345n) & 0x7fffffffn;
    const place = i % period;
    const sign = Math.floor(i / period) % 2 === 0 ? 1 : -1;
    const arc = sign * place * (period - place);
    const wave = Math.floor((arc * Math.floor(top / 2)) / Math.floor((period * period) / 4));
    const hiss = Number(seed >> 16n) % Math.max(1, Math.floor(top / 64));
    return i >= 6000 && i < 6500 ? 0 : Math.floor(wave / 2) + hiss;
  });
}

export interface WavOptions {
  tag?: 'pcm' | 'float' | 'extensible-pcm' | 'extensible-float' | number;
  bits?: 8 | 16 | 24 | 32 | 64;
  sampleRateHz?: number;
  /** Chunks between the header and the format. */
  before?: [id: string, bytes: Uint8Array][];
  /** Chunks after the sound. */
  after?: [id: string, bytes: Uint8Array][];
  /** What the data chunk says of its size, if not the truth. */
  dataSize?: number;
  container?: 'RIFF' | 'RF64';
}

/** A WAV file of these channels of stored values (integers, or floats for float tags). */
export function wavBytes(channels: number[][], options: WavOptions = {}): Uint8Array<ArrayBuffer> {
  const { bits = 16, sampleRateHz = 48000, tag = 'pcm', container = 'RIFF' } = options;
  const data = interleave(channels, bits, String(tag).includes('float'));
  const rf64 = container === 'RF64';
  const parts = [
    text(container),
    u32(rf64 ? 0xffffffff : 4 + data.length),
    text('WAVE'),
    ...(rf64 ? [chunk('ds64', ds64(data.length, channels[0]!.length))] : []),
    ...(options.before ?? []).map(([id, bytes]) => chunk(id, bytes)),
    chunk('fmt ', format(tag, channels.length, sampleRateHz, bits)),
    text('data'),
    u32(options.dataSize ?? (rf64 ? 0xffffffff : data.length)),
    data,
    new Uint8Array(data.length % 2 && options.after ? 1 : 0),
    ...(options.after ?? []).map(([id, bytes]) => chunk(id, bytes)),
  ];
  return join(parts);
}

export function join(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A recording in memory, mono unless told otherwise, that counts what is read. */
export class FakeReader implements AudioReader {
  readonly info: AudioInfo;
  reads: [startFrame: number, endFrame: number][] = [];
  /** Thrown by the read that touches this frame. */
  failure: { frame: number; error: Error } | null = null;

  constructor(
    private readonly channels: Float32Array[],
    sampleRateHz: number,
  ) {
    const frames = channels[0]!.length;
    this.info = {
      format: 'wav',
      sampleRateHz,
      channels: channels.length,
      frames,
      durationS: frames / sampleRateHz,
      bitsPerSample: 32,
      warnings: [],
    };
  }

  async read(startFrame: number, endFrame: number, signal?: AbortSignal): Promise<Float32Array[]> {
    signal?.throwIfAborted();
    const span = clipSpan(startFrame, endFrame, this.info.frames);
    this.reads.push([span.startFrame, span.endFrame]);
    const { failure } = this;
    if (failure && span.startFrame <= failure.frame && failure.frame < span.endFrame) {
      throw failure.error;
    }
    return this.channels.map((samples) => samples.slice(span.startFrame, span.endFrame));
  }

  close(): void {}
}

/** Makes sound where it is asked for it, without a worker. */
export class PageShaper implements Shaper {
  pieces: Piece[] = [];
  private stretcher: Stretcher | null = null;

  async shape(piece: Piece, channels: Float32Array[]): Promise<Float32Array[]> {
    this.pieces.push(piece);
    if (isStretched(piece.rendering)) {
      this.stretcher ??= await Stretcher.create(channels.length, piece.outRateHz);
    }
    return shape(piece, channels, this.stretcher);
  }

  close(): void {}
}

function interleave(channels: number[][], bits: number, float: boolean): Uint8Array {
  const bytes = bits / 8;
  const frames = channels[0]!.length;
  const view = new DataView(new ArrayBuffer(frames * channels.length * bytes));
  for (let frame = 0, at = 0; frame < frames; frame++) {
    for (const samples of channels) {
      write(view, at, samples[frame]!, bits, float);
      at += bytes;
    }
  }
  return new Uint8Array(view.buffer);
}

function write(view: DataView, at: number, value: number, bits: number, float: boolean): void {
  if (bits === 64) view.setFloat64(at, value, true);
  else if (float) view.setFloat32(at, value, true);
  else if (bits === 8) view.setUint8(at, value);
  else if (bits === 16) view.setInt16(at, value, true);
  else if (bits === 32) view.setInt32(at, value, true);
  else {
    view.setInt8(at + 2, value >> 16);
    view.setUint16(at, value & 0xffff, true);
  }
}

function format(tag: WavOptions['tag'], channels: number, rate: number, bits: number): Uint8Array {
  const extensible = String(tag).startsWith('extensible');
  const view = new DataView(new ArrayBuffer(extensible ? 40 : 16));
  const plain = String(tag).includes('float') ? 3 : 1;
  view.setUint16(0, typeof tag === 'number' ? tag : extensible ? 0xfffe : plain, true);
  view.setUint16(2, channels, true);
  view.setUint32(4, rate, true);
  view.setUint32(8, (rate * channels * bits) / 8, true);
  view.setUint16(12, (channels * bits) / 8, true);
  view.setUint16(14, bits, true);
  if (extensible) {
    view.setUint16(16, 22, true);
    view.setUint16(18, bits, true);
    view.setUint16(24, plain, true);
  }
  return new Uint8Array(view.buffer);
}

function ds64(dataBytes: number, frames: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(28));
  view.setBigUint64(8, BigInt(dataBytes), true);
  view.setBigUint64(16, BigInt(frames), true);
  return new Uint8Array(view.buffer);
}

function chunk(id: string, bytes: Uint8Array): Uint8Array {
  return join([text(id), u32(bytes.length), bytes, new Uint8Array(bytes.length % 2)]);
}

export function text(ascii: string): Uint8Array {
  return Uint8Array.from(ascii, (character) => character.charCodeAt(0));
}

function u32(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value, true);
  return new Uint8Array(view.buffer);
}
