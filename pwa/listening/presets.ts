/** How it sounds, under a name: what comes with the app, and what a project agreed on. */
import { LISTEN_BANDS, LISTEN_HOWS, type Listening } from '../document/schema';
import { text } from '../messages/text';
import { hasInaudible, type ListeningSettings, sound } from './settings';

export interface ListeningPreset {
  readonly id: string;
  readonly listening: Listening;
  /** Whether it belongs to the project; the others come with the app. */
  readonly own: boolean;
}

type Settings = Readonly<Record<string, unknown>>;

/** Settings of the project that hold a preset begin so, with its id after it. */
export const LISTEN_PREFIX = 'listen:';
/** The setting that names the preset everybody starts from. */
export const START_LISTEN = 'start_listen';

const AS_RECORDED: Listening = {
  name: '',
  status: 'active',
  how: 'recorded',
  speed: 1,
  keep_pitch: true,
  expansion: 10,
  tuned_hz: 45_000,
  band: 'all',
  low_hz: 0,
};

const BUILT_IN = [
  { id: 'recorded' },
  { id: 'half', speed: 0.5 },
  { id: 'tape', speed: 0.25, keep_pitch: false },
  { id: 'skim', speed: 2 },
  { id: 'expanded', how: 'expanded' },
  { id: 'tuned', how: 'tuned' },
] as const satisfies readonly (Partial<Listening> & { id: string })[];
type BuiltInId = (typeof BUILT_IN)[number]['id'];

export const BUILT_IN_PRESETS: readonly ListeningPreset[] = BUILT_IN.map(({ id, ...part }) => ({
  id,
  listening: { ...AS_RECORDED, ...part },
  own: false,
}));

/** What people read: a project's own names, and those of the app in their language. */
export function presetName({ id, listening, own }: ListeningPreset): string {
  const known = id as BuiltInId;
  return own ? listening.name : text(`listening-name-${known}`);
}

/** A preset from what was stored: fields that are missing or unknown are as recorded. */
export function readListening(value: unknown): Listening {
  const known = typeof value === 'object' && value !== null ? (value as Partial<Listening>) : {};
  const number = (field: 'speed' | 'expansion' | 'tuned_hz' | 'low_hz') =>
    isNumber(known[field]) ? known[field] : AS_RECORDED[field];
  const { high_hz, volume_db } = known;
  return {
    name: typeof known.name === 'string' ? known.name : AS_RECORDED.name,
    status: known.status === 'deleted' ? 'deleted' : 'active',
    how: LISTEN_HOWS.find((how) => how === known.how) ?? 'recorded',
    speed: number('speed'),
    keep_pitch: known.keep_pitch !== false,
    expansion: number('expansion'),
    tuned_hz: number('tuned_hz'),
    band: LISTEN_BANDS.find((band) => band === known.band) ?? 'all',
    low_hz: number('low_hz'),
    ...(isNumber(high_hz) ? { high_hz } : {}),
    ...(isNumber(volume_db) ? { volume_db } : {}),
  };
}

/** The presets of use at a rate: those of the app, then those of the project by name. */
export function presetsFor(settings: Settings, rateHz: number): readonly ListeningPreset[] {
  const own = ownPresets(settings);
  return [...BUILT_IN_PRESETS, ...own].filter(
    ({ listening }) => listening.how === 'recorded' || hasInaudible(rateHz),
  );
}

/** The preset that everybody in a project hears at first, if they agreed on one. */
export function startPreset(settings: Settings): ListeningPreset | null {
  const id = settings[START_LISTEN];
  return [...BUILT_IN_PRESETS, ...ownPresets(settings)].find((preset) => preset.id === id) ?? null;
}

/** What a preset sets; the volume only if it says one. */
export function settingsOf(listening: Listening, rateHz: number): Partial<ListeningSettings> {
  const { how, speed, expansion, band, low_hz, high_hz = rateHz / 2, volume_db } = listening;
  return {
    how,
    speed,
    keepPitch: listening.keep_pitch,
    expansion,
    tunedHz: listening.tuned_hz,
    bandChoice: band,
    lowHz: low_hz,
    highHz: high_hz,
    ...(volume_db === undefined ? {} : { volumeDb: volume_db }),
  };
}

/** A preset of these settings. A band to the very top is one of recordings of any rate. */
export function listeningOf(settings: ListeningSettings, name: string, rateHz: number): Listening {
  const { how, speed, keepPitch, expansion, tunedHz, bandChoice, lowHz, highHz } = settings;
  return {
    name,
    status: 'active',
    how,
    speed,
    keep_pitch: keepPitch,
    expansion,
    tuned_hz: tunedHz,
    band: bandChoice,
    low_hz: lowHz,
    ...(highHz < rateHz / 2 ? { high_hz: highHz } : {}),
    volume_db: settings.volumeDb,
  };
}

/** Whether settings sound as a preset does. */
export function isPreset(
  { listening }: ListeningPreset,
  settings: ListeningSettings,
  rateHz: number,
): boolean {
  const wanted = sound({ ...settings, ...settingsOf(listening, rateHz) }, rateHz);
  return audible(wanted) === audible(settings);
}

/** What of the settings can be heard, as text. */
function audible(settings: ListeningSettings): string {
  const { how, speed, keepPitch, expansion, tunedHz, bandChoice, lowHz, highHz } = settings;
  const degree = { recorded: speed, expanded: expansion, tuned: tunedHz }[how];
  const pitch = how === 'recorded' && speed !== 1 && keepPitch;
  const edges = bandChoice === 'manual' ? [lowHz, highHz] : [];
  return [how, degree, pitch, bandChoice, ...edges, settings.volumeDb].join(' ');
}

function ownPresets(settings: Settings): ListeningPreset[] {
  return Object.entries(settings)
    .filter(([key]) => key.startsWith(LISTEN_PREFIX))
    .map(([key, value]) => ({
      id: key.slice(LISTEN_PREFIX.length),
      listening: readListening(value),
      own: true,
    }))
    .filter(({ listening }) => listening.status === 'active')
    .sort((a, b) => a.listening.name.localeCompare(b.listening.name));
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
