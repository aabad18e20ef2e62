import { describe, expect, it } from 'vitest';
import type { Annotation } from '../document';
import { isSame, labelsAt, withBand } from './place';

const span = (start_s: number, end_s: number) => ({ start_s, end_s });
const note = (start_s: number, end_s: number, ...labels: string[]) =>
  ({ region: span(start_s, end_s), labels }) as unknown as Annotation;

describe('two stretches are about the same', () => {
  it('when half of the shorter lies in the other', () => {
    expect(isSame(span(0, 1), span(0.5, 9))).toBe(true);
    expect(isSame(span(0, 1), span(0.6, 9))).toBe(false);
    expect(isSame(span(0, 60), span(30, 30.1))).toBe(true);
    expect(isSame(span(0, 1), span(2, 3))).toBe(false);
  });

  it('when one is a point in the other', () => {
    expect(isSame(span(0, 1), span(0.9, 0.9))).toBe(true);
    expect(isSame(span(0, 1), span(1.1, 1.1))).toBe(false);
  });
});

it('a stretch has the labels of all annotations that are about it, each once', () => {
  const annotations = [note(0, 9, 'rain'), note(1, 2, 'tit', 'rain'), note(2.9, 5, 'wren')];
  expect(labelsAt(span(1, 3), annotations)).toEqual(['rain', 'tit']);
});

describe('what is found has the frequencies of the sample', () => {
  const sample = { ...span(5, 6), low_hz: 2000, high_hz: 9000 };

  it('as far as its recording has them', () => {
    expect(withBand(span(1, 2), sample, 24_000)).toEqual({ ...sample, ...span(1, 2) });
    expect(withBand(span(1, 2), sample, 4000)).toMatchObject({ low_hz: 2000, high_hz: 4000 });
    expect(withBand(span(1, 2), sample, 1000)).toEqual(span(1, 2));
  });

  it('and none where the sample has none', () => {
    expect(withBand(span(1, 2), span(5, 6), 24_000)).toEqual(span(1, 2));
  });
});
