/** Takes everything off this device: the way on for whoever has forgotten the passphrase. */
import { LOCK_DATABASE } from './lock_record';
import { vault } from './vault';

const OURS = /^(earmark\b|project:|recording:)/;

/** The lock goes last, so that what was broken off can be done again; every tab then begins anew. */
export async function eraseDevice(): Promise<void> {
  const databases = (await indexedDB.databases()).map(({ name = '' }) => name);
  for (const name of databases) {
    if (OURS.test(name) && name !== LOCK_DATABASE) await eraseDatabase(name);
  }
  const root = await navigator.storage.getDirectory();
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  for (const name of names) await root.removeEntry(name, { recursive: true });
  localStorage.clear();
  await vault.remove();
}

function eraseDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
