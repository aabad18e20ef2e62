/** Writes down what is done to recordings whose history is on this device, so that it can be told there. */
import type * as Y from 'yjs';
import { author } from '../document/authorship';
import { RECORDING_ROOM } from '../document/schema';
import type { StoredDocument } from '../document/stored_document';
import { addLogged, broughtOf, type Entries, keptHistory, loggedOf } from './kept_history';
import type { Fields, Revision } from './records';
import { advance, changeOf, knownState, type State } from './since';

/** The roots whose entries have a history. */
export const LOGGED_ROOTS = ['annotations', 'queries', 'bookmarks'] as const;
/** What is done within this time is one deed. */
const SOON_MS = 250;

/** Log an open document, if its history is here. Returns a function that stops it. */
export function logDocument(stored: StoredDocument): () => void {
  const [kind, , recording] = stored.name.split(':');
  if (kind !== RECORDING_ROOM || !recording) return () => {};
  const log = new DocumentLog(stored, recording);
  return () => log.close();
}

/** All entries of a document that have a history. */
export function entriesIn(stored: StoredDocument): Entries {
  const found: Record<string, Record<string, Fields>> = {};
  for (const root of LOGGED_ROOTS) found[root] = stored.root(root).toJSON();
  return found;
}

class DocumentLog {
  /** Null as long as nothing was brought. */
  #state: State | null = null;
  /** Whether another history may have been brought since. */
  #isStale = true;
  #seen = 0;
  #touched = new Map<string, Set<string>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #working: Promise<void> = Promise.resolve();
  readonly #stops: (() => void)[] = [];

  constructor(
    private readonly stored: StoredDocument,
    private readonly recording: string,
  ) {
    for (const root of LOGGED_ROOTS) {
      const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => this.#touch(root, events);
      stored.root(root).observeDeep(observe);
      this.#stops.push(() => stored.root(root).unobserveDeep(observe));
    }
    const begin = () => {
      this.#isStale = true;
      this.#soon(0);
    };
    keptHistory.addEventListener('brought', begin);
    this.#stops.push(() => keptHistory.removeEventListener('brought', begin));
    begin();
  }

  close(): void {
    for (const stop of this.#stops) stop();
    clearTimeout(this.#timer);
    // The document is still there for what was done just now.
    if (this.#touched.size > 0) this.#write();
  }

  #touch(root: string, events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    const ids = this.#touched.get(root) ?? new Set();
    for (const event of events) {
      if (event.path.length > 0) ids.add(String(event.path[0]));
      else for (const id of event.changes.keys.keys()) ids.add(id);
    }
    this.#touched.set(root, ids);
    this.#soon(SOON_MS);
  }

  #soon(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), ms);
  }

  #write(): void {
    const now = new Map(
      [...this.#touched].map(([root, ids]) => [root, this.#fieldsOf(root, ids)] as const),
    );
    this.#touched = new Map();
    this.#working = this.#working.then(() => this.#inTurn(now)).catch(() => {});
  }

  #fieldsOf(root: string, ids: Iterable<string>): Map<string, Fields> {
    const found = [...ids].map((id) => [id, this.stored.entry(root, id)?.toJSON()] as const);
    return new Map(found.flatMap(([id, fields]) => (fields ? [[id, fields] as const] : [])));
  }

  /** Several tabs may show the document: one after the other looks, and what one wrote the next knows. */
  #inTurn(touched: ReadonlyMap<string, ReadonlyMap<string, Fields>>): Promise<void> {
    const deed = () => this.#log(touched);
    if (!globalThis.navigator?.locks) return deed();
    return navigator.locks.request(`earmark history ${this.stored.place}`, deed);
  }

  async #log(touched: ReadonlyMap<string, ReadonlyMap<string, Fields>>): Promise<void> {
    const { name } = this.stored;
    let changed = touched;
    if (this.#isStale) {
      this.#isStale = false;
      const brought = await broughtOf(name);
      this.#state = brought ? knownState(brought) : null;
      this.#seen = 0;
      // What was done while nobody was looking counts as well.
      const all = Object.entries(entriesIn(this.stored));
      changed = new Map(all.map(([root, entries]) => [root, new Map(Object.entries(entries))]));
    }
    const state = this.#state;
    if (!state) return;
    for (const row of await loggedOf(name, this.#seen)) {
      for (const revision of row.revisions) advance(state, revision);
      this.#seen = row.id;
    }
    const revisions = this.#changes(state, changed);
    if (revisions.length === 0) return;
    for (const revision of revisions) advance(state, revision);
    this.#seen = await addLogged(name, revisions);
  }

  #changes(
    state: State,
    changed: ReadonlyMap<string, ReadonlyMap<string, Fields>>,
  ): readonly Revision[] {
    const now = new Date().toISOString();
    const { recording } = this;
    return [...changed].flatMap(([root, entries]) =>
      [...entries].flatMap(([entry, fields]) => {
        const place = { recording, root, entry };
        const change = changeOf(place, state.get(root)?.get(entry), fields, now, author());
        return change ? [{ ...change, id: 0 }] : [];
      }),
    );
  }
}
