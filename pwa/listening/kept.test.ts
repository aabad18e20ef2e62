import { beforeEach, describe, expect, it } from 'vitest';
import { keepSettings, keptSettings } from './kept';
import { defaultSettings } from './settings';

let kept: Map<string, string>;
let storage: Storage;

beforeEach(() => {
  kept = new Map();
  storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as Storage;
});

describe('settings kept on the device', () => {
  it('comes back as it was', () => {
    const settings = { ...defaultSettings(48_000), speed: 0.5, volumeDb: 9 };
    keepSettings(settings, 48_000, storage);
    expect(keptSettings(48_000, storage)).toEqual(settings);
  });

  it('keeps bats apart, with one volume for all', () => {
    keepSettings({ ...defaultSettings(48_000), speed: 0.5, volumeDb: 9 }, 48_000, storage);
    expect(keptSettings(250_000, storage)).toMatchObject({
      speed: 1,
      how: 'expanded',
      volumeDb: 9,
    });
  });

  it('is as at first where nothing, or nothing sensible, is kept', () => {
    expect(keptSettings(48_000, storage)).toEqual(defaultSettings(48_000));
    for (const nonsense of ['{', '7', 'null', '{"speed":"fast"}']) {
      kept.set('earmark.listening.audible', nonsense);
      expect(keptSettings(48_000, storage)).toEqual(defaultSettings(48_000));
    }
  });

  it('goes on where nothing can be kept', () => {
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(() => keepSettings(defaultSettings(48_000), 48_000, storage)).not.toThrow();
  });
});
