import { text } from '../messages/text';
import type { ByteSource } from './byte_source';
import type { LossyFormat } from './lossy';
import { findMp3, MP3_DECODER_DELAY } from './mp3_header';
import { readOggEnd, readOggStart } from './ogg_pages';

/** Which of the decoded samples are the recording; counts per channel. */
export interface Extent {
  /** Decoded samples before the recording begins. */
  skip: number;
  /** Samples of the recording; null where only decoding tells. */
  frames: number | null;
  warnings: string[];
}

/** Find out what the encoder put before and after the sound, from the file's own headers. */
export async function readExtent(
  source: ByteSource,
  format: LossyFormat,
  name: string,
): Promise<Extent> {
  if (format === 'mp3') return mp3Extent(source, name);
  const start = await readOggStart(source);
  // The decoder leaves out the pre-skip of Opus by itself.
  const end = start && (await readOggEnd(source, start.serial));
  const frames = start && end ? end - start.preSkip : null;
  return { skip: 0, frames: frames !== null && frames > 0 ? frames : null, warnings: [] };
}

async function mp3Extent(source: ByteSource, name: string): Promise<Extent> {
  const start = await findMp3(source);
  const gapless = start?.gapless;
  if (!gapless) {
    const lateMs = start ? Math.round(((576 + MP3_DECODER_DELAY) / start.sampleRateHz) * 1000) : 25;
    return {
      skip: 0,
      frames: null,
      warnings: [text('audio-no-lame', { name, late: lateMs })],
    };
  }
  const { delay, padding, frames } = gapless;
  const total = frames === null ? null : frames * start.frameSamples - delay - padding;
  return {
    skip: delay + MP3_DECODER_DELAY,
    frames: total !== null && total > 0 ? total : null,
    warnings: [],
  };
}
