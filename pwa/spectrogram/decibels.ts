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
    return Number.isNaN(value[0]!) ? 255 : levelOfDb(10 * Math.log10(value[0]!));
  });
}

/** Levels of short frames taken all over a recording. */
export interface Survey {
  /** Median level of each frequency over the frames with any sound [shape=(rows)]. */
  rowMedians: Uint8Array;
  /** Counts of all levels of those frames [shape=(256)]. */
  histogram: Uint32Array;
}

const BACKGROUND_SHARE = 0.7;
const LOUD_SHARE = 0.9995;
const LEAST_SPAN_DB = 40;
/** A little of the background stays visible, so that faint sounds are seen to emerge from it. */
const VISIBLE_DB = 2;
const UNKNOWN_RANGE: DecibelRange = { lowDb: -100, highDb: -20 };

/**
 * A range that leaves the background dark and lets sounds stand out.
 *
 * The low end is the usual level of the louder frequencies' background, so that a band which
 * holds nothing (above the recorder's filter) does not make the noise of the others bright.
 */
export function rangeOfSurvey({ rowMedians, histogram }: Survey): DecibelRange {
  const loudest = quantile(histogram, LOUD_SHARE);
  if (loudest === null) return UNKNOWN_RANGE;
  const background = [...rowMedians].sort((a, b) => a - b);
  const usual = background[Math.floor(background.length * BACKGROUND_SHARE)]!;
  const lowDb = dbOfLevel(usual) - VISIBLE_DB;
  return { lowDb, highDb: Math.min(MAX_DB, Math.max(dbOfLevel(loudest), lowDb + LEAST_SPAN_DB)) };
}

/** The level that this share of all counts does not exceed; digital silence is not counted. */
export function quantile(histogram: ArrayLike<number>, share: number): number | null {
  let total = 0;
  for (let level = 1; level < 256; level++) total += histogram[level]!;
  if (total === 0) return null;
  let seen = 0;
  for (let level = 1; level < 256; level++) {
    seen += histogram[level]!;
    if (seen >= share * total) return level;
  }
  return 255;
}
