/** Which recordings of a project have their file here and not on the server. */
import { isLossy } from '../audio';
import { ask } from '../relay/api';
import { isPreview, library, type RecordingRow } from '../storage';

/** As many as the server takes at once. */
const MOST_HASHES = 500;

/** Of these files, those that the server has: its keys by hash. Throws RelayError. */
export async function knownTo(
  project: string,
  hashes: readonly string[],
): Promise<Record<string, string>> {
  const path = `/projects/${encodeURIComponent(project)}/recordings/known`;
  const all: Record<string, string> = {};
  for (let at = 0; at < hashes.length; at += MOST_HASHES) {
    const sha256 = hashes.slice(at, at + MOST_HASHES);
    Object.assign(all, (await ask<{ known: typeof all }>('POST', path, { sha256 })).known);
  }
  return all;
}

/** Asks again and again, but never again about what the server once had. */
export class Unsent {
  readonly #known = new Set<string>();

  constructor(
    private readonly project: string,
    private readonly knows = knownTo,
  ) {}

  /** The recordings whose file could be sent. Throws RelayError where the server cannot say. */
  async find(): Promise<RecordingRow[]> {
    const here: RecordingRow[] = [];
    for (const row of await library.recordings(this.project)) {
      if (await this.#mayLack(row)) here.push(row);
    }
    const hashes = here.map(({ sha256 }) => sha256!);
    if (hashes.length === 0) return [];
    const known = await this.knows(this.project, hashes);
    for (const sha256 of Object.keys(known)) this.#known.add(sha256);
    return here.filter(({ sha256 }) => !known[sha256!]);
  }

  /** What has no hash yet is looked at again once it has one. */
  async #mayLack(row: RecordingRow): Promise<boolean> {
    if (row.elsewhere || isPreview(row) || !row.sha256 || this.#known.has(row.sha256)) return false;
    const where = await library.hereAt(row);
    // Of a lossy file what is kept is what it decodes to.
    return where === 'file' || (where === 'kept' && !isLossy(row.format));
  }
}
