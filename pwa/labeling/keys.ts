/**
 * Every key of the labeling screen, in one table: the handler and the help dialog both read it.
 * `BINDINGS` is what it says at first; `activeBindings()` what a person has made of it (habits/).
 */

import { ASSIGNMENT_KEYS } from '../assignments/keys';
import { FINDING_KEYS } from '../finding/keys';
import { HABIT_KEYS } from '../habits/keys';
import { PAST_KEYS } from '../history/keys';
import { LISTENING_KEYS } from '../listening/keys';
import { LOOKING_KEYS } from '../looking/keys';
import { type MessageId, textOr } from '../messages/text';
import { PROPOSAL_KEYS } from '../proposals/keys';
import { SAMPLING_KEYS } from '../sampling/keys';
import { SIMILAR_KEYS } from '../similar/keys';
import { TABLE_KEYS } from '../table/keys';

export type Mode = 'labeling' | 'asking';
export type Group = 'Listen' | 'Look' | 'Draw and change' | 'Label' | 'Answer' | 'Anywhere';

export interface Binding {
  readonly action: string;
  /** Chords such as `Ctrl+Shift+Z`; Cmd counts as Ctrl, digits by their place on the keyboard. */
  readonly chords: readonly string[];
  /** The message that says what it does; `titleOf` says it. */
  readonly title: MessageId;
  readonly group: Group;
  readonly modes: readonly Mode[];
  /** Acts only while the spectrogram has the focus, so that the key keeps its use elsewhere. */
  readonly plotOnly?: boolean;
}

const BOTH: readonly Mode[] = ['labeling', 'asking'];
const LABELING: readonly Mode[] = ['labeling'];
const ASKING: readonly Mode[] = ['asking'];
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

type Row = [Group, readonly Mode[], string, readonly string[], MessageId, boolean?];

const ROWS: readonly Row[] = [
  ['Listen', BOTH, 'play', ['Space'], 'labeling-key-play'],
  ['Listen', LABELING, 'play-selection', ['P'], 'labeling-key-play-selection'],
  ['Listen', BOTH, 'loop', ['L'], 'labeling-key-loop'],
  ['Listen', ASKING, 'replay', ['R'], 'labeling-key-replay'],
  ...LISTENING_KEYS,
  ['Look', BOTH, 'zoom-in', ['+', '='], 'labeling-key-zoom-in'],
  ['Look', BOTH, 'zoom-out', ['-'], 'labeling-key-zoom-out'],
  ['Look', BOTH, 'fit', ['F'], 'labeling-key-fit'],
  ...LOOKING_KEYS,
  ['Look', BOTH, 'about', ['Shift+I'], 'labeling-key-about'],
  ['Look', BOTH, 'clock', ['Shift+T'], 'labeling-key-clock'],
  ['Look', LABELING, 'zoom-selection', ['G'], 'labeling-key-zoom-selection'],
  ['Look', LABELING, 'page-back', ['PageUp'], 'labeling-key-page'],
  ['Look', LABELING, 'page-on', ['PageDown'], 'labeling-key-page'],
  ['Look', LABELING, 'to-start', ['Home'], 'labeling-key-ends'],
  ['Look', LABELING, 'to-end', ['End'], 'labeling-key-ends'],
  ...FINDING_KEYS,
  ...SAMPLING_KEYS,
  ...ASSIGNMENT_KEYS,
  ...TABLE_KEYS,
  ...PAST_KEYS,
  ['Draw and change', LABELING, 'tool-select', ['V'], 'labeling-key-tool-select'],
  ['Draw and change', LABELING, 'tool-span', ['T'], 'labeling-key-tool-span'],
  ['Draw and change', LABELING, 'tool-box', ['B'], 'labeling-key-tool-box'],
  ['Draw and change', LABELING, 'tool-point', ['I'], 'labeling-key-tool-point'],
  ['Draw and change', LABELING, 'sticky', ['C'], 'labeling-key-sticky'],
  ['Draw and change', LABELING, 'select-view', ['Ctrl+A'], 'labeling-key-select-view'],
  ['Draw and change', LABELING, 'split', ['X'], 'labeling-key-split'],
  ['Draw and change', LABELING, 'merge', ['Ctrl+J'], 'labeling-key-merge'],
  ['Draw and change', LABELING, 'duplicate', ['D'], 'labeling-key-duplicate'],
  ['Draw and change', LABELING, 'nudge-left', ['ArrowLeft'], 'labeling-key-nudge'],
  ['Draw and change', LABELING, 'nudge-right', ['ArrowRight'], 'labeling-key-nudge'],
  ['Draw and change', LABELING, 'nudge-up', ['ArrowUp'], 'labeling-key-nudge'],
  ['Draw and change', LABELING, 'nudge-down', ['ArrowDown'], 'labeling-key-nudge'],
  ['Draw and change', LABELING, 'leap-left', ['Shift+ArrowLeft'], 'labeling-key-leap'],
  ['Draw and change', LABELING, 'leap-right', ['Shift+ArrowRight'], 'labeling-key-leap'],
  ['Draw and change', LABELING, 'leap-up', ['Shift+ArrowUp'], 'labeling-key-leap'],
  ['Draw and change', LABELING, 'leap-down', ['Shift+ArrowDown'], 'labeling-key-leap'],
  ['Draw and change', LABELING, 'end-left', ['Ctrl+ArrowLeft'], 'labeling-key-move-end'],
  ['Draw and change', LABELING, 'end-right', ['Ctrl+ArrowRight'], 'labeling-key-move-end'],
  ['Draw and change', LABELING, 'top-up', ['Ctrl+ArrowUp'], 'labeling-key-move-top'],
  ['Draw and change', LABELING, 'top-down', ['Ctrl+ArrowDown'], 'labeling-key-move-top'],
  ['Draw and change', LABELING, 'mark-view', ['M'], 'labeling-key-mark-view'],
  ['Draw and change', LABELING, 'delete', ['Delete', 'Backspace'], 'labeling-key-delete'],
  ['Draw and change', LABELING, 'next', ['Tab'], 'labeling-key-next', true],
  ['Draw and change', LABELING, 'previous', ['Shift+Tab'], 'labeling-key-next', true],
  ['Draw and change', LABELING, 'next-anywhere', ['.'], 'labeling-key-next-anywhere'],
  ['Draw and change', LABELING, 'previous-anywhere', [','], 'labeling-key-next-anywhere'],
  ...DIGITS.map(
    (digit): Row => ['Label', LABELING, `label-${digit}`, [digit], 'labeling-key-label'],
  ),
  ...DIGITS.map(
    (digit): Row => ['Label', LABELING, `only-${digit}`, [`Shift+${digit}`], 'labeling-key-only'],
  ),
  ['Label', LABELING, 'find-label', ['/'], 'labeling-key-find-label'],
  ...SIMILAR_KEYS,
  ...PROPOSAL_KEYS,
  ['Label', LABELING, 'ask', ['A'], 'labeling-key-ask'],
  ...DIGITS.map(
    (digit): Row => ['Answer', ASKING, `answer-${digit}`, [digit], 'labeling-key-answer'],
  ),
  ...DIGITS.map(
    (digit): Row => [
      'Answer',
      ASKING,
      `collect-${digit}`,
      [`Shift+${digit}`],
      'labeling-key-collect',
    ],
  ),
  ['Answer', ASKING, 'confirm', ['Enter'], 'labeling-key-confirm'],
  ['Answer', ASKING, 'accept', ['Y'], 'questions-key-accept'],
  ['Answer', ASKING, 'nothing', ['N'], 'labeling-key-nothing'],
  ['Answer', ASKING, 'unsure', ['U'], 'labeling-key-unsure'],
  ['Answer', ASKING, 'several', ['S'], 'labeling-key-several'],
  ['Answer', ASKING, 'back', ['ArrowLeft', 'Backspace'], 'labeling-key-question-before'],
  ['Answer', ASKING, 'forward', ['ArrowRight'], 'labeling-key-question-next'],
  ['Answer', ASKING, 'start-earlier', ['Shift+ArrowLeft'], 'labeling-key-question-start'],
  ['Answer', ASKING, 'start-later', ['Shift+ArrowRight'], 'labeling-key-question-start'],
  ['Answer', ASKING, 'end-earlier', ['Ctrl+ArrowLeft'], 'labeling-key-question-end'],
  ['Answer', ASKING, 'end-later', ['Ctrl+ArrowRight'], 'labeling-key-question-end'],
  ['Anywhere', BOTH, 'undo', ['Ctrl+Z'], 'labeling-key-undo'],
  ['Anywhere', BOTH, 'redo', ['Ctrl+Shift+Z', 'Ctrl+Y'], 'labeling-key-redo'],
  ['Anywhere', BOTH, 'escape', ['Escape'], 'labeling-key-escape'],
  ...HABIT_KEYS,
  ['Anywhere', BOTH, 'help', ['?'], 'labeling-key-help'],
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

const ARROWS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** A chord as a person reads it: what is printed on the keys in their language. */
export function readable(chord: string): string {
  const parts = chord.split(/(?<=.)\+/);
  return parts.map((key) => ARROWS[key] ?? textOr(`labeling-chord-${key}`, key)).join(' + ');
}
