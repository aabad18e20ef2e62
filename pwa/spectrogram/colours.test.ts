import { describe, expect, it } from 'vitest';
import { COLOUR_MAPS, colourAt, paintTile, paletteOf } from './colours';
import { levelOfDb } from './decibels';

function lightness([red, green, blue]: [number, number, number]): number {
  const linear = [red, green, blue].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const y = 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

describe('colour maps', () => {
  it.each(COLOUR_MAPS)('%s grows steadily lighter or darker', (map) => {
    const steps = Array.from({ length: 64 }, (_, i) => lightness(colourAt(map, i / 63)));
    const direction = Math.sign(steps.at(-1)! - steps[0]!);
    for (let i = 1; i < steps.length; i++) {
      expect((steps[i]! - steps[i - 1]!) * direction).toBeGreaterThan(0);
    }
  });

  it('spreads the range over the colours and cuts off outside', () => {
    const palette = paletteOf({ map: 'greys', lowDb: -80, highDb: -20 });
    expect(palette[0]).toBe(0xff000000);
    expect(palette[levelOfDb(-80)]).toBe(0xff000000);
    expect(palette[levelOfDb(-20)]).toBe(0xffffffff);
    expect(palette[255]).toBe(0xffffffff);
    expect(palette[levelOfDb(-50)]! & 0xff).toBeCloseTo(128, -1);
  });

  it('survives an empty range', () => {
    expect(paletteOf({ map: 'magma', lowDb: -20, highDb: -20 })).toHaveLength(256);
  });
});

describe('paintTile', () => {
  it('puts high frequencies on top', () => {
    const palette = Uint32Array.from({ length: 256 }, (_, level) => level * 10);
    const pixels = new Uint32Array(6);
    paintTile(Uint8Array.of(1, 2, 3, 4, 5, 6), 2, palette, pixels);
    expect([...pixels]).toEqual([50, 60, 30, 40, 10, 20]);
  });
});
