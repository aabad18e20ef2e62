import { describe, expect, it } from 'vitest';
import { COLOUR_MAPS, colourAt, type Paint, paintTile, paletteOf } from './colours';
import { levelOfDb } from './decibels';
import { filteredLevelOfDb } from './filters';
import { rowMap } from './rows';
import { warp } from './warp';

function lightness([red, green, blue]: [number, number, number]): number {
  const linear = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const y = 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

const PLAIN = { contrast: 0, filter: 'plain', scale: 'linear' } as const;

describe('colour maps', () => {
  it.each(COLOUR_MAPS)('%s grows steadily lighter or darker', (map) => {
    const steps = Array.from({ length: 64 }, (_, i) => lightness(colourAt(map, i / 63)));
    const direction = Math.sign(steps.at(-1)! - steps[0]!);
    for (let i = 1; i < steps.length; i++) {
      expect((steps[i]! - steps[i - 1]!) * direction).toBeGreaterThan(0);
    }
  });

  it('spreads the range over the colours and cuts off outside', () => {
    const palette = paletteOf({ ...PLAIN, map: 'greys', lowDb: -80, highDb: -20 });
    expect(palette[0]).toBe(0xff000000);
    expect(palette[levelOfDb(-80)]).toBe(0xff000000);
    expect(palette[levelOfDb(-20)]).toBe(0xffffffff);
    expect(palette[255]).toBe(0xffffffff);
    expect(palette[levelOfDb(-50)]! & 0xff).toBeCloseTo(128, -1);
  });

  it('keeps its ends and darkens the middle with contrast', () => {
    const paint: Paint = { ...PLAIN, map: 'greys', lowDb: -80, highDb: -20 };
    const even = paletteOf(paint);
    const hard = paletteOf({ ...paint, contrast: 1 });
    for (const db of [-80, -20]) expect(hard[levelOfDb(db)]).toBe(even[levelOfDb(db)]);
    const middle = levelOfDb(-50);
    expect(hard[middle]! & 0xff).toBeCloseTo(0.25 * 255, -1);
    expect(paletteOf({ ...paint, contrast: -1 })[middle]! & 0xff).toBeGreaterThan(150);
  });

  it('counts decibels as the filter does', () => {
    const palette = paletteOf({ ...PLAIN, filter: 'denoise', map: 'greys', lowDb: 0, highDb: 30 });
    expect(palette[filteredLevelOfDb('denoise', 0)]).toBe(0xff000000);
    expect(palette[filteredLevelOfDb('denoise', 30)]).toBe(0xffffffff);
  });

  it('survives an empty range', () => {
    expect(paletteOf({ ...PLAIN, map: 'magma', lowDb: -20, highDb: -20 })).toHaveLength(256);
  });
});

describe('paintTile', () => {
  it('puts high frequencies on top', () => {
    const palette = Uint32Array.from({ length: 256 }, (_, level) => level * 10);
    const pixels = new Uint32Array(6);
    paintTile(Uint8Array.of(1, 2, 3, 4, 5, 6), 2, palette, pixels);
    expect([...pixels]).toEqual([50, 60, 30, 40, 10, 20]);
  });

  it.each(['mel', 'log'] as const)('puts a tone at its place on the %s scale', (scale) => {
    const palette = Uint32Array.from({ length: 256 }, (_, level) => level);
    const bins = 513;
    for (const bin of [3, 40, 200, 500]) {
      const levels = new Uint8Array(bins);
      levels[bin] = 200;
      const map = rowMap(bins, 24_000, scale)!;
      const pixels = new Uint32Array(map.first.length);
      paintTile(levels, 1, palette, pixels, map);
      const hz = (bin / (bins - 1)) * 24_000;
      const row = pixels.length * (1 - warp(scale, hz) / warp(scale, 24_000));
      const brightest = pixels.indexOf(Math.max(...pixels));
      const last = pixels.lastIndexOf(Math.max(...pixels));
      expect(Math.abs((brightest + last + 1) / 2 - row)).toBeLessThan(1.5);
    }
  });
});
