import { text } from '../messages/text';
import { EmbeddingError } from './errors';

/** A model as models/catalog.toml describes it. */
export interface Model {
  readonly id: string;
  /** Together with the id it says which numbers come out. */
  readonly version: string;
  readonly title: string;
  readonly summary: string;
  /** Rate of the samples that it is given; 0 for the recording's own. */
  readonly sample_rate_hz: number;
  /** How much one row hears. */
  readonly window_s: number;
  /** The usual time from one row to the next. */
  readonly hop_s: number;
  /** What a hop has to be a multiple of; 0 for any hop. */
  readonly hop_step_s: number;
  /** Length of a row. */
  readonly dimension: number;
  readonly licence: string;
  /** To be shown with the licence. */
  readonly notice: string;
  /** Whether its licence has to be accepted first; its notice then stands beside all that comes of it. */
  readonly acceptance?: boolean;
  /** Where it can be run, such as 'page'; everywhere where nothing is said. */
  readonly runtimes?: readonly string[];
  /** Its file below the folder of models; none for what Python computes. */
  readonly path?: string;
  readonly bytes?: number;
}

/** Set when the page is built (see catalog_plugin.ts). Absent where no models were built. */
declare const __MODELS__: readonly Model[] | undefined;

/** The model for everything; one that is always there where it cannot run. */
export const DEFAULT_MODEL = 'yamnet';
export const FALLBACK_MODEL = 'logmel';

/** Rounding of seconds that people type, far below a sample. */
const TINY = 1e-9;

/** All models, in the order of the catalog; rows of some come from a server only. */
export function knownModels(): readonly Model[] {
  return typeof __MODELS__ === 'undefined' ? [] : __MODELS__;
}

/** The models that this page can run. */
export function models(): readonly Model[] {
  return knownModels().filter(runsHere);
}

export function runsHere({ runtimes }: Model): boolean {
  return runtimes?.includes('page') ?? true;
}

/** The model to take where rows by this one cannot be had; null where there is no other. */
export function nextBest(id: string): string | null {
  if (id === FALLBACK_MODEL) return null;
  const hasDefault = models().some((model) => model.id === DEFAULT_MODEL);
  return id !== DEFAULT_MODEL && hasDefault ? DEFAULT_MODEL : FALLBACK_MODEL;
}

/** Throws EmbeddingError 'unknown_model' for a name that no model has. */
export function findModel(id: string, among: readonly Model[] = knownModels()): Model {
  const found = among.find((model) => model.id === id);
  if (!found) throw new EmbeddingError('unknown_model', text('embedding-unknown-model', { id }));
  return found;
}

/** A hop that the model can have, in seconds; throws EmbeddingError 'hop' for any other. */
export function checkedHop(model: Model, hopS = model.hop_s): number {
  const steps = model.hop_step_s ? hopS / model.hop_step_s : 1;
  const whole = Math.round(steps);
  if (hopS > 0 && whole >= 1 && Math.abs(steps - whole) <= TINY * steps) return hopS;
  throw new EmbeddingError('hop', text('embedding-no-such-hop', { model: model.title }));
}

/** Where the file of a model is; null for what Python computes. */
export function addressOf(model: Model): string | null {
  if (!model.path) return null;
  return new URL(`${import.meta.env.BASE_URL}models/${model.path}`, location.href).href;
}
