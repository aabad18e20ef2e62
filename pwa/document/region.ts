/** Regions as plain values. */
import type { Region } from './types';

/**
 * A region as one plain value, its ends in order and not before the start of the recording.
 * Throws RangeError with a sentence for anything that is no number.
 */
export function checkedRegion(region: Region): Region {
  const { start_s, end_s, low_hz, high_hz } = region;
  if (!Number.isFinite(start_s) || !Number.isFinite(end_s)) {
    throw new RangeError(
      `A region needs times in seconds, but it was given ${start_s} to ${end_s}.`,
    );
  }
  const times = { start_s: lower(start_s, end_s), end_s: upper(start_s, end_s) };
  if (low_hz === undefined || high_hz === undefined) return times;
  if (!Number.isFinite(low_hz) || !Number.isFinite(high_hz)) {
    throw new RangeError(
      `A box needs frequencies in Hz, but it was given ${low_hz} to ${high_hz}.`,
    );
  }
  return { ...times, low_hz: lower(low_hz, high_hz), high_hz: upper(low_hz, high_hz) };
}

/** The region alone of a value that has more in it. */
export function regionOf({ start_s, end_s, low_hz, high_hz }: Region): Region {
  return low_hz === undefined || high_hz === undefined
    ? { start_s, end_s }
    : { start_s, end_s, low_hz, high_hz };
}

function lower(one: number, other: number): number {
  return Math.max(0, Math.min(one, other));
}

function upper(one: number, other: number): number {
  return Math.max(0, one, other);
}
