import type { View } from './scales';

/** Columns of a tile, at every level. */
export const TILE_COLUMNS = 256;
/** A tile also holds one column of each neighbour, so that pictures join without a seam. */
export const GUTTER = 1;
/** Columns of a tile with its gutters. */
export const STRIDE = TILE_COLUMNS + 2 * GUTTER;

/** The channels mixed with equal weight, or one of them. */
export type Channel = 'mix' | number;

/**
 * A tile holds `TILE_COLUMNS` columns that are each 2^level samples wide: tile `index` starts at
 * sample index * TILE_COLUMNS * 2^level. Column c covers its samples; what it shows is centred.
 */
export interface TileId {
  level: number;
  index: number;
}

/** What tiles are made of, fixed for a recording. */
export interface Pyramid {
  sampleRateHz: number;
  frames: number;
  /** Transform size of all levels but, where adaptive, the finest. */
  fftSize: number;
  /** Whether the finest level uses half the window, for time matters more up close. */
  adaptive: boolean;
  minLevel: number;
  maxLevel: number;
}

const WINDOW_S = 0.02;
const MIN_FFT = 256;
const MAX_FFT = 1024;
/** Columns closer than this share of the window show nothing new. */
const FINEST_OVERLAP = 32;

export function tileKey(tile: TileId): string {
  return `${tile.level}/${tile.index}`;
}

/** Windows of about 20 ms, shorter at ultrasonic rates where calls are short. */
export function defaultFftSize(sampleRateHz: number): number {
  const size = 2 ** Math.round(Math.log2(WINDOW_S * sampleRateHz));
  return Math.min(MAX_FFT, Math.max(MIN_FFT, size));
}

/**
 * The pyramid of a recording; its coarsest level is a single tile.
 *
 * fftSize : a power of two, or 0 to follow the sample rate and the zoom
 * overlap : share of a window that the next one covers at the finest level, 0 for the most of use
 */
export function pyramidOf(sampleRateHz: number, frames: number, fftSize = 0, overlap = 0): Pyramid {
  const size = fftSize || defaultFftSize(sampleRateHz);
  const finestHop = overlap ? size * (1 - overlap) : size / FINEST_OVERLAP;
  const minLevel = Math.max(0, Math.round(Math.log2(finestHop)));
  const top = Math.ceil(Math.log2(Math.max(1, frames / TILE_COLUMNS)));
  return {
    sampleRateHz,
    frames,
    fftSize: size,
    adaptive: !fftSize && !overlap,
    minLevel,
    maxLevel: Math.max(minLevel, top),
  };
}

/** Size of the transform of a level. */
export function fftSizeAt(pyramid: Pyramid, level: number): number {
  const isClose = level < pyramid.minLevel + 1;
  return pyramid.adaptive && isClose ? pyramid.fftSize / 2 : pyramid.fftSize;
}

/** Columns of a whole recording at a level. */
export function columnsAt(pyramid: Pyramid, level: number): number {
  return Math.max(1, Math.ceil(pyramid.frames / 2 ** level));
}

/** Seconds that a tile of a level covers. */
export function tileS(pyramid: Pyramid, level: number): number {
  return (TILE_COLUMNS * 2 ** level) / pyramid.sampleRateHz;
}

/** The level that has about one column for each pixel of a view. */
export function levelOfView(pyramid: Pyramid, view: View, widthPx: number): number {
  const samplesPerPx = ((view.endS - view.startS) * pyramid.sampleRateHz) / Math.max(1, widthPx);
  const level = Math.floor(Math.log2(samplesPerPx) + 0.35);
  return Math.min(pyramid.maxLevel, Math.max(pyramid.minLevel, level));
}

/** The tiles of a level that a stretch of time touches, from the left. */
export function tilesBetween(
  pyramid: Pyramid,
  level: number,
  startS: number,
  endS: number,
): TileId[] {
  const lengthS = tileS(pyramid, level);
  const durationS = pyramid.frames / pyramid.sampleRateHz;
  const first = Math.max(0, Math.floor(startS / lengthS));
  const last = Math.ceil(Math.min(endS, durationS) / lengthS) - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({
    level,
    index: first + i,
  }));
}

/** The tile of a coarser level that covers this one. */
export function ancestor(tile: TileId, level: number): TileId {
  return { level, index: Math.floor(tile.index / 2 ** (level - tile.level)) };
}

/**
 * Tiles that a view wants, most wanted first: what is seen (from the middle outwards), a coarse
 * picture of the surroundings for zooming out, then one tile on each side for panning.
 */
export function wantedTiles(pyramid: Pyramid, view: View, widthPx: number): TileId[] {
  const level = levelOfView(pyramid, view, widthPx);
  const lengthS = tileS(pyramid, level);
  const middle = (view.startS + view.endS) / 2 / lengthS - 0.5;
  const visible = tilesBetween(pyramid, level, view.startS, view.endS).sort(
    (a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle),
  );
  const coarser = Math.min(pyramid.maxLevel, level + 2);
  const surroundings = tilesBetween(pyramid, coarser, view.startS, view.endS);
  const around = tilesBetween(pyramid, level, view.startS - lengthS, view.endS + lengthS);
  const wanted = new Map<string, TileId>();
  for (const tile of [...visible, ...surroundings, ...around]) wanted.set(tileKey(tile), tile);
  return [...wanted.values()];
}
