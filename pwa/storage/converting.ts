/** Has copies of audio kept as things are kept now: encrypted, or as they are. */
import { looksSealed } from '../lock/sealed_file';
import { vault } from '../lock/vault';
import { OpfsAudioStore } from './opfs';
import { privateFolder } from './private_files';

/** Resolves to how many files were kept otherwise. @param onFile called with the fraction done */
export async function convertAudio(onFile: (fraction: number) => void = () => {}): Promise<number> {
  const folder = await privateFolder();
  const store = new OpfsAudioStore();
  const paths: string[] = [];
  for await (const path of folder.keys()) if (!path.endsWith('.part')) paths.push(path);
  let changed = 0;
  for (const [index, path] of paths.entries()) {
    const file = await (await folder.getFileHandle(path)).getFile();
    const bytes = await store.read(path);
    if (bytes && (await looksSealed(file)) !== (vault.sealingKey !== null)) {
      // Written beside it and then put in its place: at every moment one of both is whole.
      await store.write(path, bytes);
      changed += 1;
    }
    onFile((index + 1) / paths.length);
  }
  return changed;
}
