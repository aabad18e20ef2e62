/** The key that searches similar sounds, as a row of the key table; and the keys of the grid. */
import type { PlainId } from '../messages/text';
import type { Move } from './picking';

type SimilarRow = ['Label', readonly 'labeling'[], string, readonly string[], 'similar-key'];

export const SIMILAR_KEYS: readonly SimilarRow[] = [
  ['Label', ['labeling'], 'similar', ['S'], 'similar-key'],
];

export type GridAction =
  | 'play'
  | 'play-sample'
  | 'pick'
  | 'pick-all'
  | 'same'
  | 'reject'
  | 'again'
  | 'more'
  | 'open'
  | 'autoplay'
  | 'undo'
  | 'redo'
  | 'help';

/** As `chordOf` writes them; labels have the digits. */
export const GRID_KEYS: readonly (readonly [GridAction, readonly string[], PlainId])[] = [
  ['play', ['Space', 'Enter'], 'similar-grid-play'],
  ['play-sample', ['Q'], 'similar-grid-play-sample'],
  ['autoplay', ['P'], 'similar-autoplay'],
  ['same', ['Y'], 'similar-grid-same'],
  ['reject', ['N', 'Delete', 'Backspace'], 'similar-grid-reject'],
  ['pick', ['X'], 'similar-grid-pick'],
  ['pick-all', ['Ctrl+A'], 'similar-grid-pick-all'],
  ['again', ['R'], 'similar-grid-again'],
  ['more', ['M'], 'similar-grid-more'],
  ['open', ['O'], 'similar-grid-open'],
  ['undo', ['Ctrl+Z'], 'labeling-key-undo'],
  ['redo', ['Ctrl+Shift+Z', 'Ctrl+Y'], 'labeling-key-redo'],
  ['help', ['?'], 'similar-grid-help'],
];

export const MOVES: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  PageUp: 'page-up',
  PageDown: 'page-down',
};

export function gridActionOf(chord: string): GridAction | undefined {
  return GRID_KEYS.find(([, chords]) => chords.includes(chord))?.[0];
}

/** The first key of an action, as `chordOf` writes it. */
export function gridChord(action: GridAction): string {
  return GRID_KEYS.find(([name]) => name === action)?.[1][0] ?? '';
}
