/** Copies one file into OPFS: streamed into `<path>.part`, flushed, then given its name. */

import { type Movable, privateFolder } from './private_files';

export interface CopyRequest {
  path: string;
  blob: Blob;
}

export type CopyReport =
  | { kind: 'progress'; fraction: number }
  | { kind: 'done' }
  | { kind: 'failed'; name: string; message: string };

const REPORT_EVERY_BYTES = 8 * 1024 * 1024;

addEventListener('message', async ({ data }: MessageEvent<CopyRequest>) => {
  try {
    await copy(data.path, data.blob);
    report({ kind: 'done' });
  } catch (error) {
    const { name, message } = error as Error;
    report({ kind: 'failed', name, message });
  }
});

async function copy(path: string, blob: Blob): Promise<void> {
  const folder = await privateFolder();
  const part = `${path}.part`;
  const file = await folder.getFileHandle(part, { create: true });
  try {
    await stream(file, blob);
    await (file as Movable).move(path);
  } catch (error) {
    await folder.removeEntry(part).catch(() => null);
    throw error;
  }
}

async function stream(file: FileSystemFileHandle, blob: Blob): Promise<void> {
  const access = await file.createSyncAccessHandle();
  try {
    access.truncate(0);
    let written = 0;
    let reported = 0;
    const reader = blob.stream().getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const took = access.write(piece.value, { at: written });
      if (took < piece.value.length) throw new DOMException('No space.', 'QuotaExceededError');
      written += took;
      if (written - reported < REPORT_EVERY_BYTES) continue;
      reported = written;
      report({ kind: 'progress', fraction: written / blob.size });
    }
    access.flush();
  } finally {
    access.close();
  }
}

function report(message: CopyReport): void {
  postMessage(message);
}
