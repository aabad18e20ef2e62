/** A recording's file on the server, read by ranges in blocks that are kept for a while. */
import { text } from '../messages/text';
import { askServer } from '../way/ask_server';
import type { ByteSource } from './byte_source';
import { AudioError } from './errors';

/** Where a file is: plain values, so that a worker can be told. The content never changes. */
export interface ServerFile {
  readonly url: string;
  /** In bytes. */
  readonly size: number;
  /** Whether the browser is to keep nothing of it by itself. */
  readonly unkept?: true;
}

export const BLOCK_BYTES = 512 * 1024;
const MOST_BLOCKS = 48;

/** Blocks of all files, the longest unused first. */
const blocks = new Map<string, Promise<ArrayBuffer>>();

/** Read a file on the server; `name` appears in the sentence if it cannot be read. */
export function serverSource(file: ServerFile, name: string): ByteSource {
  const { size } = file;
  return {
    size,
    async read(start, end) {
      const last = Math.min(end, size);
      if (start >= last) return new ArrayBuffer(0);
      const first = Math.floor(start / BLOCK_BYTES);
      const count = Math.floor((last - 1) / BLOCK_BYTES) - first + 1;
      const parts = await Promise.all(
        Array.from({ length: count }, (_, index) => block(file, first + index, name)),
      );
      return joined(parts, start - first * BLOCK_BYTES, last - start);
    },
  };
}

/** All of a file, to be kept or decoded. */
export async function wholeFile(file: ServerFile, name: string): Promise<Blob> {
  const answer = await ask(file, {}, name);
  return answer.blob().catch(() => {
    throw unreadable(name);
  });
}

function block(file: ServerFile, index: number, name: string): Promise<ArrayBuffer> {
  const key = `${index} ${file.url}`;
  const known = blocks.get(key);
  blocks.delete(key);
  const bytes = known ?? fetchBlock(file, index, name);
  blocks.set(key, bytes);
  bytes.catch(() => blocks.delete(key));
  for (const oldest of blocks.keys()) {
    if (blocks.size <= MOST_BLOCKS) break;
    blocks.delete(oldest);
  }
  return bytes;
}

async function fetchBlock(file: ServerFile, index: number, name: string): Promise<ArrayBuffer> {
  const start = index * BLOCK_BYTES;
  const end = Math.min(start + BLOCK_BYTES, file.size);
  const answer = await ask(file, { Range: `bytes=${start}-${end - 1}` }, name);
  const bytes = await answer.arrayBuffer().catch(() => new ArrayBuffer(0));
  if (bytes.byteLength !== end - start) throw unreadable(name);
  return bytes;
}

async function ask(
  { url, unkept }: ServerFile,
  headers: Record<string, string>,
  name: string,
): Promise<Response> {
  const cache = unkept ? 'no-store' : 'default';
  const answer = await askServer(url, { headers, cache }).catch(() => {
    throw unreadable(name);
  });
  if (!answer.ok) throw unreadable(name);
  return answer;
}

function joined(parts: readonly ArrayBuffer[], from: number, length: number): ArrayBuffer {
  if (parts.length === 1) return parts[0]!.slice(from, from + length);
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    all.set(new Uint8Array(part), at);
    at += part.byteLength;
  }
  return all.slice(from, from + length).buffer;
}

function unreadable(name: string): AudioError {
  return new AudioError('unreadable', text('audio-server-unreadable', { name }));
}
