import type { DecibelRange } from './decibels';
import { type Filter, filteredLevelOfDb } from './filters';
import type { RowMap } from './rows';
import type { FrequencyScale } from './warp';

/**
 * Ten points along each map; what lies between is interpolated.
 *
 * Magma, inferno, plasma and viridis: Nathaniel J. Smith and Stéfan van der Walt, 2015, CC0 (made
 * for matplotlib); cividis: Nuñez, Anderton & Renslow 2018, PLoS ONE. Perceptually even, and fit for
 * colour-blind eyes.
 */
const POINTS = {
  magma: '000004 180f3d 440f76 721f81 9e2f7f cd4071 f1605d fd9668 feca8d fcfdbf',
  inferno: '000004 1b0c41 4a0c6b 781c6d a52c60 cf4446 ed6925 fb9b06 f7d13d fcffa4',
  viridis: '440154 482878 3e4989 31688e 26828e 1f9e89 35b779 6ece58 b5de2b fde725',
  plasma: '0d0887 46039f 7201a8 9c179e bd3786 d8576b ed7953 fb9f3a fdca26 f0f921',
  cividis: '00224e 123570 3b496c 575d6d 707173 8a8678 a59c74 c3b369 e1cc55 fee838',
  greys: '000000 ffffff',
  paper: 'ffffff 000000',
};

export type ColourMapName = keyof typeof POINTS;
export const COLOUR_MAPS = Object.keys(POINTS) as ColourMapName[];

/** How levels are turned into colours; changing it never touches the audio. */
export interface Paint extends DecibelRange {
  map: ColourMapName;
  /** 0 spreads colours evenly over the range; above 0 the weak parts are darker, below brighter. */
  contrast: number;
  filter: Filter;
  scale: FrequencyScale;
}

/** Colour at a place from 0 to 1 along a map, as [red, green, blue] from 0 to 255. */
export function colourAt(map: ColourMapName, place: number): [number, number, number] {
  const points = POINTS[map].split(' ');
  const at = Math.min(1, Math.max(0, place)) * (points.length - 1);
  const index = Math.min(Math.floor(at), points.length - 2);
  const share = at - index;
  const from = channelsOf(points[index]!);
  const to = channelsOf(points[index + 1]!);
  return [0, 1, 2].map((i) => Math.round(from[i]! + (to[i]! - from[i]!) * share)) as [
    number,
    number,
    number,
  ];
}

/** Colours of the 256 levels, packed as canvas pixels (little-endian RGBA, opaque). */
export function paletteOf(paint: Paint): Uint32Array {
  const low = filteredLevelOfDb(paint.filter, paint.lowDb);
  const high = Math.max(low + 1, filteredLevelOfDb(paint.filter, paint.highDb));
  const exponent = 2 ** paint.contrast;
  return Uint32Array.from({ length: 256 }, (_, level) => {
    const place = Math.min(1, Math.max(0, (level - low) / (high - low))) ** exponent;
    const [red, green, blue] = colourAt(paint.map, place);
    return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  });
}

/**
 * Pixels of a tile.
 *
 * levels : uint8 array [shape=(rows, columns)], lowest frequency first
 * pixels : uint32 array [shape=(rows of the map, columns)], highest frequency first
 * map : which levels each row of the picture shows; null for one each
 */
export function paintTile(
  levels: Uint8Array,
  columns: number,
  palette: Uint32Array,
  pixels: Uint32Array,
  map: RowMap | null = null,
): void {
  if (map) paintMapped(levels, columns, palette, pixels, map);
  else {
    const rows = levels.length / columns;
    for (let row = 0; row < rows; row++) {
      const from = row * columns;
      const to = (rows - 1 - row) * columns;
      for (let column = 0; column < columns; column++) {
        pixels[to + column] = palette[levels[from + column]!]!;
      }
    }
  }
}

/** Where rows are narrower than the picture's they are interpolated; else halfway from mean to most. */
function paintMapped(
  levels: Uint8Array,
  columns: number,
  palette: Uint32Array,
  pixels: Uint32Array,
  { first, count, share }: RowMap,
): void {
  for (let row = 0; row < first.length; row++) {
    const from = first[row]! * columns;
    const many = count[row]!;
    const to = row * columns;
    for (let column = 0; column < columns; column++) {
      let level = levels[from + column]!;
      if (many === 1) {
        const next = share[row]! === 0 ? level : levels[from + columns + column]!;
        level += (next - level) * share[row]!;
      } else {
        let sum = level;
        let most = level;
        for (let i = 1; i < many; i++) {
          const other = levels[from + i * columns + column]!;
          sum += other;
          if (other > most) most = other;
        }
        level = (sum / many + most) / 2;
      }
      pixels[to + column] = palette[Math.round(level)]!;
    }
  }
}

function channelsOf(hex: string): [number, number, number] {
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
