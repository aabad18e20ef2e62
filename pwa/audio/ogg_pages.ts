import type { ByteSource } from './byte_source';

/** The stream of sound in an Ogg file, as its first page says. */
export interface OggStart {
  codec: 'vorbis' | 'opus';
  serial: number;
  /** Samples at the start that are not part of the sound. */
  preSkip: number;
  sampleRateHz: number;
  channels: number;
}

const HEAD_BYTES = 4096;
const PAGE_BYTES = 27;
/** A page is never longer than this. */
const LARGEST_PAGE = PAGE_BYTES + 255 + 255 * 255;
const NO_POSITION = -1n;

/** Read the first page of a Vorbis or Opus stream; null for another codec or no Ogg file. */
export async function readOggStart(source: ByteSource): Promise<OggStart | null> {
  const bytes = new DataView(await source.read(0, HEAD_BYTES));
  for (const at of pagesIn(bytes)) {
    const body = at + PAGE_BYTES + bytes.getUint8(at + 26);
    if (body + 19 > bytes.byteLength) continue;
    const start = codecHeader(bytes, body);
    if (start) return { ...start, serial: bytes.getUint32(at + 14, true) };
  }
  return null;
}

function codecHeader(bytes: DataView, at: number): Omit<OggStart, 'serial'> | null {
  const name = text(bytes, at, 8);
  if (name === 'OpusHead') {
    return {
      codec: 'opus',
      channels: bytes.getUint8(at + 9),
      preSkip: bytes.getUint16(at + 10, true),
      sampleRateHz: 48_000,
    };
  }
  if (!name.startsWith('\x01vorbis')) return null;
  const channels = bytes.getUint8(at + 11);
  return { codec: 'vorbis', channels, preSkip: 0, sampleRateHz: bytes.getUint32(at + 12, true) };
}

/**
 * Where the sound of a stream ends, in samples from the start of its clock, pre-skip included;
 * null where the file does not end with a page of that stream.
 */
export async function readOggEnd(source: ByteSource, serial: number): Promise<number | null> {
  const from = Math.max(0, source.size - 2 * LARGEST_PAGE);
  const bytes = new DataView(await source.read(from, source.size));
  const pages = pagesIn(bytes).filter((at) => bytes.getBigInt64(at + 6, true) !== NO_POSITION);
  const last = pages.at(-1);
  if (last === undefined || bytes.getUint32(last + 14, true) !== serial) return null;
  return Number(bytes.getBigInt64(last + 6, true));
}

/** Bytes up to the end of the last page that is whole: a decoder gives up on one that is cut off. */
export async function wholeOggBytes(source: ByteSource): Promise<number> {
  const from = Math.max(0, source.size - 2 * LARGEST_PAGE);
  const bytes = new DataView(await source.read(from, source.size));
  for (const at of pagesIn(bytes).reverse()) {
    const lacing = at + PAGE_BYTES;
    const end = lacing + bytes.getUint8(at + 26);
    if (end > bytes.byteLength) continue;
    let body = 0;
    for (let i = lacing; i < end; i++) body += bytes.getUint8(i);
    if (end + body <= bytes.byteLength) return from + end + body;
  }
  return source.size;
}

/** Where pages begin. */
function pagesIn(bytes: DataView): number[] {
  const found: number[] = [];
  for (let at = 0; at + PAGE_BYTES <= bytes.byteLength; at++) {
    if (bytes.getUint32(at) === 0x4f676753 && bytes.getUint8(at + 4) === 0) found.push(at);
  }
  return found;
}

function text(bytes: DataView, at: number, length: number): string {
  return String.fromCharCode(...new Uint8Array(bytes.buffer, bytes.byteOffset + at, length));
}
