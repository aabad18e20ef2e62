import { compareNames } from '../messages/format';
import { text } from '../messages/text';
import { type Look, readLook, STANDARD_LOOK } from './look';

/** A look under a name that can be chosen. */
export interface Preset {
  readonly id: string;
  readonly look: Look;
  /** Whether it belongs to the project; the others come with the app. */
  readonly own: boolean;
}

/** Settings of the project that hold a look begin so, with the id of the preset after it. */
export const LOOK_PREFIX = 'look:';
/** The setting that names the preset everybody starts from. */
export const START_LOOK = 'start_look';

const BUILT_IN: readonly (Partial<Look> & { id: string; name: string })[] = [
  { id: 'standard', name: 'Standard' },
  { id: 'birds', name: 'Birds', high_hz: 12_000 },
  { id: 'bats', name: 'Bats', fft_size: 512, low_hz: 15_000, filter: 'denoise' },
  {
    id: 'bass',
    name: 'Bass: frogs, owls, fish',
    fft_size: 4096,
    overlap: 0.9375,
    scale: 'log',
    high_hz: 2000,
  },
  { id: 'faint', name: 'Faint sounds', filter: 'denoise', scale: 'mel' },
  { id: 'pcen', name: 'Loud and faint alike (PCEN)', filter: 'pcen', scale: 'mel' },
];

const BUILT_IN_IDS = ['standard', 'birds', 'bats', 'bass', 'faint', 'pcen'] as const;

/** What a preset is called: the app's own in the person's language, others as they were named. */
export function nameOf({ id, look, own }: Preset): string {
  const known = own ? undefined : BUILT_IN_IDS.find((each) => each === id);
  return known ? text(`looking-preset-${known}`) : look.name;
}

export const BUILT_IN_PRESETS: readonly Preset[] = BUILT_IN.map(({ id, ...look }) => ({
  id,
  look: { ...STANDARD_LOOK, ...look },
  own: false,
}));

/** The presets of a project by name, after those that come with the app. */
export function presetsOf(settings: Readonly<Record<string, unknown>>): readonly Preset[] {
  const own = Object.entries(settings)
    .filter(([key]) => key.startsWith(LOOK_PREFIX))
    .map(([key, value]) => ({
      id: key.slice(LOOK_PREFIX.length),
      look: readLook(value),
      own: true,
    }))
    .filter(({ look }) => look.status === 'active')
    .sort((a, b) => compareNames(a.look.name, b.look.name));
  return [...BUILT_IN_PRESETS, ...own];
}

/** The preset that everybody in a project starts from. */
export function startPreset(settings: Readonly<Record<string, unknown>>): Preset {
  const presets = presetsOf(settings);
  return presets.find(({ id }) => id === settings[START_LOOK]) ?? presets[0]!;
}
