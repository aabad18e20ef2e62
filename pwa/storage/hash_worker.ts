/** SHA-256 of whole files, one after the other, streamed so that their size does not matter. */
import { createSHA256 } from 'hash-wasm';

export interface HashRequest {
  id: number;
  blob: Blob;
}

export type HashReport = { id: number; sha256: string } | { id: number; message: string };

let queue = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<HashRequest>) => {
  queue = queue.then(() => hash(data));
});

async function hash({ id, blob }: HashRequest): Promise<void> {
  try {
    postMessage({ id, sha256: await sha256Of(blob) } satisfies HashReport);
  } catch (error) {
    postMessage({ id, message: (error as Error).message } satisfies HashReport);
  }
}

async function sha256Of(blob: Blob): Promise<string> {
  const hasher = await createSHA256();
  const reader = blob.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    hasher.update(piece.value);
  }
  return hasher.digest('hex');
}
