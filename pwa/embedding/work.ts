/** Rows block by block: those that are kept, those of the server, and the others computed. */
import type { AudioReader } from '../audio';
import { text } from '../messages/text';
import { bringBlocks } from './bringing';
import { EmbeddingError } from './errors';
import { fromHalf } from './half';
import type { Job, JobParts } from './job_parts';
import { type Lack, NoRows } from './server_rows';
import { Sound } from './sound';
import type { KeptRows } from './store';
import { layWindows, type Rows, rowsOfBlock, stretchOf, type Windows } from './windows';

/** Numbers that are handed over at once: 128 MiB as float32, more than two hours of YAMNet. */
export const MOST_NUMBERS = 1 << 25;

/** The file is not as long as it was said to be: its windows lie elsewhere. */
export class OtherLength extends Error {
  constructor(readonly windows: Windows) {
    super('other length');
  }
}

/** The rows that were asked for, filled block by block. */
export class Frames {
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

export class Work {
  allKept = true;
  readonly from = { kept: 0, server: 0, computed: 0 };
  /** Why the server's rows are not used, where it was asked. */
  lack: Lack | null = null;
  #reader: AudioReader | null = null;
  #sound: Sound | null = null;
  #done = 0;
  #step: () => void = () => undefined;
  /** Blocks of the server that there was no room to keep. */
  readonly #held = new Map<number, Uint16Array>();

  constructor(
    private readonly windows: Windows,
    readonly frames: Frames | null,
    private readonly kept: KeptRows,
    private readonly job: Job,
    private readonly parts: JobParts,
  ) {}

  async run(blocks: readonly number[]): Promise<void> {
    await this.bring(blocks);
    for (const block of blocks) {
      this.parts.signal.throwIfAborted();
      this.frames?.place(await this.#rows(block), rowsOfBlock(this.windows, block).from);
    }
  }

  /** Fetch from the server what is not kept, as far as it has it. */
  async bring(blocks: readonly number[]): Promise<void> {
    const { server, signal, onProgress } = this.parts;
    const missing = blocks.filter((block) => !this.kept.has(block));
    this.#done = blocks.length - missing.length;
    this.from.kept = this.#done;
    this.#step = () => onProgress(++this.#done / blocks.length);
    if (missing.length === 0 && blocks.length > 0) onProgress(1);
    if (!server || missing.length === 0) return;
    const take = async (block: number, rows: Uint16Array<ArrayBuffer>) => {
      this.from.server += 1;
      if (!(await this.#keep(block, rows)) && this.frames) this.#held.set(block, rows);
      this.#step();
    };
    try {
      const { model } = this.job;
      await bringBlocks(server, { model, windows: this.windows }, missing, take, signal);
    } catch (error) {
      if (!(error instanceof NoRows)) throw error;
      this.lack = error.lack;
    }
  }

  oddities(): string[] {
    const count = this.#sound?.badSamples ?? 0;
    return [
      ...(this.#reader?.info.warnings ?? []),
      ...(this.lack === 'other' ? [text('embedding-server-other')] : []),
      ...(count ? [text('embedding-bad-samples', { count })] : []),
    ];
  }

  async #rows(block: number): Promise<Uint16Array> {
    const held = this.#held.get(block);
    if (held) return held;
    if (!this.kept.has(block)) return this.#compute(block);
    try {
      return await this.kept.read(block);
    } catch {
      return this.#compute(block);
    }
  }

  async #compute(block: number): Promise<Uint16Array> {
    const { signal, network } = this.parts;
    const sound = await this.#open();
    const { start, end, offsets } = stretchOf(this.windows, rowsOfBlock(this.windows, block));
    const samples = await sound.read(start, end, signal);
    const rows = await (await network(this.windows)).embed(samples, offsets, signal);
    signal.throwIfAborted();
    await this.#keep(block, rows as Uint16Array<ArrayBuffer>);
    this.from.computed += 1;
    this.#step();
    return rows;
  }

  async #open(): Promise<Sound> {
    if (this.#sound) return this.#sound;
    const reader = await this.parts.sound().catch((error: unknown) => {
      const isAway = this.lack === 'away' && error instanceof EmbeddingError;
      throw isAway ? new EmbeddingError('away', text('embedding-server-away')) : error;
    });
    const found = layWindows(this.job.model, reader.info, this.windows.hopS);
    if (found.count !== this.windows.count) throw new OtherLength(found);
    this.#reader = reader;
    this.#sound = new Sound(reader, this.windows.rateHz);
    return this.#sound;
  }

  /** Without room the rows are computed, or fetched, again the next time; the work goes on. */
  async #keep(block: number, rows: Uint16Array<ArrayBuffer>): Promise<boolean> {
    try {
      await this.kept.write(block, rows);
      return true;
    } catch {
      this.allKept = false;
      return false;
    }
  }
}
