import { describe, expect, it } from 'vitest';
import { pointAt, regionProblem, shiftWithin, touches, unionOf } from './regions';

const limits = { durationS: 10, nyquistHz: 5000 };
const low = { start_s: 1, end_s: 2, low_hz: 100, high_hz: 200 };
const high = { start_s: 3, end_s: 4, low_hz: 4000, high_hz: 4900 };
const span = { start_s: 1.5, end_s: 6 };

describe('unionOf', () => {
  it('is a box of boxes, and a time region where one of them is', () => {
    expect(unionOf([low, high])).toEqual({ start_s: 1, end_s: 4, low_hz: 100, high_hz: 4900 });
    expect(unionOf([low, span])).toEqual({ start_s: 1, end_s: 6 });
  });
});

describe('shiftWithin', () => {
  it('goes no further than the first to reach a border', () => {
    expect(shiftWithin([low, high], { s: -5, hz: 500 }, limits)).toEqual({ s: -1, hz: 100 });
    expect(shiftWithin([low, span], { s: 9, hz: -500 }, limits)).toEqual({ s: 4, hz: -100 });
    expect(shiftWithin([span], { s: 1, hz: 300 }, limits)).toEqual({ s: 1, hz: 0 });
  });
});

describe('touches', () => {
  it('compares frequencies only where both have them', () => {
    expect(touches(low, high)).toBe(false);
    expect(touches(low, { ...low, low_hz: 300, high_hz: 400 })).toBe(false);
    expect(touches(low, span)).toBe(true);
  });
});

it('takes a point for a region', () => {
  const point = pointAt({ s: 11, hz: 700 }, limits);
  expect(point).toEqual({ start_s: 10, end_s: 10, low_hz: 700, high_hz: 700 });
  expect(regionProblem(point, limits)).toBeNull();
});
