import { type AudioReader, readSpans } from '../audio/reader';
import { selectChannel } from './compute';
import { quantise } from './decibels';
import type { PowerSpectrum } from './fft';
import type { Channel } from './tiles';

const PLACES_WAV = 64;
const PLACES_FLAC = 16;
/** The lowest band is left out: wind and hum would set the range for everything else. */
const IGNORED_SHARE = 0.02;

/**
 * Count the levels of short frames spread evenly over the whole recording.
 *
 * Returns counts [shape=(256)]. The cost does not depend on the length of the recording.
 */
export async function surveyLevels(
  reader: AudioReader,
  spectrum: PowerSpectrum,
  channel: Channel,
): Promise<Uint32Array> {
  const { frames, format } = reader.info;
  const places = format === 'wav' ? PLACES_WAV : PLACES_FLAC;
  const spans = Array.from({ length: places }, (_, i) => {
    const startFrame = Math.max(0, Math.floor(((i + 0.5) * frames) / places - spectrum.size / 2));
    return { startFrame, endFrame: startFrame + spectrum.size };
  });
  const histogram = new Uint32Array(256);
  const rows = spectrum.size / 2 + 1;
  const powers = new Float32Array(rows);
  const levels = new Uint8Array(rows);
  for (const channels of await readSpans(reader, spans)) {
    spectrum.compute(selectChannel(channels, channel), 0, powers);
    quantise(powers, levels, 0, 1);
    for (let row = Math.ceil(rows * IGNORED_SHARE); row < rows; row++) histogram[levels[row]!]!++;
  }
  return histogram;
}
