/**
 * A file on its way from the server into the audio store: kept in pieces, so that it goes on from the
 * last byte after a cut network, a closed tab or a stop.
 *
 * Pieces are files of the store like any other, named by where they begin; what the store does with a
 * file, such as sealing it, it does with them.
 */
import type { DeviceBytes } from '../audio/source';
import { text } from '../messages/text';
import { askServer } from '../way/ask_server';
import type { AudioStore, WriteOptions } from './audio_store';
import { type AnyBytes, type JoinedBytes, joined } from './device_bytes';
import { keepingFailed, StorageError } from './errors';
import type { HashFile } from './hashing';

/** A file on the server, to be brought here. */
export interface Coming {
  readonly url: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** Of the whole file, 64 hexadecimal digits; null where only the server's own tag tells it. */
  readonly sha256: string | null;
}

export interface ArrivalParts {
  readonly store: AudioStore;
  readonly hash: HashFile;
  readonly fetch?: typeof askServer;
  readonly now?: () => number;
}

/** A piece is put on the disk when it is so large, or so much time has gone by. */
const PIECE_BYTES = 8 * 1024 * 1024;
const PIECE_MS = 2000;
const HASH = /^"?([0-9a-f]{64})"?$/;

/** How many bytes of a file are here already. */
export async function partlyHere(store: AudioStore, path: string): Promise<number> {
  return sizeOf(await piecesOf(store, path));
}

/** Forget what came of a file. */
export async function forgetPieces(store: AudioStore, path: string): Promise<void> {
  let start = 0;
  for (const piece of await piecesOf(store, path)) {
    const name = pieceName(path, start);
    start += piece.size;
    await store.remove(name);
  }
}

/**
 * Bring what is missing of a file, and check the whole by its SHA-256.
 *
 * Resolves to the file, whose pieces stay until `forgetPieces`. Rejects with a StorageError that has a
 * sentence, code 'away' where trying again later helps, or with the signal's reason; what came until
 * then stays.
 */
export async function fetchWhole(
  parts: ArrivalParts,
  path: string,
  name: string,
  coming: Coming,
  options: WriteOptions = {},
): Promise<AnyBytes> {
  const pieces = await piecesOf(parts.store, path);
  const { hash, rest } =
    sizeOf(pieces) < coming.bytes
      ? await fetchRest(parts, path, name, coming, sizeOf(pieces), options)
      : { hash: coming.sha256, rest: [] };
  const blob = joined([...pieces, ...rest]);
  const expected = coming.sha256 ?? hash;
  const isWhole = blob.size === coming.bytes;
  if (isWhole && (expected === null || (await parts.hash(blob)) === expected)) return blob;
  await forgetPieces(parts.store, path);
  throw new StorageError('damaged', text('storage-damaged', { name }));
}

async function fetchRest(
  parts: ArrivalParts,
  path: string,
  name: string,
  coming: Coming,
  from: number,
  { signal, onProgress }: WriteOptions,
): Promise<{ hash: string | null; rest: JoinedBytes['parts'] }> {
  onProgress?.(from / coming.bytes);
  const answer = await ask(parts, name, coming, from, signal);
  const [, hash = null] = HASH.exec(answer.headers.get('ETag') ?? '') ?? [];
  const basket = new Basket(parts, path, name, from);
  try {
    for await (const chunk of chunksOf(answer, name, signal)) {
      await basket.put(chunk);
      onProgress?.(Math.min(1, basket.end / coming.bytes));
    }
  } catch (error) {
    await basket.store().catch(() => {});
    throw error;
  }
  return { hash, rest: basket.pieces };
}

async function ask(
  { fetch: send = askServer }: ArrivalParts,
  name: string,
  { url, sha256 }: Coming,
  from: number,
  signal: AbortSignal | undefined,
): Promise<Response> {
  const headers: Record<string, string> = from > 0 ? { Range: `bytes=${from}-` } : {};
  if (from > 0 && sha256) headers['If-Range'] = `"${sha256}"`;
  const init: RequestInit = {
    headers,
    signal: signal ?? null,
    // It is kept here, encrypted where that is wanted: not a second time by the browser.
    cache: 'no-store',
  };
  const answer = await send(url, init).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw away(name, error);
  });
  if (answer.status === (from > 0 ? 206 : 200) && answer.body) return answer;
  await answer.body?.cancel().catch(() => {});
  if (answer.status >= 500) throw away(name, null);
  throw new StorageError('refused', text('storage-not-given', { name, status: answer.status }));
}

async function* chunksOf(
  answer: Response,
  name: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = answer.body!.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        signal?.throwIfAborted();
        throw away(name, error);
      });
      if (done) return;
      yield value;
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
}

/** Gathers bytes until they are worth a file. A small file never becomes one before it is whole. */
class Basket {
  readonly pieces: JoinedBytes['parts'][number][] = [];
  end: number;
  #start: number;
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #sinceMs: number;

  constructor(
    private readonly parts: ArrivalParts,
    private readonly path: string,
    private readonly name: string,
    from: number,
  ) {
    this.end = from;
    this.#start = from;
    this.#sinceMs = this.#nowMs();
  }

  async put(chunk: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#chunks.push(chunk);
    this.pieces.push(chunk);
    this.end += chunk.length;
    const isDue = this.#nowMs() - this.#sinceMs > PIECE_MS;
    if (isDue || this.end - this.#start >= PIECE_BYTES) await this.store();
  }

  /** Put on the disk what is not there yet, and hold that instead of the bytes. */
  async store(): Promise<void> {
    const { store } = this.parts;
    if (this.#chunks.length === 0) return;
    const name = pieceName(this.path, this.#start);
    await store.write(name, new Blob(this.#chunks)).catch((error) => {
      throw keepingFailed(this.name, error);
    });
    const kept = await store.read(name);
    if (kept) this.pieces.splice(-this.#chunks.length, this.#chunks.length, kept);
    this.#chunks = [];
    this.#start = this.end;
    this.#sinceMs = this.#nowMs();
  }

  #nowMs(): number {
    return (this.parts.now ?? (() => performance.now()))();
  }
}

async function piecesOf(store: AudioStore, path: string): Promise<DeviceBytes[]> {
  const pieces: DeviceBytes[] = [];
  for (let start = 0; ; ) {
    const piece = await store.read(pieceName(path, start)).catch(() => undefined);
    if (!piece || piece.size === 0) return pieces;
    pieces.push(piece);
    start += piece.size;
  }
}

function sizeOf(pieces: readonly DeviceBytes[]): number {
  return pieces.reduce((sum, { size }) => sum + size, 0);
}

function pieceName(path: string, start: number): string {
  return `${path}.from-${start}`;
}

function away(name: string, error: unknown): StorageError {
  const reason = error instanceof Error ? error.message : '';
  return new StorageError('away', text('storage-cut-off', { name, reason }));
}
