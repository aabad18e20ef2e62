import { describe, expect, it } from 'vitest';
import {
  defaultSettings,
  EXPANSIONS,
  inShort,
  isChanged,
  renderingOf,
  SPEEDS,
  sound,
  stepped,
} from './settings';

const BIRD_HZ = 48_000;
const BAT_HZ = 384_000;
const box = { lowHz: 2000, highHz: 4000 };

describe('settings of listening', () => {
  it('plays birds as recorded and slows bats down at first', () => {
    const asRecorded = { speed: 1, band: null, tunedHz: null, gainDb: 0 };
    expect(renderingOf(defaultSettings(BIRD_HZ), null)).toMatchObject(asRecorded);
    const slowed = { ...asRecorded, speed: 0.1, keepPitch: false, channels: null };
    expect(renderingOf(defaultSettings(BAT_HZ), null)).toEqual(slowed);
  });

  it('tunes in real time, whatever the speed was', () => {
    const settings = { ...defaultSettings(BAT_HZ), how: 'tuned' as const, speed: 0.5 };
    expect(renderingOf(settings, null)).toMatchObject({ speed: 1, tunedHz: 45_000 });
  });

  it('follows the selected box, or the band set by hand', () => {
    const settings = { ...defaultSettings(BIRD_HZ), lowHz: 100, highHz: 900 };
    expect(renderingOf({ ...settings, bandChoice: 'selection' }, box).band).toEqual(box);
    expect(renderingOf({ ...settings, bandChoice: 'selection' }, null).band).toBeNull();
    const byHand = { lowHz: 100, highHz: 900 };
    expect(renderingOf({ ...settings, bandChoice: 'manual' }, box).band).toEqual(byHand);
    expect(renderingOf(settings, box).band).toBeNull();
  });

  it('takes only what is possible', () => {
    const wild = { speed: 99, how: 'expanded', volumeDb: -500, tunedHz: 1e9, bandChoice: 'x' };
    const settings = sound(wild as object, BIRD_HZ);
    expect(settings).toMatchObject({ speed: 4, how: 'recorded', volumeDb: -30, bandChoice: 'all' });
    expect(sound({ tunedHz: 1e9 }, BAT_HZ).tunedHz).toBe(191_000);
    expect(sound({ lowHz: 5000, highHz: 20 }, BIRD_HZ)).toMatchObject({ highHz: 5000 });
    expect(sound({ speed: Number.NaN }, BIRD_HZ).speed).toBe(1);
  });

  it('goes in steps to the ends and no further', () => {
    let settings = defaultSettings(BIRD_HZ);
    for (let i = 0; i < 20; i++) settings = { ...settings, ...stepped(settings, -1) };
    expect(settings.speed).toBe(SPEEDS[0]);
    let bats = defaultSettings(BAT_HZ);
    for (let i = 0; i < 20; i++) bats = { ...bats, ...stepped(bats, -1) };
    expect(bats.expansion).toBe(EXPANSIONS.at(-1));
    expect(stepped({ ...bats, how: 'tuned', tunedHz: 45_000 }, 1)).toEqual({ tunedHz: 46_000 });
  });

  it('says in short what is otherwise than recorded', () => {
    const birds = defaultSettings(BIRD_HZ);
    expect([inShort(birds), isChanged(birds)]).toEqual(['', false]);
    expect(isChanged({ ...birds, volumeDb: 12, keepPitch: false })).toBe(false);
    expect(isChanged({ ...birds, bandChoice: 'selection' })).toBe(true);
    expect(inShort({ ...birds, speed: 0.5 })).toBe('0.5×');
    expect(inShort(defaultSettings(BAT_HZ))).toBe('÷10');
  });
});
