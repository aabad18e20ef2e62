import { describe, expect, it } from 'vitest';
import { labelsOfAll, Selection, valueOfAll } from './selection';

const order = ['a', 'b', 'c', 'd', 'e'];

describe('Selection', () => {
  it('takes one in and out, and falls back on the one before', () => {
    const selection = new Selection();
    selection.only('a');
    selection.toggle('b');
    expect([[...selection.ids], selection.primary]).toEqual([['a', 'b'], 'b']);
    selection.toggle('b');
    expect([[...selection.ids], selection.primary]).toEqual([['a'], 'a']);
    selection.toggle('a');
    expect([[...selection.ids], selection.primary]).toEqual([[], null]);
  });

  it('reaches through a list in either direction', () => {
    const selection = new Selection();
    selection.only('d');
    selection.through('b', order);
    expect([...selection.ids].sort()).toEqual(['b', 'c', 'd']);
    selection.through('a', order);
    expect([...selection.ids].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(selection.primary).toBe('a');
  });

  it('keeps the one picked last when more are added', () => {
    const selection = new Selection();
    selection.only('c');
    selection.add(['a', 'b', 'c']);
    expect([...selection.ids].sort()).toEqual(['a', 'b', 'c']);
    expect(selection.primary).toBe('c');
  });
});

describe('labelsOfAll', () => {
  it('tells what all have from what some have', () => {
    const annotations = [{ labels: ['wren', 'song'] }, { labels: ['wren'] }];
    expect(labelsOfAll(annotations)).toEqual({ all: ['wren'], some: ['song'] });
  });
});

it('tells what all have from what they differ in', () => {
  const read = ({ sure }: { sure?: number }) => sure;
  expect(valueOfAll([{ sure: 1 }, { sure: 1 }], read)).toEqual({ value: 1, mixed: false });
  expect(valueOfAll([{ sure: 1 }, {}], read)).toEqual({ value: undefined, mixed: true });
  expect(valueOfAll([{}, {}], read)).toEqual({ value: undefined, mixed: false });
  expect(valueOfAll([], read)).toEqual({ value: undefined, mixed: false });
});
