import { beforeEach, describe, expect, it } from 'vitest';
import { fitHeard, heardText, keepHeard, keptHeard, kindOf, nextHeard, shownOf } from './heard';

let storage: Storage;

beforeEach(() => {
  const kept = new Map<string, string>();
  storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
});

describe('the channels that are heard', () => {
  it('are one of those there are, two as left and right, or all', () => {
    expect(fitHeard([2], 4)).toEqual([2]);
    expect(fitHeard([3, 0], 4)).toEqual([3, 0]);
    expect(fitHeard('mix', 2)).toBe('mix');
    expect(fitHeard([1, 0], 2)).toEqual([1, 0]);
    for (const wild of [[4], [-1], [0.5], [], [0, 1, 2], 'left', 7, null]) {
      expect(fitHeard(wild, 4)).toBeNull();
    }
    expect(fitHeard([0], 1)).toBeNull();
  });

  it('are nothing chosen where they are what is heard anyway', () => {
    expect(fitHeard([0, 1], 2)).toBeNull();
    expect(fitHeard('mix', 4)).toBeNull();
    expect([kindOf(null, 2), kindOf(null, 4)]).toEqual(['pair', 'mix']);
  });

  it('are gone through in a circle', () => {
    const all = [null, 'mix', [0], [1], null] as const;
    for (let i = 0; i < 4; i++) expect(nextHeard(all[i]!, 2)).toEqual(all[i + 1]);
    expect(nextHeard(null, 3)).toEqual([0]);
    expect(nextHeard([2], 3)).toBeNull();
  });

  it('are told in short, and shown by the spectrogram if it is one', () => {
    expect([null, 'mix' as const, [1], [2, 0]].map(heardText)).toEqual([
      '',
      'mixed',
      'ch 2',
      'ch 3|1',
    ]);
    expect([null, [1], [2, 0]].map(shownOf)).toEqual(['mix', 1, 'mix']);
  });

  it('are kept for each recording', () => {
    keepHeard('one', [1], storage);
    expect(keptHeard('one', 4, storage)).toEqual([1]);
    expect(keptHeard('two', 4, storage)).toBeNull();
    expect(keptHeard('one', 1, storage)).toBeNull();
    keepHeard('one', null, storage);
    expect(keptHeard('one', 4, storage)).toBeNull();
    storage.setItem('earmark.listening.channels:one', '{');
    expect(keptHeard('one', 4, storage)).toBeNull();
  });
});
