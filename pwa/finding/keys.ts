/** The keys of finding, as rows of the key table. */
type Mode = 'labeling' | 'asking';
type FindingRow = ['Look', readonly Mode[], string, readonly string[], string];

const LABELING: readonly Mode[] = ['labeling'];
const UNLABELED = 'Next or previous stretch without annotations';

export const FINDING_KEYS: readonly FindingRow[] = [
  ['Look', LABELING, 'next-unlabeled', ['E'], UNLABELED],
  ['Look', LABELING, 'previous-unlabeled', ['Shift+E'], UNLABELED],
  ['Look', LABELING, 'next-query', ['Q'], 'Go to the next open question'],
  ['Look', LABELING, 'go-to-time', ['Ctrl+G'], 'Go to a time'],
  [
    'Look',
    ['labeling', 'asking'],
    'loudness',
    ['Shift+V'],
    'Loudness over the recording, on or off',
  ],
];
