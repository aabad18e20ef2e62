/** Draws annotations on a canvas, readable on any colour map: a dark halo under every coloured line. */
import {
  ChipRoom,
  type Context,
  HALO,
  type Mark,
  type Placed,
  paintChip,
  paintChips,
} from './chips';
import type { Crowd } from './crowd';
import { type PixelRect, type Plot, toRect } from './plot';
import { isBox, isPoint, type Region } from './regions';

export type { Mark } from './chips';

export const UNLABELED_COLOUR = '#e8e8e8';
const HANDLE_PX = 9;
/** Below this width a mark is a bare tick: no outline, no chip. */
const TICK_PX = 3;

/** With more marks in view, what only pleases the eye is left out. */
const MANY = 1500;
const MOST_CHIPS = 250;

/** Draw the marks in view that are not selected; a crowd without what only pleases the eye. */
export function paintMarks(
  context: Context,
  plot: Plot,
  crowd: Crowd,
  except: string | null,
): void {
  const { startS, endS } = plot.view;
  if (crowd.count(startS, endS) > MANY) {
    const { named, points } = crowd.paint(context, plot, except);
    for (const { mark, rect } of points) paintDot(context, rect, mark.colour);
    paintChips(context, plot, named);
  } else {
    const shown = crowd.index.between(startS, endS).filter(({ id }) => id !== except);
    paintFew(context, plot, shown);
  }
}

function paintFew(context: Context, plot: Plot, marks: readonly Mark[]): void {
  const placed = marks.map((mark) => ({ mark, rect: clipped(toRect(plot, mark.region), plot) }));
  const frames = placed.filter(({ rect }) => rect.right - rect.left >= TICK_PX);
  paintEach(context, placed, frames);
  for (const { mark, rect } of placed) {
    if (isPoint(mark.region) && isBox(mark.region)) paintDot(context, rect, mark.colour);
  }
  const names = new ChipRoom(context, MOST_CHIPS);
  for (const frame of frames) names.offer(frame);
  paintChips(context, plot, names.placed);
}

/** Halos below, then frames, colour by colour: rectangles one by one, which canvas draws fastest. */
function paintEach(context: Context, placed: readonly Placed[], frames: readonly Placed[]): void {
  context.lineJoin = 'miter';
  context.strokeStyle = HALO;
  context.lineWidth = 3.5;
  for (const { rect } of frames) strokeFrame(context, rect);
  context.lineWidth = 1.5;
  for (const [colour, group] of Map.groupBy(placed, ({ mark }) => mark.colour)) {
    context.strokeStyle = colour;
    context.fillStyle = colour;
    paintGroup(context, group);
  }
}

/** A point in time and frequency: a dot that keeps its size. */
function paintDot(context: Context, { left, top }: PixelRect, colour: string, radiusPx = 4): void {
  for (const [fill, radius] of [
    [HALO, radiusPx + 2],
    ['#ffffff', radiusPx + 1],
    [colour, radiusPx],
  ] as const) {
    context.fillStyle = fill;
    context.beginPath();
    context.arc(left, top, radius, 0, 2 * Math.PI);
    context.fill();
  }
}

function paintGroup(context: Context, group: readonly Placed[]): void {
  let lastTickX = -Infinity;
  for (const { mark, rect } of group) {
    const width = Math.max(1, rect.right - rect.left);
    const isTick = width < TICK_PX;
    // Many ticks in one column of pixels look like one: draw one.
    if (isTick && !isBox(mark.region) && rect.left - lastTickX < 0.5) continue;
    if (isPoint(mark.region) && isBox(mark.region)) continue;
    if (isTick) context.fillRect(rect.left, rect.top, width, rect.bottom - rect.top);
    else strokeFrame(context, rect);
    if (isTick) lastTickX = rect.left;
  }
  context.globalAlpha = 0.1;
  for (const { mark, rect } of group) {
    if (isBox(mark.region)) continue;
    context.fillRect(rect.left, rect.top, rect.right - rect.left, rect.bottom - rect.top);
  }
  context.globalAlpha = 1;
}

/** What lies far outside the plot is cut off: canvases draw absurdly long edges slowly. */
function clipped(rect: PixelRect, { widthPx, heightPx }: Plot): PixelRect {
  return {
    left: Math.max(rect.left, -8),
    right: Math.min(rect.right, widthPx + 8),
    top: Math.max(rect.top, -8),
    bottom: Math.min(rect.bottom, heightPx + 8),
  };
}

function strokeFrame(context: Context, { left, top, right, bottom }: PixelRect): void {
  context.strokeRect(left, top, right - left, bottom - top);
}

/** Draw the selection, or what is being drawn: three strokes, handles and its chip. */
export function paintSelected(context: Context, plot: Plot, mark: Mark, handles: boolean): void {
  const rect = toRect(plot, mark.region);
  if (isPoint(mark.region)) {
    paintSelectedPoint(context, plot, mark, rect);
    return;
  }
  const width = rect.right - rect.left;
  const height = rect.bottom - rect.top;
  context.fillStyle = mark.colour;
  context.globalAlpha = 0.14;
  context.fillRect(rect.left, rect.top, width, height);
  context.globalAlpha = 1;
  context.lineJoin = 'round';
  for (const [colour, lineWidth] of [
    [HALO, 6],
    ['#ffffff', 4],
    [mark.colour, 2],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = lineWidth;
    context.strokeRect(rect.left, rect.top, width, height);
  }
  paintChip(context, plot, rect, mark, plot.widthPx);
  if (handles)
    for (const [x, y] of handlePlaces(rect, isBox(mark.region))) paintHandle(context, x, y);
}

function paintSelectedPoint(context: Context, plot: Plot, mark: Mark, rect: PixelRect): void {
  context.fillStyle = mark.colour;
  context.globalAlpha = 0.6;
  context.fillRect(rect.left - 0.5, 0, 1, plot.heightPx);
  context.globalAlpha = 1;
  if (isBox(mark.region)) paintDot(context, rect, mark.colour, 6);
  else {
    context.fillStyle = '#ffffff';
    context.fillRect(rect.left - 1.5, rect.top, 3, rect.bottom - rect.top);
    context.fillStyle = mark.colour;
    context.fillRect(rect.left - 0.5, rect.top, 1, rect.bottom - rect.top);
  }
  paintChip(
    context,
    plot,
    { ...rect, left: rect.left + 8, right: rect.left + 9 },
    mark,
    plot.widthPx,
  );
}

/** Mark regions as selected along with another one: a white frame, no handles. */
export function paintChosen(context: Context, plot: Plot, regions: readonly Region[]): void {
  const rects = regions.map((region) => clipped(toRect(plot, region), plot));
  for (const [colour, lineWidth] of [
    [HALO, 5],
    ['#ffffff', 2.5],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = lineWidth;
    for (const rect of rects) strokeFrame(context, rect);
  }
  context.fillStyle = 'rgb(255 255 255 / 0.16)';
  for (const { left, top, right, bottom } of rects) {
    context.fillRect(left, top, right - left, bottom - top);
  }
}

/** The frame that selects whatever it touches. */
export function paintBand(context: Context, plot: Plot, region: Region): void {
  const { left, top, right, bottom } = toRect(plot, region);
  context.fillStyle = 'rgb(255 255 255 / 0.12)';
  context.fillRect(left, top, right - left, bottom - top);
  context.lineWidth = 1.5;
  for (const [colour, dash] of [
    [HALO, []],
    ['#ffffff', [6, 4]],
  ] as const) {
    context.strokeStyle = colour;
    context.setLineDash([...dash]);
    context.strokeRect(left, top, right - left, bottom - top);
  }
  context.setLineDash([]);
}

/** The line at which an edge has snapped. */
export function paintSnap(context: Context, plot: Plot, atS: number): void {
  const { left } = toRect(plot, { start_s: atS, end_s: atS });
  context.fillStyle = HALO;
  context.fillRect(left - 2, 0, 4, plot.heightPx);
  context.fillStyle = '#ffe14d';
  context.fillRect(left - 0.75, 0, 1.5, plot.heightPx);
}

/** Where the handles sit: eight on a box, two on a time region. */
export function handlePlaces(rect: PixelRect, box: boolean): [number, number][] {
  const { left, right, top, bottom } = rect;
  const middleX = (left + right) / 2;
  const middleY = (top + bottom) / 2;
  const sides: [number, number][] = [
    [left, middleY],
    [right, middleY],
  ];
  if (!box) return sides;
  const edges: [number, number][] =
    right - left > 40
      ? [
          [middleX, top],
          [middleX, bottom],
        ]
      : [];
  return [
    ...(bottom - top > 40 ? sides : []),
    ...edges,
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

function paintHandle(context: Context, x: number, y: number): void {
  context.fillStyle = '#ffffff';
  context.strokeStyle = '#101413';
  context.lineWidth = 1.5;
  context.beginPath();
  context.roundRect(x - HANDLE_PX / 2, y - HANDLE_PX / 2, HANDLE_PX, HANDLE_PX, 2);
  context.fill();
  context.stroke();
}
