/** Which recordings of shared projects have their audio on the server, and where it is read from. */
import type { ServerFile } from '../audio';
import { vault } from '../lock/vault';
import { ask, BASE } from '../relay/api';
import type { RecordingRow } from '../storage';
import { serverUrl } from '../way/place';
import { session } from './session';
import { sharedProjects } from './shared_projects';

const PAGE = 1000;
/** Of more than so many, each that is not among the first is asked about by itself. */
const MOST = 5000;
/** One is asked about by itself; a list is quicker for more at once than so many, or one after the other. */
const MOST_AT_ONCE = 3;
const MOST_ALONE = 50;
/** What the server did not have is asked about anew after this time. */
const FRESH_MS = 3000;

/** A recording as the server lists it. */
export interface Listed {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Of its preview; null while there is none, absent where the server makes none. */
  readonly preview_bytes?: number | null;
  /** Whether there is a small picture of it; absent likewise. */
  readonly strip?: boolean;
  /** How many annotations it has. */
  readonly annotations?: number;
  /** Rate of its preview in hertz; null or absent likewise. */
  readonly preview_rate_hz?: number | null;
}

interface Page {
  readonly recordings: readonly Listed[];
  readonly total: number;
}

/** When it was asked, in ms of the page's clock, and when that is done. */
interface Asked {
  readonly at: number;
  readonly done: Promise<void>;
}

interface Known {
  readonly files: Map<string, ServerFile>;
  readonly listed: Map<string, Listed>;
  /** Recordings that were asked about by themselves, by what was asked. */
  readonly alone: Map<string, Asked>;
  /** How many of those wait for an answer. */
  waiting: number;
  list: Asked | null;
  /** Whether the server has more than were listed. */
  isPart: boolean;
}

export class ServerAudio {
  readonly #known = new Map<string, Known>();
  /** The same object for the same file, so that what is drawn of it is shared. */
  readonly #files = new Map<string, ServerFile>();

  constructor(
    private readonly mayHear: (project: string) => boolean,
    private readonly askFor: (path: string) => Promise<Page> = (path) => ask<Page>('GET', path),
  ) {}

  /** The file of a recording, or undefined where the server has none or cannot be asked. */
  readonly find = async (row: RecordingRow): Promise<ServerFile | undefined> => {
    if (!this.mayHear(row.project)) return undefined;
    const { project, key, sha256 } = row;
    const known = this.#of(project);
    const found = () => known.files.get(key) ?? known.files.get(sha256 ?? '');
    if (found()) return found();
    if (known.waiting < MOST_AT_ONCE && known.alone.size < MOST_ALONE) {
      await this.#lookFor(row, known);
      return found();
    }
    await this.#list(project, known);
    if (!found() && known.isPart) await this.#lookFor(row, known);
    return found();
  };

  /** What the server lists of a recording; undefined where it has none or cannot be asked. */
  readonly details = async (row: RecordingRow): Promise<Listed | undefined> => {
    if (!(await this.find(row))) return undefined;
    const { listed } = this.#of(row.project);
    return listed.get(row.key) ?? listed.get(row.sha256 ?? '');
  };

  /** Somebody else is signed in, or has another role. */
  forget(): void {
    this.#known.clear();
  }

  #of(project: string): Known {
    const nothing = { files: new Map(), listed: new Map(), alone: new Map() };
    const known = this.#known.get(project) ?? { ...nothing, waiting: 0, list: null, isPart: false };
    this.#known.set(project, known);
    return known;
  }

  /** Ask about one: by its key, and then by its content, which the server may have by another. */
  async #lookFor({ project, key, sha256 }: RecordingRow, known: Known): Promise<void> {
    await this.#lookUp(project, `key=${encodeURIComponent(key)}`, known);
    if (known.files.has(key) || !sha256) return;
    await this.#lookUp(project, `sha256=${encodeURIComponent(sha256)}`, known);
  }

  #lookUp(project: string, which: string, known: Known): Promise<void> {
    const asked = known.alone.get(which);
    if (isFresh(asked)) return asked.done;
    known.waiting += 1;
    const query = `limit=1&${which}`;
    const done = this.#ask(project, query, known).then(() => {
      known.waiting -= 1;
    });
    known.alone.set(which, { at: performance.now(), done });
    return done;
  }

  #list(project: string, known: Known): Promise<void> {
    if (isFresh(known.list)) return known.list.done;
    const listAll = async () => {
      for (let offset = 0, total = 1; offset < Math.min(total, MOST); offset += PAGE) {
        total = (await this.#ask(project, `limit=${PAGE}&offset=${offset}`, known)) ?? 0;
        known.isPart = total > MOST;
      }
    };
    known.list = { at: performance.now(), done: listAll() };
    return known.list.done;
  }

  /** Resolves to how many there are in all; null where there was no answer: whoever looks later asks again. */
  async #ask(project: string, query: string, known: Known): Promise<number | null> {
    const path = `/projects/${encodeURIComponent(project)}/recordings?${query}`;
    const page = await this.askFor(path).catch(() => null);
    for (const one of page?.recordings ?? []) this.#note(project, one, known);
    return page?.total ?? null;
  }

  #note(project: string, one: Listed, { files, listed }: Known): void {
    const { id, sha256, bytes } = one;
    listed.set(id, one).set(sha256, one);
    const file = this.#file(
      serverUrl(`${BASE}/projects/${encodeURIComponent(project)}/recordings/${id}/audio`),
      bytes,
    );
    files.set(id, file).set(sha256, file);
  }

  #file(url: string, size: number): ServerFile {
    const unkept = vault.isSet ? { unkept: true as const } : {};
    const file = this.#files.get(url) ?? { url, size, ...unkept };
    this.#files.set(url, file);
    return file;
  }
}

function isFresh<Kind extends Asked>(asked: Kind | null | undefined): asked is Kind {
  return Boolean(asked && performance.now() - asked.at <= FRESH_MS);
}

/** Of the person who is signed in. */
export const serverAudio = new ServerAudio((project) => {
  const role = sharedProjects.get(project)?.role;
  return Boolean(session.person && navigator.onLine && role && role !== 'uploader');
});
