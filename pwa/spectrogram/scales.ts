/** The visible part of a recording: a stretch of time and a band of frequencies. */
export interface View {
  startS: number;
  endS: number;
  lowHz: number;
  highHz: number;
}

/** What a view can be at most. */
export interface Limits {
  durationS: number;
  nyquistHz: number;
}

/** No view is shorter than this, so that zooming in stops at single samples of any rate. */
export const MIN_VIEW_S = 0.005;
/** No view is a narrower band than this. */
export const MIN_VIEW_HZ = 50;

/** Horizontal position in the plot, in pixels from its left edge. */
export function timeToX(view: View, widthPx: number, timeS: number): number {
  return ((timeS - view.startS) / (view.endS - view.startS)) * widthPx;
}

/** Time in seconds from the start of the recording at a horizontal position. */
export function xToTime(view: View, widthPx: number, x: number): number {
  return view.startS + (x / widthPx) * (view.endS - view.startS);
}

/** Vertical position in the plot, in pixels from its top edge (high frequencies on top). */
export function frequencyToY(view: View, heightPx: number, frequencyHz: number): number {
  return ((view.highHz - frequencyHz) / (view.highHz - view.lowHz)) * heightPx;
}

/** Frequency in hertz at a vertical position. */
export function yToFrequency(view: View, heightPx: number, y: number): number {
  return view.highHz - (y / heightPx) * (view.highHz - view.lowHz);
}

export function sameView(a: View, b: View): boolean {
  return a.startS === b.startS && a.endS === b.endS && a.lowHz === b.lowHz && a.highHz === b.highHz;
}

/** Everything there is. */
export function fullView(limits: Limits): View {
  return { startS: 0, endS: limits.durationS, lowHz: 0, highHz: limits.nyquistHz };
}

/** Push a view into the limits: first its size, then its place. */
export function clampView(view: View, limits: Limits): View {
  const [startS, endS] = clampRange(view.startS, view.endS, limits.durationS, MIN_VIEW_S);
  const [lowHz, highHz] = clampRange(view.lowHz, view.highHz, limits.nyquistHz, MIN_VIEW_HZ);
  return { startS, endS, lowHz, highHz };
}

/** Move a view without changing its size; stops at the limits. */
export function panView(view: View, limits: Limits, byS: number, byHz: number): View {
  const startS = shiftWithin(view.startS, view.endS, byS, limits.durationS);
  const lowHz = shiftWithin(view.lowHz, view.highHz, byHz, limits.nyquistHz);
  return {
    startS,
    endS: startS + (view.endS - view.startS),
    lowHz,
    highHz: lowHz + (view.highHz - view.lowHz),
  };
}

/** Zoom by `factor` (above 1 shows less) so that `atS` stays where it is on the screen. */
export function zoomTime(view: View, limits: Limits, factor: number, atS: number): View {
  const [startS, endS] = zoomRange(
    view.startS,
    view.endS,
    factor,
    atS,
    limits.durationS,
    MIN_VIEW_S,
  );
  return { ...view, startS, endS };
}

/** Zoom the band by `factor` so that `atHz` stays where it is on the screen. */
export function zoomFrequency(view: View, limits: Limits, factor: number, atHz: number): View {
  const [lowHz, highHz] = zoomRange(
    view.lowHz,
    view.highHz,
    factor,
    atHz,
    limits.nyquistHz,
    MIN_VIEW_HZ,
  );
  return { ...view, lowHz, highHz };
}

/** A view that shows a stretch of time with `margin` (a share of its length) on both sides. */
export function viewOfSpan(
  view: View,
  limits: Limits,
  startS: number,
  endS: number,
  margin = 0.5,
): View {
  const lengthS = endS - startS;
  const marginS = Math.max(lengthS * margin, (MIN_VIEW_S - lengthS) / 2);
  return clampView({ ...view, startS: startS - marginS, endS: endS + marginS }, limits);
}

/** Move the view, keeping its size, so that `timeS` is in it; page-wise when it is not. */
export function followTime(view: View, limits: Limits, timeS: number): View {
  if (timeS >= view.startS && timeS < view.endS) return view;
  const lead = (view.endS - view.startS) * 0.05;
  return panView(view, limits, timeS - lead - view.startS, 0);
}

function clampRange(low: number, high: number, limit: number, minimum: number): [number, number] {
  const size = Math.min(Math.max(high - low, Math.min(minimum, limit)), limit);
  const start = Math.min(Math.max(0, low), limit - size);
  return size === limit ? [0, limit] : [start, Math.min(limit, start + size)];
}

function shiftWithin(low: number, high: number, by: number, limit: number): number {
  return Math.max(0, Math.min(low + by, limit - (high - low)));
}

function zoomRange(
  low: number,
  high: number,
  factor: number,
  at: number,
  limit: number,
  minimum: number,
): [number, number] {
  const size = Math.min(Math.max((high - low) / factor, Math.min(minimum, limit)), limit);
  const start = at - ((at - low) / (high - low)) * size;
  return clampRange(start, start + size, limit, minimum);
}

const FIRST_LOOK_S = 30;

/** What to show first: all of a short recording, the beginning of a long one, every frequency. */
export function firstView(limits: Limits): View {
  const endS = limits.durationS <= 2 * FIRST_LOOK_S ? limits.durationS : FIRST_LOOK_S;
  return { ...fullView(limits), endS };
}
