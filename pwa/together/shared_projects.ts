/** The projects that live on the server too: which they are, one's role there, and its people. */
import { keptRow, plainRow } from '../lock/sealed_row';
import { ask } from '../relay/api';
import type { Member, ServerProject } from '../relay/records';
import { notebook, SHARED, type SharedRow } from './notebook';
import { session } from './session';
import { tabNews } from './tab_news';

const READERS = new Set(['viewer', 'uploader']);
const LEADERS = new Set(['owner', 'manager']);

/** Emits 'change' when anything changed, in this tab or in another. */
class SharedProjects extends EventTarget {
  #rows: ReadonlyMap<string, SharedRow> = new Map();
  #refreshing: Promise<void> | null = null;
  #stale = false;
  /** Settled when what was known of the server is read. */
  readonly ready: Promise<void>;

  constructor() {
    super();
    this.ready = this.#read();
    tabNews.addEventListener('shared', () => void this.#read());
  }

  /** A project as the server knows it; undefined for one that is on this device only. */
  get(project: string): SharedRow | undefined {
    return this.#rows.get(project);
  }

  get list(): readonly SharedRow[] {
    return [...this.#rows.values()];
  }

  /** Whether a document has a room that may be entered. */
  hasRoom(name: string): boolean {
    const row = this.#rows.get(projectOf(name));
    return row !== undefined && row.role !== '' && row.role !== 'uploader';
  }

  /** Whether what is changed in a project stays with this person, because the role only reads. */
  isReadOnly(project: string): boolean {
    const row = this.#rows.get(project);
    return row !== undefined && READERS.has(row.role);
  }

  /** Whether this person may change a project's settings: on a device alone everybody may. */
  mayLead(project: string): boolean {
    const row = this.#rows.get(project);
    return row === undefined || LEADERS.has(row.role);
  }

  /** Somebody's name, where an account of a shared project is meant. */
  nameOf(person: string): string | undefined {
    if (session.person?.id === person) return session.person.name;
    for (const { people } of this.#rows.values()) if (people[person]) return people[person];
    return undefined;
  }

  /** Ask the server anew. Without an answer everything stays as it was known. */
  refresh(): Promise<void> {
    if (!session.person || !navigator.onLine) return Promise.resolve();
    // An answer that is on its way may be older than what one asks about.
    this.#stale = true;
    this.#refreshing ??= this.#askAll().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  /** Learn the names of a project's people. */
  async learnPeople(project: string): Promise<void> {
    const row = this.get(project);
    if (!row?.role || !session.person || !navigator.onLine) return;
    const path = `/projects/${encodeURIComponent(project)}/members`;
    const found = await ask<{ members: Member[] }>('GET', path).catch(() => null);
    if (!found) return;
    const people = Object.fromEntries(found.members.map(({ id, name }) => [id, name]));
    await this.#put([{ ...row, people: { ...row.people, ...people } }]);
  }

  /** Put a project on the server, under its own id; its documents are still to be sent. */
  async publish(id: string, name: string): Promise<void> {
    await ask('PUT', `/projects/${encodeURIComponent(id)}`, { name });
    const people = session.person ? { [session.person.id]: session.person.name } : {};
    await this.#put([{ id, name, role: 'owner', people, publishing: true }]);
  }

  async published(id: string): Promise<void> {
    const row = this.get(id);
    if (row?.publishing) await this.#put([{ ...row, publishing: false }]);
  }

  async #askAll(): Promise<void> {
    while (this.#stale) {
      this.#stale = false;
      await this.#ask().catch(() => {});
    }
  }

  async #ask(): Promise<void> {
    const { projects } = await ask<{ projects: ServerProject[] }>('GET', '/projects');
    const there = new Set(projects.map(({ id }) => id));
    const rows = projects.map(({ id, name, status, role }) => {
      const known = this.get(id);
      const now = status === 'archived' ? '' : role;
      return { people: {}, publishing: false, ...known, id, name, role: now };
    });
    const gone = this.list.filter(({ id }) => !there.has(id)).map((row) => ({ ...row, role: '' }));
    const all = [...rows, ...gone];
    const changed = all.filter((row) => JSON.stringify(row) !== JSON.stringify(this.get(row.id)));
    if (changed.length > 0) await this.#put(changed);
  }

  async #put(rows: readonly SharedRow[]): Promise<void> {
    this.#rows = new Map([...this.#rows, ...rows.map((row) => [row.id, row] as const)]);
    const database = await notebook().catch(() => null);
    for (const row of rows) await database?.put('shared', await keptRow(row, ['id'], SHARED));
    tabNews.tell('shared');
  }

  async #read(): Promise<void> {
    const database = await notebook().catch(() => null);
    const kept = await database?.getAll('shared');
    const rows = kept && (await Promise.all(kept.map((row) => plainRow(row, SHARED))));
    if (rows) this.#rows = new Map(rows.map((row) => [row.id, row]));
    this.dispatchEvent(new Event('change'));
  }
}

/** The project that a document belongs to: `project:<id>` or `recording:<id>:<key>`. */
export function projectOf(name: string): string {
  return name.split(':')[1] ?? '';
}

export const sharedProjects = new SharedProjects();
