/**
 * A file of audio, encrypted in chunks so that reading a part decrypts only the chunks it touches.
 *
 * `EARMARK1`, 16 random bytes that name this writing of it, then chunks of 64 KiB, each sealed for
 * (its file's name, that writing, its number, whether it is the last). So none can be changed,
 * swapped, left out or taken from another file; where the file was cut, what is last then does not
 * open.
 */
import { LockError } from './errors';
import { type Bytes, EXTRA_BYTES, seal, unseal } from './sealing';

const MAGIC = 'EARMARK1';
const NAME_BYTES = 16;
export const HEAD_BYTES = MAGIC.length + NAME_BYTES;
export const CHUNK_BYTES = 64 * 1024;
const SEALED_CHUNK_BYTES = CHUNK_BYTES + EXTRA_BYTES;
/** Headers and frames are read in small steps: chunks read last stay at hand. */
const CHUNKS_AT_HAND = 16;

/** An encrypted file as pages and workers hand it to each other, with the key that opens it. */
export interface SealedFile {
  readonly sealed: Blob;
  readonly key: CryptoKey;
  /** Under which it is kept. */
  readonly path: string;
  /** Of what is in it, in bytes. */
  readonly size: number;
}

/** Whether these are the bytes of an encrypted file. */
export async function looksSealed(blob: Blob): Promise<boolean> {
  if (blob.size < HEAD_BYTES) return false;
  return (await blob.slice(0, MAGIC.length).text()) === MAGIC;
}

/** The first bytes of a new encrypted file: what it is, and by what name this writing of it goes. */
export function newHead(): Bytes {
  const head = new Uint8Array(HEAD_BYTES);
  head.set(new TextEncoder().encode(MAGIC));
  crypto.getRandomValues(head.subarray(MAGIC.length));
  return head;
}

/** The name of a writing, of the first bytes of its file; null where that is not encrypted. */
export function writingOf(head: Uint8Array): string | null {
  if (head.length < HEAD_BYTES) return null;
  const isOurs = new TextDecoder('latin1').decode(head.subarray(0, MAGIC.length)) === MAGIC;
  return isOurs ? hex(head.subarray(MAGIC.length, HEAD_BYTES)) : null;
}

export function sealedFile(sealed: Blob, key: CryptoKey, path: string): SealedFile {
  const bytes = sealed.size - HEAD_BYTES;
  const size = bytes - Math.ceil(bytes / SEALED_CHUNK_BYTES) * EXTRA_BYTES;
  return { sealed, key, path, size: Math.max(0, size) };
}

/** Reads the parts of one encrypted file; rejects with LockError 'tampered'. */
export class SealedReader {
  readonly #atHand = new Map<number, Bytes>();
  #name: Promise<string> | null = null;

  constructor(private readonly file: SealedFile) {}

  /** The bytes [start, end), clipped to the file. */
  async read(start: number, end: number): Promise<ArrayBuffer> {
    const last = Math.min(end, this.file.size);
    if (start >= last) return new ArrayBuffer(0);
    const from = Math.floor(start / CHUNK_BYTES);
    const chunks = await this.#chunks(from, Math.ceil(last / CHUNK_BYTES));
    const whole = new Uint8Array(last - start);
    for (const [index, chunk] of chunks.entries()) {
      const at = (from + index) * CHUNK_BYTES;
      const part = chunk.subarray(Math.max(0, start - at), Math.max(0, last - at));
      whole.set(part, Math.max(0, at - start));
    }
    return whole.buffer;
  }

  async #chunks(from: number, to: number): Promise<Bytes[]> {
    const known = Array.from({ length: to - from }, (_, index) => this.#atHand.get(from + index));
    if (known.every((chunk) => chunk !== undefined)) return known as Bytes[];
    const place = HEAD_BYTES + from * SEALED_CHUNK_BYTES;
    const piece = this.file.sealed.slice(place, HEAD_BYTES + to * SEALED_CHUNK_BYTES);
    const [name, bytes] = await Promise.all([this.#writing(), piece.arrayBuffer()]);
    const opened = await Promise.all(
      Array.from({ length: to - from }, (_, index) => {
        const at = index * SEALED_CHUNK_BYTES;
        const sealed = new Uint8Array(bytes).subarray(at, at + SEALED_CHUNK_BYTES);
        const number = from + index;
        return unseal(
          this.file.key,
          sealed,
          chunkPlace(this.file.path, name, number, this.#isLast(number)),
        );
      }),
    );
    this.#keep(from, opened);
    return opened;
  }

  #isLast(number: number): boolean {
    return (number + 1) * CHUNK_BYTES >= this.file.size;
  }

  #keep(from: number, chunks: readonly Bytes[]): void {
    for (const [index, chunk] of chunks.slice(-CHUNKS_AT_HAND).entries()) {
      this.#atHand.set(from + Math.max(0, chunks.length - CHUNKS_AT_HAND) + index, chunk);
    }
    for (const oldest of this.#atHand.keys()) {
      if (this.#atHand.size <= CHUNKS_AT_HAND) break;
      this.#atHand.delete(oldest);
    }
  }

  #writing(): Promise<string> {
    this.#name ??= nameOf(this.file.sealed);
    return this.#name;
  }
}

/** All of an encrypted file, piece by piece. */
export async function* plainPieces(file: SealedFile, pieceBytes = 16 * CHUNK_BYTES) {
  const reader = new SealedReader(file);
  for (let at = 0; at < file.size; at += pieceBytes) {
    yield new Uint8Array(await reader.read(at, at + pieceBytes));
  }
  if (file.size === 0) await nameOf(file.sealed);
}

/** Takes bytes as they come, and hands on those of the encrypted file with where they go. */
export class SealingWriter {
  readonly #head = newHead();
  #held = new Uint8Array(CHUNK_BYTES);
  #filled = 0;
  #number = 0;
  #first: Bytes | null = null;
  /** Written one after the other, however quickly they come. */
  #queue: Promise<void>;

  constructor(
    private readonly key: CryptoKey,
    private readonly path: string,
    private readonly write: (sealed: Bytes, at: number) => void,
  ) {
    this.#queue = Promise.resolve().then(() => write(this.#head, 0));
  }

  /** Settled once what was taken so far is on its way; wait for it, or it gathers in memory. */
  add(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      // The last chunk is known as such only when no more follows.
      if (this.#filled === CHUNK_BYTES) this.#take(false);
      const part = bytes.subarray(at, at + CHUNK_BYTES - this.#filled);
      this.#held.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
    }
    return this.#queue;
  }

  /** Write what is left. @param head replaces the first bytes, where they are known only now */
  finish(head = new Uint8Array(0)): Promise<void> {
    if (this.#filled > 0) this.#take(true);
    if (this.#first) {
      this.#first.set(head);
      this.#seal(this.#first, 0, this.#number === 1);
    }
    return this.#queue;
  }

  #take(isLast: boolean): void {
    const chunk = this.#held.subarray(0, this.#filled);
    if (this.#number === 0) this.#first = chunk;
    else this.#seal(chunk, this.#number, isLast);
    this.#held = new Uint8Array(CHUNK_BYTES);
    this.#filled = 0;
    this.#number += 1;
  }

  #seal(chunk: Bytes, number: number, isLast: boolean): void {
    const place = chunkPlace(this.path, writingOf(this.#head)!, number, isLast);
    const sealing = seal(this.key, chunk, place);
    sealing.catch(() => null);
    const at = HEAD_BYTES + number * SEALED_CHUNK_BYTES;
    this.#queue = this.#queue.then(async () => this.write(await sealing, at));
    this.#queue.catch(() => null);
  }
}

async function nameOf(sealed: Blob): Promise<string> {
  const head = new Uint8Array(await sealed.slice(0, HEAD_BYTES).arrayBuffer());
  const writing = writingOf(head);
  if (writing === null) throw new LockError('tampered', 'This is no encrypted file.');
  return writing;
}

function chunkPlace(path: string, writing: string, number: number, isLast: boolean): string {
  return `audio ${path} ${writing} ${number}${isLast ? ' last' : ''}`;
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
