import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AudioInfo } from '../audio';
import type { ProjectDocument } from '../document';
import { isKnown } from '../labeling/commands';
import { Looks } from '../looking/looks';
import { LISTENING_KEYS } from './keys';
import { linkChannels } from './linking';
import {
  BUILT_IN_PRESETS,
  isPreset,
  listeningOf,
  presetsFor,
  readListening,
  settingsOf,
  startPreset,
} from './presets';
import { defaultSettings, sound } from './settings';
import { Sounds } from './sounds';

const store = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => store.get(key) ?? null,
  setItem: (key: string, value: string) => store.set(key, value),
  removeItem: (key: string) => store.delete(key),
});

const BIRD_HZ = 48_000;
const BAT_HZ = 250_000;

/** As much of a project's document as sounds need. */
function projectWith(settings: Record<string, unknown>): ProjectDocument {
  return {
    id: 'wood',
    settings,
    changeSetting: (name: string, value: unknown) => {
      settings[name] = value;
    },
    onChange: () => () => {},
  } as unknown as ProjectDocument;
}

const info = (channels: number, sampleRateHz = BIRD_HZ) =>
  ({ channels, sampleRateHz }) as AudioInfo;

beforeEach(() => store.clear());

describe('presets', () => {
  it('come back as they were saved, at another rate too', () => {
    const settings = { ...defaultSettings(BAT_HZ), expansion: 20, volumeDb: 6 };
    const listening = readListening(
      JSON.parse(JSON.stringify(listeningOf(settings, 'Slow bats', BAT_HZ))),
    );
    expect(listening).toMatchObject({ name: 'Slow bats', how: 'expanded', volume_db: 6 });
    expect(sound(settingsOf(listening, BAT_HZ), BAT_HZ)).toEqual(settings);
    expect(settingsOf(listening, 384_000).highHz).toBe(192_000);
  });

  it.each([null, 7, {}, { how: 'loud', speed: 'fast', band: 3 }])(
    'are as recorded where %j makes no sense',
    (stored) => {
      expect(readListening(stored)).toEqual(BUILT_IN_PRESETS[0]!.listening);
    },
  );

  it('are offered where they are of use, the active ones of the project too', () => {
    const own = { ...BUILT_IN_PRESETS[1]!.listening, name: 'Night' };
    const settings = { 'listen:B': own, 'listen:A': { ...own, status: 'deleted' } };
    expect(presetsFor(settings, BIRD_HZ).map(({ id }) => id)).toEqual([
      'recorded',
      'half',
      'tape',
      'skim',
      'B',
    ]);
    expect(presetsFor(settings, BAT_HZ).map(({ id }) => id)).toContain('tuned');
    expect(startPreset(settings)).toBeNull();
    expect(startPreset({ ...settings, start_listen: 'B' })?.listening.name).toBe('Night');
    expect(startPreset({ ...settings, start_listen: 'A' })).toBeNull();
  });

  it('are known by what is heard, not by what is set aside', () => {
    const half = BUILT_IN_PRESETS.find(({ id }) => id === 'half')!;
    const settings = { ...defaultSettings(BIRD_HZ), speed: 0.5, lowHz: 900, volumeDb: -3 };
    expect(isPreset(half, settings, BIRD_HZ)).toBe(true);
    expect(isPreset(half, { ...settings, keepPitch: false }, BIRD_HZ)).toBe(false);
    expect(isPreset(half, { ...settings, bandChoice: 'manual' }, BIRD_HZ)).toBe(false);
  });

  it('all have a row in the key table, and every row does something', () => {
    const actions = LISTENING_KEYS.map(([, , action]) => action);
    const presets = BUILT_IN_PRESETS.map(({ id }) => `listen-preset-${id}`);
    expect(actions).toEqual(expect.arrayContaining(presets));
    expect(actions.filter((action) => !isKnown(action))).toEqual([]);
  });
});

describe('sounds', () => {
  it('start from the project’s preset until something else was chosen', () => {
    const settings: Record<string, unknown> = {};
    const project = projectWith(settings);
    const sounds = new Sounds();
    sounds.begin(project, 'one', info(1));
    sounds.adjust({ speed: 0.25 });
    sounds.save('Slow');
    sounds.startFrom(sounds.preset);
    expect(sounds.start?.listening.name).toBe('Slow');
    store.clear();
    const other = new Sounds();
    other.begin(project, 'one', info(1));
    expect([other.settings.speed, other.preset?.listening.name]).toEqual([0.25, 'Slow']);
    other.adjust({ speed: 2 });
    other.begin(project, 'two', info(1));
    expect(other.settings.speed).toBe(2);
    other.setStatus(other.start!, 'deleted');
    expect(other.start).toBeNull();
  });

  it('show the channel that is heard, and the other way about', () => {
    const [looks, sounds] = [new Looks(), new Sounds()];
    linkChannels(looks, sounds);
    sounds.begin(projectWith({}), 'one', info(4));
    sounds.hear([2]);
    expect(looks.channel).toBe(2);
    looks.setChannel(1);
    expect(sounds.heard).toEqual([1]);
    sounds.hear([0, 3]);
    expect([looks.channel, sounds.heard]).toEqual(['mix', [0, 3]]);
    sounds.link(false);
    looks.setChannel(3);
    expect(sounds.heard).toEqual([0, 3]);
    sounds.link(true);
    sounds.end();
    looks.setChannel('mix');
    sounds.begin(projectWith({}), 'one', info(4));
    expect(sounds.heard).toEqual([0, 3]);
  });
});
