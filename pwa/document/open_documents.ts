/** The documents open in this tab, by name: opened once, shared, closed with their last holder. */
import { PROJECT_ROOM, RECORDING_ROOM } from './schema';
import { StoredDocument } from './stored_document';
import { keepSummary } from './summary';
import { undoStack } from './undo';

interface Opened {
  readonly stored: StoredDocument;
  readonly stop: () => Promise<void>;
}

/** Begins something for an open document; what it returns ends it, before the document closes. */
type Companion = (stored: StoredDocument) => () => void;

interface Held {
  readonly opening: Promise<Opened>;
  holders: number;
}

const held = new Map<string, Held>();
const closing = new Map<string, Promise<unknown>>();
const opened = new Map<string, Opened & { readonly ends: (() => void)[] }>();
const companions = new Set<Companion>();

const ROOTS: Record<string, readonly string[]> = {
  [PROJECT_ROOM]: [
    ...['project', 'labels', 'attributes', 'settings', 'strategies', 'recordings'],
    'assignments',
  ],
  [RECORDING_ROOM]: ['recording', 'annotations', 'queries', 'bookmarks'],
};

/** Have every document of this tab, open or opened later, accompanied. */
export function accompany(companion: Companion): void {
  companions.add(companion);
  for (const { stored, ends } of opened.values()) ends.push(companion(stored));
}

/** Open a document or join the one that is open. Each holder calls `releaseDocument` once. */
export async function holdDocument(name: string): Promise<StoredDocument> {
  let entry = held.get(name);
  if (!entry) {
    entry = { opening: open(name), holders: 0 };
    held.set(name, entry);
  }
  entry.holders += 1;
  return (await entry.opening).stored;
}

/** Give a document back. With the last holder it is stored and closed, unless it cannot be stored. */
export async function releaseDocument(name: string): Promise<void> {
  const entry = held.get(name);
  if (!entry) return;
  entry.holders -= 1;
  if (entry.holders > 0) return;
  const { stored, stop } = await entry.opening;
  // Edits that are not on the disk must not be lost with the document: it stays at hand.
  if (!(await stored.flush())) return;
  if (entry.holders > 0 || held.get(name) !== entry) return;
  held.delete(name);
  const closed = stop().then(() => stored.close());
  closing.set(name, closed);
  await closed;
  closing.delete(name);
}

/** How many hold a document of this tab. */
export function holdersOf(name: string): number {
  return held.get(name)?.holders ?? 0;
}

/** Store every edit of the open documents; false where one could not be stored. */
export async function flushDocuments(): Promise<boolean> {
  const opened = await Promise.all([...held.values()].map(({ opening }) => opening));
  const flushed = await Promise.all(opened.map(({ stored }) => stored.flush()));
  return flushed.every(Boolean);
}

async function open(name: string): Promise<Opened> {
  await closing.get(name);
  const room = name.split(':')[0]!;
  const stored = await StoredDocument.open(name, ROOTS[room] ?? []);
  const stopSummary = room === RECORDING_ROOM ? keepSummary(stored) : () => Promise.resolve();
  const ends = [...companions].map((companion) => companion(stored));
  const stop = () => {
    opened.delete(name);
    for (const end of ends) end();
    return stopSummary();
  };
  opened.set(name, { stored, stop, ends });
  return { stored, stop };
}

undoStack.connect(async (name) => ({
  document: await holdDocument(name),
  release: () => void releaseDocument(name),
}));
