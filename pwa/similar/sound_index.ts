/** The windows of a project's recordings as Python searches them: given once, searched often. */
import { type Embedded, type EmbedOptions, embedder, findModel, type Model } from '../embedding';
import { PythonError, python } from '../python/bridge';
import { describeEmbeddings } from '../questions/hearing';
import type { Caller } from '../questions/preparing';
import type { RecordingRow } from '../storage';
import type { Place } from './place';

/** A byte each: twelve hours and more of YAMNet. */
export const MOST_NUMBERS = 200e6;
/** So much is embedded at a time, far below what memory holds. */
export const PART_S = 1800;
/** Far below any hop: parts do not share a window. */
const GAP_S = 1e-4;

export type Listened = Pick<RecordingRow, 'key' | 'duration_s'>;

export interface IndexParts {
  readonly embed: (recording: string, options: EmbedOptions) => Promise<Embedded>;
  readonly caller: Caller;
  readonly model: (id: string) => Model;
}

const DEVICE: IndexParts = {
  embed: (recording, options) => embedder.embed(recording, options),
  caller: python,
  model: (id) => findModel(id),
};

export interface Listening {
  readonly signal: AbortSignal;
  /** Whether the sound may be listened to, where there are no rows. */
  readonly compute?: boolean;
  readonly onProgress: (fraction: number) => void;
}

export interface Wanted {
  readonly like: readonly Place[];
  readonly leaveOut: readonly Place[];
  readonly lengthS: number;
  readonly count: number;
}

/** Best first. */
export type Similar = readonly (Place & { readonly similarity: number })[];

/** There is no room for a recording. */
export class IndexFull extends Error {}

/** Python was started anew, and knows nothing any more. */
export function isLost(error: unknown): boolean {
  return error instanceof PythonError && ['session', 'python_crashed'].includes(error.code);
}

export class SoundIndex {
  /** How many windows are searched. */
  windows = 0;
  /** Where its windows came from. */
  readonly from = { kept: 0, server: 0, computed: 0 };
  readonly #recordings = new Set<string>();
  #index: string | null = null;

  constructor(
    readonly project: string,
    /** Id of the model. */
    readonly model: string,
    private readonly parts: IndexParts = DEVICE,
  ) {}

  /** How many recordings are searched. */
  get size(): number {
    return this.#recordings.size;
  }

  has(recording: string): boolean {
    return this.#recordings.has(recording);
  }

  /**
   * Have a recording listened to and searched from now on; nothing to do for one that is.
   *
   * Rejects as embedding and Python do, with IndexFull, or with the signal's reason.
   */
  async add(row: Listened, { signal, onProgress, compute = true }: Listening): Promise<void> {
    if (this.has(row.key)) return;
    const { dimension, hop_s } = this.parts.model(this.model);
    const numbers = (this.windows + row.duration_s / hop_s) * dimension;
    if (numbers > MOST_NUMBERS) throw new IndexFull();
    this.#index ??= await this.#open(dimension);
    const parts = Math.max(1, Math.ceil(row.duration_s / PART_S));
    for (let part = 0; part < parts; part++) {
      const embedded = await this.parts.embed(row.key, {
        ...{ model: this.model, signal, compute },
        ...(parts > 1
          ? { span: { startS: part * PART_S, endS: (part + 1) * PART_S - GAP_S } }
          : {}),
        onProgress: (fraction) => onProgress((part + fraction) / parts),
      });
      signal.throwIfAborted();
      for (const origin of ['kept', 'server', 'computed'] as const) {
        this.from[origin] += embedded.from[origin];
      }
      if (embedded.frames.length > 0) await this.#give(row, embedded);
    }
    this.#recordings.add(row.key);
  }

  async similar({ like, leaveOut, lengthS, count }: Wanted): Promise<Similar> {
    const payload = { index: this.#index, like, leave_out: leaveOut, length_s: lengthS, count };
    const { stretches } = await this.parts.caller.call<{ stretches: Similar }>('similar', payload);
    return stretches;
  }

  /** Forget everything, here and in Python. */
  close(): void {
    // A worker that was ended has forgotten it anyway.
    if (this.#index)
      this.parts.caller.call('close_index', { index: this.#index }).catch(() => null);
    this.#index = null;
    this.#recordings.clear();
    this.windows = 0;
  }

  async #open(dimensions: number): Promise<string> {
    return (await this.parts.caller.call<{ index: string }>('open_index', { dimensions })).index;
  }

  async #give(row: Listened, embedded: Embedded): Promise<void> {
    const { hop_s, first_s, window_s } = describeEmbeddings(embedded);
    const payload = {
      ...{ index: this.#index, recording: row.key, duration_s: row.duration_s },
      ...{ hop_s, first_s, ...(window_s ? { window_s } : {}) },
    };
    const { windows } = await this.parts.caller.call<{ windows: number }>(
      'index_windows',
      payload,
      // Not cancelled: Python might have to be ended for it, and would forget all others.
      { buffers: [embedded.frames] },
    );
    this.windows = windows;
  }
}
