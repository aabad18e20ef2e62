/** Geometry of regions: pure functions on `{start_s, end_s[, low_hz, high_hz]}`. */

import type { Region } from '../document/types';
import { text } from '../messages/text';
import type { Limits } from '../spectrogram/scales';
import { frequencyText } from './clock';

export type { Limits, Region };

export interface Box extends Region {
  readonly low_hz: number;
  readonly high_hz: number;
}

export interface Point {
  readonly s: number;
  readonly hz: number;
}

export type Handle = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw';

export const SHORTEST_S = 0.001;
export const NARROWEST_HZ = 1;

/** A point: a moment, or with frequencies a place in time and frequency. */
export function isPoint(region: Region): boolean {
  return region.start_s === region.end_s;
}

export function isBox(region: Region): region is Box {
  return region.low_hz !== undefined && region.high_hz !== undefined;
}

export function sameRegion(a: Region, b: Region): boolean {
  return (
    a.start_s === b.start_s &&
    a.end_s === b.end_s &&
    a.low_hz === b.low_hz &&
    a.high_hz === b.high_hz
  );
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

/** Two values in order, inside [low, high], at least `least` apart. */
function ordered(a: number, b: number, low: number, high: number, least: number): [number, number] {
  const from = clamp(Math.min(a, b), low, high - least);
  return [from, clamp(Math.max(a, b), from + least, high)];
}

/** The region between two points: a box, or a time region over all frequencies. */
export function regionBetween(a: Point, b: Point, box: boolean, limits: Limits): Region {
  const [start_s, end_s] = ordered(a.s, b.s, 0, limits.durationS, SHORTEST_S);
  if (!box) return { start_s, end_s };
  const [low_hz, high_hz] = ordered(a.hz, b.hz, 0, limits.nyquistHz, NARROWEST_HZ);
  return { start_s, end_s, low_hz, high_hz };
}

/** A point in time and frequency, inside the recording. */
export function pointAt(at: Point, limits: Limits): Region {
  const atS = clamp(at.s, 0, limits.durationS);
  const atHz = clamp(at.hz, 0, limits.nyquistHz);
  return { start_s: atS, end_s: atS, low_hz: atHz, high_hz: atHz };
}

/** The smallest region that holds all of these: a box if all are boxes, else a time region. */
export function unionOf(regions: readonly Region[]): Region {
  const times = {
    start_s: Math.min(...regions.map((region) => region.start_s)),
    end_s: Math.max(...regions.map((region) => region.end_s)),
  };
  const boxes = regions.filter(isBox);
  if (boxes.length < regions.length) return times;
  const low_hz = Math.min(...boxes.map((box) => box.low_hz));
  return { ...times, low_hz, high_hz: Math.max(...boxes.map((box) => box.high_hz)) };
}

/** Whether a region touches another one; a time region touches at every frequency. */
export function touches(region: Region, other: Region): boolean {
  if (region.start_s > other.end_s || region.end_s < other.start_s) return false;
  if (!isBox(region) || !isBox(other)) return true;
  return region.low_hz <= other.high_hz && region.high_hz >= other.low_hz;
}

/** The region shifted by (s, hz), kept whole and inside the recording. */
export function moveRegion(region: Region, by: Point, limits: Limits): Region {
  const durationS = region.end_s - region.start_s;
  const start_s = clamp(region.start_s + by.s, 0, limits.durationS - durationS);
  const moved = { start_s, end_s: start_s + durationS };
  if (!isBox(region)) return moved;
  const bandHz = region.high_hz - region.low_hz;
  const low_hz = clamp(region.low_hz + by.hz, 0, limits.nyquistHz - bandHz);
  return { ...moved, low_hz, high_hz: low_hz + bandHz };
}

/** How much of a shift leaves all of these regions inside the recording. */
export function shiftWithin(regions: readonly Region[], by: Point, limits: Limits): Point {
  const { start_s, end_s } = unionOf(regions);
  const boxes = regions.filter(isBox);
  const s = clamp(by.s, -start_s, limits.durationS - end_s);
  if (boxes.length === 0) return { s, hz: 0 };
  const { low_hz, high_hz } = unionOf(boxes) as Box;
  return { s, hz: clamp(by.hz, -low_hz, limits.nyquistHz - high_hz) };
}

/** The region with the edges that `handle` holds shifted by (s, hz); edges may cross. */
export function resizeRegion(region: Region, handle: Handle, by: Point, limits: Limits): Region {
  const west = handle.includes('w') ? region.start_s + by.s : region.start_s;
  const east = handle.includes('e') ? region.end_s + by.s : region.end_s;
  if (!isBox(region)) {
    return regionBetween({ s: west, hz: 0 }, { s: east, hz: 0 }, false, limits);
  }
  const south = handle.includes('s') ? region.low_hz + by.hz : region.low_hz;
  const north = handle.includes('n') ? region.high_hz + by.hz : region.high_hz;
  return regionBetween({ s: west, hz: south }, { s: east, hz: north }, true, limits);
}

/** The frequencies of a box, or of a point, for people. */
export function bandText({ low_hz, high_hz }: Box): string {
  if (low_hz === high_hz) return frequencyText(low_hz);
  return `${frequencyText(low_hz)} – ${frequencyText(high_hz)}`;
}

/** A sentence if the region cannot be, else null. */
export function regionProblem(region: Region, limits: Limits): string | null {
  const { start_s, end_s } = region;
  if (!Number.isFinite(start_s) || !Number.isFinite(end_s)) return text('labeling-problem-times');
  if (start_s < 0 || end_s > limits.durationS + SHORTEST_S) {
    return text('labeling-problem-outside', { duration: limits.durationS.toFixed(3) });
  }
  if (end_s < start_s) return text('labeling-problem-order');
  if (!isBox(region)) return null;
  const { low_hz, high_hz } = region;
  if (!Number.isFinite(low_hz) || !Number.isFinite(high_hz)) {
    return text('labeling-problem-frequencies');
  }
  if (low_hz < 0 || high_hz > limits.nyquistHz) {
    return text('labeling-problem-band', { nyquist: String(limits.nyquistHz) });
  }
  return high_hz < low_hz ? text('labeling-problem-high') : null;
}
