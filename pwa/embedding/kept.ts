/** Which recordings have rows on this device already, wholly or in part; and their removal. */
import type { Model } from './catalog';
import { FOLDER, HALF } from './store';

/** Under which a file is used by one tab, and for one purpose, at a time. */
export function lockOf(name: string): string {
  return `embeddings ${name}`;
}

/** The folder of rows; null where nothing can be kept, or before the first recording was listened to. */
export async function embeddingFiles(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER);
  } catch {
    return null;
  }
}

/** Keys of recordings; none where nothing can be kept. */
export async function recordingsKept({
  id,
  version,
}: Pick<Model, 'id' | 'version'>): Promise<Set<string>> {
  const kept = new Set<string>();
  for (const name of await names()) {
    const at = name.indexOf(`.${id}.${version}.`);
    if (at > 0 && !name.endsWith(HALF)) kept.add(name.slice(0, at));
  }
  return kept;
}

/** Whoever listens to a recording is waited for so long. */
const PATIENCE_MS = 10_000;

/** Remove the rows of recordings, by every model. */
export async function removeRows(recordings: ReadonlySet<string>): Promise<void> {
  const folder = await embeddingFiles();
  for (const name of await names()) {
    if (!recordings.has(name.split('.')[0]!)) continue;
    const remove = async () => folder?.removeEntry(name).catch(() => null);
    const signal = AbortSignal.timeout(PATIENCE_MS);
    await navigator.locks.request(lockOf(name), { signal }, remove).catch(remove);
  }
}

async function names(): Promise<string[]> {
  const found: string[] = [];
  const folder = await embeddingFiles();
  if (folder) for await (const name of folder.keys()) found.push(name);
  return found;
}
