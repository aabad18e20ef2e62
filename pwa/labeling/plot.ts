/** The plot area of the spectrogram: from recording units to pixels and back. */
import { frequencyToY, timeToX, type View, xToTime, yToFrequency } from '../spectrogram/scales';
import { isBox, type Point, type Region } from './regions';

export interface Plot {
  readonly view: View;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Pixels from the top left corner of the plot. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

export interface PixelRect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function toPoint(plot: Plot, { x, y }: Pixel): Point {
  return {
    s: xToTime(plot.view, plot.widthPx, x),
    hz: yToFrequency(plot.view, plot.heightPx, y),
  };
}

/** Where a region lies; a time region fills the height. */
export function toRect(plot: Plot, region: Region): PixelRect {
  const { view, widthPx, heightPx } = plot;
  return {
    left: timeToX(view, widthPx, region.start_s),
    right: timeToX(view, widthPx, region.end_s),
    top: isBox(region) ? frequencyToY(view, heightPx, region.high_hz) : 0,
    bottom: isBox(region) ? frequencyToY(view, heightPx, region.low_hz) : heightPx,
  };
}

/** The view after two fingers went from `before` to `after`: they keep hold of what they touch. */
export function pinchedView(
  plot: Plot,
  before: readonly [Pixel, Pixel],
  after: readonly [Pixel, Pixel],
): View {
  const { view, widthPx, heightPx } = plot;
  const factor = spread(before) / spread(after);
  const lengthS = (view.endS - view.startS) * factor;
  const heldS = xToTime(view, widthPx, middle(before).x);
  const startS = heldS - (middle(after).x / widthPx) * lengthS;
  const byHz = ((middle(after).y - middle(before).y) / heightPx) * (view.highHz - view.lowHz);
  return {
    startS,
    endS: startS + lengthS,
    lowHz: view.lowHz + byHz,
    highHz: view.highHz + byHz,
  };
}

/** How far apart two fingers are; never so little that a jitter zooms wildly. */
function spread([a, b]: readonly [Pixel, Pixel]): number {
  return Math.max(24, Math.hypot(a.x - b.x, a.y - b.y));
}

function middle([a, b]: readonly [Pixel, Pixel]): Pixel {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
