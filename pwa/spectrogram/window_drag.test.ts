import { describe, expect, it } from 'vitest';
import { centreView, dragView, gripAt } from './window_drag';

const LIMITS = { durationS: 100, nyquistHz: 1000 };
const VIEW = { startS: 40, endS: 60, lowHz: 0, highHz: 1000 };

describe('gripAt', () => {
  it('takes the edges of a wide window', () => {
    expect([95, 100, 104, 150, 197, 206, 250].map((x) => gripAt(x, 100, 200))).toEqual([
      ...['start', 'start', 'start', 'window', 'end', 'end', 'outside'],
    ]);
  });

  it('only moves a narrow one, and lets it be hit', () => {
    expect([93, 100, 106, 110, 130].map((x) => gripAt(x, 100, 106))).toEqual([
      ...['window', 'window', 'window', 'window', 'outside'],
    ]);
  });
});

describe('dragging the window', () => {
  it('moves it without changing its length', () => {
    expect(dragView(VIEW, LIMITS, 'window', 10)).toMatchObject({ startS: 50, endS: 70 });
    expect(dragView(VIEW, LIMITS, 'window', 99)).toMatchObject({ startS: 80, endS: 100 });
  });

  it('moves one edge and not the other', () => {
    expect(dragView(VIEW, LIMITS, 'start', -10)).toMatchObject({ startS: 30, endS: 60 });
    expect(dragView(VIEW, LIMITS, 'end', 99)).toMatchObject({ startS: 40, endS: 100 });
  });

  it('cannot turn it inside out', () => {
    for (const [grip, by] of [
      ['start', 50],
      ['end', -50],
    ] as const) {
      const dragged = dragView(VIEW, LIMITS, grip, by);
      expect(dragged.endS).toBeGreaterThan(dragged.startS);
    }
  });

  it('centres it on a place, within the recording', () => {
    expect(centreView(VIEW, LIMITS, 30)).toMatchObject({ startS: 20, endS: 40 });
    expect(centreView(VIEW, LIMITS, 2)).toMatchObject({ startS: 0, endS: 20 });
  });
});
