import { text } from '../messages/text';
import type { ByteSource } from './byte_source';
import type { Chunk } from './chunk';
import { AudioError, damaged, endsBeforeSound } from './errors';
import { looksLikeWave64, WAVE64_HEAD_BYTES, wave64Chunks } from './wave64';

/** How samples lie in the file. */
export interface WavLayout {
  encoding: 'integer' | 'float';
  sampleRateHz: number;
  channels: number;
  /** Bytes of one sample of one channel as stored. */
  bytesPerSample: number;
  /** Bits that carry sound; a 24-bit container may hold 20. */
  bitsPerSample: number;
  dataStart: number;
  frames: number;
  warnings: string[];
}

interface Format {
  encoding: 'integer' | 'float';
  sampleRateHz: number;
  channels: number;
  bytesPerSample: number;
  bitsPerSample: number;
}

const CHUNK_HEADER = 8;
const MAX_CHUNKS = 4096;
const UNKNOWN_SIZE = 0xffffffff;
const MAX_RATE_HZ = 10_000_000;
const MAX_CHANNELS = 255;
const TAG_PCM = 1;
const TAG_FLOAT = 3;
const TAG_EXTENSIBLE = 0xfffe;
const CODED_TAGS: Record<number, string> = {
  2: 'Microsoft ADPCM',
  6: 'A-law',
  7: 'mu-law',
  17: 'IMA ADPCM',
  49: 'GSM',
  80: 'MPEG',
  85: 'MP3',
};

/** Whether the first bytes are those of a WAV file (RIFF, RF64 or BW64). */
export function looksLikeWav(head: ArrayBuffer): boolean {
  return /^(RIFF|RF64|BW64)$/.test(fourCc(new DataView(head), 0)) && fourCcAt(head, 8) === 'WAVE';
}

/**
 * Find the sound in a WAV file by walking its chunks, reading only their headers.
 *
 * Sizes are believed only as far as the file reaches: a recorder that lost power leaves a data
 * chunk of size 0 or too large, and what is there is read with a warning.
 * Throws `AudioError`. Source: EBU Tech 3306 (RF64), Microsoft WAVEFORMATEXTENSIBLE.
 */
export async function readWavHeader(source: ByteSource, name: string): Promise<WavLayout> {
  const warnings: string[] = [];
  let format: Format | null = null;
  const isWave64 = looksLikeWave64(await source.read(0, WAVE64_HEAD_BYTES));
  for await (const chunk of isWave64 ? wave64Chunks(source) : riffChunks(source)) {
    if (chunk.id === 'fmt ') {
      format = readFormat(await source.read(chunk.start, chunk.start + 40), chunk.size, name);
    } else if (chunk.id === 'data') {
      if (!format) throw damaged(name, text('audio-what-order'));
      const bytes = await dataBytes(source, chunk, name, warnings);
      const frames = Math.floor(bytes / (format.channels * format.bytesPerSample));
      if (frames === 0) throw noSound(name);
      return { ...format, dataStart: chunk.start, frames, warnings };
    }
  }
  throw endsBeforeSound(name);
}

/** The chunks of a WAV file in their order; nothing for another kind of file. */
export async function* riffChunks(source: ByteSource): AsyncGenerator<Chunk> {
  if (!looksLikeWav(await source.read(0, 12))) return;
  let largeDataSize: number | null = null;
  let position = 12;
  for (let count = 0; count < MAX_CHUNKS && position + CHUNK_HEADER <= source.size; count++) {
    const view = new DataView(await source.read(position, position + CHUNK_HEADER));
    if (view.byteLength < CHUNK_HEADER) return;
    const chunk = { id: fourCc(view, 0), start: position + 8, size: view.getUint32(4, true) };
    if (chunk.id === 'ds64') largeDataSize = await largeSize(source, chunk);
    if (chunk.id === 'data' && chunk.size === UNKNOWN_SIZE)
      chunk.size = largeDataSize ?? UNKNOWN_SIZE;
    yield chunk;
    position = await nextChunk(source, chunk);
  }
}

async function largeSize(source: ByteSource, { start }: Chunk): Promise<number | null> {
  const view = new DataView(await source.read(start, start + 16));
  return view.byteLength < 16 ? null : Number(view.getBigUint64(8, true));
}

/** Chunks are padded to even sizes, though some writers forget: look where a name stands. */
async function nextChunk(source: ByteSource, chunk: Chunk): Promise<number> {
  const end = chunk.start + chunk.size;
  if (chunk.size % 2 === 0) return end;
  const view = new DataView(await source.read(end, end + 5));
  const unpadded = view.byteLength >= 4 && isChunkName(fourCc(view, 0));
  const padded = view.byteLength >= 5 && isChunkName(fourCc(view, 1));
  return unpadded && !padded ? end : end + 1;
}

async function dataBytes(
  source: ByteSource,
  chunk: Chunk,
  name: string,
  warnings: string[],
): Promise<number> {
  const available = source.size - chunk.start;
  const stated = chunk.size;
  if (stated > 0 && stated <= available) return stated;
  if (stated === 0 && (available === 0 || (await isChunkChain(source, chunk.start)))) {
    throw noSound(name);
  }
  const unfinished = stated === 0 || stated === UNKNOWN_SIZE;
  warnings.push(
    unfinished
      ? text('audio-unfinished', { name })
      : text('audio-shorter-bytes', { name, available, stated }),
  );
  return available;
}

/** Whether whole chunks follow each other from here to the very end of the file. */
async function isChunkChain(source: ByteSource, from: number): Promise<boolean> {
  let position = from;
  for (let count = 0; count < MAX_CHUNKS && position < source.size; count++) {
    const view = new DataView(await source.read(position, position + CHUNK_HEADER));
    if (view.byteLength < CHUNK_HEADER || !isChunkName(fourCc(view, 0))) return false;
    const size = view.getUint32(4, true);
    position += CHUNK_HEADER + size + (size % 2);
  }
  return position === source.size || position === source.size + 1;
}

function readFormat(bytes: ArrayBuffer, chunkSize: number, name: string): Format {
  const view = new DataView(bytes);
  if (chunkSize < 16) throw damaged(name, text('audio-what-short-format'));
  if (view.byteLength < 16) throw endsBeforeSound(name);
  let tag = view.getUint16(0, true);
  const channels = view.getUint16(2, true);
  const sampleRateHz = view.getUint32(4, true);
  const blockBytes = view.getUint16(12, true);
  const containerBits = view.getUint16(14, true);
  let bitsPerSample = containerBits;
  if (tag === TAG_EXTENSIBLE && chunkSize >= 40 && view.byteLength >= 40) {
    bitsPerSample = view.getUint16(18, true) || containerBits;
    tag = view.getUint16(24, true);
  }
  const encoding = encodingOf(tag, name);
  if (channels < 1 || channels > MAX_CHANNELS) {
    throw damaged(name, text('audio-what-channels', { count: channels }));
  }
  if (sampleRateHz < 1 || sampleRateHz > MAX_RATE_HZ) {
    throw damaged(name, text('audio-what-rate', { rate: sampleRateHz }));
  }
  const bytesPerSample = sampleBytes(blockBytes, channels, containerBits);
  requireKnownSize(encoding, bytesPerSample, containerBits, name);
  bitsPerSample = Math.min(bitsPerSample, bytesPerSample * 8);
  return { encoding, sampleRateHz, channels, bytesPerSample, bitsPerSample };
}

function encodingOf(tag: number, name: string): 'integer' | 'float' {
  if (tag === TAG_PCM) return 'integer';
  if (tag === TAG_FLOAT) return 'float';
  const coding = CODED_TAGS[tag] ?? text('audio-coding-number', { number: String(tag) });
  throw new AudioError('unsupported', text('audio-coding', { name, coding }));
}

/** The block size tells how samples are stored, unless it makes no sense. */
function sampleBytes(blockBytes: number, channels: number, containerBits: number): number {
  const fromBlock = blockBytes / channels;
  const fromBits = Math.ceil(containerBits / 8);
  return Number.isInteger(fromBlock) && fromBlock >= fromBits ? fromBlock : fromBits;
}

function requireKnownSize(
  encoding: 'integer' | 'float',
  bytes: number,
  bits: number,
  name: string,
): void {
  const known = encoding === 'float' ? [4, 8] : [1, 2, 3, 4];
  if (bits > 0 && known.includes(bytes)) return;
  throw new AudioError('unsupported', text(`audio-samples-${encoding}`, { name, bits }));
}

function noSound(name: string): AudioError {
  return new AudioError('empty', text('audio-no-sound', { name }));
}

function isChunkName(id: string): boolean {
  return /^[\x20-\x7e]{4}$/.test(id);
}

function fourCcAt(bytes: ArrayBuffer, at: number): string {
  return fourCc(new DataView(bytes), at);
}

function fourCc(view: DataView, at: number): string {
  let letters = '';
  for (let i = at; i < Math.min(at + 4, view.byteLength); i++) {
    letters += String.fromCharCode(view.getUint8(i));
  }
  return letters;
}
