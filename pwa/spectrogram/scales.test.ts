import { describe, expect, it } from 'vitest';
import {
  clampView,
  firstView,
  followTime,
  frequencyToY,
  fullView,
  MIN_VIEW_HZ,
  MIN_VIEW_S,
  panView,
  timeToX,
  type View,
  viewOfSpan,
  xToTime,
  yToFrequency,
  zoomFrequency,
  zoomTime,
} from './scales';

const LIMITS = { durationS: 100, nyquistHz: 24_000 };
const VIEW: View = { startS: 10, endS: 20, lowHz: 2000, highHz: 10_000 };

/** Many numbers that look random but are the same in every run. */
function* numbers(count: number, low: number, high: number): Generator<number> {
  let state = 7;
  for (let i = 0; i < count; i++) {
    state = (state * 48271) % 2147483647;
    yield low + ((high - low) * state) / 2147483647;
  }
}

function expectInside(view: View): void {
  expect(view.startS).toBeGreaterThanOrEqual(0);
  expect(view.endS).toBeLessThanOrEqual(LIMITS.durationS + 1e-9);
  expect(view.endS - view.startS).toBeGreaterThanOrEqual(MIN_VIEW_S - 1e-9);
  expect(view.lowHz).toBeGreaterThanOrEqual(0);
  expect(view.highHz).toBeLessThanOrEqual(LIMITS.nyquistHz + 1e-6);
  expect(view.highHz - view.lowHz).toBeGreaterThanOrEqual(MIN_VIEW_HZ - 1e-6);
}

describe('scales', () => {
  it('puts the ends of a view on the edges of the plot', () => {
    expect([timeToX(VIEW, 500, 10), timeToX(VIEW, 500, 20)]).toEqual([0, 500]);
    expect([frequencyToY(VIEW, 300, 10_000), frequencyToY(VIEW, 300, 2000)]).toEqual([0, 300]);
  });

  it('goes there and back', () => {
    for (const value of numbers(200, -50, 150)) {
      expect(xToTime(VIEW, 733, timeToX(VIEW, 733, value))).toBeCloseTo(value, 9);
      const hz = value * 200;
      expect(yToFrequency(VIEW, 411, frequencyToY(VIEW, 411, hz))).toBeCloseTo(hz, 6);
    }
  });
});

describe('moving a view', () => {
  it('never leaves the recording, whatever is asked', () => {
    const values = [...numbers(400, -200, 300)];
    for (let i = 0; i + 3 < values.length; i++) {
      const [a, b, c, d] = values.slice(i, i + 4) as [number, number, number, number];
      const clamped = clampView({ startS: a, endS: b, lowHz: c * 100, highHz: d * 100 }, LIMITS);
      expectInside(clamped);
      expectInside(panView(clamped, LIMITS, c, d * 100));
      expectInside(zoomTime(clamped, LIMITS, 2 ** (c / 20), a));
      expectInside(zoomFrequency(clamped, LIMITS, 2 ** (d / 20), b * 100));
      expectInside(viewOfSpan(clamped, LIMITS, Math.min(a, b), Math.max(a, b)));
    }
  });

  it('keeps its size while panning, also at the end', () => {
    const panned = panView(VIEW, LIMITS, 1000, -1e6);
    expect(panned).toEqual({ startS: 90, endS: 100, lowHz: 0, highHz: 8000 });
  });

  it('zooms around a point that stays where it is', () => {
    const zoomed = zoomTime(VIEW, LIMITS, 2.5, 13);
    expect(zoomed.endS - zoomed.startS).toBeCloseTo(4, 9);
    expect(timeToX(zoomed, 600, 13)).toBeCloseTo(timeToX(VIEW, 600, 13), 9);
    const higher = zoomFrequency(VIEW, LIMITS, 2, 7000);
    expect(frequencyToY(higher, 600, 7000)).toBeCloseTo(frequencyToY(VIEW, 600, 7000), 9);
  });

  it('shows exactly the span asked for, or its surroundings', () => {
    expect(viewOfSpan(VIEW, LIMITS, 2, 4, 0)).toMatchObject({ startS: 2, endS: 4 });
    expect(viewOfSpan(VIEW, LIMITS, 10, 14)).toMatchObject({ startS: 8, endS: 16 });
    const instant = viewOfSpan(VIEW, LIMITS, 50, 50);
    expect((instant.startS + instant.endS) / 2).toBeCloseTo(50, 9);
  });

  it('shows all of a recording shorter than the shortest view', () => {
    const tiny = { durationS: 0.001, nyquistHz: 20 };
    expect(clampView(VIEW, tiny)).toEqual(fullView(tiny));
    expect(zoomTime(fullView(tiny), tiny, 8, 0)).toEqual(fullView(tiny));
  });

  it('begins with all of a short recording and the start of a long one', () => {
    expect(firstView({ durationS: 12, nyquistHz: 1 }).endS).toBe(12);
    expect(firstView({ durationS: 7200, nyquistHz: 1 }).endS).toBe(30);
  });

  it('turns the page only when time leaves the view', () => {
    expect(followTime(VIEW, LIMITS, 15)).toBe(VIEW);
    const next = followTime(VIEW, LIMITS, 20.5);
    expect(next.startS).toBeCloseTo(20, 9);
    expect(next.endS - next.startS).toBeCloseTo(10, 9);
  });
});
