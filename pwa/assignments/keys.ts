/** The keys of assignments, as rows of the key table. */
import type { MessageId } from '../messages/text';

type AssignmentRow = ['Look', readonly 'labeling'[], string, readonly string[], MessageId];

const LABELING: readonly 'labeling'[] = ['labeling'];

export const ASSIGNMENT_KEYS: readonly AssignmentRow[] = [
  ['Look', LABELING, 'yours-done', ['Shift+M'], 'assignments-key-done'],
  ['Look', LABELING, 'yours-next', ['Shift+G'], 'assignments-key-next'],
];
