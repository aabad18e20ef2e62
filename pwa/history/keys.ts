/** The keys of history, as rows of the key table. */
import type { MessageId } from '../messages/text';

type Mode = 'labeling' | 'asking';
type PastRow = ['Look', readonly Mode[], string, readonly string[], MessageId];

const LABELING: readonly Mode[] = ['labeling'];

export const PAST_KEYS: readonly PastRow[] = [
  ['Look', LABELING, 'past', ['Y'], 'history-key-past'],
  ['Look', LABELING, 'past-slider', ['Shift+Y'], 'history-key-slider'],
];
