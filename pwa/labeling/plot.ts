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

/** Where an event happened, in pixels from the top left corner of an element. */
export function pixelIn(element: Element, event: MouseEvent): Pixel {
  const { left, top } = element.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}
