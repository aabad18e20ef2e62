import { halfTaps, kaiser, sinc } from './filter';

/** Positions between two samples that the table knows; between those it is a straight line. */
const PHASES = 256;
/** Where the slope begins, as part of the lower of both Nyquist frequencies. */
const PASSED = 0.86;

/**
 * Reads samples at other places than they lie: one output sample every `ratio` input samples.
 *
 * A low-pass below the lower of both Nyquist frequencies is part of it, so that nothing comes
 * back as what it is not. Any place can be computed by itself: pieces join without a seam.
 */
export class Resampler {
  readonly half: number;
  private readonly table: Float32Array;

  /** ratio : > 0, input samples per output sample */
  constructor(readonly ratio: number) {
    this.half = resamplingHalf(ratio);
    this.table = tapsOf(this.half, (nyquistOf(ratio) * (1 + PASSED)) / 2);
  }

  /**
   * `count` samples, the first at `place` (in samples from the start of `samples`, fractions
   * included); `samples` has to reach `half` beyond the first and the last.
   */
  read(samples: Float32Array, place: number, count: number): Float32Array {
    const read = new Float32Array(count);
    for (let i = 0; i < count; i++) read[i] = this.at(samples, place + i * this.ratio);
    return read;
  }

  private at(samples: Float32Array, place: number): number {
    const { half, table } = this;
    const width = 2 * half;
    const whole = Math.floor(place);
    const phase = (place - whole) * PHASES;
    const row = Math.floor(phase);
    const share = phase - row;
    const from = whole - half + 1;
    // Between whole ratios of rates every place is in the table: half the work.
    if (share === 0) return dot(samples, from, table, row * width, width);
    let [near, far] = [0, 0];
    for (let tap = 0, at = row * width; tap < width; tap++, at++) {
      const sample = samples[from + tap]!;
      near += sample * table[at]!;
      far += sample * table[at + width]!;
    }
    return near + (far - near) * share;
  }
}

function dot(
  samples: Float32Array,
  from: number,
  table: Float32Array,
  at: number,
  width: number,
): number {
  let sum = 0;
  for (let tap = 0; tap < width; tap++) sum += samples[from + tap]! * table[at + tap]!;
  return sum;
}

/** Input samples needed on each side of a place. */
export function resamplingHalf(ratio: number): number {
  return halfTaps(nyquistOf(ratio) * (1 - PASSED)) + 1;
}

/** The lower of both Nyquist frequencies, in cycles per input sample. */
function nyquistOf(ratio: number): number {
  return 0.5 * Math.min(1, 1 / ratio);
}

/** Low-pass taps for each phase [shape=(PHASES + 1, 2 * half)]; cutoff in cycles per sample. */
function tapsOf(half: number, cutoff: number): Float32Array {
  const width = 2 * half;
  const table = new Float32Array((PHASES + 1) * width);
  const window = kaiser(half);
  for (let phase = 0; phase <= PHASES; phase++) {
    let sum = 0;
    const row = table.subarray(phase * width, (phase + 1) * width);
    for (let tap = 0; tap < width; tap++) {
      const at = tap - half + 1 - phase / PHASES;
      row[tap] = 2 * cutoff * sinc(2 * cutoff * at) * window(at);
      sum += row[tap]!;
    }
    for (let tap = 0; tap < width; tap++) row[tap]! /= sum;
  }
  return table;
}
