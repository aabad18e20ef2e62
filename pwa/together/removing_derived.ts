/** Takes off this device what was made of a project's recordings: it holds what was heard in them. */
import { recordingDocumentName } from '../document/schema';
import { removeRows } from '../embedding/kept';
import { removeThumbnails } from '../finding/thumbnail_cache';
import { forgetHistory } from '../history/kept_history';
import { forgetLearned } from '../questions/learned_store';
import { forgetSampling } from '../sampling/stretch_store';
import { belonging } from '../storage/belonging';
import { deviceDatabase } from '../storage/database';

/**
 * Counts, history and what was learned, in the space of whoever is here, and all small pictures;
 * embeddings and what Next keeps only where nobody else takes part here, since those are the same for all.
 */
export async function removeDerived(
  project: string,
  recordings: ReadonlySet<string>,
  isOnlyMine: boolean,
): Promise<void> {
  const database = await deviceDatabase();
  const space = belonging.spaceOf(project);
  for (const key of recordings) await database.delete('summaries', key + space);
  await forgetLearned(project);
  await forgetHistory([...recordings].map((key) => recordingDocumentName(project, key)));
  await removeThumbnails();
  if (!isOnlyMine) return;
  await stopListening(project);
  await forgetSampling(project);
  await removeRows(recordings);
}

/** What is being listened to would be kept after all. */
async function stopListening(project: string): Promise<void> {
  // Loaded when it is needed: what listens is large.
  const { gathering } = await import('../sampling/gathering');
  if (gathering.project === project) gathering.stop();
}
