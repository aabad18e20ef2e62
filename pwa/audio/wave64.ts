import type { ByteSource } from './byte_source';
import type { Chunk } from './chunk';

/** The name, size and kind at the start of a Wave64 file. */
export const WAVE64_HEAD_BYTES = 40;

const CHUNK_HEADER = 24;
const MAX_CHUNKS = 4096;
const RIFF = '72696666 2e91 cf11 a5d6 28db04c10000';

/** Whether the first bytes are those of a Wave64 file, WAV with sizes of 64 bits. */
export function looksLikeWave64(head: ArrayBuffer): boolean {
  const digits = Array.from(new Uint8Array(head, 0, Math.min(16, head.byteLength)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return digits.join('') === RIFF.replaceAll(' ', '');
}

/** The chunks of a Wave64 file. Source: Sony Pictures Digital, Wave64 file format. */
export async function* wave64Chunks(source: ByteSource): AsyncGenerator<Chunk> {
  let position = WAVE64_HEAD_BYTES;
  for (let count = 0; count < MAX_CHUNKS && position + CHUNK_HEADER <= source.size; count++) {
    const view = new DataView(await source.read(position, position + CHUNK_HEADER));
    if (view.byteLength < CHUNK_HEADER) return;
    // A chunk is named by a GUID that begins with the four letters that RIFF has.
    const id = String.fromCharCode(...new Uint8Array(view.buffer, 0, 4));
    const whole = Number(view.getBigUint64(16, true));
    if (whole < CHUNK_HEADER && id !== 'data') return;
    const size = Math.max(0, whole - CHUNK_HEADER);
    yield { id, start: position + CHUNK_HEADER, size };
    position += Math.ceil(whole / 8) * 8;
  }
}
