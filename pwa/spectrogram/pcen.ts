import { dbOfLevel, STEP_DB } from './decibels';
import { GUTTER, STRIDE, TILE_COLUMNS } from './tiles';

/**
 * Per-channel energy normalisation, as in py_browser/pcen.py:
 * P = (E / (eps + M)**gain + bias)**power - bias**power, M being a slow average of E.
 * Source: Wang, Getreuer, Hughes, Lyon & Saurous 2017, ICASSP.
 *
 * `eps` is the least level that is kept, so that quiet recordings are normalised like loud ones.
 */
export const PCEN = { timeConstantS: 0.4, gain: 0.98, bias: 2, power: 0.5, eps: 1e-14 };

/** Decibels of the lowest level that PCEN is written as. */
export const LEAST_PCEN_DB = -60;
/** The average's time constant is this many columns at least, or seen from afar nothing stood out. */
const LEAST_CONSTANT = 8;

const ENERGY = Float64Array.from({ length: 256 }, (_, level) =>
  level === 0 ? 0 : 10 ** (dbOfLevel(level) / 10),
);

/** The weight of the newest energy in the average, for a time constant in columns. */
export function smoothing(constant: number): number {
  return (Math.sqrt(1 + 4 * constant ** 2) - 1) / (2 * constant ** 2);
}

/** The time constant in columns of a level that is not too fine for it. */
export function constantAt(hopS: number): number {
  return Math.max(LEAST_CONSTANT, PCEN.timeConstantS / hopS);
}

/** The finest level whose own columns make a good average; finer ones borrow from it. */
export function averagingLevel(sampleRateHz: number): number {
  return Math.ceil(Math.log2((PCEN.timeConstantS * sampleRateHz) / (2 * LEAST_CONSTANT)));
}

/** PCEN of one energy and the average at its place. */
export function pcen(energy: number, average: number): number {
  const { gain, bias, power, eps } = PCEN;
  return (energy / (eps + average) ** gain + bias) ** power - bias ** power;
}

/**
 * The slow average of each frequency.
 *
 * before : uint8 levels [shape=(rows, STRIDE)] of the tile before, or null at the beginning
 * levels : uint8 levels [shape=(rows, STRIDE)]
 * Returns float32 [shape=(rows, STRIDE)]. The average begins with the first energy it meets, at the
 * start of `before`: 32 time constants before any column of `levels` at the most, 16 at the least.
 */
export function columnAverages(
  before: Uint8Array | null,
  levels: Uint8Array,
  constant: number,
): Float32Array {
  const weight = smoothing(constant);
  const averages = new Float32Array(levels.length);
  for (let from = 0; from < levels.length; from += STRIDE) {
    const first = from + GUTTER;
    let average = ENERGY[(before ?? levels)[first]!]!;
    if (before) {
      for (let at = first; at < first + TILE_COLUMNS; at++) {
        average += weight * (ENERGY[before[at]!]! - average);
      }
    }
    averages[from] = average;
    for (let at = first; at < from + STRIDE; at++) {
      if (before || at > first) average += weight * (ENERGY[levels[at]!]! - average);
      averages[at] = average;
    }
  }
  return averages;
}

/** Write PCEN as levels, STEP_DB apart from LEAST_PCEN_DB on; all arrays are of one shape. */
export function pcenInto(levels: Uint8Array, averages: Float32Array, result: Uint8Array): void {
  const { gain, bias, power, eps } = PCEN;
  const floor = bias ** power;
  const perNeper = 20 / Math.LN10 / STEP_DB;
  const zero = -LEAST_PCEN_DB / STEP_DB;
  for (let at = 0; at < levels.length; at++) {
    const energy = ENERGY[levels[at]!]!;
    if (energy === 0) continue;
    const gained = energy * Math.exp(-gain * Math.log(eps + averages[at]!));
    const value = (gained + bias) ** power - floor;
    const level = Math.round(zero + perNeper * Math.log(value));
    result[at] = Math.min(255, Math.max(0, level));
  }
}
