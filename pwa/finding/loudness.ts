/** How loud a recording is from beginning to end, by listening into it at even distances. */
import type { AudioReader } from '../audio';

const LISTEN_S = 0.05;
const FLOOR_DB = -90;

/**
 * The level in decibels below full scale, in `columns` places; later ones are NaN until heard.
 *
 * However long the recording is, the same little of it is read. `heard` is called now and then with
 * the array as it fills.
 */
export async function readLoudness(
  reader: AudioReader,
  columns: number,
  signal: AbortSignal,
  heard: (levels: Float32Array) => void,
): Promise<Float32Array> {
  const { frames, sampleRateHz } = reader.info;
  const levels = new Float32Array(columns).fill(Number.NaN);
  const length = Math.max(1, Math.min(Math.round(LISTEN_S * sampleRateHz), frames));
  for (let column = 0; column < columns && !signal.aborted; column++) {
    const middle = ((column + 0.5) / columns) * frames;
    const start = Math.floor(Math.min(Math.max(0, middle - length / 2), frames - length));
    const channels = await reader.read(start, start + length, signal);
    levels[column] = levelOf(channels);
    if (column % 32 === 31) heard(levels);
  }
  if (!signal.aborted) heard(levels);
  return levels;
}

/** The level of some sound over all its channels. */
export function levelOf(channels: readonly Float32Array[]): number {
  const powers = channels.map(
    (samples) => samples.reduce((sum, x) => sum + x * x, 0) / Math.max(1, samples.length),
  );
  const power = powers.reduce((sum, each) => sum + each, 0) / Math.max(1, powers.length);
  return Math.max(FLOOR_DB, 10 * Math.log10(power || 1e-12));
}
