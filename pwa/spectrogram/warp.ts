/** How frequencies are spread over the height of a picture. */
export const FREQUENCY_SCALES = ['linear', 'mel', 'log'] as const;
export type FrequencyScale = (typeof FREQUENCY_SCALES)[number];

/** Below about this frequency the mel scale is even. Source: O'Shaughnessy 1987, as in py_browser. */
const MEL_KNEE_HZ = 700;
/** The log scale has equal octaves well above this frequency, and an end at 0 Hz below it. */
const LOG_KNEE_HZ = 50;

/** Place of a frequency on a scale, in hertz (linear), mel, or octaves; 0 Hz is at 0. */
export function warp(scale: FrequencyScale | undefined, hz: number): number {
  if (hz < 0) return -warp(scale, -hz);
  if (scale === 'mel') return 2595 * Math.log10(1 + hz / MEL_KNEE_HZ);
  if (scale === 'log') return Math.log2(1 + hz / LOG_KNEE_HZ);
  return hz;
}

/** The frequency at a place of a scale, in hertz. */
export function unwarp(scale: FrequencyScale | undefined, place: number): number {
  if (place < 0) return -unwarp(scale, -place);
  if (scale === 'mel') return MEL_KNEE_HZ * (10 ** (place / 2595) - 1);
  if (scale === 'log') return LOG_KNEE_HZ * (2 ** place - 1);
  return place;
}
