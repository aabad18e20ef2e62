/** What the keys of history do, and what no key does while another time is shown. */
import { say } from '../app/say';
import type { Desk } from '../labeling/desk';
import { activeBindings } from '../labeling/keys';
import { isBox, type Point, type Region } from '../labeling/regions';
import { text } from '../messages/text';

export const PAST_ACTIONS: Readonly<Record<string, (desk: Desk) => unknown>> = {
  past: (desk) => togglePast(desk),
  'past-slider': (desk) => desk.past.toggle('time'),
};

const CHANGING: ReadonlySet<string> = new Set(['Draw and change', 'Label']);
const CHANGING_TOO: ReadonlySet<string> = new Set(['undo', 'redo', 'bookmark']);
/** With nothing selected these move the view. */
const PANNING = /^(nudge|leap)-/;

/** Whether an action is held back, since another time is on the screen; then it is said why. */
export function isBarred({ past }: Pick<Desk, 'past'>, action: string): boolean {
  if (!past.isReadOnly || !changes(action)) return false;
  say(text('history-read-only'), { seconds: 4 });
  return true;
}

function changes(action: string): boolean {
  if (CHANGING_TOO.has(action)) return true;
  const group = activeBindings().find((row) => row.action === action)?.group ?? '';
  return CHANGING.has(group) && !PANNING.test(action);
}

/** Open history for what is selected, else for what the pointer is on, else for the recording. */
function togglePast(desk: Desk): void {
  const { past, editing } = desk;
  if (past.isOpen) {
    past.close();
    return;
  }
  if (!editing.selectedId) editing.select(pointedAt(desk));
  past.open(editing.selectedId ? 'annotation' : 'recording');
}

/** The shortest annotation under the pointer. */
function pointedAt({ workspace, editing }: Desk): string | null {
  const at = editing.pointer();
  if (!workspace || !at) return null;
  const under = workspace.marks
    .between(at.s, at.s)
    .filter(({ region }) => holds(region, at))
    .sort((one, other) => lengthOf(one.region) - lengthOf(other.region));
  return under[0]?.id ?? null;
}

function holds(region: Region, { s, hz }: Point): boolean {
  const inBand = !isBox(region) || (hz >= region.low_hz && hz <= region.high_hz);
  return inBand && s >= region.start_s && s <= region.end_s;
}

function lengthOf({ start_s, end_s }: Region): number {
  return end_s - start_s;
}
