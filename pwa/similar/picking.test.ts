import { describe, expect, it } from 'vitest';
import { GRID_KEYS, MOVES } from './keys';
import { allOf, focusOn, meant, moved, NOTHING_PICKED, noneOf, toggled } from './picking';

describe('moving through ten tiles in four columns', () => {
  const to = (from: number, move: Parameters<typeof moved>[1]) => moved(from, move, 10, 4);

  it('stays in the grid', () => {
    expect([to(0, 'left'), to(9, 'right'), to(1, 'up')]).toEqual([0, 9, 1]);
    expect([to(3, 'right'), to(5, 'up'), to(5, 'down')]).toEqual([4, 1, 9]);
  });

  it('goes down to a row that is not full, and no further', () => {
    expect([to(7, 'down'), to(9, 'down'), to(8, 'down')]).toEqual([9, 9, 8]);
  });

  it('goes to the ends', () => {
    expect([to(5, 'first'), to(5, 'last'), to(5, 'page-up')]).toEqual([0, 9, 0]);
    expect(moved(0, 'right', 0, 4)).toBe(0);
  });
});

describe('picking', () => {
  const tiles = ['a', 'b', 'c', 'd', 'e'];

  it('means the tile with the focus where none is picked', () => {
    expect(meant(focusOn(NOTHING_PICKED, 2), tiles)).toEqual(['c']);
    expect(meant(NOTHING_PICKED, [])).toEqual([]);
  });

  it('ranges from where it began, in either direction', () => {
    const there = focusOn(focusOn(focusOn(NOTHING_PICKED, 2), 3, true), 4, true);
    expect(meant(there, tiles)).toEqual(['c', 'd', 'e']);
    expect(meant(focusOn(there, 1, true), tiles)).toEqual(['b', 'c']);
  });

  it('takes tiles in and out', () => {
    const two = toggled(toggled(NOTHING_PICKED, 4), 1);
    expect(meant(two, tiles)).toEqual(['b', 'e']);
    expect(meant(toggled(two, 4), tiles)).toEqual(['b']);
    expect(meant(allOf(two, 5), tiles)).toEqual(tiles);
    expect(meant(noneOf(two), tiles)).toEqual(['b']);
  });
});

it('no key of the grid means two things, and none is a digit, which labels have', () => {
  const chords = [...GRID_KEYS.flatMap(([, keys]) => keys), ...Object.keys(MOVES)];
  expect(new Set(chords).size).toBe(chords.length);
  expect(chords.filter((chord) => /\d/.test(chord))).toEqual([]);
});
