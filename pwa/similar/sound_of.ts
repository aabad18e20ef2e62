/** The sound of a tile's recording: on this device, or by range from the server. */
import { type AudioBytes, isLossy } from '../audio';
import { library } from '../storage';
import { knownRow } from './far_rows';

/** Asks nobody for anything, and fetches no whole file. Rejects with a sentence where it is not there. */
export async function soundOf(recording: string): Promise<AudioBytes> {
  try {
    return await library.audio(recording, { ask: false });
  } catch (error) {
    const row = await knownRow(recording);
    // A lossy file would have to be fetched and decoded whole.
    const file = row && !isLossy(row.format) ? await library.findOnServer(row) : undefined;
    if (!file) throw error;
    return file;
  }
}
