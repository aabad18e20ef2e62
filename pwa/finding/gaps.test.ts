import { describe, expect, it } from 'vitest';
import { densityOf } from './density';
import { gapsOf, spanBeside } from './gaps';

const at = (start_s: number, end_s: number) => ({ region: { start_s, end_s } });

describe('stretches without annotations', () => {
  it('are before, between and after them', () => {
    expect(gapsOf([at(2, 3), at(5, 6)], 10, 1)).toEqual([
      { startS: 0, endS: 2 },
      { startS: 3, endS: 5 },
      { startS: 6, endS: 10 },
    ]);
  });

  it('do not begin inside a long annotation', () => {
    expect(gapsOf([at(0, 9), at(1, 2)], 10, 1)).toEqual([{ startS: 9, endS: 10 }]);
  });

  it('are left out when they are short, and may be all there is', () => {
    expect(gapsOf([at(0.5, 9.8)], 10, 1)).toEqual([]);
    expect(gapsOf([], 10, 1)).toEqual([{ startS: 0, endS: 10 }]);
  });

  it('are gone through in a circle', () => {
    const gaps = gapsOf([at(2, 3), at(5, 6)], 10, 1);
    const starts = (atS: number, way: 1 | -1) => spanBeside(gaps, atS, way)?.startS;
    expect([starts(0, 1), starts(3, 1), starts(6, 1)]).toEqual([3, 6, 0]);
    expect([starts(6, -1), starts(3, -1), starts(0, -1)]).toEqual([3, 0, 6]);
    expect(spanBeside([], 0, 1)).toBeUndefined();
  });
});

describe('how thick annotations lie', () => {
  it('counts those that touch each column', () => {
    const spans = [
      { startS: 0, endS: 1 },
      { startS: 0.5, endS: 2.5 },
      { startS: 9.9, endS: 10 },
    ];
    expect([...densityOf(spans, 10, 5)]).toEqual([2, 1, 0, 0, 1]);
  });

  it('stays quick with very many', () => {
    const spans = Array.from({ length: 100_000 }, (_, i) => ({ startS: 0, endS: 1 + (i % 9) }));
    expect(densityOf(spans, 10, 10)[0]).toBe(100_000);
  });
});
