/** The keys of sampling, as rows of the key table. */
import type { MessageId } from '../messages/text';

type SamplingRow = ['Look', readonly 'labeling'[], string, readonly string[], MessageId];

const LABELING: readonly 'labeling'[] = ['labeling'];

export const SAMPLING_KEYS: readonly SamplingRow[] = [
  ['Look', LABELING, 'next-place', ['N'], 'sampling-key-next'],
  ['Look', LABELING, 'progress', ['Shift+N'], 'sampling-key-progress'],
];
