/** Where rows are kept on this device: a small seam, with the browser's private files behind it. */
import type { Model } from './catalog';
import type { Windows } from './windows';

/** The folder of private files. */
export const FOLDER = 'embeddings';

/** What decides the numbers, and so names the file. */
export interface KeptUnder {
  readonly recording: string;
  readonly model: Pick<Model, 'id' | 'version' | 'dimension'>;
  readonly windows: Windows;
}

/** The rows of one recording by one model; blocks of them are there whole or not at all. */
export interface KeptRows {
  has(block: number): boolean;
  /**
   * float16 as bits [shape=(rows of the block, dimension)], of a block that is there.
   * Rejects where it is not what was written; from then on it is not there.
   */
  read(block: number): Uint16Array | Promise<Uint16Array>;
  /** Keep a block. Throws, or rejects, where there is no room for it. */
  write(block: number, rows: Uint16Array<ArrayBuffer>): void | Promise<void>;
  close(): void;
}

export interface EmbeddingStore {
  /** Rejects where nothing can be kept, or with the signal's reason. */
  open(under: KeptUnder, signal: AbortSignal): Promise<KeptRows>;
}

/** The name of the file: other numbers, another name. */
export function fileName({ recording, model, windows }: KeptUnder): string {
  const hopMs = Math.round(windows.hopS * 1000_000) / 1000;
  return `${recording}.${model.id}.${model.version}.${hopMs}`;
}

/** What is written beside a file, to be put in its place when it is whole. */
export const HALF = '.part';

export function blockCount({ count, blockRows }: Windows): number {
  return Math.ceil(count / blockRows);
}
