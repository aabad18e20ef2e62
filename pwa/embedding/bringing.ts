/** Blocks of rows fetched from the server, and kept as they come. */
import type { Model } from './catalog';
import { NoRows, type RowSource } from './server_rows';
import { type Rows, rowsOfBlock, type Windows } from './windows';

type Take = (block: number, rows: Uint16Array<ArrayBuffer>) => Promise<void>;

/**
 * Fetch blocks, each of which is given to `take` as soon as it is whole; what came before the
 * connection broke off is not asked for again.
 *
 * Rejects with NoRows, or with the signal's reason.
 */
export async function bringBlocks(
  source: RowSource,
  { model, windows }: { readonly model: Model; readonly windows: Windows },
  blocks: readonly number[],
  take: Take,
  signal: AbortSignal,
): Promise<void> {
  for (const run of runsOf(blocks)) {
    const filling = new Filling(run, windows, model.dimension, take);
    for await (const chunk of source.read(model, windows, spanOf(run, windows), signal)) {
      signal.throwIfAborted();
      await filling.add(chunk);
    }
    if (!filling.isDone) throw new NoRows('away');
  }
}

/** Blocks that follow each other, together: each run is one request. */
export function runsOf(blocks: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last && last.at(-1) === block - 1) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function spanOf(run: readonly number[], windows: Windows): Rows {
  return {
    from: rowsOfBlock(windows, run[0]!).from,
    to: rowsOfBlock(windows, run.at(-1)!).to,
  };
}

/** Bytes in pieces of any size, made into blocks. */
class Filling {
  #at = 0;
  #filled = 0;
  #bytes: Uint8Array<ArrayBuffer>;

  constructor(
    private readonly run: readonly number[],
    private readonly windows: Windows,
    private readonly dimension: number,
    private readonly take: Take,
  ) {
    this.#bytes = this.#empty();
  }

  get isDone(): boolean {
    return this.#at === this.run.length;
  }

  async add(chunk: Uint8Array): Promise<void> {
    for (let used = 0; used < chunk.length && !this.isDone; ) {
      const some = Math.min(chunk.length - used, this.#bytes.length - this.#filled);
      this.#bytes.set(chunk.subarray(used, used + some), this.#filled);
      used += some;
      this.#filled += some;
      if (this.#filled === this.#bytes.length) await this.#next();
    }
  }

  async #next(): Promise<void> {
    await this.take(this.run[this.#at]!, new Uint16Array(this.#bytes.buffer));
    this.#at += 1;
    this.#filled = 0;
    if (!this.isDone) this.#bytes = this.#empty();
  }

  #empty(): Uint8Array<ArrayBuffer> {
    const { from, to } = rowsOfBlock(this.windows, this.run[this.#at]!);
    return new Uint8Array((to - from) * this.dimension * Uint16Array.BYTES_PER_ELEMENT);
  }
}
