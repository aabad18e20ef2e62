/** The names of annotations on their plates, as many as there is room for. */
import type { PixelRect, Plot } from './plot';
import type { Region } from './regions';

export interface Mark {
  readonly id: string;
  readonly region: Region;
  readonly colour: string;
  readonly text: string;
}

/** A mark and where it lies on the plot. */
export interface Placed {
  readonly mark: Mark;
  readonly rect: PixelRect;
}

export const HALO = 'rgb(0 0 0 / 0.72)';
const CHIP_HEIGHT_PX = 18;
const CHIP_FONT = '600 11px system-ui, sans-serif';
const CHIP_CELL_PX = 12;
const GRID_COLUMNS = 10_000;
/** What is narrower has no name written to it. */
export const LEAST_CHIPPED_PX = 6;

export type Context = CanvasRenderingContext2D;

/** Room for names: one that would cover another is left out. */
export class ChipRoom {
  readonly placed: Placed[] = [];
  readonly #taken = new Set<number>();

  constructor(
    private readonly context: Context,
    private readonly most: number,
  ) {}

  /** How many more may be placed. */
  get left(): number {
    return this.most - this.placed.length;
  }

  /** Take a mark's name in if there is room where it would stand. */
  offer(placed: Placed): void {
    const { mark, rect } = placed;
    const wide = rect.right - rect.left;
    if (wide < LEAST_CHIPPED_PX || this.left <= 0) return;
    const widthPx = chipWidth(this.context, mark.text, roomOf(rect));
    const from = Math.floor(Math.max(0, rect.left) / CHIP_CELL_PX);
    const to = Math.floor((Math.max(0, rect.left) + widthPx) / CHIP_CELL_PX);
    const row = Math.floor(chipTop(rect) / CHIP_CELL_PX) * GRID_COLUMNS;
    for (let cell = row + from; cell <= row + to; cell++) {
      if (this.#taken.has(cell) || this.#taken.has(cell + GRID_COLUMNS)) return;
    }
    for (let cell = row + from; cell <= row + to; cell++) {
      this.#taken.add(cell).add(cell + GRID_COLUMNS);
    }
    this.placed.push(placed);
  }
}

/** Names on their plates. */
export function paintChips(context: Context, plot: Plot, named: readonly Placed[]): void {
  for (const { mark, rect } of named) paintChip(context, plot, rect, mark, roomOf(rect));
}

function roomOf({ left, right }: PixelRect): number {
  return Math.max(right - left, 120);
}

/** The name on a plate of the label's colour, above a box or inside the top of a time region. */
export function paintChip(
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
