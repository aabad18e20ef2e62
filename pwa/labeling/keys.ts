/**
 * Every key of the labeling screen, in one table: the handler and the help dialog both read it.
 * `BINDINGS` is what it says at first; `activeBindings()` what a person has made of it (habits/).
 */

import { FINDING_KEYS } from '../finding/keys';
import { HABIT_KEYS } from '../habits/keys';
import { LISTENING_KEYS } from '../listening/keys';
import { LOOKING_KEYS } from '../looking/keys';

export type Mode = 'labeling' | 'asking';
export type Group = 'Listen' | 'Look' | 'Draw and change' | 'Label' | 'Answer' | 'Anywhere';

export interface Binding {
  readonly action: string;
  /** Chords such as `Ctrl+Shift+Z`; Cmd counts as Ctrl, digits by their place on the keyboard. */
  readonly chords: readonly string[];
  readonly title: string;
  readonly group: Group;
  readonly modes: readonly Mode[];
  /** Acts only while the spectrogram has the focus, so that the key keeps its use elsewhere. */
  readonly plotOnly?: boolean;
}

const BOTH: readonly Mode[] = ['labeling', 'asking'];
const LABELING: readonly Mode[] = ['labeling'];
const ASKING: readonly Mode[] = ['asking'];
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

type Row = [Group, readonly Mode[], string, readonly string[], string, boolean?];

const ROWS: readonly Row[] = [
  ['Listen', BOTH, 'play', ['Space'], 'Play or pause'],
  ['Listen', LABELING, 'play-selection', ['P'], 'Play the selected annotation, or what is in view'],
  ['Listen', BOTH, 'loop', ['L'], 'Repeat what is played'],
  ['Listen', ASKING, 'replay', ['R'], 'Play the question again'],
  ...LISTENING_KEYS,
  ['Look', BOTH, 'zoom-in', ['+', '='], 'Zoom in'],
  ['Look', BOTH, 'zoom-out', ['-'], 'Zoom out'],
  ['Look', BOTH, 'fit', ['F'], 'Show the whole recording'],
  ...LOOKING_KEYS,
  ['Look', BOTH, 'about', ['Shift+I'], 'About this recording'],
  ['Look', BOTH, 'clock', ['Shift+T'], 'Time of day, or time from the start, on the axis'],
  ['Look', LABELING, 'zoom-selection', ['G'], 'Go to the selected annotation'],
  ['Look', LABELING, 'page-back', ['PageUp'], 'A view back or on'],
  ['Look', LABELING, 'page-on', ['PageDown'], 'A view back or on'],
  ['Look', LABELING, 'to-start', ['Home'], 'To the start or the end'],
  ['Look', LABELING, 'to-end', ['End'], 'To the start or the end'],
  ...FINDING_KEYS,
  ['Draw and change', LABELING, 'tool-select', ['V'], 'Tool: select and pan'],
  ['Draw and change', LABELING, 'tool-span', ['T'], 'Tool: draw a time region'],
  ['Draw and change', LABELING, 'tool-box', ['B'], 'Tool: draw a box'],
  ['Draw and change', LABELING, 'tool-point', ['I'], 'Tool: mark a point'],
  ['Draw and change', LABELING, 'sticky', ['C'], 'Keep drawing: what is drawn is not selected'],
  ['Draw and change', LABELING, 'select-view', ['Ctrl+A'], 'Select all that is in view'],
  [
    'Draw and change',
    LABELING,
    'split',
    ['X'],
    'Split the selection at the pointer, or at the cursor',
  ],
  ['Draw and change', LABELING, 'merge', ['Ctrl+J'], 'Merge the selected annotations into one'],
  ['Draw and change', LABELING, 'duplicate', ['D'], 'The same again, right after the selection'],
  [
    'Draw and change',
    LABELING,
    'nudge-left',
    ['ArrowLeft'],
    'Move the selection; with nothing selected, pan',
  ],
  [
    'Draw and change',
    LABELING,
    'nudge-right',
    ['ArrowRight'],
    'Move the selection; with nothing selected, pan',
  ],
  [
    'Draw and change',
    LABELING,
    'nudge-up',
    ['ArrowUp'],
    'Move the selection; with nothing selected, pan',
  ],
  [
    'Draw and change',
    LABELING,
    'nudge-down',
    ['ArrowDown'],
    'Move the selection; with nothing selected, pan',
  ],
  [
    'Draw and change',
    LABELING,
    'leap-left',
    ['Shift+ArrowLeft'],
    'Move the selection by ten steps',
  ],
  [
    'Draw and change',
    LABELING,
    'leap-right',
    ['Shift+ArrowRight'],
    'Move the selection by ten steps',
  ],
  ['Draw and change', LABELING, 'leap-up', ['Shift+ArrowUp'], 'Move the selection by ten steps'],
  [
    'Draw and change',
    LABELING,
    'leap-down',
    ['Shift+ArrowDown'],
    'Move the selection by ten steps',
  ],
  ['Draw and change', LABELING, 'end-left', ['Ctrl+ArrowLeft'], 'Move the end of the selection'],
  ['Draw and change', LABELING, 'end-right', ['Ctrl+ArrowRight'], 'Move the end of the selection'],
  ['Draw and change', LABELING, 'top-up', ['Ctrl+ArrowUp'], 'Move the top edge of the selection'],
  [
    'Draw and change',
    LABELING,
    'top-down',
    ['Ctrl+ArrowDown'],
    'Move the top edge of the selection',
  ],
  ['Draw and change', LABELING, 'mark-view', ['M'], 'New annotation over the middle of the view'],
  ['Draw and change', LABELING, 'delete', ['Delete', 'Backspace'], 'Delete the annotation'],
  ['Draw and change', LABELING, 'next', ['Tab'], 'Next annotation or the one before', true],
  [
    'Draw and change',
    LABELING,
    'previous',
    ['Shift+Tab'],
    'Next annotation or the one before',
    true,
  ],
  [
    'Draw and change',
    LABELING,
    'next-anywhere',
    ['.'],
    'Next annotation or the one before, from anywhere',
  ],
  [
    'Draw and change',
    LABELING,
    'previous-anywhere',
    [','],
    'Next annotation or the one before, from anywhere',
  ],
  ...DIGITS.map(
    (digit): Row => [
      'Label',
      LABELING,
      `label-${digit}`,
      [digit],
      `Label ${digit}: on the selection, or for what is drawn next`,
    ],
  ),
  ...DIGITS.map(
    (digit): Row => [
      'Label',
      LABELING,
      `only-${digit}`,
      [`Shift+${digit}`],
      `Label ${digit} and no other`,
    ],
  ),
  ['Label', LABELING, 'find-label', ['/'], 'Find a label by its name'],
  ['Label', LABELING, 'ask', ['A'], 'Ask me: label by answering questions'],
  ...DIGITS.map(
    (digit): Row => [
      'Answer',
      ASKING,
      `answer-${digit}`,
      [digit],
      `Answer label ${digit} and go on`,
    ],
  ),
  ...DIGITS.map(
    (digit): Row => [
      'Answer',
      ASKING,
      `collect-${digit}`,
      [`Shift+${digit}`],
      `Collect label ${digit} with others`,
    ],
  ),
  ['Answer', ASKING, 'confirm', ['Enter'], 'Answer with the collected labels'],
  ['Answer', ASKING, 'nothing', ['N'], 'Nothing in here'],
  ['Answer', ASKING, 'unsure', ['U'], 'Unsure'],
  ['Answer', ASKING, 'several', ['S'], 'Several labels, on or off'],
  ['Answer', ASKING, 'back', ['ArrowLeft', 'Backspace'], 'Question before'],
  ['Answer', ASKING, 'forward', ['ArrowRight'], 'Next question'],
  ['Answer', ASKING, 'start-earlier', ['Shift+ArrowLeft'], 'Move the start of the question'],
  ['Answer', ASKING, 'start-later', ['Shift+ArrowRight'], 'Move the start of the question'],
  ['Answer', ASKING, 'end-earlier', ['Ctrl+ArrowLeft'], 'Move the end of the question'],
  ['Answer', ASKING, 'end-later', ['Ctrl+ArrowRight'], 'Move the end of the question'],
  ['Anywhere', BOTH, 'undo', ['Ctrl+Z'], 'Undo'],
  ['Anywhere', BOTH, 'redo', ['Ctrl+Shift+Z', 'Ctrl+Y'], 'Redo'],
  [
    'Anywhere',
    BOTH,
    'escape',
    ['Escape'],
    'Cancel a drag, then deselect, then leave the questions',
  ],
  ...HABIT_KEYS,
  ['Anywhere', BOTH, 'help', ['?'], 'Show these keys'],
];

export const BINDINGS: readonly Binding[] = ROWS.map(
  ([group, modes, action, chords, title, plotOnly]) => ({
    group,
    modes,
    action,
    chords,
    title,
    ...(plotOnly ? { plotOnly } : {}),
  }),
);

type Table = ReadonlyMap<string, Binding>;

let active: readonly Binding[] = BINDINGS;
let tables = tablesOf(active);

/** Emits 'change' when other keys are in force. */
export const keyChanges = new EventTarget();

/** The table in force. */
export function activeBindings(): readonly Binding[] {
  return active;
}

/** Put a table in force: the same actions, with a person's own chords. */
export function useBindings(bindings: readonly Binding[]): void {
  active = bindings;
  tables = tablesOf(bindings);
  keyChanges.dispatchEvent(new Event('change'));
}

function tablesOf(bindings: readonly Binding[]): Readonly<Record<Mode, Table>> {
  const tableOf = (mode: Mode): Table => {
    const rows = bindings.filter((binding) => binding.modes.includes(mode));
    return new Map(rows.flatMap((row) => row.chords.map((chord) => [chord, row] as const)));
  };
  return { labeling: tableOf('labeling'), asking: tableOf('asking') };
}

type KeyLike = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The chord of a key press, as the table writes it; null for presses that no table may hold. */
export function chordOf(event: KeyLike): string | null {
  if (event.altKey) return null;
  const ctrl = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  if (digit) return `${ctrl}${event.shiftKey ? 'Shift+' : ''}${digit}`;
  if (event.key === ' ') return `${ctrl}${event.shiftKey ? 'Shift+' : ''}Space`;
  if (event.key.length > 1) return `${ctrl}${event.shiftKey ? 'Shift+' : ''}${event.key}`;
  // A sign such as ? or + already says whether Shift was held, differently on each keyboard.
  const isLetter = event.key.toLowerCase() !== event.key.toUpperCase();
  return `${ctrl}${isLetter && event.shiftKey ? 'Shift+' : ''}${event.key.toUpperCase()}`;
}

/** The binding of a key press in a mode, if it has one. */
export function bindingOf(event: KeyLike, mode: Mode): Binding | undefined {
  const chord = chordOf(event);
  return chord ? tables[mode].get(chord) : undefined;
}

/** The first chord of an action as a person reads it, for tooltips. */
export function chordText(action: string): string {
  const chord = active.find((binding) => binding.action === action)?.chords[0];
  return chord ? readable(chord) : '';
}

/** What an action does with its key in brackets, for titles. */
export function withKey(text: string, action: string): string {
  const chord = chordText(action);
  return chord ? `${text} (${chord})` : text;
}

/** A chord as a person reads it. */
export function readable(chord: string): string {
  return chord
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→')
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
    .replace('PageUp', 'Page up')
    .replace('PageDown', 'Page down')
    .replace('Escape', 'Esc')
    .replace('MediaPlayPause', 'Media play')
    .replace('MediaStop', 'Media stop')
    .replace('MediaTrack', 'Media ')
    .replaceAll('+', ' + ')
    .replace(/^ \+ $/, '+');
}
