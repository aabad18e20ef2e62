/** The stretch of the question in front of the person, and its two edges. */
import { type Pixel, type Plot, toRect } from './plot';

export interface Stretch {
  readonly startS: number;
  readonly endS: number;
  /** The outer edges of a round are the recording's own and stay. */
  readonly startMoves: boolean;
  readonly endMoves: boolean;
  readonly colour: string;
}

export type Edge = 'start' | 'end';

/** The movable edge within `reach` pixels of a place, the nearer one first. */
export function edgeAt(plot: Plot, stretch: Stretch, at: Pixel, reach: number): Edge | null {
  const { left, right } = toRect(plot, { start_s: stretch.startS, end_s: stretch.endS });
  const toStart = stretch.startMoves ? Math.abs(at.x - left) : Infinity;
  const toEnd = stretch.endMoves ? Math.abs(at.x - right) : Infinity;
  if (Math.min(toStart, toEnd) > reach) return null;
  return toStart <= toEnd ? 'start' : 'end';
}

/** Dim what is not asked about, and draw the two edges with their grips. */
export function paintStretch(
  context: CanvasRenderingContext2D,
  plot: Plot,
  stretch: Stretch,
): void {
  const { left, right } = toRect(plot, { start_s: stretch.startS, end_s: stretch.endS });
  context.fillStyle = 'rgb(0 0 0 / 0.58)';
  context.fillRect(0, 0, Math.max(0, left), plot.heightPx);
  context.fillRect(right, 0, Math.max(0, plot.widthPx - right), plot.heightPx);
  paintEdge(context, plot, left, stretch.startMoves, stretch.colour);
  paintEdge(context, plot, right, stretch.endMoves, stretch.colour);
}

function paintEdge(
  context: CanvasRenderingContext2D,
  plot: Plot,
  x: number,
  moves: boolean,
  colour: string,
): void {
  context.fillStyle = 'rgb(0 0 0 / 0.7)';
  context.fillRect(x - 2.5, 0, 5, plot.heightPx);
  context.fillStyle = colour;
  context.fillRect(x - 1, 0, 2, plot.heightPx);
  if (!moves) return;
  const middle = plot.heightPx / 2;
  context.fillStyle = '#ffffff';
  context.strokeStyle = '#101413';
  context.lineWidth = 1.5;
  context.beginPath();
  context.roundRect(x - 6, middle - 20, 12, 40, 6);
  context.fill();
  context.stroke();
  context.beginPath();
  for (const offset of [-2, 2]) {
    context.moveTo(x + offset, middle - 8);
    context.lineTo(x + offset, middle + 8);
  }
  context.stroke();
}

/** A stretch as it is while one of its edges is dragged. */
export function movedStretch(
  stretch: Stretch,
  moved: { readonly edge: Edge; readonly atS: number } | null,
): Stretch {
  if (!moved) return stretch;
  const { edge, atS } = moved;
  return edge === 'start' ? { ...stretch, startS: atS } : { ...stretch, endS: atS };
}
