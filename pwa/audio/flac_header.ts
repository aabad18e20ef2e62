import { text } from '../messages/text';
import type { ByteSource } from './byte_source';
import { damaged, endsBeforeSound } from './errors';
import type { FlacStream } from './flac_frame';

const STREAMINFO_BYTES = 34;
const MAX_BLOCKS = 1024;
const MAX_TAGS = 8;

/** Whether the bytes, after any ID3 tags, are those of a FLAC file. */
export async function looksLikeFlac(source: ByteSource): Promise<boolean> {
  return (await findMarker(source)) !== null;
}

/** Read STREAMINFO and find where the sound starts. Throws `AudioError`. */
export async function readFlacHeader(
  source: ByteSource,
  name: string,
): Promise<{ stream: FlacStream; audioStart: number }> {
  let position = ((await findMarker(source)) ?? 0) + 4;
  let stream: FlacStream | null = null;
  for (let count = 0; count < MAX_BLOCKS; count++) {
    const head = new DataView(await source.read(position, position + 4));
    if (head.byteLength < 4) break;
    const size = head.getUint32(0) & 0xffffff;
    const type = head.getUint8(0) & 0x7f;
    position += 4;
    if (type === 0) stream = parseStreamInfo(await source.read(position, position + size), name);
    position += size;
    if (head.getUint8(0) >= 0x80) {
      if (!stream) throw damaged(name, text('audio-what-no-description'));
      return { stream, audioStart: position };
    }
  }
  throw endsBeforeSound(name);
}

async function findMarker(source: ByteSource): Promise<number | null> {
  let position = 0;
  for (let tags = 0; tags <= MAX_TAGS; tags++) {
    const head = new Uint8Array(await source.read(position, position + 10));
    const text = String.fromCharCode(...head.subarray(0, 4));
    if (text === 'fLaC') return position;
    if (!text.startsWith('ID3') || head.length < 10) return null;
    position += 10 + ((head[6]! << 21) | (head[7]! << 14) | (head[8]! << 7) | head[9]!);
  }
  return null;
}

function parseStreamInfo(bytes: ArrayBuffer, name: string): FlacStream {
  if (bytes.byteLength < STREAMINFO_BYTES) {
    throw damaged(name, text('audio-what-cut-description'));
  }
  const view = new DataView(bytes);
  const packed = view.getUint32(10);
  const stream = {
    minBlockFrames: view.getUint16(0),
    maxBlockFrames: view.getUint16(2),
    maxFrameBytes: (view.getUint8(7) << 16) | view.getUint16(8),
    sampleRateHz: packed >>> 12,
    channels: ((packed >>> 9) & 7) + 1,
    bitsPerSample: ((packed >>> 4) & 31) + 1,
    totalFrames: (packed & 15) * 2 ** 32 + view.getUint32(14),
  };
  if (stream.sampleRateHz === 0) throw damaged(name, text('audio-what-rate', { rate: 0 }));
  if (stream.maxBlockFrames < 16) throw damaged(name, text('audio-what-block-size'));
  if (stream.bitsPerSample < 4) throw damaged(name, text('audio-what-sample-size'));
  return stream;
}
