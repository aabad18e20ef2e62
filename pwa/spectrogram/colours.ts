import { type DecibelRange, levelOfDb } from './decibels';

/**
 * Ten points along each map; what lies between is interpolated.
 *
 * Magma, inferno and viridis: Nathaniel J. Smith and Stéfan van der Walt, 2015, CC0 (made for
 * matplotlib); perceptually even, and fit for colour-blind eyes.
 */
const POINTS = {
  magma: '000004 180f3d 440f76 721f81 9e2f7f cd4071 f1605d fd9668 feca8d fcfdbf',
  inferno: '000004 1b0c41 4a0c6b 781c6d a52c60 cf4446 ed6925 fb9b06 f7d13d fcffa4',
  viridis: '440154 482878 3e4989 31688e 26828e 1f9e89 35b779 6ece58 b5de2b fde725',
  greys: '000000 ffffff',
  paper: 'ffffff 000000',
};

export type ColourMapName = keyof typeof POINTS;
export const COLOUR_MAPS = Object.keys(POINTS) as ColourMapName[];

/** How levels are turned into colours; changing it never touches the audio. */
export interface Paint extends DecibelRange {
  map: ColourMapName;
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
  const low = levelOfDb(paint.lowDb);
  const high = Math.max(low + 1, levelOfDb(paint.highDb));
  return Uint32Array.from({ length: 256 }, (_, level) => {
    const [red, green, blue] = colourAt(paint.map, (level - low) / (high - low));
    return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  });
}

/**
 * Pixels of a tile.
 *
 * levels : uint8 array [shape=(rows, columns)], lowest frequency first
 * pixels : uint32 array [shape=(rows, columns)], highest frequency first
 */
export function paintTile(
  levels: Uint8Array,
  columns: number,
  palette: Uint32Array,
  pixels: Uint32Array,
): void {
  const rows = levels.length / columns;
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    const to = (rows - 1 - row) * columns;
    for (let column = 0; column < columns; column++) {
      pixels[to + column] = palette[levels[from + column]!]!;
    }
  }
}

function channelsOf(hex: string): [number, number, number] {
  const value = Number.parseInt(hex, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
