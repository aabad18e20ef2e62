/** One file to the server by tus 1.0, with the stock client; goes on from what the server has. */
import { DetailedError, type HttpRequest, type HttpResponse, Upload } from 'tus-js-client';
import { text } from '../messages/text';
import { type TracedRequest, traces } from '../traces/traces';
import { isFar } from '../way/ask_server';
import { serverOrigin } from '../way/place';
import { heedProof, proofFor, SESSION_HEADER } from '../way/proof';

export interface Sent {
  /** The recording's key, as the server found it. */
  readonly recording: string;
}

export interface SendOptions {
  readonly project: string;
  readonly name: string;
  readonly sha256: string;
  /** Where an earlier attempt began, on this server; null to begin. */
  readonly place: string | null;
  readonly signal: AbortSignal;
  /** Called with the place once it is known, and with null when the server has forgotten it. */
  onPlace(place: string | null): void;
  onProgress(bytes: number): void;
}

export type SendFile = (blob: Blob, options: SendOptions) => Promise<Sent>;

/**
 * Why a file is not on the server.
 *
 * `code` 'away' where trying again by itself helps, 'signed-out', or 'refused' with the reason.
 */
export class SendError extends Error {
  constructor(
    readonly code: 'away' | 'signed-out' | 'refused',
    message: string,
  ) {
    super(message);
    this.name = 'SendError';
  }
}

const ENDPOINT = '/api/v1/uploads';
/** So much is one request: proxies bound what they let through. */
const PART_BYTES = 16 * 1024 * 1024;
/** Short disturbances; for longer ones whoever calls tries again. */
const RETRY_MS = [500, 2000, 5000];
const ARRIVED = 'Earmark-Recording';

/** Send a file. Rejects with SendError, or with the signal's reason. */
export const sendByTus: SendFile = (blob, options) =>
  new Promise((resolve, reject) => {
    const { project, name, sha256, place, signal } = options;
    if (signal.aborted) return reject(signal.reason);
    const upload = new Upload(blob, {
      endpoint: new URL(ENDPOINT, serverOrigin()).href,
      ...(place ? { uploadUrl: new URL(place, serverOrigin()).href } : {}),
      metadata: { filename: name, project, sha256 },
      chunkSize: PART_BYTES,
      retryDelays: RETRY_MS,
      // Where it began is remembered by whoever calls.
      storeFingerprintForResuming: false,
      onBeforeRequest: prove,
      onAfterResponse: heed,
      onUploadUrlAvailable: () => options.onPlace(upload.url && new URL(upload.url).pathname),
      onProgress: (bytes) => options.onProgress(bytes),
      onError: (error) => end(() => reject(failureOf(error, name))),
      onSuccess: ({ lastResponse }) =>
        end(() => resolve({ recording: lastResponse?.getHeader(ARRIVED) ?? '' })),
    });
    const stop = () => {
      void upload.abort().catch(() => {});
      reject(signal.reason);
    };
    const end = (finish: () => void) => {
      signal.removeEventListener('abort', stop);
      finish();
    };
    signal.addEventListener('abort', stop);
    upload.start();
  });

const underWay = new WeakMap<HttpRequest, TracedRequest>();

async function prove(request: HttpRequest): Promise<void> {
  const url = request.getURL();
  const proof = isFar(url) ? await proofFor(new URL(url).origin) : null;
  if (proof) request.setHeader('Authorization', `Bearer ${proof}`);
  const traced = traces.request(url);
  if (!traced) return;
  request.setHeader('traceparent', traced.header);
  underWay.set(request, traced);
}

async function heed(request: HttpRequest, answer: HttpResponse): Promise<void> {
  const url = request.getURL();
  underWay.get(request)?.ended(answer.getStatus());
  if (isFar(url)) await heedProof(new URL(url).origin, answer.getHeader(SESSION_HEADER) ?? null);
}

function failureOf(error: Error, name: string): SendError {
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  const status = answer?.getStatus() ?? 0;
  if (status === 401) return new SendError('signed-out', text('sending-signed-out', { name }));
  // Somebody else holds the upload, as a tab does that was closed a moment ago.
  if (status === 0 || status === 423 || status === 503) {
    return new SendError('away', text('sending-away', { name }));
  }
  const reason = sentenceOf(answer?.getBody()) || text('sending-status', { status });
  return new SendError('refused', text('sending-refused', { name, reason }));
}

/** What the server says, in its own words. */
function sentenceOf(body: string | undefined): string {
  try {
    return JSON.parse(body ?? '').error?.message ?? '';
  } catch {
    return '';
  }
}
