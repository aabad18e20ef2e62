import { beforeEach, describe, expect, it } from 'vitest';
import { keepSettings, keptSettings } from './kept';
import { defaultSettings } from './settings';

const WOOD = { project: 'wood', start: null };

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
    keepSettings(settings, 48_000, 'wood', storage);
    expect(keptSettings(48_000, WOOD, storage)).toEqual(settings);
  });

  it('keeps bats apart, with one volume for all', () => {
    keepSettings({ ...defaultSettings(48_000), speed: 0.5, volumeDb: 9 }, 48_000, 'wood', storage);
    expect(keptSettings(250_000, WOOD, storage)).toMatchObject({
      speed: 1,
      how: 'expanded',
      volumeDb: 9,
    });
  });

  it('starts as the project says until something was chosen in it', () => {
    const pond = { project: 'pond', start: { speed: 0.25, volumeDb: 12 } };
    keepSettings({ ...defaultSettings(48_000), speed: 2 }, 48_000, 'wood', storage);
    expect(keptSettings(48_000, pond, storage)).toMatchObject({ speed: 0.25, volumeDb: 12 });
    expect(keptSettings(48_000, { ...pond, start: null }, storage).speed).toBe(2);
    keepSettings({ ...defaultSettings(48_000), speed: 3 }, 48_000, 'pond', storage);
    expect(keptSettings(48_000, pond, storage)).toMatchObject({ speed: 3, volumeDb: 0 });
    expect(keptSettings(48_000, WOOD, storage).speed).toBe(2);
  });

  it('is as at first where nothing, or nothing sensible, is kept', () => {
    expect(keptSettings(48_000, WOOD, storage)).toEqual(defaultSettings(48_000));
    for (const nonsense of ['{', '7', 'null', '{"speed":"fast"}']) {
      kept.set('earmark.listening.audible', nonsense);
      expect(keptSettings(48_000, WOOD, storage)).toEqual(defaultSettings(48_000));
    }
  });

  it('goes on where nothing can be kept', () => {
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(() => keepSettings(defaultSettings(48_000), 48_000, 'wood', storage)).not.toThrow();
  });
});
