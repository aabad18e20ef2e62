import type { ByteSource } from './byte_source';
import { keptChunks } from './flac_tags';
import { riffChunks } from './wav_header';

/** A part of a file that describes the recording, as it stands there. */
export interface TagChunk {
  /** Four letters, such as `guan`. */
  id: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Chunks in which recorders describe what they recorded. */
const KNOWN = /^(guan|LIST|bext|IART|ICMT|wamd)$/;
const MAX_BYTES = 64 * 1024;

/**
 * Collect what a WAV file says of itself, before its sound and after, also where it has become FLAC;
 * nothing for other files.
 *
 * Reads a few hundred bytes. Never throws: a file without a sound description is still a recording.
 */
export async function readTags(source: ByteSource): Promise<TagChunk[]> {
  const found: TagChunk[] = [];
  let left = MAX_BYTES;
  try {
    for (const chunks of [riffChunks(source), keptChunks(source)]) {
      for await (const { id, start, size } of chunks) {
        if (!KNOWN.test(id) || size === 0 || size > left) continue;
        found.push({ id, bytes: new Uint8Array(await source.read(start, start + size)) });
        left -= size;
      }
    }
  } catch {
    // What was read so far is of use, and the recording opens without it.
  }
  return found;
}
