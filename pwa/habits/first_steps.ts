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
  readonly title: string;
  /** The action whose key is named; '' for none. */
  readonly action: string;
  /** With a mouse and keys. */
  readonly byKeys: string;
  /** With fingers. */
  readonly byTouch: string;
  isDone(now: Doing, before: Doing): boolean;
}

export const FIRST_STEPS: readonly FirstStep[] = [
  {
    title: 'Listen',
    action: 'play',
    byKeys: 'Press the key, or the triangle in the toolbar.',
    byTouch: 'Tap the triangle in the toolbar.',
    isDone: (now) => now.playing,
  },
  {
    title: 'Draw a box',
    action: 'tool-box',
    byKeys: 'Press the key, then drag over a sound that you can see.',
    byTouch: 'Tap the dashed square in the toolbar, then drag over a sound.',
    isDone: (now, before) => now.annotations > before.annotations,
  },
  {
    title: 'Label it',
    action: 'label-1',
    byKeys: 'Press the key of a label: they stand beside the labels.',
    byTouch: 'Tap a label.',
    isDone: (now, before) => now.labeled > before.labeled,
  },
  {
    title: 'Take it back',
    action: 'undo',
    byKeys: 'Everything can be undone. Try it.',
    byTouch: 'Everything can be undone. Tap the arrow that turns left.',
    isDone: (now, before) => now.undone > before.undone,
  },
  {
    title: 'Let Earmark ask',
    action: 'ask',
    byKeys: 'It cuts the recording where the sound changes, and you answer by one key.',
    byTouch: 'Tap “Ask me”: it cuts the recording where the sound changes, and you answer.',
    isDone: (now) => now.asking,
  },
];
