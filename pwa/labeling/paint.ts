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

/** With more marks in view, what only pleases the eye is left out. */
const MANY = 1500;
const MOST_CHIPS = 250;
const CHIP_CELL_PX = 12;
const LEAST_CHIPPED_PX = 6;

/**
 * Draw marks that are not selected.
 *
 * Plain rectangles one by one: canvas draws thousands of those in a frame, while one path of them
 * all takes half a second.
 */
export function paintMarks(context: Context, plot: Plot, marks: readonly Mark[]): void {
  const placed = marks.map((mark) => ({ mark, rect: clipped(toRect(plot, mark.region), plot) }));
  const frames = placed.filter(({ rect }) => rect.right - rect.left >= TICK_PX);
  context.lineJoin = 'miter';
  if (frames.length <= MANY) {
    context.strokeStyle = HALO;
    context.lineWidth = 3.5;
    for (const { rect } of frames) strokeFrame(context, rect);
  }
  context.lineWidth = 1.5;
  for (const [colour, group] of Map.groupBy(placed, ({ mark }) => mark.colour)) {
    context.strokeStyle = colour;
    context.fillStyle = colour;
    paintGroup(context, group, frames.length <= MANY);
  }
  paintChips(context, plot, frames);
}

interface Placed {
  readonly mark: Mark;
  readonly rect: PixelRect;
}

function paintGroup(context: Context, group: readonly Placed[], washes: boolean): void {
  let lastTickX = -Infinity;
  for (const { mark, rect } of group) {
    const width = rect.right - rect.left;
    const isTick = width < TICK_PX;
    // Many ticks in one column of pixels look like one: draw one.
    if (isTick && !isBox(mark.region) && rect.left - lastTickX < 0.5) continue;
    if (isTick) context.fillRect(rect.left, rect.top, Math.max(1, width), rect.bottom - rect.top);
    else strokeFrame(context, rect);
    if (isTick) lastTickX = rect.left;
  }
  if (!washes) return;
  context.globalAlpha = 0.1;
  for (const { mark, rect } of group) {
    if (isBox(mark.region)) continue;
    context.fillRect(rect.left, rect.top, rect.right - rect.left, rect.bottom - rect.top);
  }
  context.globalAlpha = 1;
}

/** Names, as long as there is room: one that would cover another is left out. */
function paintChips(context: Context, plot: Plot, frames: readonly Placed[]): void {
  const taken = new Set<number>();
  let left = MOST_CHIPS;
  for (const { mark, rect } of frames) {
    const wide = rect.right - rect.left;
    if (wide < LEAST_CHIPPED_PX || left === 0) continue;
    const cells = cellsOf(rect, chipWidth(context, mark.text, Math.max(wide, 120)));
    if (cells.some((cell) => taken.has(cell))) continue;
    for (const cell of cells) taken.add(cell);
    paintChip(context, plot, rect, mark, Math.max(wide, 120));
    left -= 1;
  }
}

/** The cells of a coarse grid that a chip covers, as numbers. */
function cellsOf(rect: PixelRect, widthPx: number): number[] {
  const from = Math.floor(Math.max(0, rect.left) / CHIP_CELL_PX);
  const to = Math.floor((Math.max(0, rect.left) + widthPx) / CHIP_CELL_PX);
  const columns = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const top = Math.floor(chipTop(rect) / CHIP_CELL_PX);
  return columns.flatMap((column) => [top * 10000 + column, (top + 1) * 10000 + column]);
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
  paintChip(context, plot, rect, mark, 240);
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
): void {
  const width = chipWidth(context, mark.text, roomPx);
  const text = fitted(context, mark.text, roomPx);
  const left = Math.min(Math.max(rect.left, 0), Math.max(0, plot.widthPx - width));
  const top = chipTop(rect);
  if (rect.right < 0 || rect.left > plot.widthPx || top > plot.heightPx) return;
  context.fillStyle = HALO;
  context.beginPath();
  context.roundRect(left - 1, top - 1, width + 2, CHIP_HEIGHT_PX + 2, 4);
  context.fill();
  context.fillStyle = mark.colour;
  context.beginPath();
  context.roundRect(left, top, width, CHIP_HEIGHT_PX, 3);
  context.fill();
  context.fillStyle = inkOn(mark.colour);
  context.font = CHIP_FONT;
  context.textBaseline = 'middle';
  context.fillText(text, left + 5, top + CHIP_HEIGHT_PX / 2 + 0.5);
}

function chipWidth(context: Context, text: string, roomPx: number): number {
  return textWidth(context, fitted(context, text, roomPx)) + 10;
}

/** Above the frame; inside it where there is no room above, as in a time region. */
function chipTop({ top }: PixelRect): number {
  const above = top - CHIP_HEIGHT_PX - 3;
  return above >= 0 ? above : Math.max(top, 0) + 4;
}

const textWidths = new Map<string, number>();

/** Widths are asked for at every frame, and there are only so many labels: measured once. */
function textWidth(context: Context, text: string): number {
  const known = textWidths.get(text);
  if (known !== undefined) return known;
  context.font = CHIP_FONT;
  const width = Math.ceil(context.measureText(text).width);
  if (textWidths.size > 2000) textWidths.clear();
  textWidths.set(text, width);
  return width;
}

/** The text, cut with an ellipsis where there is no room. */
function fitted(context: Context, text: string, roomPx: number): string {
  let cut = text;
  while (cut.length > 2 && textWidth(context, cut) + 10 > roomPx) cut = `${cut.slice(0, -2)}…`;
  return cut;
}

/** Black or white, whichever reads better on a colour `#rrggbb`. */
export function inkOn(colour: string): '#000000' | '#ffffff' {
  const channels = /^#(..)(..)(..)$/.exec(colour)?.slice(1) ?? ['ff', 'ff', 'ff'];
  const [red, green, blue] = channels.map((hex) => (Number.parseInt(hex, 16) / 255) ** 2.2);
  const luminance = 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  return luminance > 0.18 ? '#000000' : '#ffffff';
}
