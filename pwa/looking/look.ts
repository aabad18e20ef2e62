import type { Look } from '../document/schema';
import type { Analysis } from '../spectrogram/analysis';
import { COLOUR_MAPS } from '../spectrogram/colours';
import { WINDOW_NAMES } from '../spectrogram/fft';
import { FILTERS } from '../spectrogram/filters';
import type { PaintChoice } from '../spectrogram/tile_store';
import type { Channel } from '../spectrogram/tiles';
import { FREQUENCY_SCALES } from '../spectrogram/warp';

export type { Look };

/** What a recording looks like before anyone chose: all follows the recording. */
export const STANDARD_LOOK: Look = {
  name: 'Standard',
  status: 'active',
  fft_size: 0,
  overlap: 0,
  window: 'hann',
  scale: 'linear',
  filter: 'plain',
  colours: 'magma',
  contrast: 0,
  low_hz: 0,
};

/** A look from what was stored: fields that are missing or unknown are the standard ones. */
export function readLook(value: unknown): Look {
  const known = typeof value === 'object' && value !== null ? (value as Partial<Look>) : {};
  const number = (field: 'fft_size' | 'overlap' | 'contrast' | 'low_hz') =>
    isNumber(known[field]) ? known[field] : STANDARD_LOOK[field];
  const look: Look = {
    name: typeof known.name === 'string' ? known.name : STANDARD_LOOK.name,
    status: known.status === 'deleted' ? 'deleted' : 'active',
    fft_size: number('fft_size'),
    overlap: number('overlap'),
    window: oneOf(WINDOW_NAMES, known.window, STANDARD_LOOK.window),
    scale: oneOf(FREQUENCY_SCALES, known.scale, STANDARD_LOOK.scale),
    filter: oneOf(FILTERS, known.filter, STANDARD_LOOK.filter),
    colours: oneOf(COLOUR_MAPS, known.colours, 'magma'),
    contrast: number('contrast'),
    low_hz: number('low_hz'),
  };
  const { high_hz, low_db, high_db } = known;
  if (isNumber(high_hz)) look.high_hz = high_hz;
  return isNumber(low_db) && isNumber(high_db) ? { ...look, low_db, high_db } : look;
}

/** Whether two looks show the same, whatever their names. */
export function sameLook(one: Look, other: Look): boolean {
  const fields = Object.keys({ ...one, ...other }) as (keyof Look)[];
  return fields.every(
    (field) => field === 'name' || field === 'status' || one[field] === other[field],
  );
}

/** The part of a look that decides what is computed. */
export function analysisOf({ fft_size, overlap, window }: Look, channel: Channel): Analysis {
  return { channel, fftSize: fft_size, overlap, window };
}

/** The part of a look that is paint. */
export function paintOf(look: Look): PaintChoice {
  const { filter, scale, contrast, low_db, high_db } = look;
  const paint = { map: oneOf(COLOUR_MAPS, look.colours, 'magma'), filter, scale, contrast };
  if (low_db === undefined || high_db === undefined) return paint;
  return { ...paint, lowDb: low_db, highDb: high_db };
}

/** The entry after one in a list, from the last to the first. */
export function nextOf<T>(list: readonly T[], value: T): T {
  return list[(list.indexOf(value) + 1) % list.length]!;
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function oneOf<T>(list: readonly T[], value: unknown, otherwise: T): T {
  return list.find((entry) => entry === value) ?? otherwise;
}
