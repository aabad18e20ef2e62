import { type FrequencyScale, unwarp, warp } from './warp';

/** The visible part of a recording: a stretch of time and a band of frequencies. */
export interface View {
  startS: number;
  endS: number;
  lowHz: number;
  highHz: number;
  /** How the band is spread over the height; evenly if absent. */
  scale?: FrequencyScale;
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
  const [low, high] = warpedBand(view);
  return ((high - warp(view.scale, frequencyHz)) / (high - low)) * heightPx;
}

/** Frequency in hertz at a vertical position. */
export function yToFrequency(view: View, heightPx: number, y: number): number {
  const [low, high] = warpedBand(view);
  return unwarp(view.scale, high - (y / heightPx) * (high - low));
}

export function sameView(a: View, b: View): boolean {
  return (
    a.startS === b.startS &&
    a.endS === b.endS &&
    a.lowHz === b.lowHz &&
    a.highHz === b.highHz &&
    (a.scale ?? 'linear') === (b.scale ?? 'linear')
  );
}

/** Everything there is. */
export function fullView(limits: Limits): View {
  return { startS: 0, endS: limits.durationS, lowHz: 0, highHz: limits.nyquistHz };
}

/** Push a view into the limits: first its size, then its place. */
export function clampView(view: View, limits: Limits): View {
  const [startS, endS] = clampRange(view.startS, view.endS, limits.durationS, MIN_VIEW_S);
  const [lowHz, highHz] = clampRange(view.lowHz, view.highHz, limits.nyquistHz, MIN_VIEW_HZ);
  return { ...view, startS, endS, lowHz, highHz };
}

/**
 * Move a view without changing its size on the screen; stops at the limits.
 *
 * What lies `byHz` above `atHz` comes to where `atHz` was; on a linear scale `atHz` does not matter.
 */
export function panView(
  view: View,
  limits: Limits,
  byS: number,
  byHz: number,
  atHz = view.lowHz,
): View {
  const startS = shiftWithin(view.startS, view.endS, byS, limits.durationS);
  const by = warp(view.scale, atHz + byHz) - warp(view.scale, atHz);
  return {
    ...view,
    startS,
    endS: startS + (view.endS - view.startS),
    ...bandMoved(view, limits, by),
  };
}

/** Move a view by shares of what is shown: 0.5 is half a screen to the right or up. */
export function panByShare(view: View, limits: Limits, timeShare: number, bandShare: number): View {
  const [low, high] = warpedBand(view);
  const moved = panView(view, limits, (view.endS - view.startS) * timeShare, 0);
  return { ...moved, ...bandMoved(view, limits, bandShare * (high - low)) };
}

/** The view's frequencies moved by a distance on its scale. */
function bandMoved(view: View, limits: Limits, by: number): Pick<View, 'lowHz' | 'highHz'> {
  if (by === 0) return { lowHz: view.lowHz, highHz: view.highHz };
  const [low, high] = warpedBand(view);
  const from = shiftWithin(low, high, by, warp(view.scale, limits.nyquistHz));
  return bandOf(view, limits, from, from + (high - low));
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
  const [low, high] = warpedBand(view);
  const limit = warp(view.scale, limits.nyquistHz);
  const [from, to] = zoomRange(low, high, factor, warp(view.scale, atHz), limit, 0);
  return clampView({ ...view, ...bandOf(view, limits, from, to) }, limits);
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

/** The ends of the band on the view's scale. */
function warpedBand({ scale, lowHz, highHz }: View): [low: number, high: number] {
  return [warp(scale, lowHz), warp(scale, highHz)];
}

/** Back to hertz; the ends of the recording's band stay exactly what they are. */
function bandOf(
  { scale }: View,
  { nyquistHz }: Limits,
  low: number,
  high: number,
): Pick<View, 'lowHz' | 'highHz'> {
  const atTop = high >= warp(scale, nyquistHz);
  return {
    lowHz: Math.max(0, unwarp(scale, low)),
    highHz: atTop ? nyquistHz : Math.min(nyquistHz, unwarp(scale, high)),
  };
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
