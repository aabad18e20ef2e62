/** The small picture of a recording from the strip that its server has, in the page's colours. */
import { askForFile } from '../relay/api';
import { paintTile, paletteOf } from '../spectrogram/colours';
import { MAX_DB, MIN_DB } from '../spectrogram/decibels';
import type { RecordingRow } from '../storage';
import { serverAudio } from '../together/server_audio';
import { placeOnServer } from '../together/server_recording';

/**
 * - `there`: the server has one
 * - `ask`: the server may have one
 * - `none`: it has none, or does not have the recording
 */
export type StripState = 'there' | 'ask' | 'none';

const PAINT = {
  lowDb: MIN_DB,
  highDb: MAX_DB,
  map: 'magma',
  contrast: 0,
  filter: 'plain',
  scale: 'linear',
} as const;

/** A strip as a compressed picture; null where the server has none. Rejects if it does not come. */
export async function stripPicture(
  row: RecordingRow,
  state: StripState,
  signal: AbortSignal,
): Promise<Blob | null> {
  if (state === 'none') return null;
  // To ask for what is not there would be an error on the console.
  if (state === 'ask' && !(await serverAudio.details(row))?.strip) return null;
  signal.throwIfAborted();
  return painted(await askForFile(`${placeOnServer(row.project, row.key)}/strip`));
}

/** Greys, highest frequency first, as the spectrogram paints its levels. */
async function painted(strip: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(strip);
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  const levels = new Uint8Array(width * height);
  for (let at = 0; at < levels.length; at++) {
    const row = height - 1 - Math.floor(at / width);
    levels[row * width + (at % width)] = data[4 * at]!;
  }
  const image = new ImageData(width, height);
  paintTile(levels, width, paletteOf(PAINT), new Uint32Array(image.data.buffer));
  context.putImageData(image, 0, 0);
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
}
