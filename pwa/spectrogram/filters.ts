import {
  type DecibelRange,
  levelOfDb,
  MIN_DB,
  rangeOfSurvey,
  STEP_DB,
  type Survey,
} from './decibels';
import { columnAverages, LEAST_PCEN_DB, pcenInto } from './pcen';
import { GUTTER, STRIDE, TILE_COLUMNS } from './tiles';

/** What is made of the magnitudes before they are coloured. */
export const FILTERS = ['plain', 'denoise', 'pcen'] as const;
export type Filter = (typeof FILTERS)[number];

/** Decibels of level 0 of what each filter makes: of full scale, above the background, of PCEN. */
export const LEAST_DB: Record<Filter, number> = {
  plain: MIN_DB,
  denoise: -30,
  pcen: LEAST_PCEN_DB,
};

const DENOISED_FROM_DB = 3;
const LEAST_DENOISED_SPAN_DB = 30;
const PCEN_RANGE: DecibelRange = { lowDb: -12, highDb: 8 };

/** The level, 0 to 255, at which what a filter makes stands for these decibels. */
export function filteredLevelOfDb(filter: Filter, db: number): number {
  return levelOfDb(db - LEAST_DB[filter] + MIN_DB);
}

/** For each filter the range that suits a recording: one for all of its tiles. */
export function rangesOfSurvey(survey: Survey): Record<Filter, DecibelRange> {
  const plain = rangeOfSurvey(survey);
  const spanDb = Math.max(LEAST_DENOISED_SPAN_DB, plain.highDb - plain.lowDb - DENOISED_FROM_DB);
  const denoise = { lowDb: DENOISED_FROM_DB, highDb: DENOISED_FROM_DB + spanDb };
  return { plain, denoise, pcen: PCEN_RANGE };
}

/**
 * The median level of each frequency over columns that hold any sound.
 *
 * levels : uint8 array [shape=(rows, STRIDE)], its first `columns` being samples of a recording
 * Returns a uint8 array [shape=(rows)].
 */
export function medianLevels(levels: Uint8Array, columns: number): Uint8Array {
  const rows = levels.length / STRIDE;
  const sounding = Array.from({ length: columns }, (_, i) => i + GUTTER).filter((column) => {
    for (let row = 0; row < rows; row++) if (levels[row * STRIDE + column]! > 0) return true;
    return false;
  });
  return Uint8Array.from({ length: rows }, (_, row) => {
    const values = sounding.map((column) => levels[row * STRIDE + column]!).sort((a, b) => a - b);
    return values[values.length >> 1] ?? 0;
  });
}

/**
 * Levels above the background of their frequency; 0 dB above it is level -LEAST_DB / STEP_DB.
 *
 * levels : uint8 array [shape=(rows, STRIDE)]
 * background : uint8 array [shape=(rows)], the same for all tiles of a level: no seams
 */
export function denoised(levels: Uint8Array, background: Uint8Array): Uint8Array {
  const zero = Math.round(-LEAST_DB.denoise / STEP_DB);
  const result = new Uint8Array(levels.length);
  for (let row = 0; row < background.length; row++) {
    const shift = zero - background[row]!;
    for (let at = row * STRIDE; at < (row + 1) * STRIDE; at++) {
      const level = levels[at]!;
      result[at] = level === 0 ? 0 : Math.min(255, Math.max(0, level + shift));
    }
  }
  return result;
}

/**
 * PCEN of a tile whose slow average runs over its own columns.
 *
 * before : the tile before it (null for the first), over which the average warms up
 * constant : time constant of the average in columns
 */
export function normalised(
  levels: Uint8Array,
  before: Uint8Array | null,
  constant: number,
): Uint8Array {
  const averages = columnAverages(before, levels, constant);
  const result = new Uint8Array(levels.length);
  pcenInto(levels, averages, result);
  return result;
}

/**
 * PCEN of a tile finer than its slow average, which is taken from a coarser level and interpolated.
 *
 * coarse : averages of a tile of the coarser level, float32 [shape=(rows, STRIDE)]
 * firstColumn : where the finer tile begins, in columns of the coarser tile
 * step : width of a finer column in columns of the coarser tile, below 1
 */
export function normalisedBy(
  levels: Uint8Array,
  coarse: Float32Array,
  firstColumn: number,
  step: number,
): Uint8Array {
  const result = new Uint8Array(levels.length);
  const averages = new Float32Array(levels.length);
  for (let column = -GUTTER; column < TILE_COLUMNS + GUTTER; column++) {
    const centre = firstColumn + (column + 0.5) * step - 0.5;
    const at = Math.min(Math.max(centre, -GUTTER), TILE_COLUMNS);
    const left = Math.min(Math.floor(at), TILE_COLUMNS - 1);
    const share = at - left;
    for (let row = 0; row < levels.length; row += STRIDE) {
      const a = coarse[row + GUTTER + left]!;
      const b = coarse[row + GUTTER + left + 1]!;
      averages[row + GUTTER + column] = a + (b - a) * share;
    }
  }
  pcenInto(levels, averages, result);
  return result;
}
