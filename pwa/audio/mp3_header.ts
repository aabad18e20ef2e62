import type { ByteSource } from './byte_source';

/** What the first frames of an MP3 file say about where its sound begins and ends. */
export interface Mp3Start {
  sampleRateHz: number;
  channels: number;
  /** Samples per channel in one frame. */
  frameSamples: number;
  /** What the encoder put before and after the sound, in samples; null if it does not say. */
  gapless: { delay: number; padding: number; frames: number | null } | null;
}

interface FrameHeader extends Omit<Mp3Start, 'gapless'> {
  bytes: number;
  /** From the start of the frame to where a Xing header would stand. */
  xingAt: number;
}

/** Samples by which every MP3 decoder is late. Source: the LAME tag specification. */
export const MP3_DECODER_DELAY = 529;

const SCAN_BYTES = 16 * 1024;
const MAX_TAGS = 8;
const RATES_HZ = [44100, 48000, 32000];
const KILOBITS_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const KILOBITS_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const TAG_BYTES = 24;

/** Read the first frame of an MP3 file, after any ID3 tags; null if this is no MP3 file. */
export async function findMp3(source: ByteSource): Promise<Mp3Start | null> {
  const start = await afterTags(source);
  const bytes = new DataView(await source.read(start, start + SCAN_BYTES));
  for (let at = 0; at + 4 <= bytes.byteLength; at++) {
    const frame = frameHeader(bytes, at);
    if (!frame) continue;
    const next = at + frame.bytes;
    // Two bytes of any file may look like a frame: the next one must stand where this one ends.
    const isFrame = next + 4 <= bytes.byteLength ? frameHeader(bytes, next) : at === 0;
    if (!isFrame) continue;
    const { sampleRateHz, channels, frameSamples } = frame;
    const gapless = readGapless(bytes, at + frame.xingAt);
    return { sampleRateHz, channels, frameSamples, gapless };
  }
  return null;
}

async function afterTags(source: ByteSource): Promise<number> {
  let position = 0;
  for (let tags = 0; tags < MAX_TAGS; tags++) {
    const head = new Uint8Array(await source.read(position, position + 10));
    const isTag = head.length === 10 && String.fromCharCode(...head.subarray(0, 3)) === 'ID3';
    if (!isTag) return position;
    position += 10 + ((head[6]! << 21) | (head[7]! << 14) | (head[8]! << 7) | head[9]!);
  }
  return position;
}

function frameHeader(bytes: DataView, at: number): FrameHeader | null {
  const word = bytes.getUint32(at);
  if (word >>> 21 !== 0x7ff) return null;
  const version = (word >>> 19) & 3;
  const isLayer3 = ((word >>> 17) & 3) === 1;
  const bitrate = (word >>> 12) & 15;
  const rate = (word >>> 10) & 3;
  if (version === 1 || !isLayer3 || bitrate === 0 || bitrate === 15 || rate === 3) return null;
  const isFirst = version === 3;
  const sampleRateHz = RATES_HZ[rate]! / (isFirst ? 1 : version === 2 ? 2 : 4);
  const channels = ((word >>> 6) & 3) === 3 ? 1 : 2;
  const frameSamples = isFirst ? 1152 : 576;
  const kilobits = (isFirst ? KILOBITS_1 : KILOBITS_2)[bitrate]!;
  const slots = Math.floor((frameSamples * 125 * kilobits) / sampleRateHz);
  const sideBytes = isFirst ? (channels === 1 ? 17 : 32) : channels === 1 ? 9 : 17;
  return {
    sampleRateHz,
    channels,
    frameSamples,
    bytes: slots + ((word >>> 9) & 1),
    xingAt: 4 + sideBytes,
  };
}

/** The Xing or Info header and the LAME tag behind it. */
function readGapless(bytes: DataView, at: number): Mp3Start['gapless'] {
  if (at + 8 > bytes.byteLength || !/^(Xing|Info)$/.test(text(bytes, at, 4))) return null;
  const flags = bytes.getUint32(at + 4);
  const tag = at + 8 + (flags & 1 ? 4 : 0) + (flags & 2 ? 4 : 0) + (flags & 4 ? 100 : 0);
  const lame = tag + (flags & 8 ? 4 : 0);
  if (lame + TAG_BYTES > bytes.byteLength || !/^(LAME|Lav[cf]|GOGO)/.test(text(bytes, lame, 4))) {
    return null;
  }
  const packed = (bytes.getUint8(lame + 21) << 16) | bytes.getUint16(lame + 22);
  const frames = flags & 1 ? bytes.getUint32(at + 8) : null;
  return { delay: packed >>> 12, padding: packed & 0xfff, frames };
}

function text(bytes: DataView, at: number, length: number): string {
  return String.fromCharCode(...new Uint8Array(bytes.buffer, bytes.byteOffset + at, length));
}
