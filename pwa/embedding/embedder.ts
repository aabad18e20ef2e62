/**
 * The page's side of embeddings: a worker reads, computes and keeps; it is started with the first
 * recording, replaced if it dies, and ended when it has had nothing to do for a while.
 */

import { type AudioBytes, AudioError, type AudioErrorCode } from '../audio';
import { vault } from '../lock/vault';
import { text, unsealed } from '../messages/text';
import { type CallOptions, PythonError, python } from '../python/bridge';
import { library, StorageError, type StorageErrorCode } from '../storage';
import { traces } from '../traces/traces';
import { addressOf, DEFAULT_MODEL, findModel, type Model, runsHere } from './catalog';
import { EmbeddingError, type EmbeddingErrorCode } from './errors';
import type { Embedded } from './job';
import type { SoundInfo } from './job_parts';
import type { EmbedRequest, Failure, PythonQuestion, Reply, Request } from './messages';
import type { Keys } from './rows_file';
import { soundFor } from './sound_for';
import type { Span } from './windows';

/** A loaded model holds some 100 MB. */
const IDLE_MS = 60_000;

export interface EmbedOptions {
  /** Id of a model; `DEFAULT_MODEL` where it is not given. */
  model?: string;
  /** Seconds between rows; the model's usual hop where it is not given. */
  hopS?: number;
  /** Only the rows in this part of the recording; needed where all would be too many. */
  span?: Span;
  /** Whether rows may be computed from the sound, where they are not kept and the server has none. */
  compute?: boolean;
  signal?: AbortSignal;
  /** Called with the fraction that is done, 0 to 1. */
  onProgress?: (fraction: number) => void;
}

export interface ReformOptions {
  readonly model: string;
  readonly hopS: number;
  readonly info: SoundInfo;
}

export type BringOptions = Pick<EmbedOptions, 'model' | 'signal' | 'onProgress'>;

/** What is needed of a Worker, so that tests can stand in for it. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: Request, transfer?: Transferable[]): void;
  terminate(): void;
}

export interface EmbedderParts {
  createWorker: () => WorkerLike;
  /** The sound of a recording, and its name for sentences. */
  audio: (recording: string, model: Model) => Promise<{ file: AudioBytes; name: string }>;
  callPython: <T>(name: string, payload: unknown, options?: CallOptions) => Promise<T>;
  model: (id: string) => Model;
  /** What is known of a recording without its sound. */
  known: (recording: string) => Promise<Known>;
  /** How rows are to be kept. */
  keys: () => Keys;
}

export interface Known {
  readonly name: string;
  readonly info?: SoundInfo;
  /** Where the server has its rows; null where it has none, or cannot be asked. */
  readonly server: string | null;
}

const REAL_PARTS: EmbedderParts = {
  createWorker: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  audio: soundFor,
  callPython: (name, payload, options) => python.call(name, payload, options),
  model: (id) => findModel(id),
  known: knownOf,
  keys: () => ({ sealing: vault.isLocked ? null : vault.sealingKey, opening: vault.openingKey }),
};

interface Work extends Pick<EmbedRequest, 'type' | 'recording' | 'model' | 'lacking'> {
  readonly known: Known;
}

interface Waiting {
  recording: string;
  model: Model;
  resolve: (result: Embedded | number | null) => void;
  reject: (error: unknown) => void;
  onProgress?: ((fraction: number) => void) | undefined;
}

export class Embedder {
  #worker: WorkerLike | null = null;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #ids = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(private readonly parts: EmbedderParts = REAL_PARTS) {}

  /**
   * Embed a recording: what is kept on this device is read, the server's rows are fetched and kept,
   * and the rest is computed and kept.
   *
   * Rejects with EmbeddingError, with what the storage, the audio or Python say, or with the
   * signal's reason; what was computed until then stays.
   */
  async embed(recording: string, options: EmbedOptions = {}): Promise<Embedded> {
    return (await this.#do('embed', recording, options)) as Embedded;
  }

  /**
   * Fetch the server's rows of a recording and keep them; what came before is not fetched again.
   *
   * Returns how many bytes are kept then; null where the server has no such rows. Rejects as
   * `embed` does, with 'away' and 'no_room' besides.
   */
  async bring(recording: string, options: BringOptions): Promise<number | null> {
    return (await this.#do('bring', recording, options)) as number | null;
  }

  /** Have the kept rows of a recording in the form in which things are kept now. */
  async reform(recording: string, { info, ...options }: ReformOptions): Promise<void> {
    const model = this.parts.model(options.model);
    const known = { name: recording, info, server: null };
    await this.#send({ type: 'reform', recording, model, known, lacking: '' }, options);
  }

  /** The device was locked with a passphrase, or is not any more. */
  tellKeys(): void {
    this.#worker?.postMessage({ type: 'keys', keys: this.parts.keys() });
  }

  async #do(type: 'embed' | 'bring', recording: string, options: EmbedOptions) {
    options.signal?.throwIfAborted();
    const model = this.parts.model(options.model ?? DEFAULT_MODEL);
    const known = await this.parts.known(recording);
    options.signal?.throwIfAborted();
    const mayCompute = type === 'embed' && (options.compute ?? true) && runsHere(model);
    const lacking = mayCompute ? null : lackingOf(model, known.name);
    return this.#send({ type, recording, model, known, lacking }, options);
  }

  #send(
    { known, ...work }: Work,
    { signal, hopS, span, onProgress }: EmbedOptions,
  ): Promise<Embedded | number | null> {
    const id = ++this.#ids;
    const done = new Promise<Embedded | number | null>((resolve, reject) => {
      this.#waiting.set(id, {
        ...{ recording: work.recording, model: work.model },
        ...{ resolve, reject, onProgress },
      });
    });
    const abort = () => this.#cancel(id, signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    const { info, server } = known;
    const address = addressOf(work.model);
    const traced = server === null ? null : traces.request(server);
    const trace = traced ? { trace: traced.header } : {};
    this.#running().postMessage({ ...work, id, info, server, address, hopS, span, ...trace });
    return done.finally(() => {
      traced?.ended(0);
      signal?.removeEventListener('abort', abort);
      this.#rest();
    });
  }

  /** End the worker; what it was doing is rejected as failed. */
  close(): void {
    clearTimeout(this.#idle);
    this.#worker?.terminate();
    this.#worker = null;
    const ended = new EmbeddingError('failed', text('embedding-worker-stopped'));
    for (const { reject } of this.#waiting.values()) reject(ended);
    this.#waiting.clear();
  }

  #running(): WorkerLike {
    clearTimeout(this.#idle);
    if (this.#worker) return this.#worker;
    const worker = this.parts.createWorker();
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = () => this.close();
    this.#worker = worker;
    if (this.parts.keys().opening) this.tellKeys();
    return worker;
  }

  #rest(): void {
    clearTimeout(this.#idle);
    if (this.#waiting.size === 0) this.#idle = setTimeout(() => this.close(), IDLE_MS);
  }

  #hear(reply: Reply): void {
    if (reply.type === 'ask') {
      void this.#ask(reply);
      return;
    }
    if (reply.type === 'sound') {
      void this.#reach(reply.id);
      return;
    }
    const waiting = this.#waiting.get(reply.id);
    if (reply.type === 'progress') {
      waiting?.onProgress?.(reply.fraction);
      return;
    }
    this.#waiting.delete(reply.id);
    if (reply.type === 'failed') waiting?.reject(errorOf(reply.failure));
    else if (reply.type === 'brought') waiting?.resolve(reply.bytes);
    else waiting?.resolve(opened(reply.embedded));
  }

  #cancel(id: number, reason: unknown): void {
    this.#waiting.get(id)?.reject(reason);
    this.#waiting.delete(id);
    this.#worker?.postMessage({ type: 'cancel', id });
  }

  async #ask(question: PythonQuestion): Promise<void> {
    const { ask, samples, offsets, windowSamples, sampleRateHz } = question;
    const payload = { sample_rate_hz: sampleRateHz, window_samples: windowSamples, offsets };
    const worker = this.#worker;
    try {
      const { rows } = await this.parts.callPython<{ rows: string }>('embed_log_mel', payload, {
        buffers: [samples],
      });
      const bytes = Uint8Array.from(atob(rows), (letter) => letter.charCodeAt(0));
      worker?.postMessage({ type: 'answer', ask, rows: new Uint16Array(bytes.buffer) });
    } catch (error) {
      worker?.postMessage({ type: 'answer', ask, failure: failureOf(error) });
    }
  }

  /** Give the worker the sound of a recording. */
  async #reach(id: number): Promise<void> {
    const worker = this.#worker;
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    const { recording, model } = waiting;
    try {
      worker?.postMessage({ type: 'sound', id, ...(await this.parts.audio(recording, model)) });
    } catch (error) {
      worker?.postMessage({ type: 'sound', id, failure: failureOf(error) });
    }
  }
}

/** Where rows cannot be computed: why there are none. */
function lackingOf(model: Model, name: string): string {
  const id = runsHere(model) ? 'embedding-no-rows' : 'embedding-server-only';
  return text(id, { model: model.title, name });
}

function failureOf(error: unknown): Failure {
  const { name, message, code } = error as Error & { code?: unknown };
  return { name, code: typeof code === 'string' ? code : 'failed', message };
}

/** What the library knows, and whether the server has the recording. */
async function knownOf(recording: string): Promise<Known> {
  const row = await library.recording(recording);
  if (!row) return { name: recording, server: null };
  const { sample_rate_hz: sampleRateHz, duration_s } = row;
  const info = { sampleRateHz, frames: Math.round(duration_s * sampleRateHz) };
  const file = await library.findOnServer(row).catch(() => undefined);
  // The rows lie beside the audio.
  const server = file ? file.url.replace(/audio$/, 'embeddings') : null;
  return { name: row.file_name, info, server };
}

/** Sentences of the worker, in the language of the page. */
function opened(embedded: Embedded): Embedded {
  return { ...embedded, warnings: embedded.warnings.map(unsealed) };
}

function errorOf({ name, code, message }: Failure): Error {
  const sentence = unsealed(message);
  if (name === 'AudioError') return new AudioError(code as AudioErrorCode, sentence);
  if (name === 'StorageError') return new StorageError(code as StorageErrorCode, sentence);
  if (name === 'PythonError') return new PythonError({ code, message: sentence });
  if (name === 'EmbeddingError') return new EmbeddingError(code as EmbeddingErrorCode, sentence);
  return new EmbeddingError('failed', text('embedding-failed', { reason: sentence }));
}

/** The one of the app. */
export const embedder = new Embedder();
vault.addEventListener('change', () => embedder.tellKeys());

/**
 * Fetch and keep the rows that the server has of a recording, for the time without a network.
 *
 * Returns how many bytes are kept then; null where the server has none.
 */
export function bringRows(recording: string, options: BringOptions): Promise<number | null> {
  return embedder.bring(recording, options);
}
