/** Draws marks of another time: a dark halo under lines that differ in dashes as well as colour. */
import { ChipRoom, type Context, HALO, paintChips } from '../labeling/chips';
import { type PixelRect, type Plot, toRect } from '../labeling/plot';
import { isBox, isPoint } from '../labeling/regions';
import { LOOKS, type PastMark } from './marks';

const LINE_PX = 2.5;
const MOST_CHIPS = 250;
/** A line shorter than this needs no arrow. */
const LEAST_ARROW_PX = 10;

interface Drawn {
  readonly mark: PastMark;
  readonly rect: PixelRect;
}

export function paintPast(context: Context, plot: Plot, marks: readonly PastMark[]): void {
  const { startS, endS } = plot.view;
  const drawn = marks
    .filter(({ region }) => region.end_s >= startS && region.start_s <= endS)
    .map((mark) => ({ mark, rect: rectOf(plot, mark) }));
  for (const each of drawn) paintMark(context, each);
  for (const { mark, rect } of drawn) {
    if (mark.from) paintArrow(context, toRect(plot, mark.from), rect, LOOKS[mark.look].colour);
  }
  const names = new ChipRoom(context, MOST_CHIPS);
  for (const { mark, rect } of drawn) {
    const { id, region, text, look } = mark;
    if (text) names.offer({ mark: { id, region, text, colour: LOOKS[look].colour }, rect });
  }
  paintChips(context, plot, names.placed);
}

/** Far edges are cut off, and a point gets some breadth, so that its lines can be told apart. */
function rectOf(plot: Plot, { region }: PastMark): PixelRect {
  const { left, right, top, bottom } = toRect(plot, region);
  const wide = isPoint(region) ? 5 : 0;
  const high = isPoint(region) && isBox(region) ? 5 : 0;
  return {
    left: Math.max(left - wide, -20),
    right: Math.min(right + wide, plot.widthPx + 20),
    top: Math.max(top - high, 1),
    bottom: Math.min(bottom + high, plot.heightPx - 1),
  };
}

function paintMark(context: Context, { mark, rect }: Drawn): void {
  const { colour, dash } = LOOKS[mark.look];
  const isThin = mark.look === 'before';
  strokeTwice(context, colour, isThin ? 1.5 : LINE_PX, dash, () => {
    context.rect(rect.left, rect.top, rect.right - rect.left, rect.bottom - rect.top);
  });
  if (mark.look !== 'removed') return;
  strokeTwice(context, colour, 1.5, [], () => {
    context.moveTo(rect.left, rect.bottom);
    context.lineTo(rect.right, rect.top);
  });
}

function paintArrow(context: Context, from: PixelRect, to: PixelRect, colour: string): void {
  const [x0, y0] = middleOf(from);
  const [x1, y1] = middleOf(to);
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length < LEAST_ARROW_PX) return;
  const [dx, dy] = [((x1 - x0) / length) * 8, ((y1 - y0) / length) * 8];
  strokeTwice(context, colour, 1.5, [], () => {
    context.moveTo(x0, y0);
    context.lineTo(x1, y1);
    context.moveTo(x1 - dx - dy * 0.6, y1 - dy + dx * 0.6);
    context.lineTo(x1, y1);
    context.lineTo(x1 - dx + dy * 0.6, y1 - dy - dx * 0.6);
  });
}

function middleOf({ left, right, top, bottom }: PixelRect): [number, number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** A line over its halo: readable on every colour map. */
function strokeTwice(
  context: Context,
  colour: string,
  widthPx: number,
  dash: readonly number[],
  trace: () => void,
): void {
  for (const [style, width, dashes] of [
    [HALO, widthPx + 3, []],
    [colour, widthPx, dash],
  ] as const) {
    context.strokeStyle = style;
    context.lineWidth = width;
    context.setLineDash([...dashes]);
    context.beginPath();
    trace();
    context.stroke();
  }
  context.setLineDash([]);
}
