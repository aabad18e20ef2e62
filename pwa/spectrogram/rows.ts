import { type FrequencyScale, unwarp, warp } from './warp';

/** Which rows of levels each row of a picture shows, highest frequency first. */
export interface RowMap {
  /** First row of levels. */
  first: Uint16Array;
  /** How many rows of levels; 1 means that one and a share of the next. */
  count: Uint16Array;
  share: Float32Array;
}

const LEAST_ROWS = 512;
const MOST_ROWS = 2048;

/**
 * Spread rows of levels over a picture whose rows are even on a scale, from 0 Hz to `nyquistHz`.
 *
 * bins : int, rows of levels, the first centred at 0 Hz and the last at `nyquistHz`
 * Returns null for the linear scale, which needs no map. The picture has enough rows that low
 * frequencies, which such scales stretch, are not coarser than their levels.
 */
export function rowMap(bins: number, nyquistHz: number, scale: FrequencyScale): RowMap | null {
  if (scale === 'linear') return null;
  const rows = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, 2 * (bins - 1)));
  const top = warp(scale, nyquistHz);
  const binAt = (edge: number) => (unwarp(scale, top * (1 - edge / rows)) / nyquistHz) * (bins - 1);
  const map: RowMap = {
    first: new Uint16Array(rows),
    count: new Uint16Array(rows).fill(1),
    share: new Float32Array(rows),
  };
  for (let row = 0; row < rows; row++) {
    const [high, low] = [binAt(row), binAt(row + 1)];
    const first = Math.max(0, Math.round(low));
    const last = Math.min(bins - 1, Math.round(high));
    if (high - low > 1 && last > first) {
      map.first[row] = first;
      map.count[row] = last - first + 1;
    } else {
      const centre = Math.min(bins - 1, binAt(row + 0.5));
      map.first[row] = Math.floor(centre);
      map.share[row] = centre - Math.floor(centre);
    }
  }
  return map;
}
