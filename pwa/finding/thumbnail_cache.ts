/** Thumbnails kept on this device, by the fingerprint of their recording; losing them loses nothing. */
import type { DBSchema } from 'idb';
import { vault } from '../lock/vault';
import { Connection } from '../storage/connection';

interface Pictures extends DBSchema {
  pictures: { key: string; value: Blob };
}

/** Raised when pictures are made otherwise: those made before are then forgotten. */
const VERSION = 1;
const database = new Connection<Pictures>('earmark-thumbnails', VERSION, (pictures) => {
  for (const name of pictures.objectStoreNames) pictures.deleteObjectStore(name);
  pictures.createObjectStore('pictures');
});

export async function keptThumbnail(fingerprint: string): Promise<Blob | undefined> {
  return (await database.open().catch(() => null))?.get('pictures', fingerprint);
}

export async function keepThumbnail(fingerprint: string, picture: Blob): Promise<void> {
  // They show what was recorded: on a locked device they are made anew.
  if (vault.isSet) return;
  // A full disk is told of where work is at stake.
  await database
    .open()
    .then((pictures) => pictures.put('pictures', picture, fingerprint))
    .catch(() => null);
}

/** Forget all: of which projects they are is not known. What is here still can be made anew. */
export async function removeThumbnails(): Promise<void> {
  await (await database.open()).clear('pictures');
}

/** Forget all, where the device is locked with a passphrase; resolves to how many there were. */
export async function forgetThumbnails(): Promise<number> {
  const pictures = await database.open();
  const count = vault.isSet ? await pictures.count('pictures') : 0;
  if (count > 0) await pictures.clear('pictures');
  return count;
}
