/**
 * One undo history for the whole app, over many documents.
 *
 * A step holds plain values (document, entry, key, before, after) of the edits made here, so it
 * outlives a closed document, and undoing is an ordinary edit forward: a value that someone else
 * changed since is left alone, and taking back a creation marks the entry deleted.
 */

import { text } from '../messages/text';

/** One value changed in one document; `entry` is null for a value of the root map itself. */
export interface Change {
  readonly root: string;
  readonly entry: string | null;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A document that can take changes back. */
export interface Undoable {
  /** Set each value from `after` to `before` where it still is `after`; returns how many it set. */
  revert(changes: readonly Change[]): number;
}

/** Finds a document by name, opening it if it was closed. `release` gives it back. */
export type FindDocument = (name: string) => Promise<{ document: Undoable; release: () => void }>;

/** An edit outside the documents, such as taking a recording off the list. */
export interface Deed {
  undo(): Promise<void> | void;
  redo(): Promise<void> | void;
}

type Part = { document: string; changes: Change[] } | { deed: Deed };

/** What one gesture did; opaque to others, kept to extend a step with what follows from it. */
export class Step {
  readonly parts: Part[] = [];
  readonly at = new Date();
  constructor(readonly label: string) {}
}

const LIMIT = 2000;

export class UndoStack extends EventTarget {
  #done: Step[] = [];
  #undone: Step[] = [];
  #current: Step | null = null;
  #find: FindDocument = () => Promise.reject(new Error('No documents are connected.'));
  #busy: Promise<unknown> = Promise.resolve();

  /** Say how documents are found by name. */
  connect(find: FindDocument): void {
    this.#find = find;
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** What `undo` would take back, for a tooltip; '' when there is nothing. */
  get undoLabel(): string {
    return this.#done.at(-1)?.label ?? '';
  }

  get redoLabel(): string {
    return this.#undone.at(-1)?.label ?? '';
  }

  /** All steps, the latest first: those taken back, and those done. */
  get history(): { readonly undone: readonly Step[]; readonly done: readonly Step[] } {
    return { undone: this.#undone, done: this.#done.toReversed() };
  }

  /** Make all edits of `edit` one step; inside another step they join that one. */
  step<T>(label: string, edit: () => T): T {
    return this.#current ? edit() : this.extend(new Step(label), edit);
  }

  /** Add the edits of `edit` to an earlier step, such as the one that caused them. */
  extend<T>(step: Step, edit: () => T): T {
    const outer = this.#current;
    const before = step.parts.length;
    this.#current = step;
    try {
      return edit();
    } finally {
      this.#current = outer;
      if (step.parts.length > before) this.#keep(step);
    }
  }

  /** The step being made, else the latest one that can be undone. */
  get last(): Step | undefined {
    return this.#current ?? this.#done.at(-1);
  }

  /** Called by documents: these values were changed by an edit made here. */
  record(document: string, changes: Change[]): void {
    if (changes.length === 0) return;
    if (this.#current) this.#current.parts.push({ document, changes });
    else this.step(text('document-step-edit'), () => this.record(document, changes));
  }

  /** Record an edit outside the documents, already done. */
  recordDeed(label: string, deed: Deed): void {
    this.step(label, () => this.#current?.parts.push({ deed }));
  }

  /** Take the latest step back. Resolves to its label, or null when there was nothing left to undo. */
  undo(): Promise<string | null> {
    return this.#inOrder(() => this.#move(this.#done, this.#undone, 'undo'));
  }

  redo(): Promise<string | null> {
    return this.#inOrder(() => this.#move(this.#undone, this.#done, 'redo'));
  }

  /** Take so many steps back (below 0), or do so many again; fewer where there are no more. */
  async moveBy(steps: number): Promise<void> {
    const move = () => (steps < 0 ? this.undo() : this.redo());
    for (let left = Math.abs(steps); left > 0; left--) {
      if ((await move()) === null) return;
    }
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
    this.#changed();
  }

  #keep(step: Step): void {
    if (this.#done.includes(step)) return;
    this.#done.push(step);
    if (this.#done.length > LIMIT) this.#done.shift();
    this.#undone = [];
    this.#changed();
  }

  #inOrder<T>(run: () => Promise<T>): Promise<T> {
    const next = this.#busy.then(run, run);
    this.#busy = next.catch(() => null);
    return next;
  }

  async #move(from: Step[], to: Step[], direction: 'undo' | 'redo'): Promise<string | null> {
    while (from.length > 0) {
      const step = from.at(-1)!;
      const applied = await this.#apply(step, direction);
      from.splice(from.indexOf(step), 1);
      if (applied > 0) to.push(step);
      this.#changed();
      // A step that others have overwritten wholly changes nothing: go on to the one before.
      if (applied > 0) return step.label;
    }
    return null;
  }

  async #apply(step: Step, direction: 'undo' | 'redo'): Promise<number> {
    const parts = direction === 'undo' ? step.parts.toReversed() : step.parts;
    let applied = 0;
    for (const part of parts) {
      if ('deed' in part) {
        await part.deed[direction]();
        applied += 1;
      } else {
        applied += await this.#revert(part.document, part.changes, direction);
      }
    }
    return applied;
  }

  async #revert(name: string, changes: Change[], direction: 'undo' | 'redo'): Promise<number> {
    const { document, release } = await this.#find(name);
    try {
      return document.revert(direction === 'undo' ? changes.toReversed() : changes.map(swap));
    } finally {
      release();
    }
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

function swap(change: Change): Change {
  return { ...change, before: change.after, after: change.before };
}

export const undoStack = new UndoStack();
