/** What packing needs of the device and the server, and how it has it from them. */
import { worthATry } from '../app/patience';
import { bringRows } from '../embedding';
import { bringHistory } from '../history/bringing';
import { keepModels } from '../offline/keep';
import { ask, BASE } from '../relay/api';
import { type Coming, library } from '../storage';
import { meet } from '../together/met';
import { serverAudio } from '../together/server_audio';
import { session } from '../together/session';
import { serverUrl } from '../way/place';
import { candidates, canTakeOffline, inventory } from './inventory';
import { modelCalled } from './model';
import { devicePacks, type Pack, type PackStore } from './pack';
import { type Candidate, type Plan, planOf, type Quality } from './plan';

/** What is needed of the device and the server, so that tests can stand in for them. */
export interface PackingParts {
  readonly packs: PackStore;
  person(): string | undefined;
  look(pack: Pack): Promise<readonly Candidate[]>;
  /** Bring a document in step with the server; false where that did not work. */
  meet(document: string): Promise<boolean>;
  /** Throws why a project on the server cannot be read now, code 'away' where it is out of reach. */
  reach(project: string): Promise<void>;
  /** Bytes of the rows brought; null where the server has none. */
  rows(key: string, model: string, signal: AbortSignal): Promise<number | null>;
  /** Bytes of the history brought. */
  history(project: string, key: string): Promise<number>;
  /** Models and what runs them; false where they could not be brought. */
  models(signal: AbortSignal): Promise<boolean>;
  audio(one: Candidate, quality: Quality, signal: AbortSignal, onProgress: Fraction): Promise<void>;
  plan(found: readonly Candidate[], pack: Pack): Plan;
  later(signal: AbortSignal): Promise<void>;
  alone(project: string, signal: AbortSignal, work: () => Promise<void>): Promise<void>;
}

type Fraction = (fraction: number) => void;

const AGAIN_MS = 5000;

/** Without an answer of the server one would believe that it has nothing. */
async function reach(project: string): Promise<void> {
  await ask('GET', `/projects/${encodeURIComponent(project)}/recordings?limit=1`);
}

export const DEVICE_PARTS: PackingParts = {
  packs: devicePacks,
  person: () => session.person?.id,
  reach,
  look: async ({ project, keys, model, quality }) => {
    await reach(project);
    serverAudio.forget();
    return candidates(await inventory(project, keys, model), quality, canTakeOffline(project));
  },
  plan: (found, { quality, model }) => planOf(found, quality, modelCalled(model), 0),
  meet,
  rows: (key, model, signal) => bringRows(key, { model, signal }),
  history: bringHistory,
  models: keepModels,
  audio: ({ row, server }, quality, signal, onProgress) => {
    if (!server) return Promise.resolve();
    const place = serverUrl(
      `${BASE}/projects/${encodeURIComponent(row.project)}/recordings/${server.id}`,
    );
    const preview = quality === 'preview';
    const coming: Coming = preview
      ? { url: `${place}/preview`, bytes: server.preview_bytes ?? 0, sha256: null }
      : { url: `${place}/audio`, bytes: server.bytes, sha256: server.sha256 };
    return library.bring(row.key, { ...coming, preview }, { signal, onProgress });
  },
  later: (signal) => worthATry(AGAIN_MS, signal),
  alone: async (project, signal, work) => {
    if (!navigator.locks) return work();
    await navigator.locks.request(`earmark offline ${project}`, { signal }, work);
  },
};
