/** What came from the server into recordings' documents, counted by annotation and question. */
import type * as Y from 'yjs';
import { REMOTE } from '../document/origins';
import { RECORDING_ROOM } from '../document/schema';
import type { StoredDocument } from '../document/stored_document';

/** Ids, so that what was changed twice counts once. */
export interface Changes {
  readonly added: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  readonly answered: ReadonlySet<string>;
  /** Accounts that made what was added. */
  readonly by: ReadonlySet<string>;
}

interface Gathered extends Changes {
  readonly added: Set<string>;
  readonly changed: Set<string>;
  readonly answered: Set<string>;
  readonly by: Set<string>;
}

/** Counts while told to, in whichever documents are open then. */
export class RemoteChanges {
  isOn = false;
  readonly #rooms = new Map<string, Gathered>();

  /** By the name of the document; only those in which something changed. */
  get rooms(): ReadonlyMap<string, Changes> {
    return this.#rooms;
  }

  clear(): void {
    this.#rooms.clear();
  }

  /** Watch a document. Returns a function that stops it. */
  readonly accompany = (stored: StoredDocument): (() => void) => {
    if (!stored.name.startsWith(`${RECORDING_ROOM}:`)) return () => {};
    const annotations = this.#watch(stored, 'annotations', (room, id, isNew) => {
      const by = (stored.entry('annotations', id)?.get('created') as { by?: string })?.by;
      if (isNew && by) room.by.add(by);
      if (isNew) room.added.add(id);
      else if (!room.added.has(id)) room.changed.add(id);
    });
    const queries = this.#watch(stored, 'queries', (room, id) => {
      if (stored.entry('queries', id)?.has('answer')) room.answered.add(id);
    });
    return () => {
      annotations();
      queries();
    };
  };

  #watch(
    stored: StoredDocument,
    root: string,
    note: (room: Gathered, id: string, isNew: boolean) => void,
  ): () => void {
    const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
      if (!this.isOn || transaction.origin !== REMOTE) return;
      const room = this.#roomOf(stored.name);
      for (const event of events) {
        const [inside] = event.path;
        if (inside !== undefined) note(room, String(inside), false);
        else for (const [id, { action }] of event.changes.keys) note(room, id, action === 'add');
      }
    };
    stored.root(root).observeDeep(observe);
    return () => stored.root(root).unobserveDeep(observe);
  }

  #roomOf(name: string): Gathered {
    const known = this.#rooms.get(name);
    const room = known ?? {
      ...{ added: new Set<string>(), changed: new Set<string>() },
      ...{ answered: new Set<string>(), by: new Set<string>() },
    };
    this.#rooms.set(name, room);
    return room;
  }
}
