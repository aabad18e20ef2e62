import { describe, expect, it } from 'vitest';
import {
  clampView,
  frequencyToY,
  panByShare,
  panView,
  type View,
  yToFrequency,
  zoomFrequency,
} from './scales';
import { FREQUENCY_SCALES, unwarp, warp } from './warp';

const LIMITS = { durationS: 100, nyquistHz: 125_000 };

describe.each(FREQUENCY_SCALES)('the %s scale', (scale) => {
  const view: View = { startS: 10, endS: 20, lowHz: 300, highHz: 90_000, scale };

  it('maps there and back', () => {
    for (const hz of [0, 1, 49, 700, 4000.5, 24_000, 250_000]) {
      expect(unwarp(scale, warp(scale, hz))).toBeCloseTo(hz, 6);
      expect(yToFrequency(view, 640, frequencyToY(view, 640, hz))).toBeCloseTo(hz, 6);
    }
    expect(frequencyToY(view, 640, 90_000)).toBeCloseTo(0, 9);
    expect(frequencyToY(view, 640, 300)).toBeCloseTo(640, 9);
  });

  it('grows with frequency', () => {
    const places = Array.from({ length: 200 }, (_, i) => warp(scale, i * 600));
    expect(places.slice(1).every((place, i) => place > places[i]!)).toBe(true);
  });

  it('brings what was grabbed to the pointer', () => {
    const inner = { ...view, lowHz: 6000, highHz: 30_000 };
    const grabbedHz = yToFrequency(inner, 640, 400);
    const pointerHz = yToFrequency(inner, 640, 350);
    const moved = panView(inner, LIMITS, 0, grabbedHz - pointerHz, pointerHz);
    expect(frequencyToY(moved, 640, grabbedHz)).toBeCloseTo(350, 6);
    expect(frequencyToY(moved, 640, inner.lowHz)).toBeCloseTo(590, 6);
  });

  it('zooms around a frequency and keeps to the recording', () => {
    const zoomed = zoomFrequency(view, LIMITS, 3, 5000);
    expect(frequencyToY(zoomed, 640, 5000)).toBeCloseTo(frequencyToY(view, 640, 5000), 6);
    const out = zoomFrequency(view, LIMITS, 1e-6, 5000);
    expect([out.lowHz, out.highHz]).toEqual([0, 125_000]);
    expect(out.scale).toBe(scale);
  });

  it('moves by shares of the picture and stops at the ends', () => {
    const up = panByShare({ ...view, lowHz: 0, highHz: 20_000 }, LIMITS, 0, 1e9);
    expect(up.highHz).toBe(125_000);
    const down = panByShare(up, LIMITS, 0, -1e9);
    expect(down.lowHz).toBeCloseTo(0, 6);
    expect(frequencyToY(down, 640, 20_000)).toBeCloseTo(0, 6);
    expect(clampView(down, LIMITS).scale).toBe(scale);
  });
});
