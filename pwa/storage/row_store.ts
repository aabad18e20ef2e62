/** The rows of recordings: in IndexedDB, or for this session where the browser refuses that. */
import { deviceDatabase } from './database';
import type { RecordingRow } from './rows';

export class RowStore {
  readonly #unstored = new Map<string, RecordingRow>();

  async ofProject(project: string): Promise<RecordingRow[]> {
    const database = await deviceDatabase().catch(() => null);
    const stored = (await database?.getAllFromIndex('recordings', 'project', project)) ?? [];
    const unstored = [...this.#unstored.values()].filter((row) => row.project === project);
    return [...stored.filter((row) => !this.#unstored.has(row.key)), ...unstored].sort(
      (one, other) => one.file_name.localeCompare(other.file_name, undefined, { numeric: true }),
    );
  }

  async get(key: string): Promise<RecordingRow | undefined> {
    const unstored = this.#unstored.get(key);
    if (unstored) return unstored;
    const database = await deviceDatabase().catch(() => null);
    return database?.get('recordings', key);
  }

  /** Store a row. Resolves to false when it only lives until the tab is closed. */
  async put(row: RecordingRow): Promise<boolean> {
    try {
      await (await deviceDatabase()).put('recordings', row);
      this.#unstored.delete(row.key);
      return true;
    } catch {
      this.#unstored.set(row.key, row);
      return false;
    }
  }

  /**
   * Change a row in one transaction, so that no change made meanwhile is overwritten.
   * Resolves to the new row, or undefined when there is none of that key.
   */
  async change(
    key: string,
    change: (row: RecordingRow) => RecordingRow,
  ): Promise<RecordingRow | undefined> {
    const unstored = this.#unstored.get(key);
    if (unstored) {
      await this.put(change(unstored));
      return this.get(key);
    }
    const transaction = (await deviceDatabase()).transaction('recordings', 'readwrite');
    const row = await transaction.store.get(key);
    const next = row && change(row);
    await Promise.all([next && transaction.store.put(next), transaction.done]);
    return next;
  }

  /** Forget a row, as if it had never been. */
  async drop(key: string): Promise<void> {
    this.#unstored.delete(key);
    await (await deviceDatabase().catch(() => null))?.delete('recordings', key);
  }
}
