import { describe, expect, it } from 'vitest';
import { handleAt, hitTest, type Marked, reachPx } from './hit';
import type { Plot } from './plot';
import { SpanIndex } from './spans';

// 100 px per second, 10 Hz per px.
const plot: Plot = {
  view: { startS: 0, endS: 10, lowHz: 0, highHz: 5000 },
  widthPx: 1000,
  heightPx: 500,
};
const wide: Marked = { id: 'wide', region: { start_s: 1, end_s: 9 } };
const big: Marked = { id: 'big', region: { start_s: 2, end_s: 6, low_hz: 1000, high_hz: 4000 } };
const small: Marked = {
  id: 'small',
  region: { start_s: 3, end_s: 4, low_hz: 2000, high_hz: 3000 },
};
const index = new SpanIndex([wide, big, small]);
const at = (x: number, y: number, selected: Marked | null = null, reach = 7) =>
  hitTest(
    plot,
    index,
    { primary: selected, chosen: new Set(selected ? [selected.id] : []) },
    { x, y },
    reach,
  );

describe('hitTest', () => {
  it('takes the smallest region under the pointer', () => {
    expect(at(350, 250)).toMatchObject({ kind: 'body', id: 'small' });
    expect(at(250, 250)).toMatchObject({ kind: 'body', id: 'big' });
    expect(at(250, 450)).toMatchObject({ kind: 'body', id: 'wide' });
    expect(at(50, 250)).toEqual({ kind: 'empty' });
  });

  it('prefers the selection to what lies in it', () => {
    expect(at(350, 250, big)).toMatchObject({ kind: 'body', id: 'big', selected: true });
  });

  it('finds the handles of the selection only', () => {
    expect(at(600, 100, big)).toMatchObject({ kind: 'handle', handle: 'ne', id: 'big' });
    expect(at(200, 400, big)).toMatchObject({ kind: 'handle', handle: 'sw' });
    expect(at(400, 100, big)).toMatchObject({ kind: 'handle', handle: 'n' });
    expect(at(600, 100)).toMatchObject({ kind: 'body', id: 'big' });
  });

  it('gives a time region its two edges', () => {
    expect(at(101, 480, wide)).toMatchObject({ kind: 'handle', handle: 'w' });
    expect(at(899, 20, wide)).toMatchObject({ kind: 'handle', handle: 'e' });
  });

  it('lets boxes be drawn in a selected time region below its top strip', () => {
    expect(at(500, 10, wide)).toMatchObject({ kind: 'body', id: 'wide', grip: true });
    expect(at(500, 300, wide)).toMatchObject({ kind: 'body', id: 'wide', grip: false });
  });

  it('gives fingers a target of 44 px', () => {
    expect(reachPx('touch') * 2).toBe(44);
    expect(at(620, 85, big, reachPx('touch'))).toMatchObject({ kind: 'handle', handle: 'ne' });
    expect(at(620, 85, big, reachPx('mouse'))).toMatchObject({ kind: 'body', id: 'wide' });
  });
});

describe('handleAt', () => {
  const tiny = { left: 100, right: 112, top: 100, bottom: 112 };

  it('leaves the middle of a tiny region for moving', () => {
    expect(handleAt(tiny, true, { x: 106, y: 106 }, 22)).toBeNull();
    expect(handleAt(tiny, true, { x: 120, y: 120 }, 22)).toBe('se');
  });
});
