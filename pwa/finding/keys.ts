/** The keys of finding, as rows of the key table. */
type Mode = 'labeling' | 'asking';
type FindingRow = ['Look', readonly Mode[], string, readonly string[], string];

const BOTH: readonly Mode[] = ['labeling', 'asking'];
const LABELING: readonly Mode[] = ['labeling'];
const BOOKMARK = 'Next or previous bookmark';
const UNLABELED = 'Next or previous stretch without annotations';

export const FINDING_KEYS: readonly FindingRow[] = [
  ['Look', LABELING, 'next-unlabeled', ['E'], UNLABELED],
  ['Look', LABELING, 'previous-unlabeled', ['Shift+E'], UNLABELED],
  ['Look', LABELING, 'next-query', ['Q'], 'Go to the next open question'],
  ['Look', LABELING, 'go-to-time', ['Ctrl+G'], 'Go to a time'],
  ['Look', BOTH, 'loudness', ['Shift+V'], 'Loudness over the recording, on or off'],
  ['Look', BOTH, 'bookmark', ['Shift+B'], 'Set a bookmark at the cursor'],
  ['Look', LABELING, 'next-bookmark', ['J'], BOOKMARK],
  ['Look', LABELING, 'previous-bookmark', ['Shift+J'], BOOKMARK],
  ['Look', BOTH, 'bookmarks', ['Ctrl+B'], 'Show the bookmarks: go there, name, remove'],
];
