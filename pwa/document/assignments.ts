/** Recordings of a project that were handed to people, and how far these people are. */
import { text } from '../messages/text';
import { newId, stamp } from './authorship';
import { EntryCache } from './entry_cache';
import { MARK_PREFIX, MARK_STATES, type MarkState, RECORDING_PREFIX } from './schema';
import type { Entry, StoredDocument } from './stored_document';
import type { Assignment, AssignmentMark } from './types';

const ROOT = 'assignments';

export interface NewAssignment {
  /** By recording key: the accounts that are to work on it. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  readonly note: string;
  /** A day, as `2026-05-31`; '' for none. */
  readonly due: string;
}

/** What it returns are plain, immutable objects; every change is one undo step and stored at once. */
export class ProjectAssignments {
  readonly #cache: EntryCache<Assignment>;

  constructor(private readonly stored: StoredDocument) {
    this.#cache = new EntryCache(stored, ROOT, { read: readAssignment, compare: byAge });
  }

  close(): void {
    this.#cache.close();
  }

  /** Those that were not taken back, the oldest first; the same array until one changes. */
  get list(): readonly Assignment[] {
    return this.#cache.list;
  }

  find(id: string): Assignment | undefined {
    return this.#cache.get(id);
  }

  /** Hand recordings out; returns the id. */
  add({ given, note, due }: NewAssignment): string {
    const id = newId();
    const handed = [...given].map(([key, people]) => [RECORDING_PREFIX + key, [...people]]);
    const values = {
      ...{ note, created: stamp(), status: 'active', due: due || undefined },
      ...Object.fromEntries(handed),
    };
    const step = text('document-step-hand-out', { count: given.size });
    this.stored.edit(step, () => this.stored.addEntry(ROOT, id, values));
    return id;
  }

  /** Take all of it back; the marks on it stay, and undo brings it back. */
  remove(id: string): void {
    const entry = this.stored.entry(ROOT, id);
    if (!entry) return;
    this.stored.edit(text('document-step-withdraw'), () => entry.set('status', 'deleted'));
  }

  /** Note that somebody has opened a recording of theirs: no step, and nothing that they did. */
  markOpened(id: string, person: string, recording: string): void {
    const entry = this.stored.entry(ROOT, id);
    const key = markKey(person, recording);
    if (!entry || entry.has(key)) return;
    this.stored.fill(() => entry.set(key, { state: 'opened', at: stamp().at }));
  }

  /** Say that somebody is done with a recording of theirs in all of these, or that they are not. */
  markDone(ids: readonly string[], person: string, recording: string, isDone: boolean): void {
    const step = isDone ? 'document-step-done' : 'document-step-not-done';
    const state: MarkState = isDone ? 'done' : 'opened';
    this.stored.edit(text(step), () => {
      for (const id of ids) {
        const entry = this.stored.entry(ROOT, id);
        entry?.set(markKey(person, recording), { state, at: stamp().at });
      }
    });
  }
}

/** How far somebody is with a recording of an assignment. */
export function markOf(
  { marks }: Pick<Assignment, 'marks'>,
  person: string,
  recording: string,
): MarkState | undefined {
  return marks.get(`${person}:${recording}`)?.state;
}

function markKey(person: string, recording: string): string {
  return `${MARK_PREFIX}${person}:${recording}`;
}

function readAssignment(id: string, entry: Entry): Assignment | null {
  const { note, due, created, status, ...others } = entry.toJSON();
  if (!created || status === 'deleted') return null;
  const given = new Map<string, readonly string[]>();
  const marks = new Map<string, AssignmentMark>();
  for (const [key, value] of Object.entries(others)) {
    if (key.startsWith(RECORDING_PREFIX) && Array.isArray(value)) {
      given.set(key.slice(RECORDING_PREFIX.length), value);
    } else if (key.startsWith(MARK_PREFIX) && MARK_STATES.includes(value?.state)) {
      marks.set(key.slice(MARK_PREFIX.length), value);
    }
  }
  const said = typeof note === 'string' ? note : '';
  return { id, note: said, ...(typeof due === 'string' ? { due } : {}), created, given, marks };
}

function byAge(one: Assignment, other: Assignment): number {
  return one.id < other.id ? -1 : 1;
}
