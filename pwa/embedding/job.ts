/** The work of embedding a recording: block by block, what is kept is not computed again. */
import type { AudioReader } from '../audio';
import { text } from '../messages/text';
import { checkedHop, type Model } from './catalog';
import { EmbeddingError } from './errors';
import { fromHalf } from './half';
import type { Network } from './network';
import { Sound } from './sound';
import type { EmbeddingStore, KeptRows, KeptUnder } from './store';
import {
  blocksOf,
  layWindows,
  type Rows,
  rowsOf,
  rowsOfBlock,
  type Span,
  stretchOf,
  type Windows,
} from './windows';

/** Numbers that are handed over at once: 128 MiB as float32, more than two hours of YAMNet. */
export const MOST_NUMBERS = 1 << 25;

export interface Job {
  /** Key of the recording. */
  readonly recording: string;
  readonly model: Model;
  readonly hopS?: number;
  /** Only the rows whose windows have their middle in there. */
  readonly span?: Span;
}

export interface JobParts {
  readonly reader: AudioReader;
  /** Asked for when the first row has to be computed, and with every block. */
  readonly network: (windows: Windows) => Promise<Network>;
  readonly store: EmbeddingStore;
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number) => void;
}

export interface Embedded {
  /** float32 [shape=(n, dimension)] */
  readonly frames: Float32Array;
  /** The middle of the first row's window, in seconds from the start of the recording. */
  readonly firstS: number;
  /** Seconds from one row to the next. */
  readonly hopS: number;
  readonly dimension: number;
  /** Id and version of the model. */
  readonly model: string;
  readonly version: string;
  /** Whether all of it will be there the next time without being computed. */
  readonly kept: boolean;
  /** Sentences about what was odd. */
  readonly warnings: readonly string[];
}

/** Rejects with EmbeddingError, AudioError or PythonError, or the signal's reason once aborted. */
export async function embedRecording(job: Job, parts: JobParts): Promise<Embedded> {
  const { model, recording } = job;
  const windows = layWindows(model, parts.reader.info, checkedHop(model, job.hopS));
  const rows = rowsOf(windows, job.span);
  const kept = await openKept({ recording, model, windows }, parts);
  try {
    const work = new Work(windows, new Frames(rows, model.dimension), kept, parts);
    await work.run(blocksOf(windows, rows));
    return {
      frames: work.frames.values,
      firstS: windows.firstS + rows.from * windows.hopS,
      hopS: windows.hopS,
      dimension: model.dimension,
      model: model.id,
      version: model.version,
      kept: work.allKept,
      warnings: [...parts.reader.info.warnings, ...work.oddities()],
    };
  } finally {
    kept.close();
  }
}

/** The rows that were asked for, filled block by block. */
class Frames {
  readonly values: Float32Array;

  constructor(
    private readonly rows: Rows,
    private readonly dimension: number,
  ) {
    const numbers = (rows.to - rows.from) * dimension;
    if (numbers > MOST_NUMBERS) {
      throw new EmbeddingError('too_long', text('embedding-too-long'));
    }
    this.values = new Float32Array(numbers);
  }

  /** Put in what was asked for of a block whose first row is `from`. */
  place(block: Uint16Array, from: number): void {
    const { rows, dimension } = this;
    const skipped = Math.max(0, rows.from - from) * dimension;
    const wanted = Math.max(skipped, (rows.to - from) * dimension);
    const at = Math.max(0, from - rows.from) * dimension;
    this.values.set(fromHalf(block.subarray(skipped, wanted)), at);
  }
}

class Work {
  allKept = true;
  readonly #sound: Sound;

  constructor(
    private readonly windows: Windows,
    readonly frames: Frames,
    private readonly kept: KeptRows,
    private readonly parts: JobParts,
  ) {
    this.#sound = new Sound(parts.reader, windows.rateHz);
  }

  async run(blocks: readonly number[]): Promise<void> {
    for (const [done, block] of blocks.entries()) {
      this.parts.signal.throwIfAborted();
      const rows = this.kept.has(block) ? this.kept.read(block) : await this.#compute(block);
      this.frames.place(rows, rowsOfBlock(this.windows, block).from);
      this.parts.onProgress((done + 1) / blocks.length);
    }
  }

  oddities(): string[] {
    const count = this.#sound.badSamples;
    return count ? [text('embedding-bad-samples', { count })] : [];
  }

  async #compute(block: number): Promise<Uint16Array> {
    const { signal, network } = this.parts;
    const { start, end, offsets } = stretchOf(this.windows, rowsOfBlock(this.windows, block));
    const samples = await this.#sound.read(start, end, signal);
    const rows = await (await network(this.windows)).embed(samples, offsets, signal);
    signal.throwIfAborted();
    try {
      this.kept.write(block, rows);
    } catch {
      // Without room the rows are computed again the next time; the work goes on.
      this.allKept = false;
    }
    return rows;
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
