/** Has the rows of all recordings kept as things are kept now: encrypted, or as they are. */
import { looksSealed } from '../lock/sealed_file';
import { vault } from '../lock/vault';
import { everyRecording } from '../storage/row_store';
import type { RecordingRow } from '../storage/rows';
import { knownModels, type Model } from './catalog';
import { embedder } from './embedder';
import { embeddingFiles, lockOf } from './kept';
import { HALF } from './store';

/** Resolves to how many files were kept otherwise. @param onFile called with the fraction done */
export async function convertEmbeddings(
  onFile: (fraction: number) => void = () => {},
): Promise<number> {
  const folder = await embeddingFiles();
  if (!folder) return 0;
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  const recordings = await everyRecording();
  let changed = 0;
  for (const [index, name] of names.entries()) {
    if (await isOtherwise(folder, name)) {
      changed += 1;
      const known = knownBy(name, recordings);
      if (known) await embedder.reform(known.recording, known);
      else await folder.removeEntry(name).catch(() => null);
    }
    onFile((index + 1) / names.length);
  }
  return changed;
}

/** Whoever writes it now is waited for. What was broken off counts too. */
async function isOtherwise(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  const isHalf = name.endsWith(HALF);
  return navigator.locks.request(lockOf(isHalf ? name.slice(0, -HALF.length) : name), async () => {
    const handle = await folder.getFileHandle(name).catch(() => null);
    if (!handle) return false;
    const file = await handle.getFile();
    if (file.size === 0 && !isHalf) return false;
    return isHalf || (await looksSealed(file)) !== (vault.sealingKey !== null);
  });
}

interface KnownRows {
  readonly recording: string;
  readonly model: string;
  readonly hopS: number;
  readonly info: { readonly sampleRateHz: number; readonly frames: number };
}

/** What a file is about; null where nobody could read it, since model or recording are gone. */
export function knownBy(
  name: string,
  recordings: ReadonlyMap<string, Pick<RecordingRow, 'sample_rate_hz' | 'duration_s'>>,
  among: readonly Pick<Model, 'id' | 'version'>[] = knownModels(),
): KnownRows | null {
  for (const { id, version } of among) {
    const [recording = '', hopMs] = name.split(`.${id}.${version}.`);
    const row = recordings.get(recording);
    if (!row || !Number(hopMs)) continue;
    const { sample_rate_hz: sampleRateHz, duration_s } = row;
    const info = { sampleRateHz, frames: Math.round(duration_s * sampleRateHz) };
    return { recording, model: id, hopS: Number(hopMs) / 1000, info };
  }
  return null;
}
