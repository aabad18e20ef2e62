/** New annotations out of old ones: split, merge, and the same again further on. */
import { say } from '../app/say';
import type { Annotation, AttributeValue } from '../document';
import { text } from '../messages/text';
import type { Desk } from './desk';
import { moveRegion, pointAt, type Region, SHORTEST_S, unionOf } from './regions';

/** Which annotation was made by `duplicate` from which, for as long as the page is open. */
const madeFrom = new Map<string, string>();

/** Cut the selection where the pointer is, else at the play cursor. False without a selection. */
export function split(desk: Desk): boolean {
  const { editing, workspace } = desk;
  const { selection } = editing;
  if (selection.length === 0 || !workspace) return false;
  const places = [editing.pointer()?.s, desk.listening.cursorS];
  const atS = places.find(
    (s) => s !== undefined && selection.some(({ region }) => holds(region, s)),
  );
  if (atS === undefined) {
    say(text('labeling-split-where'));
    return true;
  }
  const cut = selection.filter(({ region }) => holds(region, atS));
  const { document } = workspace;
  const step = text('labeling-step-split');
  const parts = document.step(step, () =>
    cut.map(({ id, region }) => {
      const rest = document.copyAnnotation(id, { ...region, start_s: atS }, step);
      document.setRegion(id, { ...region, end_s: atS }, step);
      return rest;
    }),
  );
  editing.select(parts.find((id) => id !== undefined) ?? null);
  return true;
}

/** A new annotation over the middle of the view, for those who draw without a pointer. */
export function markView(desk: Desk): void {
  const { startS, endS, lowHz, highHz } = desk.looking.view;
  const [lengthS, bandHz] = [endS - startS, highHz - lowHz];
  const times = { start_s: startS + lengthS * 0.4, end_s: startS + lengthS * 0.6 };
  const band = { low_hz: lowHz + bandHz * 0.3, high_hz: lowHz + bandHz * 0.7 };
  const { tool } = desk.editing;
  const middle = { s: startS + lengthS / 2, hz: lowHz + bandHz / 2 };
  if (tool === 'point') desk.draw(pointAt(middle, desk.looking.limits));
  else desk.draw(tool === 'span' ? times : { ...times, ...band });
}

/** Make one annotation of all that is selected. False if that is fewer than two. */
export function merge(desk: Desk): boolean {
  const { editing, workspace } = desk;
  const [first, ...others] = editing.selection;
  if (!first || !workspace) return false;
  if (others.length === 0) {
    say(text('labeling-merge-what'));
    return true;
  }
  const all = [first, ...others];
  const { document } = workspace;
  const step = text('labeling-step-merge', { count: all.length });
  document.step(step, () => {
    document.setRegion(first.id, unionOf(all.map(({ region }) => region)), step);
    document.setLabels(first.id, [...new Set(all.flatMap(({ labels }) => labels))], step);
    const notes = [...new Set(all.flatMap(({ note }) => note ?? []))].join('\n');
    if (notes !== (first.note ?? '')) document.setNote(first.id, notes, step);
    const said = Object.assign({}, ...all.toReversed().map(({ attributes }) => attributes));
    for (const [id, value] of Object.entries(said)) {
      document.setAttribute(first.id, id, value as AttributeValue, step);
    }
    for (const { id } of others) document.removeAnnotation(id, step);
  });
  desk.goTo(first.id);
  return true;
}

/**
 * The selection once more, right after itself. After a copy was moved, the next copy keeps that
 * distance: so a rhythm is labeled by one key.
 */
export function duplicate(desk: Desk): boolean {
  const { editing, workspace } = desk;
  const { selected } = editing;
  if (!selected || !workspace) return false;
  const { region } = selected;
  const byS = distanceOf(selected, workspace.document.annotation(madeFrom.get(selected.id) ?? ''));
  const fits = region.end_s + byS <= workspace.limits.durationS;
  if (!fits) {
    say(text('labeling-no-room'));
    return true;
  }
  const further = moveRegion(region, { s: byS, hz: 0 }, workspace.limits);
  const copy = workspace.document.copyAnnotation(selected.id, further);
  if (!copy) return false;
  madeFrom.set(copy, selected.id);
  desk.goTo(copy);
  return true;
}

function distanceOf({ region }: Annotation, before: Annotation | undefined): number {
  const lengthS = Math.max(region.end_s - region.start_s, SHORTEST_S);
  const rhythmS = before ? region.start_s - before.region.start_s : 0;
  return rhythmS > SHORTEST_S ? rhythmS : lengthS;
}

/** Whether a time cuts a region into two parts that are something. */
function holds({ start_s, end_s }: Region, atS: number): boolean {
  return atS - start_s >= SHORTEST_S && end_s - atS >= SHORTEST_S;
}
