import { describe, expect, it } from 'vitest';
import { SpanIndex } from './spans';

const span = (start_s: number, end_s: number) => ({ region: { start_s, end_s } });

describe('SpanIndex', () => {
  it('finds a long span that began far before the view', () => {
    const items = [span(0, 100), span(1, 2), span(50, 51), span(70, 71)];
    const index = new SpanIndex(items);
    expect(index.between(49, 52)).toEqual([items[0], items[2]]);
  });

  it('agrees with looking at every item', () => {
    const items = Array.from({ length: 400 }, (_, i) => {
      const start = (i * 7919) % 1000;
      return span(start, start + ((i * 31) % 60));
    });
    const index = new SpanIndex(items);
    for (let from = 0; from < 1000; from += 37) {
      const found = index.between(from, from + 10);
      const expected = index.items.filter(
        ({ region }) => region.end_s >= from && region.start_s <= from + 10,
      );
      expect(found).toEqual(expected);
    }
  });

  it('finds nothing among nothing', () => {
    expect(new SpanIndex([]).between(0, 10)).toEqual([]);
    expect(new SpanIndex([]).firstFrom(3)).toBe(0);
  });

  it('tells where the next one starts', () => {
    const index = new SpanIndex([span(5, 6), span(1, 2), span(9, 10)]);
    expect(index.firstFrom(2)).toBe(1);
    expect(index.firstFrom(9.5)).toBe(3);
  });
});
