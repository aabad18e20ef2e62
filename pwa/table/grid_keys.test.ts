import { describe, expect, it } from 'vitest';
import { goingOn, isGridKey, moved } from './grid_keys';

const key = (name: string, more = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});
const extent = { rows: 100, columns: 5, page: 10 };

describe('a key in the grid', () => {
  it.each([
    ['ArrowDown', {}, { row: 4, column: 2 }],
    ['ArrowUp', {}, { row: 2, column: 2 }],
    ['ArrowRight', {}, { row: 3, column: 3 }],
    ['Home', {}, { row: 3, column: 0 }],
    ['End', {}, { row: 3, column: 4 }],
    ['Home', { ctrlKey: true }, { row: 0, column: 0 }],
    ['End', { ctrlKey: true }, { row: 99, column: 4 }],
    ['PageDown', {}, { row: 13, column: 2 }],
    ['PageUp', {}, { row: 0, column: 2 }],
  ])('%s %o leads to %o', (name, more, to) => {
    expect(moved({ row: 3, column: 2 }, key(name, more), extent)).toEqual(to);
  });

  it('leads into the header and never beyond the edges', () => {
    expect(moved({ row: 0, column: 0 }, key('ArrowUp'), extent)?.row).toBe(-1);
    expect(moved({ row: -1, column: 0 }, key('ArrowUp'), extent)?.row).toBe(-1);
    expect(moved({ row: -1, column: 0 }, key('ArrowLeft'), extent)?.column).toBe(0);
    expect(moved({ row: 99, column: 4 }, key('ArrowDown'), extent)?.row).toBe(99);
    expect(moved({ row: 0, column: 0 }, key('x'), extent)).toBeNull();
  });

  it('is left to the screen unless the grid has a use for it', () => {
    expect(isGridKey(key('a', { ctrlKey: true }))).toBe(true);
    expect(isGridKey(key(' ', { shiftKey: true }))).toBe(true);
    expect([key(' '), key('1'), key('Delete'), key('z', { ctrlKey: true })].some(isGridKey)).toBe(
      false,
    );
  });
});

describe('after a cell', () => {
  const editable = [true, false, true];

  it('Enter goes down, Tab to the next cell that can be edited, over the end of the row', () => {
    expect(goingOn('down', { row: 1, column: 0 }, editable, 9)).toEqual({ row: 2, column: 0 });
    expect(goingOn('down', { row: 8, column: 0 }, editable, 9)).toEqual({ row: 8, column: 0 });
    expect(goingOn('next', { row: 1, column: 0 }, editable, 9)).toEqual({ row: 1, column: 2 });
    expect(goingOn('next', { row: 1, column: 2 }, editable, 9)).toEqual({ row: 2, column: 0 });
    expect(goingOn('previous', { row: 1, column: 0 }, editable, 9)).toEqual({ row: 0, column: 2 });
    expect(goingOn('next', { row: 8, column: 2 }, editable, 9)).toEqual({ row: 8, column: 2 });
    expect(goingOn('stay', { row: 1, column: 0 }, editable, 9)).toBeNull();
  });
});
