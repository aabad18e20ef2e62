/**
 * Keys that people of other tools have in their fingers.
 *
 * Audacity: each checked with the standard set of its manual, "Commands and Keyboard Shortcut
 * Reference" (version of 2024-12-11; github.com/audacity/audacity-manual). In a browser's tab Ctrl+1
 * and Ctrl+3 are the browser's own: they reach the page only where it is installed as an app.
 * Raven: from use. The table of keys of its user's manual (Raven Pro 1.6) was not at hand, so none
 * of these is vouched for by a source.
 */
/** Chords by action; an empty list takes an action its keys. */
export type Chords = Readonly<Record<string, readonly string[]>>;

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
    'play-selection': ['Shift+Space', 'P'],
    'zoom-in': ['Ctrl+1', '+', '='],
    'zoom-out': ['Ctrl+3', '-'],
    fit: ['Ctrl+F', 'F'],
    'zoom-selection': ['Ctrl+E', 'G'],
    'mark-view': ['Ctrl+B', 'Ctrl+M', 'M'],
    bookmarks: ['Ctrl+Shift+B'],
    delete: ['Delete', 'Backspace', 'Ctrl+K'],
    palette: ['Ctrl+Shift+K'],
    duplicate: ['Ctrl+D', 'D'],
    split: ['Ctrl+I'],
    redo: ['Ctrl+Y', 'Ctrl+Shift+Z'],
  },
};
