/** A quick way to know a file again: SHA-256 over its size and samples of its bytes. */

const PIECE_BYTES = 64 * 1024;
const PIECES = 16;

/**
 * Fingerprint a file of any size by reading at most 1 MiB of it.
 *
 * Small files are read whole; of others 16 pieces of 64 KiB, spread evenly from the first byte to
 * the last. Returns 64 hexadecimal digits.
 */
export async function fingerprint(blob: Blob): Promise<string> {
  const parts: BlobPart[] = [`earmark 1 ${blob.size} `];
  for (const start of pieceStarts(blob.size)) parts.push(blob.slice(start, start + PIECE_BYTES));
  const bytes = await new Blob(parts).arrayBuffer();
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/**
 * The key under which a file is known in a project: the same on every device that adds the file, so
 * that people who add it apart from each other mean the same recording. 26 hexadecimal digits.
 */
export async function recordingKey(project: string, print: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${project} ${print}`);
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))).slice(0, 26);
}

function pieceStarts(size: number): number[] {
  if (size <= PIECES * PIECE_BYTES) {
    return Array.from({ length: Math.ceil(size / PIECE_BYTES) }, (_, i) => i * PIECE_BYTES);
  }
  const last = size - PIECE_BYTES;
  return Array.from({ length: PIECES }, (_, i) => Math.round((last * i) / (PIECES - 1)));
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
