import { BitReader } from './bits';
import { crc8, crc16 } from './crc';

/** What the STREAMINFO block says. */
export interface FlacStream {
  minBlockFrames: number;
  maxBlockFrames: number;
  maxFrameBytes: number;
  sampleRateHz: number;
  channels: number;
  bitsPerSample: number;
  /** 0 if the encoder did not know. */
  totalFrames: number;
}

/** A frame of FLAC is a block of `blockFrames` samples per channel. */
export interface FlacFrameHeader {
  firstFrame: number;
  blockFrames: number;
  headerBytes: number;
  /** 0-7: that many channels plus one; 8: left/side; 9: side/right; 10: middle/side. */
  assignment: number;
  bitsPerSample: number;
}

/** The bytes are not a whole, undamaged frame. */
export class FlacFrameError extends Error {}

type Samples = Int32Array | Float64Array;

const RATES_HZ = [0, 88200, 176400, 192000, 8000, 16000, 22050, 24000, 32000, 44100, 48000, 96000];
const SAMPLE_BITS = [0, 8, 12, -1, 16, 20, 24, 32];
/** Polynomial predictors of order 0 to 4. */
const FIXED_WEIGHTS = [[], [1], [2, -1], [3, -3, 1], [4, -6, 4, -1]].map((weights) =>
  Float64Array.from(weights),
);
const LEFT_SIDE = 8;
const SIDE_RIGHT = 9;
const MIDDLE_SIDE = 10;
const SMALLEST_HEADER = 6;
/** Longest header, so that a reader knows how much to have at hand. */
export const LARGEST_HEADER = 16;

/**
 * Read a frame header at `at`, or null if there is none that fits the stream.
 *
 * A header is believed only if its checksum holds and it agrees with STREAMINFO.
 * Source: RFC 9639, section 9.1.
 */
export function parseFrameHeader(
  bytes: Uint8Array,
  at: number,
  stream: FlacStream,
): FlacFrameHeader | null {
  if (at + SMALLEST_HEADER > bytes.length) return null;
  if (bytes[at] !== 0xff || (bytes[at + 1]! & 0xfe) !== 0xf8) return null;
  const blockBits = bytes[at + 2]! >> 4;
  const rateBits = bytes[at + 2]! & 15;
  const assignment = bytes[at + 3]! >> 4;
  const sizeBits = (bytes[at + 3]! >> 1) & 7;
  if (
    blockBits === 0 ||
    rateBits === 15 ||
    assignment > MIDDLE_SIDE ||
    (bytes[at + 3]! & 1) !== 0
  ) {
    return null;
  }
  const bitsPerSample = SAMPLE_BITS[sizeBits] || stream.bitsPerSample;
  const channels = assignment < LEFT_SIDE ? assignment + 1 : 2;
  if (bitsPerSample !== stream.bitsPerSample || channels !== stream.channels) return null;
  const number = codedNumber(bytes, at + 4);
  if (!number) return null;
  const block = blockSize(bytes, number.next, blockBits);
  const rate = frameRate(bytes, block.next, rateBits);
  if ((rate.value || stream.sampleRateHz) !== stream.sampleRateHz) return null;
  if (block.value < 1 || block.value > stream.maxBlockFrames || rate.next >= bytes.length) {
    return null;
  }
  if (crc8(bytes, at, rate.next) !== bytes[rate.next]) return null;
  const variable = (bytes[at + 1]! & 1) === 1;
  return {
    firstFrame: variable ? number.value : number.value * stream.maxBlockFrames,
    blockFrames: block.value,
    headerBytes: rate.next + 1 - at,
    assignment,
    bitsPerSample,
  };
}

interface Field {
  value: number;
  next: number;
}

function codedNumber(bytes: Uint8Array, at: number): Field | null {
  const first = bytes[at]!;
  if (first < 0x80) return { value: first, next: at + 1 };
  const ones = Math.clz32(~(first << 24));
  if (ones < 2 || ones > 7) return null;
  let value = first & (0x7f >> ones);
  for (let i = 1; i < ones; i++) {
    const byte = bytes[at + i];
    if (byte === undefined || (byte & 0xc0) !== 0x80) return null;
    value = value * 64 + (byte & 0x3f);
  }
  return { value, next: at + ones };
}

function blockSize(bytes: Uint8Array, at: number, bits: number): Field {
  if (bits === 1) return { value: 192, next: at };
  if (bits <= 5) return { value: 144 * 2 ** bits, next: at };
  if (bits === 6) return { value: bytes[at]! + 1, next: at + 1 };
  if (bits === 7) return { value: ((bytes[at]! << 8) | bytes[at + 1]!) + 1, next: at + 2 };
  return { value: 2 ** bits, next: at };
}

function frameRate(bytes: Uint8Array, at: number, bits: number): Field {
  if (bits < 12) return { value: RATES_HZ[bits]!, next: at };
  if (bits === 12) return { value: bytes[at]! * 1000, next: at + 1 };
  const value = (bytes[at]! << 8) | bytes[at + 1]!;
  return { value: bits === 13 ? value : value * 10, next: at + 2 };
}

/** A decoded frame and the position of the byte after it. */
export interface FlacBlock {
  header: FlacFrameHeader;
  /** One array per channel, full scale = 1. */
  samples: Float32Array[];
  endByte: number;
}

/**
 * Decode the frame whose header stands at `at`.
 *
 * bytes : followed by `BitReader.SLACK_BYTES` bytes of no meaning from `endByte` on
 * Throws `FlacFrameError` if the frame is cut off or its checksum does not hold.
 */
export function decodeFrame(
  bytes: Uint8Array,
  at: number,
  endByte: number,
  header: FlacFrameHeader,
): FlacBlock {
  try {
    const bits = new BitReader(bytes, at + header.headerBytes, endByte);
    const channels = decodeChannels(bits, header);
    const footer = bits.alignToByte();
    if (footer + 2 > endByte) throw new FlacFrameError('cut off');
    const stated = (bytes[footer]! << 8) | bytes[footer + 1]!;
    if (crc16(bytes, at, footer) !== stated) throw new FlacFrameError('checksum');
    const scale = 2 ** (1 - header.bitsPerSample);
    const samples = channels.map((values) => scaled(values, scale));
    return { header, samples, endByte: footer + 2 };
  } catch (error) {
    throw error instanceof FlacFrameError ? error : new FlacFrameError(String(error));
  }
}

function scaled(values: Samples, scale: number): Float32Array {
  const samples = new Float32Array(values.length);
  for (let i = 0; i < samples.length; i++) samples[i] = values[i]! * scale;
  return samples;
}

function decodeChannels(bits: BitReader, header: FlacFrameHeader): Samples[] {
  const { assignment, blockFrames, bitsPerSample } = header;
  if (assignment < LEFT_SIDE) {
    return Array.from({ length: assignment + 1 }, () =>
      decodeSubframe(bits, blockFrames, bitsPerSample),
    );
  }
  const first = decodeSubframe(
    bits,
    blockFrames,
    bitsPerSample + (assignment === SIDE_RIGHT ? 1 : 0),
  );
  const second = decodeSubframe(
    bits,
    blockFrames,
    bitsPerSample + (assignment === SIDE_RIGHT ? 0 : 1),
  );
  undoStereo(assignment, first, second);
  return [first, second];
}

function undoStereo(assignment: number, first: Samples, second: Samples): void {
  for (let i = 0; i < first.length; i++) {
    const a = first[i]!;
    const b = second[i]!;
    if (assignment === LEFT_SIDE) second[i] = a - b;
    else if (assignment === SIDE_RIGHT) first[i] = a + b;
    else {
      const sum = a * 2 + (b & 1);
      first[i] = (sum + b) / 2;
      second[i] = (sum - b) / 2;
    }
  }
}

function decodeSubframe(bits: BitReader, frames: number, bitsPerSample: number): Samples {
  if (bits.unsigned(1) !== 0) throw new FlacFrameError('subframe');
  const type = bits.unsigned(6);
  const wasted = bits.unsigned(1) === 1 ? bits.unary() + 1 : 0;
  const depth = bitsPerSample - wasted;
  if (depth < 1) throw new FlacFrameError('wasted bits');
  const out = bitsPerSample > 31 ? new Float64Array(frames) : new Int32Array(frames);
  if (type === 0) out.fill(bits.signed(depth));
  else if (type === 1) for (let i = 0; i < frames; i++) out[i] = bits.signed(depth);
  else if (type >= 8 && type <= 12) decodeFixed(bits, out, type - 8, depth);
  else if (type >= 32) decodeLinear(bits, out, type - 31, depth);
  else throw new FlacFrameError('subframe type');
  if (wasted > 0) for (let i = 0; i < frames; i++) out[i] = out[i]! * 2 ** wasted;
  return out;
}

function warmUp(bits: BitReader, out: Samples, order: number, depth: number): void {
  if (order > out.length) throw new FlacFrameError('order');
  for (let i = 0; i < order; i++) out[i] = bits.signed(depth);
}

function decodeFixed(bits: BitReader, out: Samples, order: number, depth: number): void {
  warmUp(bits, out, order, depth);
  decodeResidual(bits, out, order);
  const weights = FIXED_WEIGHTS[order]!;
  predict(out, weights, 1);
}

function decodeLinear(bits: BitReader, out: Samples, order: number, depth: number): void {
  warmUp(bits, out, order, depth);
  const precision = bits.unsigned(4) + 1;
  if (precision === 16) throw new FlacFrameError('precision');
  const shift = bits.signed(5);
  if (shift < 0) throw new FlacFrameError('shift');
  const weights = Float64Array.from({ length: order }, () => bits.signed(precision));
  decodeResidual(bits, out, order);
  predict(out, weights, 2 ** -shift);
}

/** Add to each residual what the samples before it foretell. */
function predict(out: Samples, weights: Float64Array, scale: number): void {
  const order = weights.length;
  for (let i = order; i < out.length; i++) {
    let sum = 0;
    for (let k = 0; k < order; k++) sum += weights[k]! * out[i - 1 - k]!;
    out[i] = out[i]! + Math.floor(sum * scale);
  }
}

function decodeResidual(bits: BitReader, out: Samples, order: number): void {
  const method = bits.unsigned(2);
  if (method > 1) throw new FlacFrameError('residual');
  const parameterBits = method === 0 ? 4 : 5;
  const escaped = 2 ** parameterBits - 1;
  const partitions = 2 ** bits.unsigned(4);
  const size = out.length / partitions;
  if (!Number.isInteger(size) || size < order) throw new FlacFrameError('partition');
  for (let partition = 0, at = order; partition < partitions; partition++) {
    const count = partition === 0 ? size - order : size;
    const parameter = bits.unsigned(parameterBits);
    if (parameter === escaped) {
      const width = bits.unsigned(5);
      for (let i = at; i < at + count; i++) out[i] = width === 0 ? 0 : bits.signed(width);
    } else {
      bits.rice(parameter, out, at, count);
    }
    at += count;
  }
}
