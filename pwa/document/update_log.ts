/**
 * Keeps one Y.Doc in IndexedDB: store, then send.
 *
 * The database has y-indexeddb's layout (a database per document, auto-numbered rows in `updates`),
 * but unlike y-indexeddb this log knows when a write has reached the disk, keeps what could not be
 * written and tries again, and tells other tabs only of what is stored. See docs/decisions.
 */

import { type IDBPDatabase, openDB } from 'idb';
import * as Y from 'yjs';
import { text } from '../messages/text';
import { FLEETING, REMOTE, type Stored, storing } from './origins';
import { type SavedStates, savedState, saveFailure } from './saved_state';

export interface UpdateLogOptions {
  states?: SavedStates;
  /** Waits before the next tries after a failure, in ms; the last one repeats. */
  retryMs?: readonly number[];
  /** Rows after which the log is rewritten as one. */
  compactAfter?: number;
}

const RETRY_MS = [500, 1000, 2000, 5000, 15000, 30000];
const COMPACT_AFTER = 200;
const UPDATES = 'updates';

export class UpdateLog {
  readonly #states: SavedStates;
  readonly #retryMs: readonly number[];
  readonly #compactAfter: number;
  readonly #channel: BroadcastChannel;
  #database: IDBPDatabase | null = null;
  #opening: Promise<IDBPDatabase> | null = null;
  #pending: Uint8Array[] = [];
  /** How many edits of this device wait in `#pending` and are not announced. */
  #edits = 0;
  #isLocal = false;
  #announced: number[] = [];
  #unstorable: Uint8Array | null = null;
  readonly #heed = new Set<(stored: Stored) => void>();
  #draining: Promise<void> | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #seen = 0;
  #rows = 0;
  #broken = 0;
  #closed = false;

  private constructor(
    readonly name: string,
    readonly doc: Y.Doc,
    options: UpdateLogOptions,
  ) {
    this.#states = options.states ?? savedState;
    this.#retryMs = options.retryMs ?? RETRY_MS;
    this.#compactAfter = options.compactAfter ?? COMPACT_AFTER;
    this.#channel = new BroadcastChannel(`earmark ${name}`);
    this.#channel.onmessage = ({ data }: MessageEvent<Stored | Uint8Array>) => this.#hear(data);
    doc.on('update', this.#onUpdate);
    globalThis.document?.addEventListener('visibilitychange', this.#onVisible);
  }

  /**
   * Load the stored updates into `doc` and keep storing what changes in it.
   * Never rejects: without storage the document lives in memory and `savedState` says so.
   */
  static async open(name: string, doc: Y.Doc, options: UpdateLogOptions = {}): Promise<UpdateLog> {
    const log = new UpdateLog(name, doc, options);
    try {
      await log.#connect();
      if (log.#rows >= log.#compactAfter / 4) await log.compact();
    } catch (error) {
      log.#failed(error);
    }
    return log;
  }

  /** True while an edit of this document is not on the disk. */
  get unsaved(): boolean {
    return this.#pending.length > 0 || this.#draining !== null;
  }

  /** Call back with every update of this device, from any tab. Returns a function that stops it. */
  onStored(callback: (stored: Stored) => void): () => void {
    this.#heed.add(callback);
    return () => this.#heed.delete(callback);
  }

  /** Wait until everything is stored. Resolves to false when it could not be. */
  async flush(): Promise<boolean> {
    if (this.#pending.length > 0) this.#drainSoon();
    while (this.#draining) await this.#draining;
    return this.#pending.length === 0;
  }

  /** Rewrite all rows as one, in a single transaction: either the old rows or the new one remain. */
  async compact(): Promise<void> {
    if (this.#broken > 0) return;
    const database = await this.#connect();
    const transaction = database.transaction(UPDATES, 'readwrite', { durability: 'strict' });
    const [keys, rows] = await Promise.all([
      transaction.store.getAllKeys() as Promise<number[]>,
      transaction.store.getAll() as Promise<Uint8Array[]>,
    ]);
    this.#read(keys, rows);
    const last = keys.at(-1);
    if (last === undefined || keys.length < 2 || this.#broken > 0) return transaction.done;
    await Promise.all([
      transaction.store.add(Y.encodeStateAsUpdate(this.doc)),
      transaction.store.delete(IDBKeyRange.upperBound(last)),
      transaction.done,
    ]);
    this.#rows = 1;
  }

  /** Store what is left, then let go of the database. False when edits could not be stored. */
  async close(): Promise<boolean> {
    if (!(await this.flush())) return false;
    this.#closed = true;
    this.doc.off('update', this.#onUpdate);
    globalThis.document?.removeEventListener('visibilitychange', this.#onVisible);
    clearTimeout(this.#retry);
    this.#channel.close();
    this.#database?.close();
    this.#states.report(this, { state: 'saved' });
    return true;
  }

  #connect(): Promise<IDBPDatabase> {
    if (this.#database) return Promise.resolve(this.#database);
    this.#opening ??= this.#openAndLoad().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #openAndLoad(): Promise<IDBPDatabase> {
    const database = await openDB(this.name, undefined, {
      upgrade(fresh) {
        fresh.createObjectStore(UPDATES, { autoIncrement: true });
        fresh.createObjectStore('custom');
      },
      blocking: () => this.#disconnect(),
      terminated: () => this.#disconnect(),
    });
    this.#database = database;
    await this.#catchUp(database);
    return database;
  }

  #disconnect(): void {
    this.#database?.close();
    this.#database = null;
  }

  async #catchUp(database: IDBPDatabase): Promise<void> {
    const transaction = database.transaction(UPDATES);
    const range = IDBKeyRange.lowerBound(this.#seen, true);
    const [keys, rows, total] = await Promise.all([
      transaction.store.getAllKeys(range) as Promise<number[]>,
      transaction.store.getAll(range) as Promise<Uint8Array[]>,
      transaction.store.count(),
    ]);
    this.#rows = total;
    this.#read(keys, rows);
  }

  #read(keys: number[], rows: Uint8Array[]): void {
    this.doc.transact(() => {
      rows.forEach((row, index) => {
        if (keys[index]! > this.#seen) this.#apply(row);
      });
    }, this);
    this.#seen = Math.max(this.#seen, keys.at(-1) ?? 0);
  }

  #apply(update: Uint8Array): void {
    try {
      Y.applyUpdate(this.doc, update, this);
    } catch {
      this.#broken += 1;
      this.#states.report(this, {
        state: 'saved',
        code: 'corrupt',
        sentence: text('document-corrupt', { count: this.#broken, name: this.name }),
      });
    }
  }

  /** What another tab has stored: an edit made there, or one that came from others. */
  #hear(data: Stored | Uint8Array): void {
    const update = data instanceof Uint8Array ? data : data.update;
    this.#apply(update);
    if ('receipts' in data) this.#tell(data);
  }

  #tell(stored: Stored): void {
    for (const heed of this.#heed) heed(stored);
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === this || origin === FLEETING) return;
    this.#pending.push(update);
    if (origin !== REMOTE) {
      this.#isLocal = true;
      this.#edits += 1;
    }
    if (this.#failures === 0) this.#states.report(this, { state: 'saving' });
    this.#drainSoon();
  };

  readonly #onVisible = () => {
    if (this.#database) void this.#catchUp(this.#database).catch(() => this.#disconnect());
  };

  #drainSoon(): void {
    clearTimeout(this.#retry);
    this.#draining ??= this.#drain().finally(() => {
      this.#draining = null;
    });
  }

  async #drain(): Promise<void> {
    // One turn later, so that the edits of one gesture are one write.
    await Promise.resolve();
    while (this.#pending.length > 0) {
      const taken = this.#pending.length;
      const isLocal = this.#isLocal;
      this.#isLocal = false;
      const update = taken === 1 ? this.#pending[0]! : Y.mergeUpdates(this.#pending);
      await this.#announce();
      const stored = { update, receipts: this.#announced };
      try {
        await this.#store(update);
      } catch (error) {
        this.#pending = [update, ...this.#pending.slice(taken)];
        this.#isLocal ||= isLocal;
        // What the disk does not take can still be safe on the server.
        if (isLocal && this.#unstorable !== update) this.#tell(stored);
        this.#unstorable = update;
        this.#failed(error);
        return;
      }
      this.#pending = this.#pending.slice(taken);
      this.#announced = [];
      this.#failures = 0;
      this.#channel.postMessage(isLocal ? stored : update);
      if (isLocal) this.#tell(stored);
    }
    if (this.#broken === 0) this.#states.report(this, { state: 'saved' });
    if (this.#rows >= this.#compactAfter) await this.compact().catch(() => this.#disconnect());
  }

  /** Before edits are stored, tell whoever counts those that the server has not got. */
  async #announce(): Promise<void> {
    const edits = this.#edits;
    this.#edits = 0;
    if (edits === 0) return;
    const receipt = await storing.announce(this.name, edits);
    if (receipt !== null) this.#announced = [...this.#announced, receipt];
  }

  async #store(update: Uint8Array): Promise<void> {
    const database = await this.#connect();
    const transaction = database.transaction(UPDATES, 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.add(update), transaction.done]);
    this.#rows += 1;
  }

  #failed(error: unknown): void {
    this.#states.report(this, saveFailure(error, this.#database ? 'write' : 'open'));
    if (this.#closed) return;
    // A connection that the browser has closed under us only fails again.
    if (error instanceof Error && error.name === 'InvalidStateError') this.#disconnect();
    const wait = this.#retryMs[Math.min(this.#failures, this.#retryMs.length - 1)] ?? 1000;
    this.#failures += 1;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#tryAgain(), wait);
  }

  #tryAgain(): void {
    if (this.#pending.length > 0) this.#drainSoon();
    else
      this.#connect().then(
        () => this.#recovered(),
        (error) => this.#failed(error),
      );
  }

  #recovered(): void {
    this.#failures = 0;
    this.#states.report(this, { state: 'saved' });
  }
}
