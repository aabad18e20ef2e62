/** Recordings in stretches to open one at a time, each with the few rows of embeddings that stand for it. */
import { type Embedded, type EmbedOptions, embedder, findModel } from '../embedding';
import { python } from '../python/bridge';
import { describeEmbeddings, versioned } from '../questions/hearing';
import type { Caller } from '../questions/preparing';
import type { RecordingRow } from '../storage';

export interface Stretch {
  readonly start_s: number;
  readonly end_s: number;
  /** How many of the kept rows stand for it. */
  readonly rows: number;
}

/** What is kept of a recording; the rows of all stretches, in order. */
export interface Stretches {
  readonly recording: string;
  readonly project: string;
  /** Name and version of the model. */
  readonly model: string;
  readonly dimensions: number;
  readonly stretches: readonly Stretch[];
  /** float32 [shape=(rows of all stretches, dimensions)] */
  readonly vectors: Float32Array;
}

export interface StretchParts {
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number) => void;
  /** Whether the sound may be listened to, where there are no rows. */
  readonly compute?: boolean;
  readonly embed?: (recording: string, options: EmbedOptions) => Promise<Embedded>;
  readonly caller?: Caller;
}

/** So much is embedded at a time: a whole number of stretches, and far below what memory holds. */
export const PART_S = 1800;

/** A recording's stretches by a model. Rejects as embedding does, or with the signal's reason. */
export async function planRecording(
  row: Pick<RecordingRow, 'key' | 'project' | 'duration_s'>,
  model: string,
  { signal, onProgress, compute = true, embed = embedWith, caller = python }: StretchParts,
): Promise<Stretches> {
  const count = Math.max(1, Math.ceil(row.duration_s / PART_S));
  const parts: Pick<Stretches, 'stretches' | 'vectors' | 'dimensions' | 'model'>[] = [];
  for (let part = 0; part < count; part++) {
    signal.throwIfAborted();
    const span = { startS: part * PART_S, endS: Math.min(row.duration_s, (part + 1) * PART_S) };
    const options = {
      ...{ model, signal, compute },
      ...(count > 1 ? { span } : {}),
      onProgress: (fraction: number) => onProgress((part + fraction) / count),
    };
    const embedded = await embed(row.key, options);
    if (embedded.frames.length > 0) parts.push(await planPart(embedded, span, caller, signal));
  }
  const { dimension, ...named } = findModel(model);
  return {
    recording: row.key,
    project: row.project,
    model: versioned({ model: named.id, version: named.version }),
    dimensions: dimension,
    stretches: parts.flatMap(({ stretches }) => stretches),
    vectors: joined(parts.map(({ vectors }) => vectors)),
  };
}

/** float32 rows, one array after the other. */
export function joined(arrays: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const all = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}

async function planPart(
  embedded: Embedded,
  { startS, endS }: { startS: number; endS: number },
  caller: Caller,
  signal: AbortSignal,
) {
  const about = describeEmbeddings(embedded);
  const { frames, dimension } = embedded;
  const { stretches } = await caller.call<{
    stretches: { start_s: number; end_s: number; rows: number[] }[];
  }>(
    'plan_recording',
    { embeddings: { ...about, first_s: about.first_s - startS }, duration_s: endS - startS },
    { signal, buffers: [frames.slice()] },
  );
  const kept = stretches.filter(({ rows }) => rows.length > 0);
  const vectors = kept.flatMap(({ rows }) =>
    rows.map((row) => frames.subarray(row * dimension, (row + 1) * dimension)),
  );
  return {
    model: about.model,
    dimensions: dimension,
    stretches: kept.map(({ start_s, end_s, rows }) => ({
      start_s: start_s + startS,
      end_s: end_s + startS,
      rows: rows.length,
    })),
    vectors: joined(vectors),
  };
}

function embedWith(recording: string, options: EmbedOptions): Promise<Embedded> {
  return embedder.embed(recording, options);
}
