/** A Y.Doc that is open in this tab: kept in IndexedDB, shared by its holders, recorded for undo. */
import * as Y from 'yjs';
import { belonging, placeOf } from '../storage/belonging';
import { FLEETING, type Stored, storing } from './origins';
import { type Change, type Undoable, type UndoStack, undoStack } from './undo';
import { UpdateLog, type UpdateLogOptions } from './update_log';

/** Origins of transactions: an edit made here and recorded, and one that takes such an edit back. */
const EDIT = Symbol('edit');
const REVERT = Symbol('revert');

export type Entry = Y.Map<unknown>;

export class StoredDocument implements Undoable {
  readonly doc = new Y.Doc();
  /** The database in which it is kept. */
  readonly place: string;
  #log: UpdateLog | null = null;
  /** What an edit that is not allowed has changed so far. */
  #vain: Change[] | null = null;

  private constructor(
    readonly name: string,
    readonly roots: readonly string[],
    readonly undo: UndoStack,
  ) {
    this.place = placeOf(name);
    for (const root of roots) this.root(root).observeDeep(this.#record);
  }

  static async open(
    name: string,
    roots: readonly string[],
    options: UpdateLogOptions & { undo?: UndoStack } = {},
  ): Promise<StoredDocument> {
    await belonging.ready;
    const stored = new StoredDocument(name, roots, options.undo ?? undoStack);
    const { place } = stored;
    stored.#log = await UpdateLog.open(name, stored.doc, { place, ...options });
    return stored;
  }

  root(name: string): Y.Map<unknown> {
    return this.doc.getMap(name);
  }

  entry(root: string, id: string): Entry | undefined {
    const found = this.root(root).get(id);
    return found instanceof Y.Map ? found : undefined;
  }

  /** Make the edits of `change` one transaction and (part of) one undo step. */
  edit<T>(label: string, change: () => T): T {
    if (storing.isReadOnly(this.name)) return this.#editInVain(change);
    return this.undo.step(label, () => this.doc.transact(change, EDIT));
  }

  /** Make edits that cannot be undone, such as filling in what a file says of itself. */
  fill(change: () => void): void {
    if (!storing.isReadOnly(this.name)) this.doc.transact(change, REVERT);
  }

  /** Add an entry of plain values to a root map. */
  addEntry(root: string, id: string, values: Record<string, unknown>): void {
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    this.root(root).set(id, new Y.Map(given));
  }

  revert(changes: readonly Change[]): number {
    return storing.isReadOnly(this.name) ? 0 : this.#revert(changes, REVERT);
  }

  /** An edit by somebody who may only read: undone at once, and said why. */
  #editInVain<T>(change: () => T): T {
    const outer = this.#vain;
    const changes = outer ?? [];
    this.#vain = changes;
    try {
      return this.doc.transact(change, FLEETING);
    } finally {
      this.#vain = outer;
      if (!outer) {
        this.#revert(changes.toReversed(), FLEETING);
        storing.explain(this.name);
      }
    }
  }

  #revert(changes: readonly Change[], origin: symbol): number {
    let applied = 0;
    this.doc.transact(() => {
      for (const { root, entry, key, before, after } of changes) {
        const map = entry === null ? this.root(root) : this.entry(root, entry);
        if (!map || !same(map.get(key), after)) continue;
        if (before === undefined) map.delete(key);
        else map.set(key, before);
        applied += 1;
      }
    }, origin);
    return applied;
  }

  /** Call back after every change, one's own or another tab's. Returns a function that stops it. */
  onChange(callback: () => void): () => void {
    const after = (transaction: { changed: Map<unknown, unknown> }) => {
      if (transaction.changed.size > 0) callback();
    };
    this.doc.on('afterTransaction', after);
    return () => this.doc.off('afterTransaction', after);
  }

  /** Wait until every edit is on the disk; false when it could not be written. */
  flush(): Promise<boolean> {
    return this.#log?.flush() ?? Promise.resolve(true);
  }

  /** Call back with every edit of this device once it is stored. Returns a function that stops it. */
  onStored(callback: (stored: Stored) => void): () => void {
    return this.#log?.onStored(callback) ?? (() => {});
  }

  /** Call back once another document has taken this one's place on the disk: open it anew. */
  onReplaced(callback: () => void): () => void {
    return this.#log?.onReplaced(callback) ?? (() => {});
  }

  /** Put another document in this one's place on the disk, for all tabs. */
  replace(update: Uint8Array): Promise<void> {
    return this.#log?.replace(update) ?? Promise.resolve();
  }

  /** Whoever edits from now on is somebody else: their edits are told apart by Yjs' client id. */
  changeHands(): void {
    this.doc.clientID = new Y.Doc().clientID;
  }

  compact(): Promise<void> {
    return this.#log?.compact() ?? Promise.resolve();
  }

  /** Store and close; false, and still open, when edits could not be stored. */
  async close(): Promise<boolean> {
    if (this.#log && !(await this.#log.close())) return false;
    this.doc.destroy();
    return true;
  }

  readonly #record = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    const changes = () => events.flatMap((event) => this.#changes(event));
    if (transaction.origin === EDIT) this.undo.record(this.name, changes());
    else if (transaction.origin === FLEETING) this.#vain?.push(...changes());
  };

  #changes(event: Y.YEvent<Y.AbstractType<unknown>>): Change[] {
    const map = event.target as Y.Map<unknown>;
    const root = this.roots.find((name) => this.root(name) === event.currentTarget) ?? '';
    const entry = event.path.length > 0 ? String(event.path[0]) : null;
    return [...event.changes.keys].map(([key, { oldValue }]) => {
      const after = map.get(key);
      if (after instanceof Y.Map) return creation(root, key, after);
      return { root, entry, key, before: oldValue, after };
    });
  }
}

/** A new entry is taken back by marking it deleted: an edit that someone else made to it survives. */
function creation(root: string, id: string, entry: Entry): Change {
  return { root, entry: id, key: 'status', before: 'deleted', after: entry.get('status') };
}

/** Deep equality of plain values. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) =>
    same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
  );
}
