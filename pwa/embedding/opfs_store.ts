/**
 * Rows in the browser's private files (OPFS), for a worker.
 *
 * A file begins with a byte for each block, 1 where its rows are there; rows follow. Rows are on the
 * disk before their byte is, so that a page that is closed in the middle loses at most a block.
 */
import {
  blockCount,
  type EmbeddingStore,
  FOLDER,
  fileName,
  type KeptRows,
  type KeptUnder,
} from './store';
import { rowsOfBlock, type Windows } from './windows';

const THERE = 1;
const BYTES_PER_NUMBER = Uint16Array.BYTES_PER_ELEMENT;

export class OpfsStore implements EmbeddingStore {
  async open(under: KeptUnder, signal: AbortSignal): Promise<KeptRows> {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER, { create: true });
    const name = fileName(under);
    const release = await lock(`embeddings ${name}`, signal);
    try {
      await removeOlder(folder, under, name);
      const file = await folder.getFileHandle(name, { create: true });
      const access = await file.createSyncAccessHandle();
      // A file without rows would look as if the recording had been listened to.
      const drop = () => folder.removeEntry(name).catch(() => null);
      return new OpfsRows(access, under.windows, under.model.dimension, release, drop);
    } catch (error) {
      release();
      throw error;
    }
  }
}

class OpfsRows implements KeptRows {
  readonly #flags: Uint8Array<ArrayBuffer>;

  constructor(
    private readonly access: FileSystemSyncAccessHandle,
    private readonly windows: Windows,
    private readonly dimension: number,
    private readonly release: () => void,
    private readonly drop: () => Promise<unknown>,
  ) {
    this.#flags = new Uint8Array(blockCount(windows));
    access.read(this.#flags, { at: 0 });
  }

  has(block: number): boolean {
    return this.#flags[block] === THERE;
  }

  read(block: number): Uint16Array {
    const { from, to } = rowsOfBlock(this.windows, block);
    const rows = new Uint16Array((to - from) * this.dimension);
    this.access.read(rows, { at: this.#placeOf(from) });
    return rows;
  }

  write(block: number, rows: Uint16Array<ArrayBuffer>): void {
    const { from } = rowsOfBlock(this.windows, block);
    if (this.access.getSize() < this.#flags.length) this.#put(this.#flags, 0);
    this.#put(rows, this.#placeOf(from));
    this.access.flush();
    this.#put(Uint8Array.of(THERE), block);
    this.access.flush();
    this.#flags[block] = THERE;
  }

  close(): void {
    const isEmpty = this.access.getSize() === 0;
    this.access.close();
    if (isEmpty) void this.drop().finally(this.release);
    else this.release();
  }

  #placeOf(row: number): number {
    return this.#flags.length + row * this.dimension * BYTES_PER_NUMBER;
  }

  #put(bytes: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>, at: number): void {
    if (this.access.write(bytes, { at }) < bytes.byteLength) {
      throw new DOMException('No space.', 'QuotaExceededError');
    }
  }
}

/** A private file can be open once; another tab that works on the same recording waits its turn. */
function lock(name: string, signal: AbortSignal): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { signal }, () => new Promise<void>((release) => resolve(() => release())))
      .catch(reject);
  });
}

/** Numbers of an older version of the model are of no use beside those of this one. */
async function removeOlder(
  folder: FileSystemDirectoryHandle,
  { recording, model }: KeptUnder,
  name: string,
): Promise<void> {
  const prefix = `${recording}.${model.id}.`;
  for await (const other of folder.keys()) {
    const stale = other.startsWith(prefix) && !other.startsWith(`${prefix}${model.version}.`);
    if (stale && other !== name) await folder.removeEntry(other).catch(() => null);
  }
}
