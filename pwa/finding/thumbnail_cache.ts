/** Thumbnails kept on this device, by the fingerprint of their recording; losing them loses nothing. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Pictures extends DBSchema {
  pictures: { key: string; value: Blob };
}

const NAME = 'earmark-thumbnails';
/** Raised when pictures are made otherwise: those made before are then forgotten. */
const VERSION = 1;
let connection: Promise<IDBPDatabase<Pictures>> | null = null;

export async function keptThumbnail(fingerprint: string): Promise<Blob | undefined> {
  return (await database().catch(() => null))?.get('pictures', fingerprint);
}

export async function keepThumbnail(fingerprint: string, picture: Blob): Promise<void> {
  // A full disk is told of where work is at stake.
  await database()
    .then((pictures) => pictures.put('pictures', picture, fingerprint))
    .catch(() => null);
}

function database(): Promise<IDBPDatabase<Pictures>> {
  connection ??= openDB<Pictures>(NAME, VERSION, {
    upgrade(pictures) {
      for (const name of pictures.objectStoreNames) pictures.deleteObjectStore(name);
      pictures.createObjectStore('pictures');
    },
    blocking: (_now, _then, event) => {
      connection = null;
      (event.target as IDBDatabase).close();
    },
    terminated: () => {
      connection = null;
    },
  });
  connection.catch(() => {
    connection = null;
  });
  return connection;
}
