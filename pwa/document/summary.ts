/** Keeps the counts that a list of recordings shows, so that the list need not open each document. */
import { deviceDatabase, type SummaryRow } from '../storage/database';
import type { RecordingDocument } from './recording';

const WAIT_MS = 400;

/** Emits 'change' after the counts of a recording were written in this tab. */
export const summaryChanges = new EventTarget();

/** Write the counts of a document a moment after each change. Returns a function that stops it. */
export function keepSummary(recording: RecordingDocument): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void writeSummary(recording), WAIT_MS);
  };
  const stop = recording.onChange(later);
  return () => {
    stop();
    clearTimeout(timer);
    return writeSummary(recording);
  };
}

/** Count what is in a document. */
export function summarise(recording: RecordingDocument): SummaryRow {
  const queries = recording.queries();
  return {
    key: recording.key,
    annotations: recording.annotations().length,
    queries: queries.length,
    answered: queries.filter((query) => query.answer).length,
  };
}

/** The kept counts by recording; one that was never opened is missing. */
export async function summaries(keys: readonly string[]): Promise<Map<string, SummaryRow>> {
  const database = await deviceDatabase().catch(() => null);
  const rows = await Promise.all(keys.map((key) => database?.get('summaries', key)));
  return new Map(rows.flatMap((row) => (row ? [[row.key, row] as const] : [])));
}

async function writeSummary(recording: RecordingDocument): Promise<void> {
  const row = summarise(recording);
  // The counts can be made anew from the document at any time: a failure here loses nothing.
  await deviceDatabase().then(
    (database) => database.put('summaries', row),
    () => null,
  );
  summaryChanges.dispatchEvent(new Event('change'));
}
