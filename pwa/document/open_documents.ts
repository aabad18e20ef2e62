/** The documents open in this tab, by name: opened once, shared, closed with their last holder. */
import { PROJECT_ROOM, RECORDING_ROOM } from './schema';
import { StoredDocument } from './stored_document';
import { undoStack } from './undo';

interface Held {
  readonly opening: Promise<StoredDocument>;
  holders: number;
}

const held = new Map<string, Held>();
const closing = new Map<string, Promise<unknown>>();

const ROOTS: Record<string, readonly string[]> = {
  [PROJECT_ROOM]: ['project', 'labels', 'settings'],
  [RECORDING_ROOM]: ['recording', 'annotations', 'queries'],
};

/** Open a document or join the one that is open. Each holder calls `releaseDocument` once. */
export async function holdDocument(name: string): Promise<StoredDocument> {
  let entry = held.get(name);
  if (!entry) {
    entry = { opening: open(name), holders: 0 };
    held.set(name, entry);
  }
  entry.holders += 1;
  return entry.opening;
}

/** Give a document back. With the last holder it is stored and closed, unless it cannot be stored. */
export async function releaseDocument(name: string): Promise<void> {
  const entry = held.get(name);
  if (!entry) return;
  entry.holders -= 1;
  if (entry.holders > 0) return;
  const stored = await entry.opening;
  await stored.flush();
  if (entry.holders > 0 || held.get(name) !== entry) return;
  held.delete(name);
  const closed = stored.close().then((done) => {
    // Edits that are not on the disk must not be lost with the document: keep it at hand.
    if (!done && !held.has(name)) held.set(name, entry);
  });
  closing.set(name, closed);
  await closed;
  closing.delete(name);
}

async function open(name: string): Promise<StoredDocument> {
  await closing.get(name);
  return StoredDocument.open(name, ROOTS[name.split(':')[0]!] ?? []);
}

undoStack.connect(async (name) => ({
  document: await holdDocument(name),
  release: () => void releaseDocument(name),
}));
