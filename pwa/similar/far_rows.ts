/** Recordings that only the server lists: known here for a while, and kept once somebody labels them. */
import { library, type RecordingRow } from '../storage';
import { findRecording } from '../together/server_recording';

const rows = new Map<string, RecordingRow>();

/**
 * Recordings of this device, or as the server lists them; those of which it does not tell, or cannot
 * be asked, are missing.
 */
export async function nearOrFar(
  project: string,
  keys: readonly string[],
): Promise<readonly RecordingRow[]> {
  const found = await Promise.all(keys.map((key) => oneOf(project, key)));
  return found.filter((row) => row !== undefined);
}

async function oneOf(project: string, key: string): Promise<RecordingRow | undefined> {
  const known = await knownRow(key);
  if (known) return known;
  const found = await findRecording(project, key);
  if (found) rows.set(key, found);
  return found;
}

/** A recording of this device, or one that was asked for before. */
export async function knownRow(key: string): Promise<RecordingRow | undefined> {
  return (await library.recording(key)) ?? rows.get(key);
}

/** Put recordings on this device's list, which everybody shares: somebody did something with them. */
export async function keepFar(keys: Iterable<string>): Promise<void> {
  for (const key of new Set(keys)) {
    const row = rows.get(key);
    if (row) await library.adopt(row);
    rows.delete(key);
  }
}
