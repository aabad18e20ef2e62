/** Whether a key press belongs to something else than the screen. */

const WIDGETS = new Set(['BUTTON', 'A', 'SUMMARY', 'OPTION', 'WA-BUTTON', 'WA-SWITCH']);
const FIELDS = new Set([
  'INPUT',
  'TEXTAREA',
  'SELECT',
  'WA-INPUT',
  'WA-NUMBER-INPUT',
  'WA-TEXTAREA',
  'WA-SELECT',
  'WA-COMBOBOX',
]);

/** True while the person types in a field: then no key of the screen acts. */
export function isTyping(event: Event): boolean {
  return elements(event).some(
    (element) => FIELDS.has(element.tagName) || element.isContentEditable === true,
  );
}

/** True if a press of Space or Enter would press a focused button, link or row. */
export function pressesWidget(event: KeyboardEvent): boolean {
  if (event.key !== ' ' && event.key !== 'Enter') return false;
  return elements(event).some(
    (element) => WIDGETS.has(element.tagName) || element.getAttribute('role') === 'option',
  );
}

/** True inside an open dialog, which has keys of its own. */
export function isInDialog(event: Event): boolean {
  return elements(event).some((element) => /^(WA-)?DIALOG$/.test(element.tagName));
}

function elements(event: Event): HTMLElement[] {
  return event.composedPath().filter((target): target is HTMLElement => 'tagName' in target);
}
