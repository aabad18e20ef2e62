/** Brings the history of a recording onto this device, for where there is no server. */
import { holdDocument, releaseDocument } from '../document/open_documents';
import { recordingDocumentName } from '../document/schema';
import { MOST_BROUGHT, REVISION_BYTES } from './bounds';
import { entriesIn } from './field_log';
import { keepBrought } from './kept_history';
import type { Fields, Revision } from './records';
import { readAnnotationsAt, readRevisions } from './server';
import { entriesOtherwise, knownState } from './since';

/** Returns about how many bytes came. @throws RelayError */
export async function bringHistory(project: string, recording: string): Promise<number> {
  const at = new Date().toISOString();
  const { revisions, next } = await readRevisions(project, { recording }, MOST_BROUGHT);
  const oldest = revisions.at(-1)?.id;
  const base = next === null || !oldest ? {} : await stateBefore(project, recording, oldest);
  const name = recordingDocumentName(project, recording);
  const stored = await holdDocument(name);
  try {
    const known = knownState({ base, revisions, otherwise: {} });
    const otherwise = entriesOtherwise(known, entriesIn(stored));
    await keepBrought(name, { at, revisions, base, otherwise });
  } finally {
    await releaseDocument(name);
  }
  return sizeOf(revisions, base);
}

function stateBefore(
  project: string,
  recording: string,
  id: number,
): Promise<Readonly<Record<string, Fields>>> {
  return readAnnotationsAt(project, recording, `before:${id}`);
}

function sizeOf(revisions: readonly Revision[], base: object): number {
  return (revisions.length + Object.keys(base).length) * REVISION_BYTES;
}
