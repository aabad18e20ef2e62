import { frequencyToY, timeToX, type View } from './scales';
import { frequencyTicks, scaledTicks, type Tick, timeTicks } from './ticks';

export interface AxisStyle {
  text: string;
  line: string;
  font: string;
}

/** Where the pointer is, marked on both axes. */
export interface Mark {
  x: number;
  y: number;
}

const TICK_PX = 5;
const MINOR_TICK_PX = 3;

/** Make a canvas fit its box in device pixels and draw in CSS pixels; null if it has no size. */
export function fitCanvas(
  canvas: HTMLCanvasElement,
  widthPx: number,
  heightPx: number,
  ratio: number,
): CanvasRenderingContext2D | null {
  const width = Math.round(widthPx * ratio);
  const height = Math.round(heightPx * ratio);
  if (width === 0 || height === 0) return null;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d');
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

/** Time along the lower edge: mm:ss, or hh:mm:ss of the day where `clockStartS` is given. */
export function drawTimeAxis(
  context: CanvasRenderingContext2D,
  view: View,
  widthPx: number,
  heightPx: number,
  style: AxisStyle,
  clockStartS: number | null = null,
): void {
  context.clearRect(0, 0, widthPx, heightPx);
  prepare(context, style);
  context.beginPath();
  context.textBaseline = 'top';
  for (const { value } of timeTicks(view.startS, view.endS, widthPx, 18, clockStartS)) {
    tick(context, timeToX(view, widthPx, value), 0, 0, MINOR_TICK_PX);
  }
  for (const { value, label } of timeTicks(view.startS, view.endS, widthPx, 90, clockStartS)) {
    const x = timeToX(view, widthPx, value);
    tick(context, x, 0, 0, TICK_PX);
    const half = context.measureText(label).width / 2;
    context.textAlign = 'center';
    context.fillText(label, Math.min(Math.max(x, half), widthPx - half), TICK_PX + 3);
  }
  context.stroke();
}

/** Frequency along the left edge, in kHz. */
export function drawFrequencyAxis(
  context: CanvasRenderingContext2D,
  view: View,
  widthPx: number,
  heightPx: number,
  style: AxisStyle,
): void {
  context.clearRect(0, 0, widthPx, heightPx);
  prepare(context, style);
  context.beginPath();
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const { value } of frequencyMarks(view, heightPx, 9)) {
    tick(context, widthPx, frequencyToY(view, heightPx, value), -MINOR_TICK_PX, 0);
  }
  for (const { value, label } of frequencyMarks(view, heightPx)) {
    const y = frequencyToY(view, heightPx, value);
    tick(context, widthPx, y, -TICK_PX, 0);
    context.fillText(label, widthPx - TICK_PX - 4, Math.min(Math.max(y, 7), heightPx - 6));
  }
  context.stroke();
}

/** Ticks of the view's band on its scale. */
function frequencyMarks(view: View, heightPx: number, minGapPx = 36): Tick[] {
  const { lowHz, highHz, scale = 'linear' } = view;
  if (scale === 'linear') return frequencyTicks(lowHz, highHz, heightPx, minGapPx);
  const placeOf = (hz: number) => frequencyToY(view, heightPx, hz);
  return scaledTicks(lowHz, highHz, placeOf, Math.min(minGapPx, 24));
}

function prepare(context: CanvasRenderingContext2D, style: AxisStyle): void {
  context.font = style.font;
  context.fillStyle = style.text;
  context.strokeStyle = style.line;
  context.lineWidth = 1;
}

/** A hairline from (x, y) into the path, kept on the pixel grid so that it is crisp. */
function tick(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  byX: number,
  byY: number,
): void {
  const atX = byX === 0 ? Math.floor(x) + 0.5 : x;
  const atY = byY === 0 ? Math.floor(y) + 0.5 : y;
  context.moveTo(atX, atY);
  context.lineTo(atX + byX, atY + byY);
}
