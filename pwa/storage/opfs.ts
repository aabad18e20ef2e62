/** Copies of audio in the browser's private files (OPFS), written by a worker. */
import type { DeviceBytes } from '../audio/source';
import { looksSealed, sealedFile } from '../lock/sealed_file';
import { vault } from '../lock/vault';
import type { AudioStore, WriteOptions } from './audio_store';
import type { CopyReport, CopyRequest } from './copy_worker';
import type { AnyBytes } from './device_bytes';
import { privateFolder, removeHalfCopy } from './private_files';

export class OpfsAudioStore implements AudioStore {
  /** Copy a file into place; half-written ones are never seen under their name. */
  write(path: string, bytes: AnyBytes, { signal, onProgress }: WriteOptions = {}): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const worker = new Worker(new URL('./copy_worker.ts', import.meta.url), { type: 'module' });
      const end = (finish: () => void) => {
        signal?.removeEventListener('abort', abort);
        worker.terminate();
        finish();
      };
      const abort = () => {
        end(() => reject(signal?.reason));
        void removeHalfCopy(path);
      };
      signal?.addEventListener('abort', abort);
      worker.onerror = (event) => end(() => reject(new Error(event.message)));
      worker.onmessage = ({ data }: MessageEvent<CopyReport>) => {
        if (data.kind === 'progress') onProgress?.(data.fraction);
        else if (data.kind === 'done') end(resolve);
        else end(() => reject(new DOMException(data.message, data.name)));
      };
      worker.postMessage({ path, bytes, key: vault.sealingKey } satisfies CopyRequest);
    });
  }

  async read(path: string): Promise<DeviceBytes | undefined> {
    try {
      const handle = await (await privateFolder()).getFileHandle(path);
      const file = await handle.getFile();
      const isSealed = vault.isSet && (await looksSealed(file));
      return isSealed ? sealedFile(file, await vault.key(), path) : file;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
      throw error;
    }
  }

  async remove(path: string): Promise<void> {
    const names = [path, `${path}.part`];
    const from = await privateFolder();
    await Promise.all(names.map((name) => from.removeEntry(name).catch(ignoreMissing)));
  }
}

let swept = false;

/** Remove, once in a page's life, what copies cut short have left behind; one being written stays. */
export async function sweepHalfCopies(): Promise<void> {
  if (swept) return;
  swept = true;
  const from = await privateFolder().catch(() => null);
  if (!from) return;
  for await (const name of from.keys()) {
    if (name.endsWith('.part')) await from.removeEntry(name).catch(() => null);
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
}
