import { describe, expect, it } from 'vitest';
import { aimOf, cursorOf, Gesture, type Tool } from './gesture';
import type { Hit } from './hit';
import type { Pixel, Plot } from './plot';

// 100 px per second, 10 Hz per px.
const plot: Plot = {
  view: { startS: 0, endS: 10, lowHz: 0, highHz: 5000 },
  widthPx: 1000,
  heightPx: 500,
};
const limits = { durationS: 10, nyquistHz: 5000 };
const box = { start_s: 2, end_s: 4, low_hz: 1000, high_hz: 2000 };
const empty: Hit = { kind: 'empty' };
const body: Hit = { kind: 'body', id: 'a', region: box, selected: true, grip: true };

function press(hit: Hit, tool: Tool, at: Pixel): Gesture {
  return new Gesture({ hit, tool, at, thresholdPx: 4 }, plot, limits);
}

describe('Gesture', () => {
  it('draws a box from any corner to any other', () => {
    const gesture = press(empty, 'box', { x: 300, y: 100 });
    gesture.move({ x: 100, y: 300 }, plot);
    const region = { start_s: 1, end_s: 3, low_hz: 2000, high_hz: 4000 };
    expect(gesture.release()).toEqual({ kind: 'drawn', region });
  });

  it('draws a time region without frequencies', () => {
    const gesture = press(empty, 'span', { x: 100, y: 10 });
    gesture.move({ x: 250, y: 400 }, plot);
    expect(gesture.release()).toEqual({ kind: 'drawn', region: { start_s: 1, end_s: 2.5 } });
  });

  it('keeps what is drawn inside the recording', () => {
    const gesture = press(empty, 'box', { x: 900, y: 400 });
    gesture.move({ x: 2000, y: 900 }, plot);
    const region = { start_s: 9, end_s: 10, low_hz: 0, high_hz: 1000 };
    expect(gesture.release()).toEqual({ kind: 'drawn', region });
  });

  it('is a click until it has moved past the threshold', () => {
    const gesture = press(empty, 'box', { x: 100, y: 100 });
    gesture.move({ x: 102, y: 101 }, plot);
    expect(gesture.dragging).toBe(false);
    expect(gesture.release()).toMatchObject({ kind: 'click', hit: empty, at: { s: 1, hz: 4000 } });
  });

  it('moves the selection whole, stopping at the borders', () => {
    const gesture = press(body, 'box', { x: 300, y: 350 });
    gesture.move({ x: -500, y: 300 }, plot);
    expect(gesture.id).toBe('a');
    const region = { start_s: 0, end_s: 2, low_hz: 1500, high_hz: 2500 };
    expect(gesture.release()).toMatchObject({ kind: 'changed', id: 'a', region, moved: true });
  });

  it('resizes by a corner and lets edges cross', () => {
    const handle: Hit = { kind: 'handle', id: 'a', handle: 'ne', region: box };
    const gesture = press(handle, 'select', { x: 400, y: 300 });
    gesture.move({ x: 100, y: 250 }, plot);
    const region = { start_s: 1, end_s: 2, low_hz: 1000, high_hz: 2500 };
    expect(gesture.release()).toMatchObject({ kind: 'changed', id: 'a', region, moved: false });
  });

  it('pans so that what was grabbed stays under the pointer', () => {
    const gesture = press(empty, 'select', { x: 500, y: 250 });
    expect(gesture.move({ x: 600, y: 200 }, plot)).toEqual({ s: -1, hz: -500 });
    expect(gesture.release()).toEqual({ kind: 'none' });
  });

  it('selects by a frame with Shift, wherever it begins', () => {
    const at = { x: 300, y: 350 };
    const gesture = new Gesture(
      { hit: body, tool: 'box', at, thresholdPx: 4, adds: true },
      plot,
      limits,
    );
    gesture.move({ x: 500, y: 450 }, plot);
    const region = { start_s: 3, end_s: 5, low_hz: 500, high_hz: 1500 };
    expect(gesture.release()).toEqual({ kind: 'banded', region });
  });

  it('snaps the edges that move, and the end where drawing began', () => {
    const snap = (atS: number) => [1.1, 3.2].find((edge) => Math.abs(edge - atS) < 0.3) ?? null;
    const drawing = press(empty, 'span', { x: 100, y: 10 });
    drawing.move({ x: 300, y: 10 }, plot, snap);
    expect(drawing.snapped).toEqual([1.1, 3.2]);
    expect(drawing.release()).toEqual({ kind: 'drawn', region: { start_s: 1.1, end_s: 3.2 } });

    const handle: Hit = { kind: 'handle', id: 'a', handle: 'w', region: box };
    const resizing = press(handle, 'select', { x: 200, y: 300 });
    resizing.move({ x: 120, y: 300 }, plot, snap);
    expect(resizing.release()).toMatchObject({ region: { start_s: 1.1, end_s: 4 } });

    const moving = press(body, 'select', { x: 300, y: 350 });
    moving.move({ x: 200, y: 350 }, plot, snap);
    const { start_s, end_s } = moving.region!;
    expect([start_s, end_s].map((s) => Number(s.toFixed(3)))).toEqual([1.1, 3.1]);
  });

  it('marks a point where the pointer is let go', () => {
    const gesture = press(empty, 'point', { x: 300, y: 350 });
    const pressed = { start_s: 3, end_s: 3, low_hz: 1500, high_hz: 1500 };
    expect(gesture.region).toEqual(pressed);
    gesture.move({ x: 320, y: 350 }, plot);
    const region = { ...pressed, start_s: 3.2, end_s: 3.2 };
    expect(gesture.release()).toEqual({ kind: 'drawn', region });
  });
});

describe('aimOf', () => {
  const other: Hit = { kind: 'body', id: 'b', region: box, selected: false, grip: false };

  it('moves nothing but the selection', () => {
    expect(aimOf(other, 'box')).toBe('draw');
    expect(aimOf(other, 'select')).toBe('pan');
    expect(aimOf(body, 'span')).toBe('move');
    expect(aimOf(empty, 'select')).toBe('pan');
  });

  it('draws inside a selected time region, which its top strip moves', () => {
    const inside: Hit = { ...body, region: { start_s: 1, end_s: 9 }, grip: false };
    expect(aimOf(inside, 'box')).toBe('draw');
    expect(aimOf(inside, 'select')).toBe('move');
    expect(aimOf({ ...inside, grip: true }, 'box')).toBe('move');
  });

  it('shows by the cursor what would happen', () => {
    expect(cursorOf(other, 'box')).toBe('crosshair');
    expect(cursorOf(body, 'box')).toBe('move');
    expect(cursorOf({ kind: 'handle', id: 'a', handle: 'sw', region: box }, 'box')).toBe(
      'nesw-resize',
    );
  });
});
