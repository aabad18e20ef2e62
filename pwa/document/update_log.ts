/**
 * Keeps one Y.Doc in IndexedDB: store, then send.
 *
 * The database has y-indexeddb's layout (a database per document, auto-numbered rows in `updates`),
 * but unlike y-indexeddb this log knows when a write has reached the disk, keeps what could not be
 * written and tries again, and tells other tabs only of what is stored. See docs/decisions.
 */

import type { IDBPDatabase } from 'idb';
import * as Y from 'yjs';
import { text } from '../messages/text';
import { FLEETING, REMOTE, type Stored } from './origins';
import { OwnEdits } from './own_edits';
import { type SavedStates, savedState, saveFailure } from './saved_state';
import { addRow, compactRows, openRows, replaceRows, rowsAfter } from './update_rows';

export interface UpdateLogOptions {
  states?: SavedStates;
  /** Waits before the next tries after a failure, in ms; the last one repeats. */
  retryMs?: readonly number[];
  /** The database in which it is kept, where that is not called like the document. */
  place?: string;
  /** Rows after which the log is rewritten as one. */
  compactAfter?: number;
}

const RETRY_MS = [500, 1000, 2000, 5000, 15000, 30000];
const COMPACT_AFTER = 200;

/** What a tab tells others: an update that is stored, or that another document took this one's place. */
type TabMessage = Uint8Array | 'replaced' | { update: Uint8Array; stored: Stored | null };

export class UpdateLog {
  readonly #states: SavedStates;
  readonly #retryMs: readonly number[];
  readonly #compactAfter: number;
  readonly #place: string;
  readonly #channel: BroadcastChannel;
  #database: IDBPDatabase | null = null;
  #opening: Promise<IDBPDatabase> | null = null;
  #pending: Uint8Array[] = [];
  readonly #own = new OwnEdits();
  #unstorable: Uint8Array | null = null;
  readonly #heed = new Set<(stored: Stored) => void>();
  readonly #heedReplaced = new Set<() => void>();
  #replaced = false;
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
    this.#place = options.place ?? name;
    this.#channel = new BroadcastChannel(`earmark ${this.#place}`);
    this.#channel.onmessage = ({ data }: MessageEvent<TabMessage>) => this.#hear(data);
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

  /** Call back with every update of this device, from any tab. Returns a function that stops it. */
  onStored(callback: (stored: Stored) => void): () => void {
    this.#heed.add(callback);
    return () => this.#heed.delete(callback);
  }

  /** Call back once when another document has taken this one's place on the disk. */
  onReplaced(callback: () => void): () => void {
    this.#heedReplaced.add(callback);
    return () => this.#heedReplaced.delete(callback);
  }

  /**
   * Put another document in this one's place: from now on nothing of this one is stored, in any tab.
   * Rejects, and changes nothing, where the disk does not take it.
   */
  async replace(update: Uint8Array): Promise<void> {
    await this.flush();
    const database = await this.#connect();
    this.#replaced = true;
    try {
      await replaceRows(database, update);
    } catch (error) {
      this.#replaced = false;
      throw error;
    }
    this.#channel.postMessage('replaced');
    this.#retire();
  }

  /** Wait until everything is stored. Resolves to false when it could not be. */
  async flush(): Promise<boolean> {
    if (this.#pending.length > 0) this.#drainSoon();
    while (this.#draining) await this.#draining;
    return this.#pending.length === 0;
  }

  /** Rewrite the rows as one, in a single transaction: either the old rows or the new one remain. */
  async compact(): Promise<void> {
    if (this.#broken > 0 || this.#replaced) return;
    const database = await this.#connect();
    await this.#catchUp(database);
    if (this.#rows < 2 || this.#broken > 0 || this.#replaced) return;
    const whole = Y.encodeStateAsUpdate(this.doc);
    if (await compactRows(database, this.#seen, whole)) this.#rows = 1;
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
    const database = await openRows(this.#place, () => this.#disconnect());
    this.#database = database;
    await this.#catchUp(database);
    return database;
  }

  #disconnect(): void {
    this.#database?.close();
    this.#database = null;
  }

  async #catchUp(database: IDBPDatabase): Promise<void> {
    const { keys, rows, total } = await rowsAfter(database, this.#seen);
    this.#rows = total;
    this.#read(keys, rows);
  }

  #read(keys: number[], rows: (Uint8Array | null)[]): void {
    this.doc.transact(() => {
      rows.forEach((row, index) => {
        if (keys[index]! > this.#seen) this.#apply(row);
      });
    }, this);
    this.#seen = Math.max(this.#seen, keys.at(-1) ?? 0);
  }

  #apply(update: Uint8Array | null): void {
    try {
      if (!update) throw new Error('This row does not open.');
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
  #hear(message: TabMessage): void {
    if (message === 'replaced') this.#retire();
    // A tab that still runs an earlier version of the app sends nothing but the update.
    else if (message instanceof Uint8Array) this.#apply(message);
    else {
      this.#apply(message.update);
      if (message.stored) this.#tell(message.stored);
    }
  }

  #tell(stored: Stored): void {
    for (const heed of this.#heed) heed(stored);
  }

  #retire(): void {
    this.#replaced = true;
    this.#pending = [];
    this.#states.report(this, { state: 'saved' });
    for (const heed of this.#heedReplaced) heed();
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === this || this.#replaced) return;
    if (origin === FLEETING) {
      this.#own.pass(update);
      return;
    }
    if (origin === REMOTE) this.#pending.push(update);
    else this.#pending.push(...this.#own.add(update));
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
      const update = taken === 1 ? this.#pending[0]! : Y.mergeUpdates(this.#pending);
      const stored = await this.#own.announce(this.name);
      try {
        await this.#store(update);
      } catch (error) {
        this.#pending = [update, ...this.#pending.slice(taken)];
        // What the disk does not take can still be safe on the server.
        if (stored && this.#unstorable !== update) this.#tell(stored);
        this.#unstorable = update;
        this.#failed(error);
        return;
      }
      this.#pending = this.#pending.slice(taken);
      this.#own.settle();
      this.#failures = 0;
      this.#channel.postMessage({ update, stored });
      if (stored) this.#tell(stored);
    }
    if (this.#broken === 0) this.#states.report(this, { state: 'saved' });
    if (this.#rows >= this.#compactAfter) await this.compact().catch(() => this.#disconnect());
  }

  async #store(update: Uint8Array): Promise<void> {
    await addRow(await this.#connect(), update);
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
