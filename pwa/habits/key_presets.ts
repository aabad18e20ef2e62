/** Keys that people of other tools have in their fingers, as those tools' manuals give them. */
import type { Chords } from './key_map';

export type PresetName = 'Earmark' | 'Raven' | 'Audacity';

/** Only what differs from Earmark's own keys. */
export const PRESETS: Readonly<Record<PresetName, Chords>> = {
  Earmark: {},
  Raven: {
    // Raven plays the active selection, or else what is in view.
    'play-selection': ['Space', 'Ctrl+Shift+P'],
    play: ['P'],
    // Enter commits a selection; up and down walk through the selection table.
    'mark-view': ['Enter', 'M'],
    'next-anywhere': ['ArrowDown', '.'],
    'previous-anywhere': ['ArrowUp', ','],
    'nudge-up': ['Ctrl+Shift+ArrowUp'],
    'nudge-down': ['Ctrl+Shift+ArrowDown'],
    redo: ['Ctrl+Y', 'Ctrl+Shift+Z'],
  },
  Audacity: {
    play: ['Space', 'X'],
    'zoom-in': ['Ctrl+1', '+', '='],
    'zoom-out': ['Ctrl+3', '-'],
    fit: ['Ctrl+F', 'F'],
    'zoom-selection': ['Ctrl+E', 'G'],
    'mark-view': ['Ctrl+B', 'Ctrl+M', 'M'],
    delete: ['Delete', 'Backspace', 'Ctrl+K'],
    'tool-select': ['F1', 'V'],
  },
};
