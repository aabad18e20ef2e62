/** How a person listens: what the panel shows, and how it becomes sound. */
import { type Band, type Rendering, sameRendering } from '../audio';

/** As recorded at some speed; slowed down as a whole (time expansion); or heterodyned. */
export type How = 'recorded' | 'expanded' | 'tuned';
export type BandChoice = 'all' | 'selection' | 'manual';

export interface ListeningSettings {
  how: How;
  speed: number;
  keepPitch: boolean;
  /** How many times slower and lower ultrasound is played. */
  expansion: number;
  tunedHz: number;
  bandChoice: BandChoice;
  lowHz: number;
  highHz: number;
  volumeDb: number;
}

export const SPEEDS = [0.1, 0.2, 0.25, 0.33, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;
export const EXPANSIONS = [4, 8, 10, 16, 20, 32] as const;
export const VOLUME_DB = { least: -30, most: 40, step: 1 } as const;
export const TUNED_HZ = { least: 10_000, step: 500 } as const;
/** From this rate on a recording is taken for one of bats, and expanded at first. */
const ULTRASOUND_RATE_HZ = 176_400;
/** From this rate on there is something that ears cannot hear. */
const INAUDIBLE_RATE_HZ = 88_200;

export function isUltrasound(rateHz: number): boolean {
  return rateHz >= ULTRASOUND_RATE_HZ;
}

/** Whether there is anything to bring down from above hearing. */
export function hasInaudible(rateHz: number): boolean {
  return rateHz >= INAUDIBLE_RATE_HZ;
}

export function defaultSettings(rateHz: number): ListeningSettings {
  return {
    how: isUltrasound(rateHz) ? 'expanded' : 'recorded',
    speed: 1,
    keepPitch: true,
    expansion: 10,
    tunedHz: Math.min(45_000, mostTunedHz(rateHz)),
    bandChoice: 'all',
    lowHz: 0,
    highHz: rateHz / 2,
    volumeDb: 0,
  };
}

export function mostTunedHz(rateHz: number): number {
  return Math.max(TUNED_HZ.least, rateHz / 2 - 1000);
}

/** Settings from anywhere, with what is missing or impossible as it is at first. */
export function sound(found: Partial<ListeningSettings>, rateHz: number): ListeningSettings {
  const first = defaultSettings(rateHz);
  const lowHz = within(found.lowHz, 0, rateHz / 2, first.lowHz);
  return {
    how: hasInaudible(rateHz)
      ? oneOf(found.how, ['recorded', 'expanded', 'tuned'], first.how)
      : 'recorded',
    speed: within(found.speed, 0.1, 4, first.speed),
    keepPitch: found.keepPitch ?? first.keepPitch,
    expansion: within(found.expansion, 2, 100, first.expansion),
    tunedHz: within(found.tunedHz, TUNED_HZ.least, mostTunedHz(rateHz), first.tunedHz),
    bandChoice: oneOf(found.bandChoice, ['all', 'selection', 'manual'], first.bandChoice),
    lowHz,
    highHz: Math.max(lowHz, within(found.highHz, 0, rateHz / 2, first.highHz)),
    volumeDb: within(found.volumeDb, VOLUME_DB.least, VOLUME_DB.most, first.volumeDb),
  };
}

/** What the player does by these settings; `box` is the band of the selection, if it has one. */
export function renderingOf(settings: ListeningSettings, box: Band | null): Rendering {
  const { how } = settings;
  return {
    speed: how === 'recorded' ? settings.speed : how === 'expanded' ? 1 / settings.expansion : 1,
    keepPitch: how === 'recorded' && settings.keepPitch,
    band: bandOf(settings, box),
    tunedHz: how === 'tuned' ? settings.tunedHz : null,
    gainDb: settings.volumeDb,
    channels: null,
  };
}

function bandOf({ bandChoice, lowHz, highHz }: ListeningSettings, box: Band | null): Band | null {
  if (bandChoice === 'selection') return box;
  return bandChoice === 'manual' ? { lowHz, highHz } : null;
}

/** One step slower or faster; lower or higher where it is tuned. */
export function stepped(
  settings: ListeningSettings,
  direction: 1 | -1,
): Partial<ListeningSettings> {
  const { how, tunedHz, expansion, speed } = settings;
  if (how === 'tuned') return { tunedHz: tunedHz + direction * 1000 };
  if (how === 'expanded') return { expansion: neighbour(EXPANSIONS, expansion, -direction) };
  return { speed: neighbour(SPEEDS, speed, direction) };
}

/** A few characters for the toolbar; '' where all is as recorded. */
export function inShort(settings: ListeningSettings): string {
  const { how, speed, expansion, tunedHz } = settings;
  if (how === 'expanded') return `÷${expansion}`;
  if (how === 'tuned') return `${(tunedHz / 1000).toFixed(1)} kHz`;
  return speed === 1 ? '' : `${speed}×`;
}

/** Whether anything sounds otherwise than recorded, the volume aside. */
export function isChanged(settings: ListeningSettings): boolean {
  const plain = { ...defaultSettings(0), how: 'recorded' as const };
  const volumeDb = settings.volumeDb;
  const chosen = renderingOf(settings, null);
  return (
    settings.bandChoice !== 'all' ||
    !sameRendering({ ...chosen, keepPitch: true }, renderingOf({ ...plain, volumeDb }, null))
  );
}

/** The next value of a list in a direction, or the last. */
function neighbour(values: readonly number[], value: number, direction: number): number {
  const beyond = values.filter((other) => (direction > 0 ? other > value : other < value));
  return (direction > 0 ? beyond[0] : beyond.at(-1)) ?? value;
}

function within(value: unknown, least: number, most: number, otherwise: number): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) return otherwise;
  return Math.min(Math.max(least, value), most);
}

function oneOf<T extends string>(value: unknown, choices: readonly T[], otherwise: T): T {
  return choices.find((choice) => choice === value) ?? otherwise;
}
