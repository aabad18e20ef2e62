/** Waits for one key press and says what it would mean; the page hears nothing of it. */

import { chordOf, readable } from '../labeling/keys';
import { text } from '../messages/text';

/** Browsers act on these before a page hears of them. */
const KEPT_BY_BROWSERS = new Set([
  ...['T', 'N', 'W'].flatMap((letter) => [`Ctrl+${letter}`, `Ctrl+Shift+${letter}`]),
  'Ctrl+Tab',
  'Ctrl+Shift+Tab',
  'Ctrl+PageUp',
  'Ctrl+PageDown',
  'Ctrl+Shift+PageUp',
  'Ctrl+Shift+PageDown',
  'F11',
]);
const HELD = new Set(['Shift', 'Control', 'Meta', 'Alt', 'AltGraph', 'CapsLock', 'Dead']);

export interface Recorded {
  /** '' where the press cannot be used. */
  readonly chord: string;
  /** Why it cannot be used, as a sentence. */
  readonly problem: string;
}

/** What a press would mean as a key of ours; null for a Shift, Ctrl or Cmd on its own. */
export function recordedOf(event: KeyboardEvent): Recorded | null {
  if (HELD.has(event.key)) return null;
  if (event.altKey) {
    return { chord: '', problem: text('habits-alt-is-browsers') };
  }
  const chord = chordOf(event) ?? '';
  if (KEPT_BY_BROWSERS.has(chord)) {
    return { chord: '', problem: text('habits-browser-keeps', { key: readable(chord) }) };
  }
  return { chord, problem: '' };
}

/** Listen until a key is pressed; Escape gives up. Ends early when `signal` is aborted. */
export function listenForKey(
  signal: AbortSignal,
  heard: (recorded: Recorded | null) => void,
): void {
  const hear = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') heard(null);
    const recorded = event.key === 'Escape' ? null : recordedOf(event);
    if (recorded) heard(recorded);
  };
  window.addEventListener('keydown', hear, { capture: true, signal });
}
