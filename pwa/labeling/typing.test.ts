import { describe, expect, it } from 'vitest';
import { fieldOf, isElsewhere, isWithin } from './typing';

interface Part {
  tag: string;
  role?: string;
}

/** A key press as it reaches the document, with the elements it came through. */
function press(key: string, path: Part[], held: Partial<KeyboardEvent> = {}): KeyboardEvent {
  const elements = path.map(({ tag, role }) => ({
    tagName: tag.toUpperCase(),
    localName: tag,
    isContentEditable: false,
    getAttribute: (name: string) => (name === 'role' ? (role ?? null) : null),
  }));
  return { key, composedPath: () => elements, ...held } as unknown as KeyboardEvent;
}

describe('isElsewhere', () => {
  it('leaves every key to a field, also one inside a component', () => {
    expect(isElsewhere(press('1', [{ tag: 'input' }]))).toBe(true);
    expect(isElsewhere(press('z', [{ tag: 'wa-textarea' }], { ctrlKey: true }))).toBe(true);
  });

  it('leaves every key to an open dialog', () => {
    expect(isElsewhere(press('b', [{ tag: 'button' }, { tag: 'wa-dialog' }]))).toBe(true);
  });

  it('lets a focused button be pressed, and takes all other keys', () => {
    expect(isElsewhere(press(' ', [{ tag: 'button' }]))).toBe(true);
    expect(isElsewhere(press('Enter', [{ tag: 'a' }]))).toBe(true);
    expect(isElsewhere(press('b', [{ tag: 'button' }]))).toBe(false);
  });

  it('lets lists, sliders and the overview move by their own keys', () => {
    expect(isElsewhere(press('ArrowDown', [{ tag: 'div', role: 'listbox' }]))).toBe(true);
    expect(isElsewhere(press('ArrowLeft', [{ tag: 'earmark-overview' }]))).toBe(true);
    expect(isElsewhere(press('Delete', [{ tag: 'div', role: 'listbox' }]))).toBe(false);
    expect(isElsewhere(press('ArrowDown', [{ tag: 'div' }]))).toBe(false);
  });
});

it('tells in what a press happened', () => {
  const event = press('Tab', [{ tag: 'div' }, { tag: 'earmark-spectrogram' }]);
  expect(isWithin(event, 'earmark-spectrogram')).toBe(true);
  expect(isWithin(event, 'earmark-overview')).toBe(false);
  expect(fieldOf(event)).toBeUndefined();
});
