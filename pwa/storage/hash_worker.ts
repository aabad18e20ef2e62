/** SHA-256 of whole files, one after the other, streamed so that their size does not matter. */
import { createSHA256 } from 'hash-wasm';
import { type AnyBytes, streamed } from './device_bytes';

export interface HashRequest {
  id: number;
  bytes: AnyBytes;
}

export type HashReport = { id: number; sha256: string } | { id: number; message: string };

let queue = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<HashRequest>) => {
  queue = queue.then(() => hash(data));
});

async function hash({ id, bytes }: HashRequest): Promise<void> {
  try {
    postMessage({ id, sha256: await sha256Of(bytes) } satisfies HashReport);
  } catch (error) {
    postMessage({ id, message: (error as Error).message } satisfies HashReport);
  }
}

async function sha256Of(bytes: AnyBytes): Promise<string> {
  const hasher = await createSHA256();
  for await (const piece of streamed(bytes)) hasher.update(piece);
  return hasher.digest('hex');
}
