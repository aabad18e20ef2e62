/** What each action of the key table does; toolbar buttons call the same. */
import { openAbout } from '../about/about';
import { clockChoice } from '../about/clock_choice';
import { say } from '../app/say';
import { ASSIGNMENT_ACTIONS } from '../assignments/actions';
import { undoStack } from '../document';
import { FINDING_ACTIONS } from '../finding/going';
import { toggleHistory } from '../habits/history';
import { openPalette } from '../habits/offers';
import { isBarred, PAST_ACTIONS } from '../history/actions';
import { SOUND_ACTIONS } from '../listening/actions';
import { LOOK_ACTIONS } from '../looking/actions';
import { text } from '../messages/text';
import { acceptAs, PROPOSAL_ACTIONS } from '../proposals/actions';
import type { AskEvent } from '../questions/asking';
import { SAMPLING_ACTIONS } from '../sampling/actions';
import { SIMILAR_ACTIONS } from '../similar/actions';
import type { Desk } from './desk';
import type { Tool } from './gesture';
import { unionOf } from './regions';
import { duplicate, markView, merge, split } from './reshaping';

const TOOLS: Readonly<Record<string, Tool>> = {
  'tool-select': 'select',
  'tool-span': 'span',
  'tool-box': 'box',
  'tool-point': 'point',
};

const ASK_EVENTS: Readonly<Record<string, AskEvent>> = {
  confirm: { kind: 'confirm' },
  nothing: { kind: 'nothing' },
  unsure: { kind: 'unsure' },
  several: { kind: 'several' },
  back: { kind: 'back' },
  forward: { kind: 'forward' },
};

/** Actions that take no more than the desk; false = nothing was there to do, the key stays free. */
const PLAIN: Readonly<Record<string, (desk: Desk) => unknown>> = {
  play: (desk) => desk.togglePlay(),
  'play-selection': (desk) => desk.playSelection(),
  loop: (desk) => desk.toggleLoop(),
  replay: (desk) => desk.replay(),
  stop: (desk) => desk.listening.stop(),
  'play-box': (desk) => desk.listening.playBox(desk.editing.selected?.region),
  listening: (desk) => desk.listening.showPanel(!desk.listening.panelIsOpen),
  slower: (desk) => desk.listening.step(-1),
  faster: (desk) => desk.listening.step(1),
  how: (desk) => desk.listening.nextHow(),
  'keep-pitch': (desk) => desk.listening.adjust({ keepPitch: !desk.listening.settings.keepPitch }),
  band: (desk) => desk.listening.nextBand(),
  louder: (desk) => desk.listening.adjust({ volumeDb: desk.listening.settings.volumeDb + 3 }),
  softer: (desk) => desk.listening.adjust({ volumeDb: desk.listening.settings.volumeDb - 3 }),
  'scrub-back': (desk) => scrub(desk, -1),
  'scrub-on': (desk) => scrub(desk, 1),
  'skip-back': (desk) => desk.listening.skip(-1),
  'skip-on': (desk) => desk.listening.skip(1),
  'media-play': (desk) => desk.togglePlay(),
  'media-previous': (desk) => playBeside(desk, -1),
  'media-next': (desk) => playBeside(desk, 1),
  'zoom-in': (desk) => desk.looking.zoom(true, desk.listening.cursorS),
  'zoom-out': (desk) => desk.looking.zoom(false, desk.listening.cursorS),
  fit: (desk) => desk.looking.fit(),
  about: (desk) => desk.workspace && openAbout(desk.workspace.row.key),
  clock: (desk) => toggleClock(desk),
  'zoom-selection': zoomToSelection,
  'page-back': (desk) => desk.looking.pan(-0.9),
  'page-on': (desk) => desk.looking.pan(0.9),
  'to-start': (desk) => desk.looking.centre(0),
  'to-end': (desk) => desk.looking.centre(desk.looking.limits.durationS),
  'nudge-left': (desk) => desk.nudge(-1, 0),
  'nudge-right': (desk) => desk.nudge(1, 0),
  'nudge-up': (desk) => desk.nudge(0, 1),
  'nudge-down': (desk) => desk.nudge(0, -1),
  'leap-left': (desk) => desk.nudge(-10, 0),
  'leap-right': (desk) => desk.nudge(10, 0),
  'leap-up': (desk) => desk.nudge(0, 10),
  'leap-down': (desk) => desk.nudge(0, -10),
  'end-left': (desk) => desk.nudgeEdge(-1, 0),
  'end-right': (desk) => desk.nudgeEdge(1, 0),
  'top-up': (desk) => desk.nudgeEdge(0, 1),
  'top-down': (desk) => desk.nudgeEdge(0, -1),
  'mark-view': markView,
  'select-view': selectInView,
  split,
  merge,
  duplicate,
  sticky: (desk) => desk.editing.toggleSticky(),
  'find-label': (desk) => desk.editing.findLabel(),
  delete: (desk) => desk.editing.remove(),
  next: (desk) => desk.walk(1),
  previous: (desk) => desk.walk(-1),
  'next-anywhere': (desk) => desk.walk(1),
  'previous-anywhere': (desk) => desk.walk(-1),
  ask: (desk) => desk.rounds.showStart(true),
  accept: (desk) => desk.rounds.accept(),
  'start-earlier': (desk) => desk.nudgeQuestion('start', -1),
  'start-later': (desk) => desk.nudgeQuestion('start', 1),
  'end-earlier': (desk) => desk.nudgeQuestion('end', -1),
  'end-later': (desk) => desk.nudgeQuestion('end', 1),
  table: (desk) => desk.table.show(!desk.table.isOpen),
  ...FINDING_ACTIONS,
  ...SAMPLING_ACTIONS,
  ...ASSIGNMENT_ACTIONS,
  ...SIMILAR_ACTIONS,
  ...PROPOSAL_ACTIONS,
  ...PAST_ACTIONS,
  palette: () => openPalette(),
  history: () => toggleHistory(),
  undo: () => void undoStack.undo(),
  redo: () => void undoStack.redo(),
  escape: (desk) => stepOut(desk),
};

/** Do an action. Returns false if there was nothing to do. */
export function run(desk: Desk, action: string): boolean {
  if (isBarred(desk, action)) return true;
  const tool = TOOLS[action];
  if (tool) desk.editing.tool = tool;
  const event = ASK_EVENTS[action];
  if (event) desk.interview.send(event);
  const [, verb, digit] = /^(label|only|answer|collect)-([1-9])$/.exec(action) ?? [];
  if (verb && digit) return withLabel(desk, verb, digit);
  if (action in LOOK_ACTIONS) return LOOK_ACTIONS[action]!(desk.looks) !== false;
  if (action in SOUND_ACTIONS) return SOUND_ACTIONS[action]!(desk.listening.sounds) !== false;
  return PLAIN[action]?.(desk) !== false;
}

/** The actions there are, for the test that the key table names no other. */
export function isKnown(action: string): boolean {
  return (
    action in TOOLS ||
    action in ASK_EVENTS ||
    action in PLAIN ||
    action in LOOK_ACTIONS ||
    action in SOUND_ACTIONS ||
    /^(label|only|answer|collect)-[1-9]$/.test(action)
  );
}

function withLabel(desk: Desk, verb: string, digit: string): boolean {
  const label = desk.workspace?.labelOfKey(digit);
  if (!label) return false;
  if (verb === 'label' && acceptAs(desk, label)) return true;
  if (verb === 'label' || verb === 'only') return desk.label(label, verb === 'only');
  desk.interview.send({ kind: 'label', label: label.id, collect: verb === 'collect' });
  return true;
}

/** Select all that is in view. */
function selectInView({ looking, editing }: Desk): boolean {
  const { startS, endS, lowHz, highHz } = looking.view;
  return editing.selectWithin({ start_s: startS, end_s: endS, low_hz: lowHz, high_hz: highHz });
}

function zoomToSelection({ looking, editing }: Desk): boolean {
  const { selection } = editing;
  if (selection.length === 0) return false;
  const { start_s, end_s } = unionOf(selection.map(({ region }) => region));
  looking.zoomTo(start_s, end_s, 0.5);
  return true;
}

/** Listen a little further along the recording, and look where one listens. */
function scrub(desk: Desk, direction: 1 | -1): boolean {
  const { listening, looking } = desk;
  if (!listening.scrub(listening.cursorS + direction * looking.lengthS * 0.005)) return false;
  looking.follow(listening.cursorS);
  return true;
}

/** Play what comes before or next. */
function playBeside(desk: Desk, direction: 1 | -1): boolean {
  if (desk.interview.active) {
    desk.interview.send({ kind: direction < 0 ? 'back' : 'forward' });
    return true;
  }
  const walked = desk.walk(direction);
  if (walked) desk.playSelection();
  return walked;
}

/** One step out of what is going on. */
function stepOut(desk: Desk): boolean {
  if (desk.listening.panelIsOpen) desk.listening.showPanel(false);
  else if (desk.looks.isOpen) desk.looks.show(false);
  else if (desk.past.stepOut()) return true;
  else if (desk.interview.active) desk.leave();
  else if (desk.editing.selectedId) desk.editing.select(null);
  else if (desk.proposals.current) desk.proposals.choose(null);
  else if (desk.listening.playing) desk.listening.stop();
  else return false;
  return true;
}

/** Show the time of day along the axis, or the time from the start again. */
function toggleClock(desk: Desk): void {
  if (!desk.workspace?.startTime) {
    say(text('labeling-no-clock'));
    return;
  }
  clockChoice.shown = !clockChoice.shown;
}
