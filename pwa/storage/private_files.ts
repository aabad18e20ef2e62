/** The browser's private files (OPFS) in which audio is kept, for the page and its workers. */

const FOLDER = 'audio';

/** Chromium, Firefox and Safari can rename a private file; TypeScript does not know yet. */
export type Movable = FileSystemFileHandle & { move(name: string): Promise<void> };

/** The folder of the audio kept here. Throws where the browser keeps no files for a page. */
export async function privateFolder(): Promise<FileSystemDirectoryHandle> {
  if (!navigator.storage?.getDirectory) {
    throw new DOMException('This browser has no private files.', 'SecurityError');
  }
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

/** Remove what is left of a copy that was broken off. */
export async function removeHalfCopy(path: string): Promise<void> {
  const from = await privateFolder().catch(() => null);
  await from?.removeEntry(`${path}.part`).catch(() => null);
}
