/** Keeps the counts that a list of recordings shows, so that the list need not open each document. */
import { deviceDatabase, type SummaryRow } from '../storage/database';
import type { StoredDocument } from './stored_document';

const WAIT_MS = 400;

/** Emits 'change' after the counts of a recording were written in this tab. */
export const summaryChanges = new EventTarget();

/**
 * Write the counts of an open recording document a moment after each change, whoever made it.
 * Returns a function that stops it and writes what is still to be written.
 */
export function keepSummary(stored: StoredDocument): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stale = true;
  const write = () => {
    stale = false;
    return writeSummary(summarise(stored));
  };
  const later = () => {
    stale = true;
    clearTimeout(timer);
    timer = setTimeout(write, WAIT_MS);
  };
  stored.doc.on('update', later);
  return async () => {
    stored.doc.off('update', later);
    clearTimeout(timer);
    if (stale) await write();
  };
}

/** Count what is in a recording's document. */
export function summarise(stored: StoredDocument): SummaryRow {
  const active = (root: string) =>
    [...stored.root(root).keys()].filter(
      (id) => stored.entry(root, id)?.get('status') === 'active',
    );
  const queries = active('queries');
  return {
    key: stored.name.split(':').at(-1)!,
    annotations: active('annotations').length,
    queries: queries.length,
    answered: queries.filter((id) => stored.entry('queries', id)?.has('answer')).length,
  };
}

/** The kept counts by recording; one that was never opened is missing. */
export async function summaries(keys: readonly string[]): Promise<Map<string, SummaryRow>> {
  const database = await deviceDatabase().catch(() => null);
  const rows = await Promise.all(keys.map((key) => database?.get('summaries', key)));
  return new Map(rows.flatMap((row) => (row ? [[row.key, row] as const] : [])));
}

async function writeSummary(row: SummaryRow): Promise<void> {
  // The counts can be made anew from the document at any time: a failure here loses nothing.
  await deviceDatabase()
    .then((database) => database.put('summaries', row))
    .catch(() => null);
  summaryChanges.dispatchEvent(new Event('change'));
}
