import type { FrameSpan } from '../audio/reader';
import { columnsAt, fftSizeAt, GUTTER, type Pyramid, TILE_COLUMNS, type TileId } from './tiles';

/** What must be read for some columns of a tile, and which transforms are then made of it. */
export interface ColumnGroup {
  spans: FrameSpan[];
  /** One per transform; a column of a tile counts from 0, its gutters are -1 and the one after. */
  transforms: { column: number; span: number; start: number }[];
}

export interface TilePlan {
  fftSize: number;
  transformsPerColumn: number;
  groups: ColumnGroup[];
}

/** Columns up to this many windows wide are read whole; wider ones are sampled. */
const WHOLE_WINDOWS = 8;
const MOST_TRANSFORMS = 8;
const GROUP_FRAMES = 2 ** 18;
const GROUP_COLUMNS = 64;

/** How a column of a level is looked at, relative to its first sample. */
interface Column {
  hop: number;
  startFrame: number;
  frames: number;
  /** Starts of the transforms within those frames. */
  starts: number[];
}

/**
 * Plan the reads and transforms of a tile and of its gutters.
 *
 * The cost of a tile is bounded whatever its level: at most `MOST_TRANSFORMS` transforms and
 * `WHOLE_WINDOWS` windows of sound are read per column. Span starts may be negative and span ends
 * beyond the recording: readers clip, and what is missing is silence. A wide column is sampled by
 * one read in its middle: a read costs a browser about as much for 4 KB as for 64 KB.
 */
export function planTile(
  pyramid: Pyramid,
  tile: TileId,
  fftSize = fftSizeAt(pyramid, tile.level),
): TilePlan {
  const column = columnOf(2 ** tile.level, fftSize);
  const first = tile.index * TILE_COLUMNS;
  const all = columnsAt(pyramid, tile.level);
  const wanted: [column: number, at: number][] = [];
  const last = Math.min(first + TILE_COLUMNS, all) - 1;
  for (let at = first - GUTTER; at <= last + GUTTER; at++) {
    wanted.push([at - first, Math.min(Math.max(0, at), all - 1)]);
  }
  const isWhole = column.frames === column.hop + fftSize;
  const perGroup = isWhole ? Math.floor(GROUP_FRAMES / column.hop) : GROUP_COLUMNS;
  const groups: ColumnGroup[] = [];
  for (let from = 0; from < wanted.length; from += perGroup) {
    const part = wanted.slice(from, from + perGroup);
    groups.push(isWhole ? contiguous(column, part) : scattered(column, part));
  }
  return { fftSize, transformsPerColumn: column.starts.length, groups };
}

/** Plan columns spread evenly over a recording, as 0, 1, ..., made just as those of tiles are. */
export function planSample(
  pyramid: Pyramid,
  level: number,
  count: number,
  fftSize = fftSizeAt(pyramid, level),
): TilePlan {
  const column = columnOf(2 ** level, fftSize);
  const all = columnsAt(pyramid, level);
  const places = Math.min(count, all);
  const wanted = Array.from({ length: places }, (_, i): [number, number] => [
    i,
    Math.floor(((i + 0.5) * all) / places),
  ]);
  return {
    fftSize,
    transformsPerColumn: column.starts.length,
    groups: [scattered(column, wanted)],
  };
}

function columnOf(hop: number, fftSize: number): Column {
  if (hop > WHOLE_WINDOWS * fftSize) {
    const frames = fftSize * MOST_TRANSFORMS;
    const starts = Array.from({ length: MOST_TRANSFORMS }, (_, i) => i * fftSize);
    return { hop, startFrame: Math.floor(hop / 2) - frames / 2, frames, starts };
  }
  const count = Math.min(MOST_TRANSFORMS, Math.max(1, Math.floor((2 * hop) / fftSize)));
  const starts = Array.from({ length: count }, (_, i) => Math.floor(((i + 0.5) * hop) / count));
  return { hop, startFrame: -fftSize / 2, frames: hop + fftSize, starts };
}

/** One read for neighbouring columns. */
function contiguous(column: Column, wanted: [column: number, at: number][]): ColumnGroup {
  const places = wanted.map(([, at]) => at);
  const startFrame = Math.min(...places) * column.hop + column.startFrame;
  const endFrame = Math.max(...places) * column.hop + column.startFrame + column.frames;
  const transforms = wanted.flatMap(([index, at]) =>
    column.starts.map((start) => ({
      column: index,
      span: 0,
      start: at * column.hop + column.startFrame + start - startFrame,
    })),
  );
  return { spans: [{ startFrame, endFrame }], transforms };
}

/** A read for each column. */
function scattered(column: Column, wanted: [column: number, at: number][]): ColumnGroup {
  return {
    spans: wanted.map(([, at]) => {
      const startFrame = at * column.hop + column.startFrame;
      return { startFrame, endFrame: startFrame + column.frames };
    }),
    transforms: wanted.flatMap(([index], span) =>
      column.starts.map((start) => ({ column: index, span, start })),
    ),
  };
}
