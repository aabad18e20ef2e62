/** Whether a key press belongs to something else than the screen. */

import { isGridKey } from '../table/grid_keys';

const WIDGETS = new Set(['BUTTON', 'A', 'SUMMARY', 'WA-BUTTON', 'WA-SWITCH']);
const FIELDS = new Set([
  'INPUT',
  'TEXTAREA',
  'SELECT',
  'WA-INPUT',
  'WA-NUMBER-INPUT',
  'WA-TEXTAREA',
  'WA-SELECT',
]);
/** Lists, sliders and the overview move by these keys themselves. */
const MOVING = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Enter']);
const MOVING_ROLES = new Set(['listbox', 'grid', 'slider', 'scrollbar']);
const LISTS = new Set(['listbox', 'grid']);

/** True if no key of the screen should act on this press. */
export function isElsewhere(event: KeyboardEvent): boolean {
  const path = elementsOf(event);
  const isPress = event.key === ' ' || event.key === 'Enter';
  const plain = !event.ctrlKey && !event.metaKey;
  return path.some(
    (element) =>
      isField(element) ||
      /^(WA-)?DIALOG$/.test(element.tagName) ||
      (isPress && WIDGETS.has(element.tagName)) ||
      (element.localName === 'earmark-annotation-grid' && isGridKey(event)) ||
      (plain && MOVING.has(event.key) && movesItself(element, event.shiftKey)),
  );
}

/** The field the person types in, if any. */
export function fieldOf(event: Event): HTMLElement | undefined {
  return elementsOf(event).find(isField);
}

/** Whether an event happened in an element of this name, or in what is slotted into it. */
export function isWithin(event: Event, tagName: string): boolean {
  return elementsOf(event).some((element) => element.localName === tagName);
}

function isField(element: HTMLElement): boolean {
  if (isRange(element)) return false;
  return FIELDS.has(element.tagName) || element.isContentEditable === true;
}

/** With Shift a list selects along its rows; other things leave those keys to the screen. */
function movesItself(element: HTMLElement, shift: boolean): boolean {
  const role = element.getAttribute('role') ?? '';
  if (shift) return LISTS.has(role);
  return isRange(element) || MOVING_ROLES.has(role) || element.localName === 'earmark-overview';
}

/** A slider moves by arrows; nobody types in it. */
function isRange(element: HTMLElement): boolean {
  return element.tagName === 'INPUT' && element.getAttribute('type') === 'range';
}

function elementsOf(event: Event): HTMLElement[] {
  return event.composedPath().filter((target): target is HTMLElement => 'tagName' in target);
}
