/** The keys of finding, as rows of the key table. */
import type { MessageId } from '../messages/text';

type Mode = 'labeling' | 'asking';
type FindingRow = ['Look', readonly Mode[], string, readonly string[], MessageId];

const BOTH: readonly Mode[] = ['labeling', 'asking'];
const LABELING: readonly Mode[] = ['labeling'];
const BOOKMARK = 'finding-key-next-bookmark';
const UNLABELED = 'finding-key-unlabeled';

export const FINDING_KEYS: readonly FindingRow[] = [
  ['Look', LABELING, 'next-unlabeled', ['E'], UNLABELED],
  ['Look', LABELING, 'previous-unlabeled', ['Shift+E'], UNLABELED],
  ['Look', LABELING, 'next-query', ['Q'], 'finding-key-next-query'],
  ['Look', LABELING, 'go-to-time', ['Ctrl+G'], 'finding-key-go-to-time'],
  ['Look', BOTH, 'loudness', ['Shift+V'], 'finding-key-loudness'],
  ['Look', BOTH, 'bookmark', ['Shift+B'], 'finding-key-bookmark'],
  ['Look', LABELING, 'next-bookmark', ['J'], BOOKMARK],
  ['Look', LABELING, 'previous-bookmark', ['Shift+J'], BOOKMARK],
  ['Look', BOTH, 'bookmarks', ['Ctrl+B'], 'finding-key-bookmarks'],
];
