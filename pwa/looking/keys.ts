import type { Mode } from '../labeling/keys';

type LookingRow = ['Look', readonly Mode[], string, readonly string[], string];

const BOTH: readonly Mode[] = ['labeling', 'asking'];
const BRIGHTER = 'Faint sounds brighter or darker';

/** The rows of the key table about how the spectrogram looks; presets are found by their names. */
export const LOOKING_KEYS: readonly LookingRow[] = [
  ['Look', BOTH, 'look', ['Shift+L'], 'How the spectrogram looks: settings and presets'],
  ['Look', BOTH, 'look-filter', ['Shift+D'], 'Next view: plain, denoised, PCEN'],
  ['Look', BOTH, 'look-scale', ['Shift+F'], 'Next frequency scale: linear, mel, log'],
  ['Look', BOTH, 'look-colours', ['Shift+C'], 'Next colours'],
  ['Look', BOTH, 'look-layout', ['Shift+W'], 'One picture, each channel, or two settings'],
  ['Look', BOTH, 'look-brighter', [']'], BRIGHTER],
  ['Look', BOTH, 'look-darker', ['['], BRIGHTER],
  ['Look', BOTH, 'look-preset-standard', [], 'Spectrogram preset: Standard'],
  ['Look', BOTH, 'look-preset-birds', [], 'Spectrogram preset: Birds'],
  ['Look', BOTH, 'look-preset-bats', [], 'Spectrogram preset: Bats'],
  ['Look', BOTH, 'look-preset-bass', [], 'Spectrogram preset: Bass'],
  ['Look', BOTH, 'look-preset-faint', [], 'Spectrogram preset: Faint sounds'],
  ['Look', BOTH, 'look-preset-pcen', [], 'Spectrogram preset: Loud and faint alike (PCEN)'],
];
