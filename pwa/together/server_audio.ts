/** Which recordings of shared projects have their audio on the server, and where it is read from. */
import type { ServerFile } from '../audio';
import { vault } from '../lock/vault';
import { ask } from '../relay/api';
import type { RecordingRow } from '../storage';
import { session } from './session';
import { sharedProjects } from './shared_projects';

const PAGE = 1000;
/** Of more than so many, each that is not among the first is asked about by itself. */
const MOST = 5000;
/** A list is asked for anew after this time, if something is looked for that it does not have. */
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
}

interface Page {
  readonly recordings: readonly Listed[];
  readonly total: number;
}

interface Known {
  readonly at: number;
  readonly files: Map<string, ServerFile>;
  readonly listed: Map<string, Listed>;
  /** Whether the server has more than these. */
  isPart: boolean;
}

export class ServerAudio {
  readonly #known = new Map<string, Promise<Known>>();
  /** The same object for the same file, so that what is drawn of it is shared. */
  readonly #files = new Map<string, ServerFile>();

  constructor(
    private readonly mayHear: (project: string) => boolean,
    private readonly askFor: (path: string) => Promise<Page> = (path) => ask<Page>('GET', path),
  ) {}

  /** The file of a recording, or undefined where the server has none or cannot be asked. */
  readonly find = async (row: RecordingRow): Promise<ServerFile | undefined> => {
    if (!this.mayHear(row.project)) return undefined;
    const found = await this.#look(row);
    if (found) return found;
    const known = await this.#known.get(row.project);
    if (known && performance.now() - known.at > FRESH_MS) this.#known.delete(row.project);
    else return undefined;
    return this.#look(row);
  };

  /** What the server lists of a recording; undefined where it has none or cannot be asked. */
  readonly details = async (row: RecordingRow): Promise<Listed | undefined> => {
    if (!(await this.find(row))) return undefined;
    const listed = (await this.#known.get(row.project))?.listed;
    return listed?.get(row.key) ?? listed?.get(row.sha256 ?? '');
  };

  /** Somebody else is signed in, or has another role. */
  forget(): void {
    this.#known.clear();
  }

  async #look({ project, key, sha256 }: RecordingRow): Promise<ServerFile | undefined> {
    let known = this.#known.get(project);
    if (!known) {
      known = this.#list(project);
      this.#known.set(project, known);
    }
    const { files, isPart } = await known;
    const found = files.get(key) ?? files.get(sha256 ?? '');
    return found || !isPart ? found : this.#lookUp(project, key, await known);
  }

  /** Ask about one of very many. */
  async #lookUp(project: string, key: string, known: Known): Promise<ServerFile | undefined> {
    const path = `/projects/${encodeURIComponent(project)}/recordings?limit=1&key=${key}`;
    const page = await this.askFor(path).catch(() => null);
    for (const one of page?.recordings ?? []) this.#note(project, one, known);
    return known.files.get(key);
  }

  async #list(project: string): Promise<Known> {
    const known: Known = { at: 0, files: new Map(), listed: new Map(), isPart: false };
    const base = `/projects/${encodeURIComponent(project)}/recordings`;
    try {
      for (let offset = 0, total = 1; offset < Math.min(total, MOST); offset += PAGE) {
        const page = await this.askFor(`${base}?limit=${PAGE}&offset=${offset}`);
        total = page.total;
        known.isPart = total > MOST;
        for (const one of page.recordings) this.#note(project, one, known);
      }
    } catch {
      // Not now; whoever looks again later asks again.
    }
    return { ...known, at: performance.now() };
  }

  #note(project: string, one: Listed, { files, listed }: Known): void {
    const { id, sha256, bytes } = one;
    listed.set(id, one).set(sha256, one);
    const file = this.#file(
      `/api/v1/projects/${encodeURIComponent(project)}/recordings/${id}/audio`,
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

/** Of the person who is signed in. */
export const serverAudio = new ServerAudio((project) => {
  const role = sharedProjects.get(project)?.role;
  return Boolean(session.person && navigator.onLine && role && role !== 'uploader');
});
