import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Context } from './chips';
import { Crowd } from './crowd';
import { SpanIndex } from './spans';

class Bitmap {
  readonly data: Uint8ClampedArray;
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.data = new Uint8ClampedArray(4 * width * height);
  }
}

let painted: Bitmap;
const context = {
  canvas: { width: 20, height: 10 },
  measureText: (text: string) => ({ width: 6 * text.length }),
  putImageData: (image: Bitmap) => {
    painted = image;
  },
} as unknown as Context;
const view = { startS: 0, endS: 20, lowHz: 0, highHz: 10 };
const plot = { view, widthPx: 20, heightPx: 10 };
const CLEAR = [0, 0, 0, 0];
const ORANGE = [255, 128, 0, 255];

const box = (id: string, start_s: number, end_s: number, low_hz: number, high_hz: number) => ({
  id,
  region: { start_s, end_s, low_hz, high_hz },
  colour: '#ff8000',
  text: id,
});
const at = (x: number, y: number) => [
  ...painted.data.slice(4 * (20 * y + x), 4 * (20 * y + x) + 4),
];

beforeEach(() => vi.stubGlobal('ImageData', Bitmap));
afterEach(() => vi.unstubAllGlobals());

it('writes the frames of boxes and leaves their inside clear', () => {
  new Crowd(new SpanIndex([box('a', 2, 12, 2, 9)])).paint(context, plot, null);
  for (const [x, y] of [
    [2, 1],
    [11, 1],
    [2, 7],
    [11, 7],
  ] as const)
    expect(at(x, y)).toEqual(ORANGE);
  for (const [x, y] of [
    [6, 4],
    [13, 4],
    [6, 8],
  ] as const)
    expect(at(x, y)).toEqual(CLEAR);
});

it('shows no edge where a box goes on beyond the view', () => {
  new Crowd(new SpanIndex([box('a', 2, 12, 2, 30)])).paint(context, plot, null);
  expect(at(2, 0)).toEqual(ORANGE);
  expect(at(6, 0)).toEqual(CLEAR);
});

it('draws spans from top to bottom, and not the one left out', () => {
  const span = { id: 'b', region: { start_s: 5, end_s: 9 }, colour: '#ff8000', text: 'b' };
  const crowd = new Crowd(new SpanIndex([span, box('a', 14, 18, 2, 9)]));
  crowd.paint(context, plot, 'a');
  expect([at(5, 0), at(5, 9), at(8, 5)]).toEqual([ORANGE, ORANGE, ORANGE]);
  expect(at(14, 5)).toEqual(CLEAR);
});

it('names those that have room, and counts what lies in a stretch', () => {
  const crowd = new Crowd(new SpanIndex([box('a', 0, 8, 2, 9), box('b', 1, 9, 2, 9)]));
  const { named } = crowd.paint(context, plot, null);
  expect(named.map(({ mark }) => mark.id)).toEqual(['a']);
  expect(crowd.count(8.5, 20)).toBe(1);
});

it('says where points lie, which are drawn as dots', () => {
  const { points } = new Crowd(new SpanIndex([box('p', 4, 4, 5, 5)])).paint(context, plot, null);
  expect(points).toMatchObject([{ rect: { left: 4, top: 5 } }]);
});
