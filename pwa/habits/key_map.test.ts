import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isKnown } from '../labeling/commands';
import { activeBindings, BINDINGS, type Binding, bindingOf, chordText } from '../labeling/keys';
import { keyMap, layered, readChoice } from './key_map';
import { PRESETS } from './key_presets';

const store = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => store.get(key) ?? null,
  setItem: (key: string, value: string) => store.set(key, value),
});

const chordsOf = (action: string) =>
  activeBindings().find((row) => row.action === action)?.chords ?? [];

function doubled(rows: readonly Binding[], mode: 'labeling' | 'asking'): string[] {
  const chords = rows.filter((row) => row.modes.includes(mode)).flatMap((row) => row.chords);
  return chords.filter((chord, index) => chords.indexOf(chord) !== index);
}

describe('the presets', () => {
  it.each(Object.entries(PRESETS))('%s gives each chord one meaning', (_name, preset) => {
    const rows = layered(BINDINGS, preset);
    expect([...doubled(rows, 'labeling'), ...doubled(rows, 'asking')]).toEqual([]);
  });

  it.each(Object.entries(PRESETS))('%s names only actions that there are', (_name, preset) => {
    expect(Object.keys(preset).filter((action) => !isKnown(action))).toEqual([]);
  });

  it.each(Object.entries(PRESETS))(
    '%s leaves the ways to change keys and undo',
    (_name, preset) => {
      const rows = layered(BINDINGS, preset);
      const without = rows.filter((row) => row.chords.length === 0).map((row) => row.action);
      expect(without).not.toContain('help');
      expect(without).not.toContain('undo');
      expect(without).not.toContain('escape');
    },
  );
});

const PLAY = BINDINGS.find((row) => row.action === 'play')?.chords ?? [];

describe('a person’s own keys', () => {
  beforeEach(() => {
    store.clear();
    keyMap.choose('Earmark');
  });

  it('takes the chord from whoever had it', () => {
    expect(keyMap.conflicts('play', 'B').map((row) => row.action)).toEqual(['tool-box']);
    keyMap.give('play', 'B');
    expect(chordsOf('play')).toEqual(['B']);
    expect(chordsOf('tool-box')).toEqual([]);
    expect(chordText('tool-box')).toBe('');
    const press = { key: 'b', code: 'KeyB', ctrlKey: false, metaKey: false };
    const event = { ...press, shiftKey: false, altKey: false };
    expect(bindingOf(event, 'labeling')?.action).toBe('play');
  });

  it('lets the two screens share a chord', () => {
    expect(keyMap.conflicts('nothing', 'B')).toEqual([]);
  });

  it('can hold a key beside the others', () => {
    keyMap.give('play', 'Ctrl+F2', { beside: true });
    expect(chordsOf('play')).toEqual([...PLAY, 'Ctrl+F2']);
  });

  it('gives a key back when its action is reset', () => {
    keyMap.give('play', 'B');
    keyMap.reset('tool-box');
    expect(chordsOf('tool-box')).toEqual(['B']);
    expect(chordsOf('play')).toEqual([]);
    keyMap.reset('play');
    expect(chordsOf('play')).toEqual(PLAY);
  });

  it('is kept on the device, a preset with its changes', () => {
    keyMap.choose('Audacity');
    keyMap.give('loop', 'F10');
    expect(readChoice(store.get('earmark-keys') ?? null)).toEqual({
      preset: 'Audacity',
      changes: { loop: ['F10'] },
    });
    expect(chordsOf('fit')).toEqual(['Ctrl+F', 'F']);
  });

  it('reads nonsense as no choice', () => {
    for (const stored of [
      '{',
      'null',
      '7',
      '{"preset":"Emacs","changes":{"fly":["X"],"play":3}}',
    ]) {
      expect(readChoice(stored)).toEqual({ preset: 'Earmark', changes: {} });
    }
  });
});
