/** The keys of the app's habits, as rows of the key table. */
import type { MessageId } from '../messages/text';

type Mode = 'labeling' | 'asking';
type HabitRow = ['Anywhere', readonly Mode[], string, readonly string[], MessageId];

const BOTH: readonly Mode[] = ['labeling', 'asking'];

export const HABIT_KEYS: readonly HabitRow[] = [
  ['Anywhere', BOTH, 'palette', ['Ctrl+K'], 'habits-key-palette'],
  ['Anywhere', BOTH, 'history', ['Ctrl+H'], 'habits-key-history'],
];
