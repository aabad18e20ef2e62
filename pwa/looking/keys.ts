import type { Mode } from '../labeling/keys';
import type { MessageId } from '../messages/text';

type LookingRow = ['Look', readonly Mode[], string, readonly string[], MessageId];

const BOTH: readonly Mode[] = ['labeling', 'asking'];
const BRIGHTER = 'looking-key-brightness';

/** The rows of the key table about how the spectrogram looks; presets are found by their names. */
export const LOOKING_KEYS: readonly LookingRow[] = [
  ['Look', BOTH, 'look', ['Shift+L'], 'looking-key-look'],
  ['Look', BOTH, 'look-filter', ['Shift+D'], 'looking-key-filter'],
  ['Look', BOTH, 'look-scale', ['Shift+F'], 'looking-key-scale'],
  ['Look', BOTH, 'look-colours', ['Shift+C'], 'looking-key-colours'],
  ['Look', BOTH, 'look-layout', ['Shift+W'], 'looking-key-layout'],
  ['Look', BOTH, 'look-brighter', [']'], BRIGHTER],
  ['Look', BOTH, 'look-darker', ['['], BRIGHTER],
  ['Look', BOTH, 'look-preset-standard', [], 'looking-key-preset-standard'],
  ['Look', BOTH, 'look-preset-birds', [], 'looking-key-preset-birds'],
  ['Look', BOTH, 'look-preset-bats', [], 'looking-key-preset-bats'],
  ['Look', BOTH, 'look-preset-bass', [], 'looking-key-preset-bass'],
  ['Look', BOTH, 'look-preset-faint', [], 'looking-key-preset-faint'],
  ['Look', BOTH, 'look-preset-pcen', [], 'looking-key-preset-pcen'],
];
