/** What a search is told, and needs of the device and the server, so that tests can stand in for it. */
import { findModel, recordingsKept, runsHere } from '../embedding';
import { type Reach, reachOf } from '../sampling/reach';
import { library, type RecordingRow } from '../storage';
import { nearOrFar } from './far_rows';
import type { Index } from './listening';
import type { Place } from './place';
import { ServerIndex } from './server_index';
import { SoundIndex } from './sound_index';

export interface SearchParts {
  readonly rows: (project: string) => Promise<RecordingRow[]>;
  readonly atHand: (row: RecordingRow) => Promise<boolean>;
  readonly kept: (model: string) => Promise<ReadonlySet<string>>;
  readonly index: (project: string, model: string) => Index;
  /** Whether the page itself can run a model. */
  readonly runs: (model: string) => boolean;
  readonly reach: (project: string, model: string) => Promise<Reach>;
  readonly server: () => Index;
  /** Recordings that may be on the server only; those that it does not tell of are missing. */
  readonly far: (project: string, keys: readonly string[]) => Promise<readonly RecordingRow[]>;
}

/** What is known by now: which sounds are meant, and which places are settled. */
export interface Judged {
  readonly like: readonly Place[];
  readonly leaveOut: readonly Place[];
}

export type Phase = 'idle' | 'searching' | 'ready' | 'failed';

export const DEVICE: SearchParts = {
  rows: (project) => library.recordings(project),
  atHand: (row) => library.atHand(row),
  kept: (model) => recordingsKept(findModel(model)),
  index: (project, model) => new SoundIndex(project, model),
  runs: (model) => runsHere(findModel(model)),
  reach: reachOf,
  server: () => new ServerIndex(),
  far: nearOrFar,
};
