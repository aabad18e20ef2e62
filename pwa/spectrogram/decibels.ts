/**
 * Levels are kept in 8 bits over one range that is the same for every recording and every tile,
 * so that tiles never differ at their seams: 0 is MIN_DB or less, 255 is MAX_DB or more.
 * 0 dB is a sine at full scale.
 */
export const MIN_DB = -140;
export const STEP_DB = 0.6;
export const MAX_DB = MIN_DB + 255 * STEP_DB;

/** The part of the level range that colours are spread over. */
export interface DecibelRange {
  lowDb: number;
  highDb: number;
}

/** Nearest stored level, 0 to 255. */
export function levelOfDb(db: number): number {
  return Math.min(255, Math.max(0, Math.round((db - MIN_DB) / STEP_DB)));
}

export function dbOfLevel(level: number): number {
  return MIN_DB + level * STEP_DB;
}

/** Bits of a positive float32 that tell its logarithm to 0.01 dB: exponent and 8 of mantissa. */
const KEPT_BITS = 16;
const DROPPED_BITS = 31 - KEPT_BITS;
const LEVEL_OF_BITS = makeLevelTable();

/**
 * Levels of powers; a table over the float's leading bits replaces the logarithm.
 *
 * powers : float32 array [shape=(n)]; NaN and negative values become 0
 * levels : uint8 array [shape=(>= n * stride)], written at offset, offset + stride, ...
 */
export function quantise(
  powers: Float32Array,
  levels: Uint8Array,
  offset: number,
  stride: number,
): void {
  const bits = new Uint32Array(powers.buffer, powers.byteOffset, powers.length);
  for (let i = 0, at = offset; i < bits.length; i++, at += stride) {
    const word = bits[i]!;
    levels[at] = word > 0x7f800000 ? 0 : LEVEL_OF_BITS[word >>> DROPPED_BITS]!;
  }
}

function makeLevelTable(): Uint8Array {
  const word = new Uint32Array(1);
  const value = new Float32Array(word.buffer);
  return Uint8Array.from({ length: 2 ** KEPT_BITS }, (_, index) => {
    word[0] = (index << DROPPED_BITS) | (1 << (DROPPED_BITS - 1));
    return levelOfDb(10 * Math.log10(value[0]!));
  });
}

/**
 * A range that shows the background as dark and lets sounds stand out.
 *
 * histogram : counts of levels [shape=(256)] over the whole recording; level 0 (digital silence)
 * is left out
 */
export function rangeOfHistogram(histogram: ArrayLike<number>): DecibelRange {
  const lowDb = quantileDb(histogram, 0.4);
  const highDb = quantileDb(histogram, 0.9995);
  if (lowDb === null || highDb === null) return { lowDb: -100, highDb: -20 };
  return { lowDb, highDb: Math.min(MAX_DB, Math.max(highDb, lowDb + 40)) };
}

function quantileDb(histogram: ArrayLike<number>, share: number): number | null {
  let total = 0;
  for (let level = 1; level < 256; level++) total += histogram[level] ?? 0;
  if (total === 0) return null;
  let seen = 0;
  for (let level = 1; level < 256; level++) {
    seen += histogram[level] ?? 0;
    if (seen >= share * total) return dbOfLevel(level);
  }
  return MAX_DB;
}
