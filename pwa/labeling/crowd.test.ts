import { expect, it, vi } from 'vitest';
import type { Context } from './chips';
import { paintCrowd } from './crowd';

class Bitmap {
  readonly data: Uint8ClampedArray;
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.data = new Uint8ClampedArray(4 * width * height);
  }
}

it('writes the frames of boxes and leaves their inside clear', () => {
  vi.stubGlobal('ImageData', Bitmap);
  let painted: Bitmap | null = null;
  const context = {
    canvas: { width: 20, height: 10 },
    getTransform: () => ({ a: 1 }),
    putImageData: (image: Bitmap) => {
      painted = image;
    },
  } as unknown as Context;
  const region = { start_s: 0, end_s: 1, low_hz: 0, high_hz: 1 };
  const mark = { id: 'a', region, colour: '#ff8000', text: 'a' };
  paintCrowd(context, [{ mark, rect: { left: 2, right: 12, top: 1, bottom: 8 } }]);
  const at = (x: number, y: number) => [
    ...painted!.data.slice(4 * (20 * y + x), 4 * (20 * y + x) + 4),
  ];
  const orange = [255, 128, 0, 255];
  expect([at(2, 1), at(11, 1), at(2, 7), at(11, 7)]).toEqual([orange, orange, orange, orange]);
  expect([at(6, 4), at(13, 4), at(6, 8)]).toEqual([
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ]);
  vi.unstubAllGlobals();
});
