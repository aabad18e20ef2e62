/** What someone new does first, and how one knows that it was done: pure. */

/** What can be seen of a person's doing. */
export interface Doing {
  readonly playing: boolean;
  readonly annotations: number;
  readonly labeled: number;
  /** Steps that were taken back. */
  readonly undone: number;
  readonly asking: boolean;
}

export interface FirstStep {
  /** Names its messages: the title, and what to do by keys and by touch. */
  readonly name: 'listen' | 'draw' | 'label' | 'undo' | 'ask';
  /** The action whose key is named; '' for none. */
  readonly action: string;
  isDone(now: Doing, before: Doing): boolean;
}

export const FIRST_STEPS: readonly FirstStep[] = [
  {
    name: 'listen',
    action: 'play',
    isDone: (now) => now.playing,
  },
  {
    name: 'draw',
    action: 'tool-box',
    isDone: (now, before) => now.annotations > before.annotations,
  },
  {
    name: 'label',
    action: 'label-1',
    isDone: (now, before) => now.labeled > before.labeled,
  },
  {
    name: 'undo',
    action: 'undo',
    isDone: (now, before) => now.undone > before.undone,
  },
  {
    name: 'ask',
    action: 'ask',
    isDone: (now) => now.asking,
  },
];
