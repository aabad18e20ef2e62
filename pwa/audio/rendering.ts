/** How a stretch of a recording is made into what is heard. */
export interface Rendering {
  /** Seconds of the recording per second of listening, 0.01 to 4. */
  speed: number;
  /** Whether pitch stays as it is when the speed does not; only from 0.1 to 4 and never with a tuning. */
  keepPitch: boolean;
  /** Nothing outside this band is heard; null lets everything through. */
  band: Band | null;
  /** Ultrasound around this frequency is shifted down to 0 Hz, as a heterodyne detector does. */
  tunedHz: number | null;
  /** Louder or softer, in decibels; what would be louder than full scale is held back. */
  gainDb: number;
  channels: HeardChannels;
}

/**
 * One channel, counted from 0; two as left and right; the mean of all. Null leaves one or two as
 * they are, and of more takes the mean.
 */
export type HeardChannels = 'mix' | readonly number[] | null;

export interface Band {
  lowHz: number;
  highHz: number;
}

/** The recording as it is. */
export const AS_IT_IS: Rendering = {
  speed: 1,
  keepPitch: false,
  band: null,
  tunedHz: null,
  gainDb: 0,
  channels: null,
};

/** Whether time is stretched apart from pitch. */
export function isStretched(rendering: Rendering): boolean {
  return rendering.keepPitch && rendering.speed !== 1 && rendering.tunedHz === null;
}

/** Whether the samples of the recording can be played as they are. */
export function isUntouched(rendering: Rendering, inRateHz: number, outRateHz: number): boolean {
  const { speed, band, tunedHz, gainDb } = rendering;
  return inRateHz === outRateHz && speed === 1 && !band && tunedHz === null && gainDb === 0;
}

export function sameRendering(one: Rendering, other: Rendering): boolean {
  return (
    one.speed === other.speed &&
    one.keepPitch === other.keepPitch &&
    one.tunedHz === other.tunedHz &&
    one.gainDb === other.gainDb &&
    String(one.channels) === String(other.channels) &&
    one.band?.lowHz === other.band?.lowHz &&
    one.band?.highHz === other.band?.highHz
  );
}
