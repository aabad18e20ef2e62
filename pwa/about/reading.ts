/** Asks Python what the files of recordings say of them; once for each, as soon as it is ready. */
import { python } from '../python/bridge';
import { library, type RecordingAbout, type RecordingRow } from '../storage';

/** What reading needs, so that tests can stand in for it. */
export interface ReadingParts {
  ask(payload: unknown): Promise<RecordingAbout>;
  keep(key: string, about: RecordingAbout): Promise<void>;
}

const REAL_PARTS: ReadingParts = {
  ask: (payload) => python.call<RecordingAbout>('read_metadata', payload),
  keep: (key, about) => library.describe(key, about),
};

const underway = new Map<string, Promise<void>>();

/**
 * Read what is not read yet. Resolves when all of it is kept, whoever began it; a recording that
 * could not be read is asked about again next time.
 */
export async function readAbout(
  rows: readonly RecordingRow[],
  parts: ReadingParts = REAL_PARTS,
): Promise<void> {
  for (const row of rows) {
    if (row.about) continue;
    const reading = underway.get(row.key) ?? readOne(row, parts);
    underway.set(row.key, reading);
    await reading;
    underway.delete(row.key);
  }
}

async function readOne(row: RecordingRow, parts: ReadingParts): Promise<void> {
  const { key, file_name, tags = [] } = row;
  try {
    const chunks = tags.map(({ id, bytes }) => ({ id, base64: base64(bytes) }));
    await parts.keep(key, await parts.ask({ file_name, chunks }));
  } catch {
    // Python could not be started, or was ended: labeling goes on without.
  }
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
