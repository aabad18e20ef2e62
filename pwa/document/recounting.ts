/** Counts by label for recordings whose counts were kept before there were any. */
import type { SummaryRow } from '../storage/database';
import { holdDocument, releaseDocument } from './open_documents';
import { RECORDING_ROOM } from './schema';

/** Open one document after the other: with each that is closed again, its counts are written. */
export async function recount(
  project: string,
  counted: readonly (SummaryRow | undefined)[],
  signal: AbortSignal,
): Promise<void> {
  for (const row of counted) {
    if (signal.aborted) return;
    if (!row || row.labels || row.annotations === 0) continue;
    const name = `${RECORDING_ROOM}:${project}:${row.key}`;
    await holdDocument(name);
    await releaseDocument(name);
  }
}
