/** When documents were last in step with the server, and bringing one in step now. */
import { holdDocument, releaseDocument } from '../document/open_documents';
import { documentAt } from '../storage/belonging';
import { settledRoom } from './carrier';
import { notebook } from './notebook';

/** So long a document may take to come. */
const PATIENCE_MS = 60_000;

/** When each document was last in step with the server, by its name, in ms. */
export async function metAt(): Promise<Map<string, number>> {
  const database = await notebook().catch(() => null);
  const rows = (await database?.getAll('met')) ?? [];
  return new Map(rows.map(({ room, at }) => [documentAt(room) ?? '', Date.parse(at)]));
}

/** Bring a document in step with the server, and onto the disk; false where that cannot be now. */
export async function meet(name: string): Promise<boolean> {
  const stored = await holdDocument(name);
  try {
    return (await settledRoom(name, PATIENCE_MS)) && (await stored.flush());
  } finally {
    await releaseDocument(name);
  }
}
