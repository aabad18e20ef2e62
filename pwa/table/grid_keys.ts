/** Where a key leads in the grid, as the ARIA practices for grids have it. */

/** A cell: row -1 is the header. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit into sight. */
  readonly page: number;
}

type KeyLike = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The place that a key leads to from another, inside the grid; null for keys that do not move. */
export function moved({ row, column }: Place, event: KeyLike, extent: Extent): Place | null {
  const { rows, columns, page } = extent;
  const all = event.ctrlKey || event.metaKey;
  const to = (toRow: number, toColumn: number): Place => ({
    row: Math.min(Math.max(toRow, -1), rows - 1),
    column: Math.min(Math.max(toColumn, 0), columns - 1),
  });
  switch (event.key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(Math.max(Math.min(row, 0), row - page), column);
    case 'PageDown':
      return to(row + page, column);
    case 'Home':
      return all ? to(Math.min(0, rows - 1), 0) : to(row, 0);
    case 'End':
      return all ? to(rows - 1, columns - 1) : to(row, columns - 1);
    default:
      return null;
  }
}

/** Keys that the grid has uses for: the screen leaves them alone while the grid has the focus. */
export function isGridKey(event: KeyLike): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey) return false;
  const withCtrl = ctrlKey || metaKey;
  if (/^(Arrow(Up|Down|Left|Right)|Home|End|PageUp|PageDown)$/.test(key)) return true;
  if (key === ' ') return withCtrl || shiftKey;
  if (key === 'Enter' || key === 'F2') return !withCtrl;
  return withCtrl && !shiftKey && key.toLowerCase() === 'a';
}

/** Where the work goes on after a cell, as in spreadsheets; `all`: it was meant for every selected row. */
export type Then = 'down' | 'up' | 'next' | 'previous' | 'all' | 'stay';

/** The cell after an edited one; null where one has left the grid already. */
export function goingOn(
  then: Then,
  from: Place,
  editable: readonly boolean[],
  rows: number,
): Place | null {
  if (then === 'stay') return null;
  if (then === 'down') return { ...from, row: Math.min(from.row + 1, rows - 1) };
  if (then === 'up') return { ...from, row: Math.max(from.row - 1, 0) };
  return (then !== 'all' && nextEditable(from, then === 'previous', editable, rows)) || from;
}

/** The cell that is edited after Tab: the next one that can be, in this row or in the next ones. */
function nextEditable(
  { row, column }: Place,
  backwards: boolean,
  editable: readonly boolean[],
  rows: number,
): Place | null {
  const step = backwards ? -1 : 1;
  const width = editable.length;
  for (let cell = row * width + column + step; cell >= 0 && cell < rows * width; cell += step) {
    if (editable[cell % width]) return { row: Math.floor(cell / width), column: cell % width };
    if (Math.abs(cell - row * width - column) > 2 * width) return null;
  }
  return null;
}
