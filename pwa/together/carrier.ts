/**
 * Brings documents in step with the server that are not on the screen: edits that wait, a project
 * being published, recordings that others have labeled. A few at a time, in one tab of the browser.
 */
import { holdDocument, holdersOf, releaseDocument } from '../document/open_documents';
import { outbox } from './outbox';
import { rooms } from './rooms';
import { session } from './session';
import { sharedProjects } from './shared_projects';

const AT_ONCE = 3;
/** A document that is not through by then goes to the end of the line. */
const PATIENCE_MS = 30_000;
const AGAIN_MS = 60_000;

/** Emits 'change' after each document. */
class Carrier extends EventTarget {
  readonly #line = new Set<string>();
  readonly #under = new Set<string>();
  readonly #triedMs = new Map<string, number>();

  /** From now on edits that wait are sent. */
  start(): void {
    const look = () => this.#takeWaiting();
    outbox.addEventListener('change', look);
    session.addEventListener('change', look);
    sharedProjects.addEventListener('change', look);
    addEventListener('online', () => {
      this.#triedMs.clear();
      look();
    });
    setInterval(look, AGAIN_MS);
    look();
  }

  /** Put documents into the line. */
  visit(names: Iterable<string>): void {
    for (const name of names) if (!this.#under.has(name)) this.#line.add(name);
    this.#go();
  }

  /** Whether a document is open for its carrying, and for nothing else. */
  carriesAlone(name: string): boolean {
    return this.#under.has(name) && holdersOf(name) === 1;
  }

  /** How many of these are still to be visited. */
  left(names: readonly string[]): number {
    return names.filter((name) => this.#line.has(name) || this.#under.has(name)).length;
  }

  #takeWaiting(): void {
    const open = new Set(rooms.list.map(({ name }) => name));
    const now = Date.now();
    const due = [...outbox.counts.keys()].filter(
      (name) => !open.has(name) && now - (this.#triedMs.get(name) ?? 0) > AGAIN_MS,
    );
    if (due.length > 0) this.visit(due);
  }

  #go(): void {
    if (!session.person || !navigator.onLine) return;
    for (const name of this.#line) {
      if (this.#under.size >= AT_ONCE) return;
      this.#line.delete(name);
      if (!sharedProjects.hasRoom(name)) continue;
      this.#under.add(name);
      void this.#carry(name).finally(() => {
        this.#under.delete(name);
        this.dispatchEvent(new Event('change'));
        this.#go();
      });
    }
  }

  async #carry(name: string): Promise<void> {
    this.#triedMs.set(name, Date.now());
    await holdDocument(name);
    try {
      await settledRoom(name, PATIENCE_MS);
    } finally {
      await releaseDocument(name);
    }
  }
}

/** Wait until an open document is in step with the server; false where that cannot be now. */
export function settledRoom(name: string, patienceMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      const status = rooms.get(name)?.status;
      if (status?.settled) end(true);
      else if (!status || status.state === 'ended') end(false);
    };
    const end = (settled: boolean) => {
      clearTimeout(timer);
      rooms.removeEventListener('change', look);
      resolve(settled);
    };
    const timer = setTimeout(() => end(false), patienceMs);
    rooms.addEventListener('change', look);
    look();
  });
}

export const carrier = new Carrier();
