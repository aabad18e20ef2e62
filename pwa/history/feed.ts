/** Revisions as they are read from the server: the newest first, older ones page by page. */
import { RelayError } from '../relay/api';
import { failureText } from '../relay/failure';
import { relay } from '../relay/relay';
import { readKept } from './kept_reading';
import type { Revision } from './records';
import { LARGEST_PAGE, type Page, readRevisions, type Wanted } from './server';

export type ReadPage = (limit: number, before: number | null) => Promise<Page>;

/** Emits 'change' when anything of it changed. */
export class RevisionFeed extends EventTarget {
  list: readonly Revision[] = [];
  /** Whether there are older ones that were not read yet. */
  hasMore = false;
  /** True until the first page is here. */
  isReading = true;
  /** Why nothing could be read, as a sentence. */
  failure = '';
  #busy: Promise<void> = Promise.resolve();

  constructor(private readonly read: ReadPage) {
    super();
  }

  static of(project: string, wanted: Wanted): RevisionFeed {
    return new RevisionFeed((limit, before) => readRevisions(project, wanted, limit, before));
  }

  /** Of what is on this device; see kept_reading.ts. */
  static ofKept(project: string, wanted: Wanted): RevisionFeed {
    return new RevisionFeed((limit, before) => readKept(project, wanted, limit, before));
  }

  /** Read what is new. */
  refresh(): Promise<void> {
    return this.#inOrder(async () => {
      const { revisions, next } = await this.read(100, null);
      const newest = this.list[0]?.id ?? 0;
      const fresh = revisions.filter(({ id }) => id > newest);
      const meets = next === null || fresh.length < revisions.length;
      if (meets && this.list.length > 0) {
        this.list = [...fresh, ...this.list];
        return;
      }
      this.list = revisions;
      this.hasMore = next !== null;
    });
  }

  /** Read a page of older ones. */
  older(limit = 100): Promise<void> {
    return this.#inOrder(async () => {
      const before = this.list.at(-1)?.id ?? null;
      const { revisions, next } = await this.read(limit, before);
      this.list = [...this.list, ...revisions];
      this.hasMore = next !== null;
    });
  }

  /** Read all there are, but no more than about `most`. */
  async all(most: number): Promise<void> {
    await this.refresh();
    while (this.hasMore && this.failure === '' && this.list.length < most) {
      await this.older(LARGEST_PAGE);
    }
  }

  #inOrder(reading: () => Promise<void>): Promise<void> {
    this.#busy = this.#busy.then(async () => {
      try {
        await reading();
        this.failure = '';
      } catch (error) {
        this.failure = failureText(error);
        // Whoever shows history then reads what is on the device.
        if (error instanceof RelayError && error.code === 'away') void relay.refresh();
      }
      this.isReading = false;
      this.dispatchEvent(new Event('change'));
    });
    return this.#busy;
  }
}
