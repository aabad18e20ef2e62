/** Brings a whole project to the server, or up to date from it: document by document, resumable. */
import { projectDocumentName, recordingDocumentName } from '../document/schema';
import { library } from '../storage';
import { placeOf } from '../storage/belonging';
import { carrier } from './carrier';
import { metAt } from './met';
import { notebook } from './notebook';
import { outbox } from './outbox';
import { session } from './session';
import { sharedProjects } from './shared_projects';

export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** What was in step so recently is not asked for again. */
const FRESH_MS = 5 * 60_000;

/** Emits 'change' when the progress of a project changed. */
class Publishing extends EventTarget {
  readonly #progress = new Map<string, Progress>();

  /** Go on with what was begun. */
  start(): void {
    carrier.addEventListener('change', () => void this.#count());
    sharedProjects.addEventListener('change', () => void this.#resume());
    session.addEventListener('change', () => void this.#resume());
    void this.#resume();
  }

  /** How far a project is; null for one that is not being published. */
  progress(project: string): Progress | null {
    return this.#progress.get(project) ?? null;
  }

  /** Put a project of this device on the server. Throws the server's sentence. */
  async publish(project: string, name: string): Promise<void> {
    const database = await notebook().catch(() => null);
    const all = await roomsOf(project);
    for (const room of all) await database?.delete('met', placeOf(room));
    await sharedProjects.publish(project, name);
    // So far the server has none of it.
    for (const room of all) await outbox.note(room, 1);
  }

  /** Bring the annotations of a project's recordings here that have not been here lately. */
  async freshen(project: string): Promise<void> {
    if (!sharedProjects.get(project)) return;
    const [room = '', ...recordings] = await roomsOf(project);
    if (!sharedProjects.hasRoom(room)) return;
    const met = await metAt();
    const due = recordings.filter((name) => Date.now() - (met.get(name) ?? 0) > FRESH_MS);
    carrier.visit(due);
  }

  async #resume(): Promise<void> {
    for (const { id, publishing } of sharedProjects.list) {
      if (!publishing || this.#progress.has(id)) continue;
      this.#progress.set(id, { done: 0, all: 1 });
      const met = await metAt();
      carrier.visit((await roomsOf(id)).filter((room) => !met.has(room)));
    }
    await this.#count();
  }

  async #count(): Promise<void> {
    for (const id of [...this.#progress.keys()]) {
      const [all, met] = [await roomsOf(id), await metAt()];
      const left = all.filter((room) => !met.has(room));
      this.#progress.set(id, { done: all.length - left.length, all: all.length });
      if (left.length === 0) {
        this.#progress.delete(id);
        await sharedProjects.published(id);
      } else if (carrier.left(left) === 0 && navigator.onLine) {
        // What did not get through is tried once more a little later.
        setTimeout(() => carrier.visit(left), 5000);
      }
      this.dispatchEvent(new Event('change'));
    }
  }
}

/** The documents of a project: its own, then those of its recordings, also of removed ones. */
async function roomsOf(project: string): Promise<string[]> {
  const rows = await Promise.all([
    library.recordings(project),
    library.recordings(project, 'deleted'),
  ]);
  const recordings = rows.flat().map(({ key }) => recordingDocumentName(project, key));
  return [projectDocumentName(project), ...recordings];
}

export const publishing = new Publishing();
