/** argon2id, which is slow on purpose: in a worker, so that the page stays alive meanwhile. */
import { argon2id } from 'hash-wasm';
import type { Derivation, Derive } from './passphrase';
import type { Bytes } from './sealing';

export interface DerivationRequest {
  readonly passphrase: string;
  readonly derivation: Derivation;
}

export type DerivationReport = { readonly bytes: Bytes } | { readonly message: string };

/** In this thread. */
export const derive: Derive = async (password, { salt, memory_kib, passes }) =>
  (await argon2id({
    password,
    salt,
    memorySize: memory_kib,
    iterations: passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  })) as Bytes;

export const deriveInWorker: Derive = (passphrase, derivation) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./derivation_worker.ts', import.meta.url), {
      type: 'module',
    });
    const end = (finish: () => void) => {
      worker.terminate();
      finish();
    };
    worker.onerror = ({ message }) => end(() => reject(new Error(message)));
    worker.onmessage = ({ data }: MessageEvent<DerivationReport>) =>
      end(() => ('bytes' in data ? resolve(data.bytes) : reject(new Error(data.message))));
    worker.postMessage({ passphrase, derivation } satisfies DerivationRequest);
  });
