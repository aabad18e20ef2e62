/** The projects that live on the server too: which they are, one's role there, and its people. */
import { keptRow, plainRow } from '../lock/sealed_row';
import { ask } from '../relay/api';
import type { Member, ServerProject } from '../relay/records';
import { belonging } from '../storage/belonging';
import { notebook, SHARED, type SharedRow } from './notebook';
import { session } from './session';
import { tabNews } from './tab_news';

const READERS = new Set(['viewer', 'uploader']);
const LEADERS = new Set(['owner', 'manager']);
/** Where nothing is, for what must not be seen. */
const NOBODYS = '@';

/** Emits 'change' when anything changed, in this tab or in another. */
class SharedProjects extends EventTarget {
  #rows: ReadonlyMap<string, SharedRow> = new Map();
  /** Projects that others have on this device. */
  #others: ReadonlySet<string> = new Set();
  #readFor = session.holder?.id;
  #refreshing: Promise<void> | null = null;
  #stale = false;
  /** Settled when what was known of the server is read. */
  readonly ready: Promise<void>;

  constructor() {
    super();
    this.ready = this.#read();
    tabNews.addEventListener('shared', () => void this.#read());
    session.addEventListener('change', () => {
      if (session.holder?.id !== this.#readFor) void this.#read();
    });
    belonging.ready = this.ready;
    belonging.mayOpen = (project) => this.#rows.has(project) || !this.#others.has(project);
    belonging.spaceOf = (project) => {
      if (!belonging.mayOpen(project)) return NOBODYS;
      return this.#rows.get(project)?.space ?? '';
    };
  }

  /** A project as the server knows it; undefined for one that is on this device only. */
  get(project: string): SharedRow | undefined {
    return this.#rows.get(project);
  }

  get list(): readonly SharedRow[] {
    return [...this.#rows.values()];
  }

  /** Whether nobody else has a project on this device. */
  isOnlyMine(project: string): boolean {
    return !this.#others.has(project);
  }

  /** Forget all projects of whoever is here. */
  async forget(): Promise<void> {
    const database = await notebook();
    for (const id of this.#rows.keys()) await database.delete('shared', id + belonging.ownSpace);
    tabNews.tell('shared');
  }

  /** Whether a document has a room that may be entered. */
  hasRoom(name: string): boolean {
    // Whoever has just signed in is not let into the rooms of whoever was here before.
    if (session.holder?.id !== this.#readFor) return false;
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
    if (session.holder?.id === person) return session.holder.name;
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
      if (session.holder?.id !== this.#readFor) await this.#read();
      await this.#ask().catch(() => {});
    }
  }

  async #ask(): Promise<void> {
    const { projects } = await ask<{ projects: ServerProject[] }>('GET', '/projects');
    if (session.holder?.id !== this.#readFor) return;
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
    const placed = rows.map((row) => this.#placed(row));
    this.#rows = new Map([...this.#rows, ...placed.map((row) => [row.id, row] as const)]);
    const database = await notebook().catch(() => null);
    for (const row of placed) await database?.put('shared', await this.#keptForm(row));
    tabNews.tell('shared');
  }

  /** What somebody else has here already is kept apart from theirs. */
  #placed(row: SharedRow): SharedRow {
    const isFirst = this.#rows.has(row.id) || !this.#others.has(row.id);
    return isFirst ? row : { ...row, space: belonging.ownSpace };
  }

  #keptForm(row: SharedRow): Promise<SharedRow> {
    return keptRow({ ...row, id: row.id + belonging.ownSpace }, ['id'], SHARED);
  }

  async #read(): Promise<void> {
    const holder = session.holder;
    const database = await notebook().catch(() => null);
    const kept = await database?.getAll('shared').catch(() => []);
    if (database && kept) {
      const mine = kept.filter(({ id }) => isOf(id, holder?.id));
      const opened = mine.map((row) => plainRow(row, SHARED).catch(() => null));
      const rows = (await Promise.all(opened)).filter((row) => row !== null);
      const named = rows.map((row) => ({ ...row, id: projectAt(row.id) }));
      // Somebody else may have signed in meanwhile: that is read again.
      if (session.holder?.id !== holder?.id) return;
      this.#rows = new Map(named.map((row) => [row.id, row]));
      this.#others = new Set(
        kept.filter(({ id }) => !isOf(id, holder?.id)).map(({ id }) => projectAt(id)),
      );
    }
    this.#readFor = holder?.id;
    belonging.ownSpace = holder ? `@${holder.id}` : '';
    if (database && kept && holder) await this.#adopt(database, kept);
    this.dispatchEvent(new Event('change'));
  }

  /** Rows from before people were kept apart become those of whoever is here. */
  async #adopt(
    database: Awaited<ReturnType<typeof notebook>>,
    kept: readonly SharedRow[],
  ): Promise<void> {
    for (const { id } of kept) {
      const row = id.includes('@') ? undefined : this.#rows.get(id);
      if (!row) continue;
      await database.put('shared', await this.#keptForm(row));
      await database.delete('shared', id);
    }
  }
}

/** Rows are kept under project and person: `<project>@<person>`. */
function projectAt(id: string): string {
  return id.split('@')[0] ?? '';
}

function isOf(id: string, person: string | undefined): boolean {
  return !id.includes('@') || id.split('@')[1] === person;
}

/** The project that a document belongs to: `project:<id>` or `recording:<id>:<key>`. */
export function projectOf(name: string): string {
  return name.split(':')[1]?.split('@')[0] ?? '';
}

export const sharedProjects = new SharedProjects();
