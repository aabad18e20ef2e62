/** Embedding one recording: what is kept is not fetched again, what the server has is not computed. */
import { text } from '../messages/text';
import { checkedHop } from './catalog';
import { EmbeddingError } from './errors';
import type { Job, JobParts, SoundInfo } from './job_parts';
import type { KeptRows, KeptUnder } from './store';
import { blocksOf, layWindows, rowsOf, type Windows } from './windows';
import { Frames, OtherLength, Work } from './work';

export interface Embedded {
  /** float32 [shape=(n, dimension)] */
  readonly frames: Float32Array;
  /** The middle of the first row's window, in seconds from the start of the recording. */
  readonly firstS: number;
  /** Seconds from one row to the next. */
  readonly hopS: number;
  readonly dimension: number;
  readonly model: string;
  readonly version: string;
  /** Whether all of it is kept on this device now. */
  readonly kept: boolean;
  /** Whence its rows came. */
  readonly from: Origins;
  /** Sentences about what was odd. */
  readonly warnings: readonly string[];
}

/** How many blocks of rows came from where. */
export interface Origins {
  readonly kept: number;
  readonly server: number;
  readonly computed: number;
}

/**
 * Rows of a recording: those that are kept, else those of the server, else computed.
 *
 * Rejects with EmbeddingError, AudioError or PythonError, or the signal's reason once aborted.
 */
export async function embedRecording(job: Job, parts: JobParts): Promise<Embedded> {
  const windows = await windowsOf(job, parts);
  try {
    return await embedWindows(job, windows, parts);
  } catch (error) {
    if (!(error instanceof OtherLength)) throw error;
    return embedWindows(job, error.windows, parts);
  }
}

/** Fetch all rows that the server has and keep them: how many bytes are kept then; null without any. */
export async function bringRecording(job: Job, parts: JobParts): Promise<number | null> {
  const windows = await windowsOf(job, parts);
  const { model, recording } = job;
  const kept = await parts.store.open({ recording, model, windows }, parts.signal);
  try {
    const work = new Work(windows, null, kept, job, parts);
    const blocks = blocksOf(windows, rowsOf(windows));
    await work.bring(blocks);
    if (!work.allKept) throw new EmbeddingError('no_room', text('embedding-no-room'));
    if (work.lack === 'away') throw new EmbeddingError('away', text('embedding-server-away'));
    if (work.from.kept + work.from.server < blocks.length) return null;
    return windows.count * model.dimension * Uint16Array.BYTES_PER_ELEMENT;
  } finally {
    kept.close();
  }
}

/** Have what is kept of a recording in the form in which things are kept now. */
export async function reformRecording(
  { model, recording, hopS, info }: Job & { readonly info: SoundInfo },
  { store, signal }: Pick<JobParts, 'store' | 'signal'>,
): Promise<void> {
  const windows = layWindows(model, info, checkedHop(model, hopS));
  (await store.open({ recording, model, windows }, signal)).close();
}

async function windowsOf({ model, hopS, info }: Job, { sound }: JobParts): Promise<Windows> {
  const checked = checkedHop(model, hopS);
  return layWindows(model, info ?? (await sound()).info, checked);
}

async function embedWindows(job: Job, windows: Windows, parts: JobParts): Promise<Embedded> {
  const { model, recording } = job;
  const rows = rowsOf(windows, job.span);
  const kept = await openKept({ recording, model, windows }, parts);
  try {
    const work = new Work(windows, new Frames(rows, model.dimension), kept, job, parts);
    await work.run(blocksOf(windows, rows));
    return {
      frames: work.frames!.values,
      firstS: windows.firstS + rows.from * windows.hopS,
      hopS: windows.hopS,
      dimension: model.dimension,
      model: model.id,
      version: model.version,
      kept: work.allKept,
      from: work.from,
      warnings: work.oddities(),
    };
  } finally {
    kept.close();
  }
}

/** A browser that keeps no files for a page still has embeddings, for as long as it is open. */
async function openKept(under: KeptUnder, { store, signal }: JobParts): Promise<KeptRows> {
  try {
    return await store.open(under, signal);
  } catch (error) {
    signal.throwIfAborted();
    const write = () => {
      throw error;
    };
    return { has: () => false, read: () => new Uint16Array(), write, close: () => undefined };
  }
}
