import { timeToX, type View } from './scales';
import {
  ancestor,
  GUTTER,
  levelOfView,
  type Pyramid,
  type TileId,
  tileS,
  tilesBetween,
} from './tiles';
import { warp } from './warp';

export interface TileSource {
  readonly pyramid: Pyramid | null;
  get(tile: TileId): CanvasImageSource | undefined;
  /** Whether the picture of a tile shows the present paint. */
  isFresh(tile: TileId): boolean;
}

/** Levels below the wanted one that may stand in while zooming out. */
const FINER_LEVELS = 3;

/**
 * Draw a view; returns whether every tile of the right level was there, in the present paint.
 *
 * A tile that has not come yet is stood in for by coarser ones, enlarged, or finer ones, reduced,
 * so the picture sharpens but never goes dark. Tile edges fall on whole pixels, and each tile is
 * drawn a column too wide on both sides, then cut: colours blend across edges as anywhere else.
 * Pictures are on the view's scale.
 */
export function drawTiles(
  context: CanvasRenderingContext2D,
  source: TileSource,
  view: View,
  widthPx: number,
  heightPx: number,
  levelWidthPx = widthPx,
): boolean {
  const { pyramid } = source;
  if (!pyramid) return false;
  context.imageSmoothingQuality = 'medium';
  const level = levelOfView(pyramid, view, levelWidthPx);
  let complete = true;
  for (const tile of tilesBetween(pyramid, level, view.startS, view.endS)) {
    const place = placeTile(pyramid, tile, view, widthPx);
    const bitmap = source.get(tile);
    complete &&= source.isFresh(tile);
    if (bitmap) drawTile(context, pyramid, tile, bitmap, place, view, widthPx, heightPx);
    else drawStandIn(context, source, pyramid, tile, place, view, widthPx, heightPx);
  }
  return complete;
}

interface Place {
  left: number;
  right: number;
}

/** Where the tile lies in the plot, cut to the plot and to whole pixels. */
function placeTile(pyramid: Pyramid, tile: TileId, view: View, widthPx: number): Place {
  const lengthS = tileS(pyramid, tile.level);
  const durationS = pyramid.frames / pyramid.sampleRateHz;
  const left = timeToX(view, widthPx, tile.index * lengthS);
  const right = timeToX(view, widthPx, Math.min((tile.index + 1) * lengthS, durationS));
  return { left: Math.round(Math.max(0, left)), right: Math.round(Math.min(widthPx, right)) };
}

/** Draw the part of a tile that falls on `place`. */
function drawTile(
  context: CanvasRenderingContext2D,
  pyramid: Pyramid,
  tile: TileId,
  bitmap: CanvasImageSource,
  place: Place,
  view: View,
  widthPx: number,
  heightPx: number,
): void {
  if (place.right <= place.left) return;
  const { width, height: rows } = bitmap as ImageBitmap;
  const columns = width - 2 * GUTTER;
  const sPerColumn = tileS(pyramid, tile.level) / columns;
  const startS = tile.index * columns * sPerColumn;
  const columnAt = (x: number) =>
    GUTTER + (view.startS + (x / widthPx) * (view.endS - view.startS) - startS) / sPerColumn;
  const pxPerColumn = (widthPx * sPerColumn) / (view.endS - view.startS);
  const left = Math.max(0, columnAt(place.left) - GUTTER);
  const right = Math.min(width, columnAt(place.right) + GUTTER);
  const top = rowOf(pyramid, view, rows, view.highHz);
  const bottom = rowOf(pyramid, view, rows, view.lowHz);
  if (right <= left || bottom <= top) return;
  context.save();
  context.beginPath();
  context.rect(place.left, 0, place.right - place.left, heightPx);
  context.clip();
  const x = place.left + (left - columnAt(place.left)) * pxPerColumn;
  context.drawImage(
    bitmap,
    left,
    top,
    right - left,
    bottom - top,
    x,
    0,
    (right - left) * pxPerColumn,
    heightPx,
  );
  context.restore();
}

/** Where a frequency lies in a picture: its rows are centred on bins, or even on a scale. */
function rowOf(pyramid: Pyramid, { scale = 'linear' }: View, rows: number, hz: number): number {
  const nyquistHz = pyramid.sampleRateHz / 2;
  if (scale === 'linear') return rows - 0.5 - (hz / nyquistHz) * (rows - 1);
  return rows * (1 - warp(scale, hz) / warp(scale, nyquistHz));
}

function drawStandIn(
  context: CanvasRenderingContext2D,
  source: TileSource,
  pyramid: Pyramid,
  tile: TileId,
  place: Place,
  view: View,
  widthPx: number,
  heightPx: number,
): void {
  for (let level = tile.level + 1; level <= pyramid.maxLevel; level++) {
    const coarser = ancestor(tile, level);
    const bitmap = source.get(coarser);
    if (!bitmap) continue;
    drawTile(context, pyramid, coarser, bitmap, place, view, widthPx, heightPx);
    break;
  }
  const lengthS = tileS(pyramid, tile.level);
  const startS = Math.max(view.startS, tile.index * lengthS);
  const endS = Math.min(view.endS, (tile.index + 1) * lengthS);
  const finest = Math.max(pyramid.minLevel, tile.level - FINER_LEVELS);
  for (let level = finest; level < tile.level; level++) {
    for (const finer of tilesBetween(pyramid, level, startS, endS)) {
      const bitmap = source.get(finer);
      if (!bitmap) continue;
      const at = placeTile(pyramid, finer, view, widthPx);
      drawTile(context, pyramid, finer, bitmap, at, view, widthPx, heightPx);
    }
  }
}
