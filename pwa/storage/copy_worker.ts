/** Copies one file into OPFS: streamed into `<path>.part`, flushed, then given its name. */
import { SealingWriter } from '../lock/sealed_file';
import { type AnyBytes, streamed } from './device_bytes';
import { type Movable, privateFolder } from './private_files';

export interface CopyRequest {
  path: string;
  bytes: AnyBytes;
  /** What to encrypt it with; null for nothing. */
  key: CryptoKey | null;
}

export type CopyReport =
  | { kind: 'progress'; fraction: number }
  | { kind: 'done' }
  | { kind: 'failed'; name: string; message: string };

const REPORT_EVERY_BYTES = 8 * 1024 * 1024;

addEventListener('message', async ({ data }: MessageEvent<CopyRequest>) => {
  try {
    await copy(data);
    report({ kind: 'done' });
  } catch (error) {
    const { name, message } = error as Error;
    report({ kind: 'failed', name, message });
  }
});

async function copy(request: CopyRequest): Promise<void> {
  const { path } = request;
  const folder = await privateFolder();
  const part = `${path}.part`;
  const file = await folder.getFileHandle(part, { create: true });
  try {
    await stream(file, request);
    await (file as Movable).move(path);
  } catch (error) {
    await folder.removeEntry(part).catch(() => null);
    throw error;
  }
}

async function stream(
  file: FileSystemFileHandle,
  { path, bytes, key }: CopyRequest,
): Promise<void> {
  const access = await file.createSyncAccessHandle();
  try {
    access.truncate(0);
    const write = (piece: Uint8Array<ArrayBuffer>, at: number) => {
      if (access.write(piece, { at }) < piece.length) {
        throw new DOMException('No space.', 'QuotaExceededError');
      }
    };
    const sealing = key && new SealingWriter(key, path, write);
    let taken = 0;
    let reported = 0;
    for await (const piece of streamed(bytes)) {
      if (sealing) await sealing.add(piece);
      else write(piece, taken);
      taken += piece.length;
      if (taken - reported < REPORT_EVERY_BYTES) continue;
      reported = taken;
      report({ kind: 'progress', fraction: taken / bytes.size });
    }
    await sealing?.finish();
    access.flush();
  } finally {
    access.close();
  }
}

function report(message: CopyReport): void {
  postMessage(message);
}
