import { describe, expect, it } from 'vitest';
import { found, match } from './fuzzy';

const TITLES = [
  'Play or pause',
  'Play the selected annotation',
  'Tool: draw a box',
  'Zoom out',
  'Undo',
];
const titles = (query: string) => found(query, TITLES, (title) => title).map(({ item }) => item);

describe('finding by a few letters', () => {
  it('takes initials, parts of words and words in any order', () => {
    expect(titles('pp')[0]).toBe('Play or pause');
    expect(titles('box')).toEqual(['Tool: draw a box']);
    expect(titles('box draw')).toEqual(['Tool: draw a box']);
    expect(titles('zo')[0]).toBe('Zoom out');
  });

  it('finds nothing in letters strewn about', () => {
    expect(match('ooo', 'Tool: draw a box, go on')).toBeNull();
    expect(titles('xyz')).toEqual([]);
  });

  it('keeps the order when nothing is asked', () => {
    expect(titles(' ')).toEqual(TITLES);
  });

  it('says where the letters are', () => {
    expect(match('pause', 'Play or pause')?.at).toEqual([8, 9, 10, 11, 12]);
  });
});
