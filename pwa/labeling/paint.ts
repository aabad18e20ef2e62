/** Draws annotations on a canvas, readable on any colour map: a dark halo under every coloured line. */
import { type PixelRect, type Plot, toRect } from './plot';
import { isBox, type Region } from './regions';

export interface Mark {
  readonly id: string;
  readonly region: Region;
  readonly colour: string;
  readonly text: string;
}

export const UNLABELED_COLOUR = '#e8e8e8';
const HALO = 'rgb(0 0 0 / 0.72)';
const CHIP_HEIGHT_PX = 18;
const CHIP_FONT = '600 11px system-ui, sans-serif';
const HANDLE_PX = 9;
/** Below this width a mark is a bare tick: no outline, no chip. */
const TICK_PX = 3;

type Context = CanvasRenderingContext2D;

/** Draw marks that are not selected, one path per colour so that thousands stay quick. */
export function paintMarks(context: Context, plot: Plot, marks: readonly Mark[]): void {
  const byColour = Map.groupBy(marks, (mark) => mark.colour);
  for (const [colour, group] of byColour) paintGroup(context, plot, colour, group);
  let freeFrom = -Infinity;
  for (const mark of marks) {
    const rect = toRect(plot, mark.region);
    const wide = rect.right - rect.left;
    // Chips of time regions share one row: one that would cover its neighbour is left out.
    if (wide < 18 || (!isBox(mark.region) && rect.left < freeFrom)) continue;
    const right = paintChip(context, plot, rect, mark, wide);
    if (!isBox(mark.region)) freeFrom = right;
  }
}

function paintGroup(context: Context, plot: Plot, colour: string, marks: readonly Mark[]): void {
  const outlines = new Path2D();
  const ticks = new Path2D();
  const washes = new Path2D();
  let lastTickX = -Infinity;
  for (const mark of marks) {
    const { left, top, right, bottom } = toRect(plot, mark.region);
    const width = right - left;
    if (width < TICK_PX) {
      // Many marks in one column of pixels look like one: draw one.
      if (!isBox(mark.region) && left - lastTickX < 0.5) continue;
      lastTickX = left;
      ticks.rect(left, top, Math.max(1, width), bottom - top);
      continue;
    }
    outlines.rect(left, top, width, bottom - top);
    if (!isBox(mark.region)) washes.rect(left, top, width, bottom - top);
  }
  context.lineJoin = 'round';
  context.strokeStyle = HALO;
  context.lineWidth = 3.5;
  context.stroke(outlines);
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.stroke(outlines);
  context.fillStyle = colour;
  context.fill(ticks);
  context.globalAlpha = 0.1;
  context.fill(washes);
  context.globalAlpha = 1;
}

/** Draw the selection, or what is being drawn: three strokes, handles and its chip. */
export function paintSelected(context: Context, plot: Plot, mark: Mark, handles: boolean): void {
  const rect = toRect(plot, mark.region);
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
  paintChip(context, plot, rect, mark, Infinity);
  if (handles)
    for (const [x, y] of handlePlaces(rect, isBox(mark.region))) paintHandle(context, x, y);
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

/** The name on a plate of the label's colour, above a box or inside the top of a time region. */
function paintChip(
  context: Context,
  plot: Plot,
  rect: PixelRect,
  mark: Mark,
  roomPx: number,
): number {
  context.font = CHIP_FONT;
  const text = fitted(context, mark.text, roomPx === Infinity ? 220 : Math.max(roomPx, 24) - 10);
  const width = Math.ceil(context.measureText(text).width) + 10;
  const left = Math.min(Math.max(rect.left, 0), Math.max(0, plot.widthPx - width));
  const above = rect.top - CHIP_HEIGHT_PX - 3;
  const top = above >= 0 ? above : Math.max(rect.top, 0) + 4;
  if (rect.right < 0 || rect.left > plot.widthPx || top > plot.heightPx) return -Infinity;
  context.fillStyle = HALO;
  context.beginPath();
  context.roundRect(left - 1, top - 1, width + 2, CHIP_HEIGHT_PX + 2, 4);
  context.fill();
  context.fillStyle = mark.colour;
  context.beginPath();
  context.roundRect(left, top, width, CHIP_HEIGHT_PX, 3);
  context.fill();
  context.fillStyle = inkOn(mark.colour);
  context.textBaseline = 'middle';
  context.fillText(text, left + 5, top + CHIP_HEIGHT_PX / 2 + 0.5);
  return left + width;
}

const fittedTexts = new Map<string, string>();

/** The text, cut with an ellipsis where there is no room; measured once per length. */
function fitted(context: Context, text: string, roomPx: number): string {
  const room = Math.floor(roomPx / 8) * 8;
  const key = `${room}|${text}`;
  const known = fittedTexts.get(key);
  if (known !== undefined) return known;
  let cut = text;
  while (cut.length > 1 && context.measureText(cut).width > room) cut = `${cut.slice(0, -2)}…`;
  if (fittedTexts.size > 2000) fittedTexts.clear();
  fittedTexts.set(key, cut);
  return cut;
}

/** Black or white, whichever reads better on a colour `#rrggbb`. */
export function inkOn(colour: string): '#000000' | '#ffffff' {
  const channels = /^#(..)(..)(..)$/.exec(colour)?.slice(1) ?? ['ff', 'ff', 'ff'];
  const [red, green, blue] = channels.map((hex) => (Number.parseInt(hex, 16) / 255) ** 2.2);
  const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  return luminance > 0.18 ? '#000000' : '#ffffff';
}
