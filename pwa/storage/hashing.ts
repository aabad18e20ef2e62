/** Hashes files in a worker that is started with the first and ended after the last. */
import type { AnyBytes } from './device_bytes';
import type { HashReport, HashRequest } from './hash_worker';

/** Computes the SHA-256 of a whole file as 64 hexadecimal digits. */
export type HashFile = (bytes: AnyBytes) => Promise<string>;

interface Waiting {
  resolve(sha256: string): void;
  reject(error: Error): void;
}

let worker: Worker | null = null;
let nextId = 1;
const waiting = new Map<number, Waiting>();

export const sha256InWorker: HashFile = (bytes) =>
  new Promise((resolve, reject) => {
    const id = nextId++;
    waiting.set(id, { resolve, reject });
    worker ??= start();
    worker.postMessage({ id, bytes } satisfies HashRequest);
  });

function start(): Worker {
  const started = new Worker(new URL('./hash_worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data }: MessageEvent<HashReport>) => {
    const job = waiting.get(data.id);
    waiting.delete(data.id);
    if ('sha256' in data) job?.resolve(data.sha256);
    else job?.reject(new Error(data.message));
    if (waiting.size === 0) stop();
  };
  started.onerror = (event) => {
    for (const job of waiting.values()) job.reject(new Error(event.message));
    waiting.clear();
    stop();
  };
  return started;
}

function stop(): void {
  worker?.terminate();
  worker = null;
}
