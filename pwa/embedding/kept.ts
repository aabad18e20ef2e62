/** Which recordings have rows on this device already, wholly or in part. */
import type { Model } from './catalog';
import { FOLDER } from './store';

/** Keys of recordings; none where nothing can be kept. */
export async function recordingsKept({
  id,
  version,
}: Pick<Model, 'id' | 'version'>): Promise<Set<string>> {
  const kept = new Set<string>();
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER);
    for await (const name of folder.keys()) {
      const at = name.indexOf(`.${id}.${version}.`);
      if (at > 0) kept.add(name.slice(0, at));
    }
  } catch {
    // Without private files, or before the first recording was listened to.
  }
  return kept;
}
