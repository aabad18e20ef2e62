/** Which tile of a grid has the focus, and which are picked: pure. */

export interface Picked {
  readonly focus: number;
  /** Where a range began. */
  readonly anchor: number;
  readonly picked: ReadonlySet<number>;
}

export const NOTHING_PICKED: Picked = { focus: 0, anchor: 0, picked: new Set() };

export type Move = 'left' | 'right' | 'up' | 'down' | 'first' | 'last' | 'page-up' | 'page-down';

/** Rows that a page key moves by. */
const PAGE_ROWS = 3;

/** The tile that a move leads to, in a grid of so many tiles in columns. */
export function moved(from: number, move: Move, count: number, columns: number): number {
  const last = Math.max(0, count - 1);
  const steps: Record<Move, number> = {
    left: -1,
    right: 1,
    up: -columns,
    down: columns,
    first: -count,
    last: count,
    'page-up': -PAGE_ROWS * columns,
    'page-down': PAGE_ROWS * columns,
  };
  const to = from + steps[move];
  // From the last row there is no way down, but to the end of a row that is not full.
  if (move === 'up' && to < 0) return from;
  if (move === 'down' && to > last) {
    return Math.floor(from / columns) < Math.floor(last / columns) ? last : from;
  }
  return Math.min(last, Math.max(0, to));
}

/** Move on; with `ranging` everything from where the range began is picked. */
export function focusOn(state: Picked, to: number, ranging = false): Picked {
  if (!ranging) return { ...state, focus: to, anchor: to };
  const [low, high] = [Math.min(state.anchor, to), Math.max(state.anchor, to)];
  const picked = new Set(Array.from({ length: high - low + 1 }, (_, i) => low + i));
  return { ...state, focus: to, picked };
}

/** Pick one, or leave it. */
export function toggled(state: Picked, at: number): Picked {
  const picked = new Set(state.picked);
  if (!picked.delete(at)) picked.add(at);
  return { focus: at, anchor: at, picked };
}

export function allOf(state: Picked, count: number): Picked {
  return { ...state, picked: new Set(Array.from({ length: count }, (_, i) => i)) };
}

export function noneOf(state: Picked): Picked {
  return { ...state, picked: new Set() };
}

/** What a verdict is about: what is picked, else the tile that has the focus. */
export function meant<T>({ focus, picked }: Picked, tiles: readonly T[]): readonly T[] {
  if (picked.size > 0) return tiles.filter((_, at) => picked.has(at));
  const tile = tiles[focus];
  return tile === undefined ? [] : [tile];
}
