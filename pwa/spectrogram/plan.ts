import type { FrameSpan } from '../audio/reader';
import { fftSizeAt, type Pyramid, TILE_COLUMNS, type TileId } from './tiles';

/** What must be read for some columns of a tile, and which transforms are then made of it. */
export interface ColumnGroup {
  spans: FrameSpan[];
  /** One per transform. */
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

/**
 * Plan the reads and transforms of a tile.
 *
 * The cost of a tile is bounded whatever its level: at most `MOST_TRANSFORMS` transforms and
 * `WHOLE_WINDOWS` windows of sound are read per column. Span starts may be negative and span ends
 * beyond the recording: readers clip, and what is missing is silence. A wide column is sampled by
 * one read in its middle: a read costs a browser about as much for 4 KB as for 64 KB.
 */
export function planTile(pyramid: Pyramid, tile: TileId): TilePlan {
  const fftSize = fftSizeAt(pyramid, tile.level);
  const hop = 2 ** tile.level;
  const firstFrame = tile.index * TILE_COLUMNS * hop;
  const columns = Math.min(TILE_COLUMNS, Math.ceil((pyramid.frames - firstFrame) / hop));
  if (hop > WHOLE_WINDOWS * fftSize) {
    const groups = columnGroups(columns, GROUP_COLUMNS).map(([first, until]) =>
      sampled(firstFrame, hop, fftSize, first, until),
    );
    return { fftSize, transformsPerColumn: MOST_TRANSFORMS, groups };
  }
  const count = Math.min(MOST_TRANSFORMS, Math.max(1, (2 * hop) / fftSize));
  const perGroup = Math.max(1, Math.floor(GROUP_FRAMES / hop));
  const groups = columnGroups(columns, perGroup).map(([first, until]) =>
    contiguous(firstFrame, hop, fftSize, count, first, until),
  );
  return { fftSize, transformsPerColumn: count, groups };
}

/** One read for all columns, the transforms evenly over each. */
function contiguous(
  firstFrame: number,
  hop: number,
  fftSize: number,
  count: number,
  first: number,
  until: number,
): ColumnGroup {
  const startFrame = firstFrame + first * hop - fftSize / 2;
  const endFrame = firstFrame + until * hop + fftSize / 2;
  const transforms: ColumnGroup['transforms'] = [];
  for (let column = first; column < until; column++) {
    for (let i = 0; i < count; i++) {
      const centre = firstFrame + column * hop + Math.floor(((i + 0.5) * hop) / count);
      transforms.push({ column, span: 0, start: centre - fftSize / 2 - startFrame });
    }
  }
  return { spans: [{ startFrame, endFrame }], transforms };
}

/** One read in the middle of each column, its transforms side by side. */
function sampled(
  firstFrame: number,
  hop: number,
  fftSize: number,
  first: number,
  until: number,
): ColumnGroup {
  const group: ColumnGroup = { spans: [], transforms: [] };
  const frames = fftSize * MOST_TRANSFORMS;
  for (let column = first; column < until; column++) {
    const startFrame = firstFrame + Math.floor((column + 0.5) * hop) - frames / 2;
    for (let i = 0; i < MOST_TRANSFORMS; i++) {
      group.transforms.push({ column, span: group.spans.length, start: i * fftSize });
    }
    group.spans.push({ startFrame, endFrame: startFrame + frames });
  }
  return group;
}

function columnGroups(columns: number, perGroup: number): [first: number, until: number][] {
  const groups: [number, number][] = [];
  for (let first = 0; first < columns; first += perGroup) {
    groups.push([first, Math.min(columns, first + perGroup)]);
  }
  return groups;
}
