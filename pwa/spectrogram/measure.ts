import type { AudioReader } from '../audio/reader';
import { selectChannel } from './compute';
import { PowerSpectrum } from './fft';
import type { Channel } from './tiles';

/** A stretch of time, or a box of time and frequency, in a recording. */
export interface Region {
  startS: number;
  endS: number;
  lowHz: number;
  highHz: number;
}

/** What was measured of a region; 0 dB is a sine at full scale. */
export interface Measures {
  durationS: number;
  lowHz: number;
  highHz: number;
  /** Frequency of the strongest part of the mean spectrum; null in silence. */
  peakHz: number | null;
  /** Mean level of the band (root mean square); null in silence. */
  levelDb: number | null;
  /** The same energy, had it lasted one second; null in silence. */
  energyDb: number | null;
}

const LONGEST_FRAME_S = 0.1;
const SHORTEST_FRAME = 64;
const LONGEST_FRAME = 16_384;
/** Windows overlap by three quarters: then squared Hann windows add up to 1.5 everywhere. */
const OVERLAP = 4;
const WINDOW_SUM = 1.5;
const BLOCK_HOPS = 256;

/**
 * Measure a region from its samples, and from no sample outside it.
 *
 * Energies are exact: over all frequencies they are the sum of squares of the samples. A spectrum
 * line at the edge of the band counts by the share that lies in the band. Frames are as long as the
 * region allows, up to 0.1 s; between lines the peak is found by a parabola through decibels.
 * Rejects with the reader's error, or the signal's reason once aborted.
 */
export async function measure(
  reader: AudioReader,
  region: Region,
  channel: Channel,
  signal?: AbortSignal,
): Promise<Measures> {
  const { sampleRateHz, frames: all } = reader.info;
  const start = Math.max(0, Math.round(region.startS * sampleRateHz));
  const end = Math.min(all, Math.max(start + 1, Math.round(region.endS * sampleRateHz)));
  const size = frameSize(end - start, sampleRateHz);
  const energies = await lineEnergies(reader, start, end, size, channel, signal);
  const lineHz = sampleRateHz / size;
  const { lowHz, highHz } = region;
  let sum = 0;
  for (const [line, energy] of energies.entries()) {
    sum += energy * shareInBand(line * lineHz, lineHz, lowHz, highHz, sampleRateHz / 2);
  }
  const durationS = region.endS - region.startS;
  const peak = peakLine(energies, lowHz / lineHz, highHz / lineHz);
  const levelDb = sum > 0 ? 10 * Math.log10((2 * sum) / (end - start)) : null;
  return {
    durationS,
    lowHz,
    highHz,
    peakHz: peak === null ? null : Math.min(highHz, Math.max(lowHz, peak * lineHz)),
    levelDb,
    energyDb: levelDb === null ? null : levelDb + 10 * Math.log10((end - start) / sampleRateHz),
  };
}

/** The longest power of two that fits the region and 0.1 s. */
export function frameSize(frames: number, sampleRateHz: number): number {
  const longest = Math.min(frames, LONGEST_FRAME_S * sampleRateHz, LONGEST_FRAME);
  return 2 ** Math.floor(Math.log2(Math.max(SHORTEST_FRAME, longest)));
}

/** Energy of each spectrum line, in sums of squared samples; float64 [shape=(size / 2 + 1)]. */
async function lineEnergies(
  reader: AudioReader,
  start: number,
  end: number,
  size: number,
  channel: Channel,
  signal?: AbortSignal,
): Promise<Float64Array> {
  const spectrum = await PowerSpectrum.create(size);
  const hop = size / OVERLAP;
  const energies = new Float64Array(size / 2 + 1);
  const powers = new Float32Array(size / 2 + 1);
  try {
    for (let first = start - size + hop; first < end; first += BLOCK_HOPS * hop) {
      const until = Math.min(end, first + (BLOCK_HOPS - 1) * hop + size);
      const from = Math.max(start, first);
      const samples = selectChannel(await reader.read(from, until, signal), channel);
      for (let i = 0; i < BLOCK_HOPS && first + i * hop < end; i++) {
        spectrum.compute(samples, first + i * hop - from, powers);
        for (let line = 0; line < powers.length; line++) energies[line]! += powers[line]!;
      }
      signal?.throwIfAborted();
    }
  } finally {
    spectrum.destroy();
  }
  // Powers are scaled by the window, and lines but the first and last stand for two.
  const scale = (size / 4) ** 2 / (size * WINDOW_SUM);
  const last = energies.length - 1;
  return energies.map((sum, line) => sum * scale * (line === 0 || line === last ? 1 : 2));
}

/** The share of the line around `atHz` that lies in a band. */
function shareInBand(
  atHz: number,
  lineHz: number,
  lowHz: number,
  highHz: number,
  nyquistHz: number,
): number {
  const from = Math.max(0, atHz - lineHz / 2);
  const to = Math.min(nyquistHz, atHz + lineHz / 2);
  return Math.max(0, Math.min(to, highHz) - Math.max(from, lowHz)) / (to - from);
}

/** Place of the strongest line between two places, between lines if need be; null in silence. */
function peakLine(energies: Float64Array, low: number, high: number): number | null {
  const first = Math.max(0, Math.ceil(low - 0.5));
  const last = Math.min(energies.length - 1, Math.floor(high + 0.5));
  let best = first;
  for (let line = first; line <= last; line++) if (energies[line]! > energies[best]!) best = line;
  if (!energies[best]) return null;
  if (best === 0 || best === energies.length - 1) return best;
  const [a, b, c] = [-1, 0, 1].map((by) => Math.log(energies[best + by]! + 1e-30)) as [
    number,
    number,
    number,
  ];
  const bend = a - 2 * b + c;
  const shift = bend < 0 ? (0.5 * (a - c)) / bend : 0;
  return best + Math.max(-0.5, Math.min(0.5, shift));
}
