/** Undo and redo on the project screens: by key, and from the sentence that says what was done. */
import { say } from '../app/say';
import { undoStack } from '../document';
import { text } from '../messages/text';

/** Say what was done, with a way back for as long as it is the latest step. */
export function sayUndoable(sentence: string): void {
  const step = undoStack.last;
  const dismiss = say(sentence, { action: { label: text('common-undo'), run: () => void undo() } });
  const listening = new AbortController();
  const check = () => {
    if (undoStack.last === step) return;
    listening.abort();
    dismiss();
  };
  undoStack.addEventListener('change', check, { signal: listening.signal });
}

export async function undo(): Promise<void> {
  const label = await undoStack.undo();
  if (!label) return;
  const action = { label: text('common-redo'), run: () => void redo() };
  say(text('projects-undone', { step: label }), { action });
}

export async function redo(): Promise<void> {
  const label = await undoStack.redo();
  if (label) say(text('projects-done-again', { step: label }));
}

/** Listen for Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) until `signal`; text fields keep their own undo. */
export function listenForUndo(signal: AbortSignal): void {
  addEventListener('keydown', onKey, { signal });
}

function onKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event)) return;
  const key = event.key.toLowerCase();
  if (key === 'z' && !event.shiftKey) void undo();
  else if (key === 'y' || key === 'z') void redo();
  else return;
  event.preventDefault();
}

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type=color]), textarea, select');
}
