/**
 * The recordings of a project on its server, a page at a time: of very many only those in sight are
 * fetched, and a while kept. Emits 'change'.
 */
import type { Choice, Order, Told } from '../finding/choice';
import { ask } from '../relay/api';
import type { ServerRecording } from '../together/server_recording';

/** From so many on, a project's list is the server's: no device holds them all. */
export const LARGE = 5000;
export const PAGE = 100;
const LARGEST_PAGE = 1000;
const MOST_PAGES = 50;
const AT_ONCE = 3;
const AGAIN_MS = 3000;

interface Page {
  readonly recordings: readonly ServerRecording[];
  readonly total: number;
}

export type AskFor = <T>(path: string) => Promise<T>;

const SORTS: Readonly<Partial<Record<Order, string>>> = {
  added: 'added_at',
  name: 'file_name',
  recorded: 'recorded_at',
  site: 'site',
  longest: '-duration_s',
  most: '-annotations',
  jobs: 'jobs',
};
const LENGTHS_S = {
  all: {},
  short: { longest_s: 60 },
  middle: { shortest_s: 60, longest_s: 3600 },
  long: { shortest_s: 3600 },
};

export class ServerList extends EventTarget {
  /** How many there are of what is chosen; unknown before the first page has come. */
  total: number | null = null;
  #query = '';
  #pages = new Map<number, readonly ServerRecording[]>();
  #wanted: number[] = [];
  #coming = new Set<number>();
  #failedAt = Number.NEGATIVE_INFINITY;

  constructor(
    readonly project: string,
    private readonly askFor: AskFor = (path) => ask('GET', path),
  ) {
    super();
  }

  /** List these from now on. What is asked for already is kept until the answer is there. */
  find(choice: Choice): void {
    const query = queryOf(choice);
    if (query === this.#query && this.total !== null) return;
    this.#query = query;
    this.#pages = new Map();
    this.#coming = new Set();
    this.#wanted = [0];
    this.#fetch();
  }

  /** The recording at a place of the list; undefined while it is not here. */
  at(index: number): ServerRecording | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** The keys of all that is listed, asked for now. @throws RelayError */
  async keys(): Promise<string[]> {
    const found: string[] = [];
    for (let total = 1; found.length < total; ) {
      const part = `limit=${LARGEST_PAGE}&offset=${found.length}`;
      const path = `${place(this.project)}/recordings?${this.#query}&${part}`;
      const page = await this.askFor<Page>(path);
      if (page.recordings.length === 0) break;
      found.push(...page.recordings.map(({ id }) => id));
      total = page.total;
    }
    return found;
  }

  /** Have the places [from, to) fetched; what was wanted before and has not begun is left out. */
  want(from: number, to: number): void {
    const end = Math.min(to, this.total ?? PAGE);
    this.#wanted = [];
    for (let page = Math.floor(from / PAGE); page * PAGE < end; page++) {
      const rows = this.#pages.get(page);
      if (!rows) this.#wanted.push(page);
      else this.#pages.delete(page);
      // What was looked at last goes last.
      if (rows) this.#pages.set(page, rows);
    }
    this.#fetch();
  }

  #fetch(): void {
    if (performance.now() - this.#failedAt < AGAIN_MS) return;
    for (const page of this.#wanted) {
      if (this.#coming.size >= AT_ONCE) return;
      if (!this.#coming.has(page) && !this.#pages.has(page)) void this.#bring(page);
    }
  }

  async #bring(page: number): Promise<void> {
    const [query, coming] = [this.#query, this.#coming];
    coming.add(page);
    const path = `${place(this.project)}/recordings?${query}&limit=${PAGE}&offset=${page * PAGE}`;
    try {
      const { recordings, total } = await this.askFor<Page>(path);
      if (query !== this.#query) return;
      this.#pages.set(page, recordings);
      for (const oldest of this.#pages.keys()) {
        if (this.#pages.size <= MOST_PAGES) break;
        this.#pages.delete(oldest);
      }
      this.total = total;
      this.dispatchEvent(new Event('change'));
    } catch {
      // The network is away, or the server is: whoever scrolls on asks again.
      this.#failedAt = performance.now();
      setTimeout(() => this.#fetch(), AGAIN_MS);
    } finally {
      coming.delete(page);
    }
    this.#fetch();
  }
}

/** How many recordings a project has on its server. @throws RelayError */
export async function countOnServer(
  project: string,
  askFor: AskFor = (path) => ask('GET', path),
): Promise<number> {
  return (await askFor<Page>(`${place(project)}/recordings?limit=1`)).total;
}

/** The sites of a project's recordings on the server. @throws RelayError */
export async function sitesOnServer(
  project: string,
  askFor: AskFor = (path) => ask('GET', path),
): Promise<string[]> {
  const { sites } = await askFor<{ sites: { site: string | null }[] }>(`${place(project)}/sites`);
  return sites.flatMap(({ site }) => site ?? []);
}

/**
 * What the server knows of each recording of a project: its jobs, and how many annotations carry
 * which of these labels. @throws RelayError
 */
export async function toldByServer(
  project: string,
  labels: readonly string[],
  askFor: AskFor = (path) => ask('GET', path),
): Promise<ReadonlyMap<string, Told>> {
  const told = new Map<string, { jobs: Told['jobs']; carrying: Record<string, number> }>();
  for (const label of labels.length > 0 ? labels : [null]) {
    const sort = label === null ? 'jobs' : `-label:${label}`;
    const asked = new URLSearchParams({ limit: '1000', sort });
    for (let offset = 0, total = 1; offset < total; offset += 1000) {
      const page = await askFor<Page>(`${place(project)}/recordings?${asked}&offset=${offset}`);
      total = page.total;
      for (const { id, jobs, carrying } of page.recordings) {
        const one = told.get(id) ?? { jobs, carrying: {} };
        if (label !== null && carrying !== undefined) one.carrying[label] = carrying;
        told.set(id, one);
      }
    }
  }
  return told;
}

/** What the server is asked for a choice. */
export function queryOf(choice: Choice): string {
  const { label, without, jobs, site, state } = choice;
  const asked: Record<string, string | number> = {
    sort: sortOf(choice),
    ...LENGTHS_S[choice.length],
  };
  if (choice.text.trim()) asked.text = choice.text.trim();
  if (site !== 'all') asked.site = site;
  if (label !== 'all') asked.label = label;
  if (without !== 'all') asked.without = without;
  if (jobs !== 'all') asked.jobs = jobs;
  if (state === 'labeled' || state === 'bare') asked.annotated = state === 'labeled' ? 'yes' : 'no';
  if (choice.since) asked.since = choice.since;
  if (choice.until) asked.until = `${choice.until}T23:59:59.999Z`;
  const words = Object.entries(asked).map(([name, value]): [string, string] => [name, `${value}`]);
  return new URLSearchParams(words).toString();
}

function sortOf({ order, by }: Choice): string {
  if (by && order === 'with') return `-label:${by}`;
  if (by && order === 'fewest') return `label:${by}`;
  return SORTS[order] ?? 'added_at';
}

function place(project: string): string {
  return `/projects/${encodeURIComponent(project)}`;
}
