import type { ByteSource } from './byte_source';
import type { Chunk } from './chunk';

const MAX_BLOCKS = 1000;
const LAST = 0x80;
const APPLICATION = 2;
const NAMED_BYTES = 12;

/**
 * The chunks of the WAV file that a FLAC file was made of, as `earmark upload --flac` and
 * `flac --keep-foreign-metadata` keep them; nothing for other files.
 */
export async function* keptChunks(source: ByteSource): AsyncGenerator<Chunk> {
  if (letters(await source.read(0, 4)) !== 'fLaC') return;
  let position = 4;
  for (let count = 0; count < MAX_BLOCKS; count++) {
    const head = new DataView(await source.read(position, position + 4));
    if (head.byteLength < 4) return;
    const start = position + 4;
    const size = head.getUint32(0) & 0xffffff;
    if ((head.getUint8(0) & ~LAST) === APPLICATION && size >= NAMED_BYTES) {
      const named = await source.read(start, start + NAMED_BYTES);
      if (letters(named) === 'riff') {
        const stated = new DataView(named).getUint32(8, true);
        const first = start + NAMED_BYTES;
        yield {
          id: letters(named.slice(4)),
          start: first,
          size: Math.min(stated, size - NAMED_BYTES),
        };
      }
    }
    if (head.getUint8(0) & LAST) return;
    position = start + size;
  }
}

function letters(bytes: ArrayBuffer): string {
  return String.fromCharCode(...new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength)));
}
