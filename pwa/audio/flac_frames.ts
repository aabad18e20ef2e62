import { BitReader } from './bits';
import type { ByteSource } from './byte_source';
import {
  decodeFrame,
  type FlacBlock,
  FlacFrameError,
  type FlacFrameHeader,
  type FlacStream,
  LARGEST_HEADER,
  parseFrameHeader,
} from './flac_frame';

/** A frame of the file: where it is and the first sample it holds. */
export interface FramePoint {
  firstFrame: number;
  byte: number;
}

const SCAN_BYTES = 32 * 1024;
const MAX_GUESSES = 48;
const DAMAGE_SCAN_BYTES = 256 * 1024;

/** Part of the file in memory, followed by the slack that the bit reader needs. */
interface Stretch {
  bytes: Uint8Array;
  start: number;
  /** Sound in `bytes`, without the slack. */
  length: number;
}

/**
 * Finds and decodes frames of a FLAC stream by byte ranges.
 *
 * A place is found by guessing from the share of the file, looking for the next header whose
 * checksum holds, and guessing again between the two nearest frames known: some ten short reads
 * in a file of hours. Nothing has to be scanned from the start.
 */
export class FlacFrames {
  private readonly known: FramePoint[];
  private readonly frameBytesAtMost: number;
  private stretch: Stretch = { bytes: new Uint8Array(0), start: 0, length: 0 };

  constructor(
    private readonly source: ByteSource,
    readonly stream: FlacStream,
    first: FramePoint,
  ) {
    this.known = [first];
    this.frameBytesAtMost = largestFrame(stream);
  }

  /** The last frame known to start at or before `frame`, found by reading where needed. */
  async find(frame: number, frames: number, signal?: AbortSignal): Promise<FramePoint> {
    let { before, after } = this.neighbours(frame, frames);
    const near = this.stream.maxBlockFrames * 3;
    for (let guess = 0; guess < MAX_GUESSES && frame - before.firstFrame > near; guess++) {
      signal?.throwIfAborted();
      const gap = after.byte - before.byte;
      if (gap <= SCAN_BYTES) break;
      const share = (frame - before.firstFrame) / (after.firstFrame - before.firstFrame);
      const aim =
        guess % 3 === 2 ? before.byte + gap / 2 : before.byte + gap * share - SCAN_BYTES / 2;
      const from = Math.max(before.byte + 1, Math.floor(aim));
      const found = await this.nextHeader(from, after.byte, before.firstFrame, after.firstFrame);
      if (!found) {
        after = { firstFrame: after.firstFrame, byte: from };
        continue;
      }
      this.remember(found);
      if (found.firstFrame <= frame) before = found;
      else after = { firstFrame: found.firstFrame, byte: from };
    }
    return before;
  }

  /** Decode the frame at a byte position, or null if there is none that is whole. */
  async decode(byte: number): Promise<FlacBlock | null> {
    const { bytes, start, length } = await this.load(byte, this.frameBytesAtMost);
    const header = parseFrameHeader(bytes.subarray(0, length), byte - start, this.stream);
    if (!header) return null;
    try {
      const block = decodeFrame(bytes, byte - start, length, header);
      const next = {
        firstFrame: header.firstFrame + header.blockFrames,
        byte: start + block.endByte,
      };
      this.remember(next);
      return { ...block, endByte: next.byte };
    } catch (error) {
      if (error instanceof FlacFrameError) return null;
      throw error;
    }
  }

  /** The next whole frame from `byte` on whose samples come after `frame`, past any damage. */
  async recover(byte: number, frame: number, signal?: AbortSignal): Promise<FramePoint | null> {
    let from = byte;
    while (from < this.source.size) {
      signal?.throwIfAborted();
      const found = await this.nextHeader(
        from,
        this.source.size,
        frame - 1,
        Number.MAX_SAFE_INTEGER,
      );
      if (!found) return null;
      if (await this.decode(found.byte)) return found;
      from = found.byte + 1;
    }
    return null;
  }

  /** End of the last whole frame of the file, or null if none is found in its tail. */
  async lastFrame(): Promise<number | null> {
    const reach = Math.max(this.frameBytesAtMost * 2, SCAN_BYTES * 2);
    const start = Math.max(this.known[0]!.byte, this.source.size - reach);
    const { bytes, length, start: at } = await this.load(start, this.source.size - start);
    for (let i = length - 1; i >= start - at; i--) {
      if (bytes[i] !== 0xff || !this.header(bytes, i, length)) continue;
      const block = await this.decode(at + i);
      if (block) return block.header.firstFrame + block.header.blockFrames;
    }
    return null;
  }

  private header(bytes: Uint8Array, at: number, length: number): FlacFrameHeader | null {
    return parseFrameHeader(bytes.subarray(0, length), at, this.stream);
  }

  private async nextHeader(
    from: number,
    until: number,
    afterFrame: number,
    beforeFrame: number,
  ): Promise<FramePoint | null> {
    const step = beforeFrame === Number.MAX_SAFE_INTEGER ? DAMAGE_SCAN_BYTES : SCAN_BYTES;
    for (let at = from; at < until; at += step) {
      const { bytes, start, length } = await this.load(at, step + LARGEST_HEADER);
      const last = Math.min(at + step, until, start + length);
      for (let byte = at; byte < last; byte++) {
        if (bytes[byte - start] !== 0xff) continue;
        const header = this.header(bytes, byte - start, length);
        if (!header || header.firstFrame <= afterFrame || header.firstFrame >= beforeFrame)
          continue;
        return { firstFrame: header.firstFrame, byte };
      }
    }
    return null;
  }

  /** A stretch of memory that holds `count` bytes from `byte` on, or all up to the end. */
  private async load(byte: number, count: number): Promise<Stretch> {
    const end = Math.min(byte + count, this.source.size);
    const held = this.stretch;
    if (byte >= held.start && end <= held.start + held.length) return held;
    const read = new Uint8Array(await this.source.read(byte, Math.max(end, byte + SCAN_BYTES * 2)));
    const bytes = new Uint8Array(read.length + BitReader.SLACK_BYTES);
    bytes.set(read);
    this.stretch = { bytes, start: byte, length: read.length };
    return this.stretch;
  }

  private neighbours(frame: number, frames: number): { before: FramePoint; after: FramePoint } {
    const at = this.position(frame);
    const before = this.known[at]!;
    const after = this.known[at + 1] ?? { firstFrame: frames, byte: this.source.size };
    return { before, after };
  }

  private remember(point: FramePoint): void {
    const at = this.position(point.firstFrame);
    const tooNear = (other: FramePoint | undefined) =>
      other && Math.abs(other.firstFrame - point.firstFrame) < this.stream.sampleRateHz / 4;
    if (tooNear(this.known[at]) || tooNear(this.known[at + 1])) return;
    if (point.byte > this.known[at]!.byte) this.known.splice(at + 1, 0, point);
  }

  /** Index of the last known frame at or before `frame`. */
  private position(frame: number): number {
    let low = 0;
    let high = this.known.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.known[middle]!.firstFrame <= frame) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Bytes that a frame cannot exceed: what STREAMINFO says, or all samples stored as they are. */
function largestFrame(stream: FlacStream): number {
  const stored = Math.ceil(
    (stream.maxBlockFrames * stream.channels * (stream.bitsPerSample + 1)) / 8,
  );
  return Math.max(stream.maxFrameBytes, stored) + LARGEST_HEADER + 2 + stream.channels * 8;
}
