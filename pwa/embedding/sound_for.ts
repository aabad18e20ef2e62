/** The sound that rows are computed from. */
import type { AudioBytes } from '../audio';
import { isPreview, library } from '../storage';
import type { Model } from './catalog';

/** Previews have this rate, or that of their recording where it is lower. */
const PREVIEW_RATE_HZ = 16_000;

/**
 * The recording as it was recorded: a preview lacks what is above 8 kHz, so that its rows would be
 * others. Where nothing else can be had, it serves those models that hear no more than it has.
 */
export async function soundFor(
  recording: string,
  model: Pick<Model, 'sample_rate_hz'>,
): Promise<{ file: AudioBytes; name: string }> {
  const row = await library.recording(recording);
  const file = await library.originalAudio(recording).catch((error: unknown) => {
    if (!row || !isPreview(row) || model.sample_rate_hz > PREVIEW_RATE_HZ) throw error;
    return library.audio(recording);
  });
  return { file, name: row?.file_name ?? recording };
}
