/** Having the recordings of a project listened to, the one that is meant first, until someone stops it. */
import { EmbeddingError, isWithoutRows } from '../embedding';
import { text } from '../messages/text';
import type { RecordingRow } from '../storage';
import { IndexFull, isLost, type SoundIndex } from './sound_index';

/** A recording that is not searched, and why, as a sentence. */
export interface Missed {
  readonly fileName: string;
  readonly why: string;
}

export interface Heard {
  readonly done: number;
  readonly total: number;
  /** Of the recording at hand, 0 to 1. */
  readonly fraction: number;
  readonly isRunning: boolean;
}

export type Index = Pick<
  SoundIndex,
  'has' | 'add' | 'similar' | 'close' | 'size' | 'model' | 'from'
>;

export interface ListeningParts {
  readonly index: Index;
  readonly atHand: (row: RecordingRow) => Promise<boolean>;
  readonly signal: AbortSignal;
  readonly onProgress: (heard: Heard) => void;
  /** Called when one more recording is searched. */
  readonly onAdded?: () => void;
}

/** The recordings in the order of listening: the one that is meant, those that need no time, others. */
export function inOrder(
  rows: readonly RecordingRow[],
  meant: string,
  kept: ReadonlySet<string>,
): { readonly quick: readonly RecordingRow[]; readonly slow: readonly RecordingRow[] } {
  const first = rows.filter(({ key }) => key === meant);
  const others = rows.filter(({ key }) => key !== meant);
  return {
    quick: [...first, ...others.filter(({ key }) => kept.has(key))],
    slow: others.filter(({ key }) => !kept.has(key)),
  };
}

/**
 * Add recordings to an index, one after the other.
 *
 * Returns those that could not be. Rejects with the signal's reason, where Python was started anew,
 * and where the model cannot be had at all.
 */
export async function listenTo(
  rows: readonly RecordingRow[],
  { index, atHand, signal, onProgress, onAdded }: ListeningParts,
  { before = 0, total = rows.length } = {},
): Promise<Missed[]> {
  const missed: Missed[] = [];
  for (const [at, row] of rows.entries()) {
    signal.throwIfAborted();
    const tell = (fraction: number) =>
      onProgress({ done: before + at, total, fraction, isRunning: true });
    tell(0);
    if (index.has(row.key)) continue;
    // Without its sound a recording is searched by what is kept of it, or what the server has.
    const compute = await atHand(row);
    try {
      await index.add(row, { signal, compute, onProgress: tell });
      onAdded?.();
    } catch (error) {
      signal.throwIfAborted();
      if (isLost(error) || isWithoutModel(error)) throw error;
      missed.push({ fileName: row.file_name, why: whyOf(error, compute) });
    }
  }
  return missed;
}

/** Whether nothing can be listened to by the model. */
export function isWithoutModel(error: unknown): boolean {
  return error instanceof EmbeddingError && error.code === 'model_unavailable';
}

function whyOf(error: unknown, compute: boolean): string {
  if (!compute && isWithoutRows(error)) return text('similar-missed-no-sound');
  if (error instanceof IndexFull) return text('similar-missed-full');
  return error instanceof Error ? error.message : String(error);
}
