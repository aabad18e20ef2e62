/**
 * The file of a recording's rows: a byte for each block, 1 where its rows are there; rows follow.
 *
 * Where the device is locked with a passphrase, the head of an encrypted file comes first, and every
 * block is sealed for (its file's name, that writing of it, its number). Rows are on the disk before
 * their byte is, so that a page that is closed in the middle loses at most a block.
 */
import { LockError } from '../lock/errors';
import { HEAD_BYTES, newHead, writingOf } from '../lock/sealed_file';
import { type Bytes, EXTRA_BYTES, seal, unseal } from '../lock/sealing';
import { blockCount, fileName, type KeptRows, type KeptUnder } from './store';
import { rowsOfBlock } from './windows';

/** What blocks are encrypted and opened with; `sealing` is null where they are kept as they are. */
export interface Keys {
  readonly sealing: CryptoKey | null;
  readonly opening: CryptoKey | null;
}

/** What is needed of an access handle, so that tests can stand in for it. */
export type Access = Pick<FileSystemSyncAccessHandle, 'read' | 'write' | 'flush' | 'getSize'>;

const THERE = 1;
const BYTES_PER_NUMBER = Uint16Array.BYTES_PER_ELEMENT;

export class RowsFile implements Omit<KeptRows, 'close'> {
  readonly #flags: Bytes;
  readonly #name: string;
  readonly #writing: string | null;

  /** @param head of an encrypted file; empty for one that is not */
  private constructor(
    private readonly access: Access,
    private readonly under: KeptUnder,
    private readonly key: CryptoKey | null,
    private readonly head: Bytes,
  ) {
    this.#name = fileName(under);
    this.#writing = writingOf(head);
    this.#flags = new Uint8Array(blockCount(under.windows));
    access.read(this.#flags, { at: head.length });
  }

  /** In the form that the file has; a new one in that of now. Throws LockError 'closed' without its key. */
  static open(access: Access, under: KeptUnder, { sealing, opening }: Keys): RowsFile {
    const head = new Uint8Array(HEAD_BYTES);
    const read = access.read(head, { at: 0 });
    if (read === 0 && sealing) return new RowsFile(access, under, sealing, newHead());
    if (writingOf(head.subarray(0, read)) === null) {
      return new RowsFile(access, under, null, new Uint8Array(0));
    }
    if (!opening) throw new LockError('closed', 'This device is locked.');
    return new RowsFile(access, under, opening, head);
  }

  get isSealed(): boolean {
    return this.key !== null;
  }

  has(block: number): boolean {
    return this.#flags[block] === THERE;
  }

  async read(block: number): Promise<Uint16Array<ArrayBuffer>> {
    const { from, to } = rowsOfBlock(this.under.windows, block);
    const plainBytes = (to - from) * this.#rowBytes;
    const bytes = new Uint8Array(plainBytes + this.#extraBytes);
    this.access.read(bytes, { at: this.#placeOf(block) });
    if (!this.key) return new Uint16Array(bytes.buffer);
    try {
      return new Uint16Array((await unseal(this.key, bytes, this.#sealedFor(block))).buffer);
    } catch (error) {
      this.#flags[block] = 0;
      throw error;
    }
  }

  async write(block: number, rows: Uint16Array<ArrayBuffer>, isSafe = true): Promise<void> {
    const kept = this.key ? await seal(this.key, rows, this.#sealedFor(block)) : rows;
    if (this.access.getSize() < this.#startBytes) {
      this.#put(this.head, 0);
      this.#put(this.#flags, this.head.length);
    }
    this.#put(kept, this.#placeOf(block));
    if (isSafe) this.access.flush();
    this.#put(Uint8Array.of(THERE), this.head.length + block);
    if (isSafe) this.access.flush();
    this.#flags[block] = THERE;
  }

  /** Have all that opens in another file, which is then whole on the disk. */
  async copyTo(other: RowsFile): Promise<void> {
    for (let block = 0; block < this.#flags.length; block += 1) {
      const rows = this.has(block) && (await this.read(block).catch(() => null));
      if (rows) await other.write(block, rows, false);
    }
    other.access.flush();
  }

  get #rowBytes(): number {
    return this.under.model.dimension * BYTES_PER_NUMBER;
  }

  get #extraBytes(): number {
    return this.key ? EXTRA_BYTES : 0;
  }

  /** Before the first block. */
  get #startBytes(): number {
    return this.head.length + this.#flags.length;
  }

  #placeOf(block: number): number {
    const { from } = rowsOfBlock(this.under.windows, block);
    return this.#startBytes + from * this.#rowBytes + block * this.#extraBytes;
  }

  #sealedFor(block: number): string {
    return `embeddings ${this.#name} ${this.#writing} ${block}`;
  }

  #put(bytes: Bytes | Uint16Array<ArrayBuffer>, at: number): void {
    if (this.access.write(bytes, { at }) < bytes.byteLength) {
      throw new DOMException('No space.', 'QuotaExceededError');
    }
  }
}
