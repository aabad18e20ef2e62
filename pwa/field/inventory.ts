/** What of recordings is on this device, as it is now: audio, annotations, embeddings. */
import { recordingDocumentName } from '../document/schema';
import { recordingsKept } from '../embedding';
import { placesBrought } from '../history/kept_history';
import { library, type RecordingRow, type Whereabouts } from '../storage';
import { placeOf } from '../storage/belonging';
import { metAt } from '../together/met';
import { serverAudio } from '../together/server_audio';
import { sharedProjects } from '../together/shared_projects';
import { modelCalled } from './model';
import type { Candidate, Quality } from './plan';

/** What is here of one recording. */
export interface Here {
  readonly row: RecordingRow;
  readonly audio: Quality | 'none';
  /** When its annotations were last in step with the server, in ms; null for never. */
  readonly metMs: number | null;
  readonly rows: boolean;
  readonly history: boolean;
}

/** Of these recordings of a project; those that are on the list no more are left out. */
export async function inventory(
  project: string,
  keys: Iterable<string>,
  model: string,
): Promise<Here[]> {
  const kept = [metAt(), keptRows(model), placesBrought().catch(() => NONE)] as const;
  const [met, embedded, histories] = await Promise.all(kept);
  const found = await Promise.all(
    [...keys].map(async (key): Promise<Here | null> => {
      const row = await library.recording(key);
      if (row?.status !== 'active') return null;
      return {
        row,
        audio: audioOf(await library.hereAt(row)),
        metMs: met.get(recordingDocumentName(project, key)) ?? null,
        rows: embedded.has(key),
        history: histories.has(placeOf(recordingDocumentName(project, key))),
      };
    }),
  );
  return found.filter((one) => one !== null);
}

/** With what the server has, and what has come so far of the quality wanted. */
export async function candidates(
  here: readonly Here[],
  wanted: Quality,
  isShared: boolean,
): Promise<Candidate[]> {
  return Promise.all(
    here.map(async ({ row, audio, metMs, rows, history }): Promise<Candidate> => {
      const server = isShared ? ((await serverAudio.details(row)) ?? null) : null;
      const preview = wanted === 'preview' && Boolean(server?.preview_bytes);
      const partly = await library.partlyHere(row, preview);
      return { row, audio, partly, document: metMs !== null, rows, history, server };
    }),
  );
}

/** Whether a server has the project, so that anything can be brought from there. */
export function canTakeOffline(project: string): boolean {
  const role = sharedProjects.get(project)?.role;
  return role !== undefined && role !== '' && role !== 'uploader';
}

function audioOf(where: Whereabouts): Quality | 'none' {
  if (where === 'kept') return 'original';
  return where === 'preview' ? 'preview' : 'none';
}

async function keptRows(model: string): Promise<Set<string>> {
  try {
    return await recordingsKept(modelCalled(model));
  } catch {
    return new Set();
  }
}

const NONE: ReadonlySet<string> = new Set();
