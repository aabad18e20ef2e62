import type { WindowName } from './fft';
import type { Channel } from './tiles';

/** What decides the magnitudes of a recording; all else is paint. */
export interface Analysis {
  channel: Channel;
  /** Size of the transform, a power of two; 0 follows the sample rate and how close one looks. */
  fftSize: number;
  /** Share of a window that the next one covers when looking closest; 0 means as much as is of use. */
  overlap: number;
  window: WindowName;
}

export const FFT_SIZES = [128, 256, 512, 1024, 2048, 4096, 8192] as const;
export const OVERLAPS = [0.5, 0.75, 0.875, 0.9375] as const;

export const STANDARD_ANALYSIS: Analysis = {
  channel: 'mix',
  fftSize: 0,
  overlap: 0,
  window: 'hann',
};

/** The same text for the same magnitudes. */
export function analysisKey({ channel, fftSize, overlap, window }: Analysis): string {
  return [channel, fftSize, overlap, window].join(' ');
}

export function sameAnalysis(one: Analysis | undefined, other: Analysis): boolean {
  return one !== undefined && analysisKey(one) === analysisKey(other);
}
