/** What taking recordings offline brings here, and how large it is: pure. Sizes in bytes. */
import { layWindows, type Model } from '../embedding';
import { MOST_BROUGHT, REVISION_BYTES } from '../history/bounds';
import type { RecordingRow } from '../storage';
import type { Listed } from '../together/server_audio';

/** Audio as it was recorded, or as the server's preview: one channel, low rate. */
export type Quality = 'original' | 'preview';

/** A recording that may be taken offline, and what of it is where. */
export interface Candidate {
  readonly row: RecordingRow;
  /** What of its audio is on this device. */
  readonly audio: Quality | 'none';
  /** What has come so far of the quality wanted. */
  readonly partly: number;
  /** Whether its annotations have been here. */
  readonly document: boolean;
  /** Whether its embeddings are here. */
  readonly rows: boolean;
  /** Whether its history is here. */
  readonly history: boolean;
  /** What the server has of its audio; null where it has none, or cannot say. */
  readonly server: Listed | null;
}

/** What is to be brought of one recording. */
export interface Load {
  readonly key: string;
  /** Null where its audio is here already, or nowhere. */
  readonly quality: Quality | null;
  readonly audioBytes: number;
  readonly documentBytes: number;
  readonly embeddingBytes: number;
  readonly historyBytes: number;
}

export interface Plan {
  readonly loads: readonly Load[];
  readonly audioBytes: number;
  readonly documentBytes: number;
  readonly embeddingBytes: number;
  readonly historyBytes: number;
  readonly vocabularyBytes: number;
  readonly allBytes: number;
  /** Recordings whose audio is neither here nor on the server. */
  readonly silent: number;
  /** Recordings that have no preview yet, so that their original is brought. */
  readonly unprepared: number;
}

/** What a document takes that has not been here; people say more of some recordings than of others. */
export const DOCUMENT_BYTES = 20_000;
const BYTES_PER_NUMBER = 2;
/** What must stay free, for labels and for what the browser itself needs. */
const RESERVE_BYTES = 50_000_000;

export function planOf(
  candidates: readonly Candidate[],
  wanted: Quality,
  model: Pick<Model, 'sample_rate_hz' | 'window_s' | 'hop_s' | 'dimension'>,
  vocabularyBytes: number,
): Plan {
  const loads = candidates.map((one) => loadOf(one, wanted, model));
  const sum = (bytes: (load: Load) => number) => loads.reduce((all, one) => all + bytes(one), 0);
  const audioBytes = sum((load) => load.audioBytes);
  const documentBytes = sum((load) => load.documentBytes);
  const embeddingBytes = sum((load) => load.embeddingBytes);
  const historyBytes = sum((load) => load.historyBytes);
  return {
    ...{ loads, audioBytes, documentBytes, embeddingBytes, historyBytes, vocabularyBytes },
    allBytes: audioBytes + documentBytes + embeddingBytes + historyBytes + vocabularyBytes,
    silent: candidates.filter(({ audio, server }) => audio === 'none' && !server).length,
    unprepared: candidates.filter((one) => isUnprepared(one, wanted)).length,
  };
}

/** Whether a plan fits; true where the browser does not tell how much is free. */
export function fits({ allBytes }: Pick<Plan, 'allBytes'>, freeBytes: number | null): boolean {
  return freeBytes === null || allBytes + RESERVE_BYTES <= freeBytes;
}

/** The bytes that embeddings of a recording take, as float16 rows. */
export function embeddingBytes(
  { duration_s, sample_rate_hz }: Pick<RecordingRow, 'duration_s' | 'sample_rate_hz'>,
  model: Pick<Model, 'sample_rate_hz' | 'window_s' | 'hop_s' | 'dimension'>,
): number {
  const frames = Math.round(duration_s * sample_rate_hz);
  const info = { sampleRateHz: sample_rate_hz, frames };
  return layWindows(model, info, model.hop_s).count * model.dimension * BYTES_PER_NUMBER;
}

/** About what the history of a recording takes with so many annotations, most changed once. */
export function historyBytes(annotations = 0): number {
  return Math.min(1 + annotations * 2, MOST_BROUGHT) * REVISION_BYTES;
}

function loadOf(
  one: Candidate,
  wanted: Quality,
  model: Pick<Model, 'sample_rate_hz' | 'window_s' | 'hop_s' | 'dimension'>,
): Load {
  const quality = qualityOf(one, wanted);
  const whole = quality === 'preview' ? (one.server?.preview_bytes ?? 0) : (one.server?.bytes ?? 0);
  return {
    key: one.row.key,
    quality,
    audioBytes: quality ? Math.max(0, whole - one.partly) : 0,
    documentBytes: one.document ? 0 : DOCUMENT_BYTES,
    embeddingBytes: one.rows ? 0 : embeddingBytes(one.row, model),
    historyBytes: one.history ? 0 : historyBytes(one.server?.annotations),
  };
}

/** In which quality its audio is to be brought. */
export function qualityOf(one: Candidate, wanted: Quality): Quality | null {
  if (!one.server || one.audio === 'original' || one.audio === wanted) return null;
  return isUnprepared(one, wanted) ? 'original' : wanted;
}

function isUnprepared({ audio, server }: Candidate, wanted: Quality): boolean {
  return wanted === 'preview' && audio === 'none' && server !== null && !server.preview_bytes;
}
