/** Keeps the counts that a list of recordings shows, so that the list need not open each document. */
import { isSealed, keptRow, plainRow } from '../lock/sealed_row';
import { vault } from '../lock/vault';
import { belonging } from '../storage/belonging';
import { deviceDatabase, type SummaryRow } from '../storage/database';
import { LABEL_PREFIX } from './schema';
import type { Entry, StoredDocument } from './stored_document';

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
  const annotations = active('annotations');
  return {
    key: stored.place.split(':').at(-1)!,
    annotations: annotations.length,
    queries: queries.length,
    answered: queries.filter((id) => stored.entry('queries', id)?.has('answer')).length,
    labels: labelCounts(annotations.map((id) => stored.entry('annotations', id))),
  };
}

/** How many of these annotations carry each label. */
function labelCounts(entries: readonly (Entry | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const field of entries.flatMap((entry) => [...(entry?.keys() ?? [])])) {
    if (!field.startsWith(LABEL_PREFIX)) continue;
    const id = field.slice(LABEL_PREFIX.length);
    counts[id] = (counts[id] ?? 0) + 1;
  }
  return counts;
}

/** The kept counts by recording; one that was never opened is missing. */
export async function summaries(
  project: string,
  keys: readonly string[],
): Promise<Map<string, SummaryRow>> {
  await belonging.ready;
  const space = belonging.spaceOf(project);
  const database = await deviceDatabase().catch(() => null);
  const kept = await Promise.all(keys.map((key) => database?.get('summaries', key + space)));
  // What does not open is counted anew with the next change.
  const rows = await Promise.all(
    kept.map((row) => row && plainRow(row, sealedFor(row.key)).catch(() => undefined)),
  );
  const found = rows.flatMap((row, index) => (row ? [{ ...row, key: keys[index]! }] : []));
  return new Map(found.map((row) => [row.key, row]));
}

async function writeSummary(row: SummaryRow): Promise<void> {
  // The counts can be made anew from the document at any time: a failure here loses nothing.
  await deviceDatabase()
    .then(async (database) => {
      await database.put('summaries', await keptRow(row, ['key'], sealedFor(row.key)));
    })
    .catch(() => null);
  summaryChanges.dispatchEvent(new Event('change'));
}

/** Have all counts kept as things are kept now; resolves to how many were not. */
export async function convertSummaries(): Promise<number> {
  const database = await deviceDatabase();
  let changed = 0;
  for (const kept of await database.getAll('summaries')) {
    if (isSealed(kept) === (vault.sealingKey !== null)) continue;
    const row = await plainRow(kept, sealedFor(kept.key)).catch(() => null);
    if (!row) continue;
    await database.put('summaries', await keptRow(row, ['key'], sealedFor(kept.key)));
    changed += 1;
  }
  return changed;
}

function sealedFor(key: string): string {
  return `summary ${key}`;
}
