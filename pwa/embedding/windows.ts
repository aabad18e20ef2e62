/**
 * Where the windows of a recording lie that a model looks through.
 *
 * The same rule as in py_browser/windows.py: windows of one length every hop, all of them wholly
 * inside the recording. A recording shorter than a window has one, filled up with silence.
 */
import type { Model } from './catalog';

export interface Windows {
  /** Rate of the samples that the model is given. */
  readonly rateHz: number;
  readonly hopS: number;
  /** Length of a window. */
  readonly samples: number;
  /** Number of windows. */
  readonly count: number;
  /** The middle of the first window; that of window i lies i * hopS later. */
  readonly firstS: number;
  /** Windows that go through the model, and are kept, together. */
  readonly blockRows: number;
}

/** Windows of one block: the samples [start, end), and where in them each window begins. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly offsets: readonly number[];
}

/** Half-open range of rows. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

export interface Span {
  readonly startS: number;
  readonly endS: number;
}

const MOST_ROWS = 32;
const MOST_SAMPLES = 1 << 22;
/** Rounding of a product of seconds and a rate, far below a sample. */
const TINY = 1e-6;

/** info : of the recording; hopS : one that the model can have */
export function layWindows(
  model: Pick<Model, 'sample_rate_hz' | 'window_s'>,
  info: { readonly sampleRateHz: number; readonly frames: number },
  hopS: number,
): Windows {
  const rateHz = model.sample_rate_hz || info.sampleRateHz;
  const samples = Math.round(model.window_s * rateHz);
  const all =
    info.frames && Math.max(1, Math.floor((info.frames / info.sampleRateHz) * rateHz + TINY));
  const whole = Math.floor((all - samples) / (hopS * rateHz) + TINY) + 1;
  const most = Math.min(MOST_ROWS, Math.round(MOST_SAMPLES / (hopS * rateHz)));
  return {
    rateHz,
    hopS,
    samples,
    count: all === 0 ? 0 : Math.max(1, whole),
    firstS: Math.min(samples, all) / rateHz / 2,
    blockRows: Math.max(1, most),
  };
}

/** The windows of a block of rows, the first of which is `from`. */
export function stretchOf(windows: Windows, { from, to }: Rows): Stretch {
  const start = startOf(windows, from);
  const offsets = Array.from({ length: to - from }, (_, i) => startOf(windows, from + i) - start);
  return { start, end: start + offsets.at(-1)! + windows.samples, offsets };
}

function startOf({ hopS, rateHz }: Windows, row: number): number {
  return Math.round(row * hopS * rateHz);
}

/** The rows whose windows have their middle in the span; all rows without one. */
export function rowsOf({ count, firstS, hopS }: Windows, span?: Span): Rows {
  if (!span) return { from: 0, to: count };
  const from = Math.ceil((span.startS - firstS) / hopS - TINY);
  const to = Math.floor((span.endS - firstS) / hopS + TINY) + 1;
  const first = Math.min(Math.max(0, from), count);
  return { from: first, to: Math.min(Math.max(first, to), count) };
}

/** The blocks that hold these rows, by number. */
export function blocksOf({ blockRows }: Windows, { from, to }: Rows): number[] {
  if (to <= from) return [];
  const first = Math.floor(from / blockRows);
  const last = Math.floor((to - 1) / blockRows);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The rows of a block. */
export function rowsOfBlock({ blockRows, count }: Windows, block: number): Rows {
  return { from: block * blockRows, to: Math.min(count, (block + 1) * blockRows) };
}
