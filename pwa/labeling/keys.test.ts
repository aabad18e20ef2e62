import { describe, expect, it } from 'vitest';
import { isKnown } from './commands';
import { BINDINGS, bindingOf, chordOf, chordText, type Mode, readable } from './keys';

const press = (key: string, code = '', held: Partial<KeyboardEvent> = {}) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('the key table', () => {
  it.each<Mode>(['labeling', 'asking'])('gives each chord one meaning while %s', (mode) => {
    const chords = BINDINGS.filter((row) => row.modes.includes(mode)).flatMap((row) => row.chords);
    expect(chords.filter((chord, index) => chords.indexOf(chord) !== index)).toEqual([]);
  });

  it('has one row per action', () => {
    const actions = BINDINGS.map((row) => row.action);
    expect(new Set(actions).size).toBe(actions.length);
  });

  it('names no action that the screen does not know', () => {
    const help = 'help';
    const unknown = BINDINGS.filter((row) => row.action !== help && !isKnown(row.action));
    expect(unknown).toEqual([]);
  });

  it('gives every digit a label in both modes', () => {
    for (let digit = 1; digit <= 9; digit++) {
      const event = press(String(digit), `Digit${digit}`);
      expect(bindingOf(event, 'labeling')?.action).toBe(`label-${digit}`);
      expect(bindingOf(event, 'asking')?.action).toBe(`answer-${digit}`);
    }
  });

  it('knows digits by their place, whatever Shift types there', () => {
    const event = press('!', 'Digit1', { shiftKey: true });
    expect(bindingOf(event, 'asking')?.action).toBe('collect-1');
    expect(bindingOf(press('4', 'Numpad4'), 'labeling')?.action).toBe('label-4');
  });

  it('reads signs by what they are, with or without Shift', () => {
    expect(bindingOf(press('?', 'Slash', { shiftKey: true }), 'labeling')?.action).toBe('help');
    expect(bindingOf(press('?', 'Minus'), 'labeling')?.action).toBe('help');
    expect(bindingOf(press('+', 'Equal', { shiftKey: true }), 'labeling')?.action).toBe('zoom-in');
  });

  it('takes Cmd for Ctrl and leaves Alt to the browser', () => {
    expect(bindingOf(press('z', 'KeyZ', { metaKey: true }), 'labeling')?.action).toBe('undo');
    const redo = press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true });
    expect(bindingOf(redo, 'labeling')?.action).toBe('redo');
    expect(chordOf(press('ArrowLeft', 'ArrowLeft', { altKey: true }))).toBeNull();
  });

  it('means nothing by Ctrl with a plain letter', () => {
    expect(bindingOf(press('v', 'KeyV', { ctrlKey: true }), 'labeling')).toBeUndefined();
  });

  it('writes chords for people', () => {
    expect(readable('Ctrl+ArrowLeft')).toBe('Ctrl + ←');
    expect(readable('+')).toBe('+');
    expect(chordText('undo')).toBe('Ctrl + Z');
  });
});
