/** Decodes lossy files into the browser's private files, in a worker of their own. */

import { AudioError, type AudioErrorCode, type LossyFormat } from '../audio';
import type { Decoded } from '../audio/decode';
import { vault } from '../lock/vault';
import { unsealed } from '../messages/text';
import type { WriteOptions } from './audio_store';
import { removeHalfCopy } from './private_files';

export interface DecodeRequest {
  path: string;
  blob: Blob;
  format: LossyFormat;
  name: string;
}

/** @property key what to encrypt the copy with; null for nothing */
export type SealedDecodeRequest = DecodeRequest & { key: CryptoKey | null };

/** What was decoded, and the size of the WAV file it became. */
export type DecodedCopy = Decoded & { bytes: number };

export type DecodeReport =
  | { kind: 'progress'; fraction: number }
  | { kind: 'done'; decoded: DecodedCopy }
  | { kind: 'failed'; name: string; message: string; code?: AudioErrorCode };

/**
 * Decodes a lossy file into a WAV file under a path of the audio store.
 * Rejects with AudioError, with what the store says when space runs out, or the signal's reason.
 */
export type DecodeAudio = (request: DecodeRequest, options?: WriteOptions) => Promise<DecodedCopy>;

export const decodeInWorker: DecodeAudio = (request, { signal, onProgress } = {}) =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const worker = new Worker(new URL('./decode_worker.ts', import.meta.url), { type: 'module' });
    const end = (finish: () => void) => {
      signal?.removeEventListener('abort', abort);
      worker.terminate();
      finish();
    };
    const abort = () => {
      end(() => reject(signal?.reason));
      void removeHalfCopy(request.path);
    };
    signal?.addEventListener('abort', abort);
    worker.onerror = (event) => end(() => reject(new Error(event.message)));
    worker.onmessage = ({ data }: MessageEvent<DecodeReport>) => {
      if (data.kind === 'progress') onProgress?.(data.fraction);
      else if (data.kind === 'done') end(() => resolve(opened(data.decoded)));
      else end(() => reject(failure(data)));
    };
    worker.postMessage({ ...request, key: vault.sealingKey } satisfies SealedDecodeRequest);
  });

/** The worker's sentences, in the language of the page. */
function opened(decoded: DecodedCopy): DecodedCopy {
  return { ...decoded, warnings: decoded.warnings.map(unsealed) };
}

function failure({ code, name, message }: Extract<DecodeReport, { kind: 'failed' }>): Error {
  return code ? new AudioError(code, unsealed(message)) : new DOMException(message, name);
}
