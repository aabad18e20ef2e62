/** The keys of the app's habits, as rows of the key table. */
type Mode = 'labeling' | 'asking';
type HabitRow = ['Anywhere', readonly Mode[], string, readonly string[], string];

const BOTH: readonly Mode[] = ['labeling', 'asking'];

export const HABIT_KEYS: readonly HabitRow[] = [
  ['Anywhere', BOTH, 'palette', ['Ctrl+K'], 'Find any command, label, recording or time'],
  ['Anywhere', BOTH, 'history', ['Ctrl+H'], 'Show what was done, and go back to any of it'],
];
