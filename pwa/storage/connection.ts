/** A shared connection to a database of IndexedDB. */
import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';

/** Opened when first needed, and again after the browser, a newer tab or a test closed it. */
export class Connection<Schema extends DBSchema> {
  #opened: Promise<IDBPDatabase<Schema>> | null = null;

  constructor(
    private readonly name: string,
    private readonly version: number,
    private readonly upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>,
  ) {}

  /** Rejects where the browser keeps nothing; tried anew at the next call. */
  open(): Promise<IDBPDatabase<Schema>> {
    this.#opened ??= this.#open().catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }

  /** Close it, so that tests and a newer tab can go on. */
  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    (await opened?.catch(() => null))?.close();
  }

  async #open(): Promise<IDBPDatabase<Schema>> {
    return openDB<Schema>(this.name, this.version, {
      upgrade: this.upgrade,
      blocking: () => void this.close(),
      terminated: () => {
        this.#opened = null;
      },
    });
  }
}
