import { type AudioReader, type FrameSpan, readSpans } from '../audio/reader';
import { selectChannel } from './compute';
import { quantise, type Survey } from './decibels';
import type { PowerSpectrum } from './fft';
import type { Channel } from './tiles';

/** Frames looked at; more where the first find only silence. */
const PLACES = [32, 128];
const PLACES_COMPRESSED = [16, 64];
/** Recordings up to this many frames are read at once: one read is quicker than many. */
const SHORT_FRAMES = 2 ** 21;
const ENOUGH = 4;
/** The lowest band is left out: wind and hum would set the range for everything else. */
const IGNORED_SHARE = 0.02;

/**
 * Look at short frames spread evenly over the whole recording.
 *
 * The cost does not depend on the length of the recording. Rejects with the reader's error.
 */
export async function survey(
  reader: AudioReader,
  spectrum: PowerSpectrum,
  channel: Channel,
): Promise<Survey> {
  let frames: Uint8Array[] = [];
  for (const places of reader.info.format === 'wav' ? PLACES : PLACES_COMPRESSED) {
    frames = await levelsAt(reader, spectrum, channel, places);
    if (frames.length >= ENOUGH) break;
  }
  const rows = spectrum.size / 2 + 1;
  const firstRow = Math.ceil(rows * IGNORED_SHARE);
  const histogram = new Uint32Array(256);
  for (const levels of frames) for (const level of levels.subarray(firstRow)) histogram[level]!++;
  const rowMedians = Uint8Array.from({ length: rows - firstRow }, (_, row) =>
    median(frames.map((levels) => levels[firstRow + row]!)),
  );
  return { rowMedians, histogram };
}

/** Levels of evenly spread frames, without those that are digital silence. */
async function levelsAt(
  reader: AudioReader,
  spectrum: PowerSpectrum,
  channel: Channel,
  places: number,
): Promise<Uint8Array[]> {
  const { frames } = reader.info;
  const spans = Array.from({ length: places }, (_, i) => {
    const startFrame = Math.max(0, Math.floor(((i + 0.5) * frames) / places - spectrum.size / 2));
    return { startFrame, endFrame: startFrame + spectrum.size };
  });
  const powers = new Float32Array(spectrum.size / 2 + 1);
  const found: Uint8Array[] = [];
  for (const samples of await framesAt(reader, spans, channel)) {
    if (samples.every((sample) => sample === 0)) continue;
    spectrum.compute(samples, 0, powers);
    const levels = new Uint8Array(powers.length);
    quantise(powers, levels, 0, 1);
    found.push(levels);
  }
  return found;
}

async function framesAt(
  reader: AudioReader,
  spans: FrameSpan[],
  channel: Channel,
): Promise<Float32Array[]> {
  if (reader.info.frames > SHORT_FRAMES) {
    return (await readSpans(reader, spans)).map((channels) => selectChannel(channels, channel));
  }
  const whole = selectChannel(await reader.read(0, reader.info.frames), channel);
  return spans.map(({ startFrame, endFrame }) => whole.subarray(startFrame, endFrame));
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
