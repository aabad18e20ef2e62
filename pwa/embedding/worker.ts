/** The worker of embeddings: one recording after the other; models stay loaded. */
import glue from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { type AudioReader, openAudio } from '../audio';
import { text } from '../messages/text';
import { askServer } from '../way/ask_server';
import { EmbeddingError } from './errors';
import { bringRecording, embedRecording, reformRecording } from './job';
import type { JobParts } from './job_parts';
import type { EmbedRequest, Failure, PythonAnswer, Reply, Request, SoundAnswer } from './messages';
import type { Network } from './network';
import { OnnxNetwork, prepareRuntime, type Sizes } from './onnx_network';
import { OpfsStore } from './opfs_store';
import { ServerRows } from './server_rows';
import type { Windows } from './windows';

/** More threads than this gain little, and the page and Python need a core too. */
const MOST_THREADS = 4;
/** A bar that moves is enough; a message for each of thousands of kept blocks is not. */
const REPORT_STEP = 0.01;

const store = new OpfsStore();
const running = new Map<number, AbortController>();
const loaded = new Map<string, Promise<Network>>();
const questions = new Map<number, (answer: PythonAnswer) => void>();
const sounds = new Map<number, (answer: SoundAnswer) => void>();
let queue = Promise.resolve();
let asks = 0;

prepareRuntime({ glue, wasm, threads: threads() });

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.type === 'cancel') running.get(data.id)?.abort();
  else if (data.type === 'answer') questions.get(data.ask)?.(data);
  else if (data.type === 'keys') store.keys = data.keys;
  else if (data.type === 'sound') sounds.get(data.id)?.(data);
  else {
    running.set(data.id, new AbortController());
    queue = queue.then(() => embed(data));
  }
});

/** Asks the server in a trace, if there is one. */
function askerIn(trace: string | undefined): typeof askServer {
  if (!trace) return askServer;
  return (url, { headers, ...request } = {}) =>
    askServer(url, { ...request, headers: { ...headers, traceparent: trace } as HeadersInit });
}

async function embed(request: EmbedRequest): Promise<void> {
  const { id, recording, model, hopS, span, info, server } = request;
  const { signal } = running.get(id)!;
  const opened: AudioReader[] = [];
  try {
    signal.throwIfAborted();
    const job = {
      recording,
      model,
      ...(hopS && { hopS }),
      ...(span && { span }),
      ...(info && { info }),
    };
    const parts: JobParts = {
      sound: async () => {
        opened[0] ??= await openSound(request, signal);
        return opened[0];
      },
      network: (windows) => networkFor(request, windows),
      store,
      server: server === null ? null : new ServerRows(server, askerIn(request.trace)),
      signal,
      onProgress: reporter(id),
    };
    if (request.type === 'reform') {
      await reformRecording({ ...job, info: info! }, parts);
      post({ type: 'brought', id, bytes: null });
      return;
    }
    if (request.type === 'bring') {
      post({ type: 'brought', id, bytes: await bringRecording(job, parts) });
      return;
    }
    const embedded = await embedRecording(job, parts);
    post({ type: 'done', id, embedded }, [embedded.frames.buffer as ArrayBuffer]);
  } catch (error) {
    post({ type: 'failed', id, failure: failureOf(error) });
  } finally {
    running.delete(id);
    opened[0]?.close();
  }
}

/** Only the page knows where the sound is; it may be that nobody wants it to be read. */
async function openSound({ id, lacking }: EmbedRequest, signal: AbortSignal): Promise<AudioReader> {
  if (lacking !== null) throw new EmbeddingError('no_rows', lacking);
  const answer = await new Promise<SoundAnswer>((resolve, reject) => {
    sounds.set(id, resolve);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    post({ type: 'sound', id });
  }).finally(() => sounds.delete(id));
  if ('failure' in answer) throw Object.assign(new Error(), answer.failure);
  return openAudio(answer.file, answer.name);
}

function networkFor(request: EmbedRequest, windows: Windows): Promise<Network> {
  const { address, model } = request;
  if (!address) return Promise.resolve(pythonNetwork(windows));
  const known = loaded.get(address);
  if (known) return known;
  const network = load(address, {
    windowSamples: Math.round(model.window_s * model.sample_rate_hz),
    stepSamples: Math.round(model.hop_step_s * model.sample_rate_hz),
  }).catch((error: unknown) => {
    loaded.delete(address);
    const reason = error instanceof Error ? error.message : String(error);
    throw new EmbeddingError(
      'model_unavailable',
      text('embedding-model-unavailable', { model: model.title, reason }),
    );
  });
  loaded.set(address, network);
  return network;
}

async function load(address: string, sizes: Sizes): Promise<Network> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return OnnxNetwork.load(new Uint8Array(await answer.arrayBuffer()), sizes);
}

/** The page asks Python, which lives in a worker of its own. */
function pythonNetwork({ samples: windowSamples, rateHz: sampleRateHz }: Windows): Network {
  return {
    embed: async (samples, offsets) => {
      const ask = ++asks;
      const answer = new Promise<PythonAnswer>((resolve) => questions.set(ask, resolve));
      const question = { ask, samples, offsets, windowSamples, sampleRateHz };
      post({ type: 'ask', ...question }, [samples.buffer as ArrayBuffer]);
      const given = await answer.finally(() => questions.delete(ask));
      if ('failure' in given) throw Object.assign(new Error(), given.failure);
      return given.rows;
    },
  };
}

function failureOf(error: unknown): Failure {
  const { name, message, code } = error as Error & { code?: unknown };
  return {
    name,
    code: typeof code === 'string' ? code : 'failed',
    message: message || String(error),
  };
}

function reporter(id: number): (fraction: number) => void {
  let reported = 0;
  return (fraction) => {
    if (fraction < 1 && fraction - reported < REPORT_STEP) return;
    reported = fraction;
    post({ type: 'progress', id, fraction });
  };
}

/** Threads need shared memory, which only an isolated page has. */
function threads(): number {
  if (!self.crossOriginIsolated) return 1;
  return Math.min(MOST_THREADS, Math.max(1, Math.floor(navigator.hardwareConcurrency / 2)));
}

function post(reply: Reply, transfer: Transferable[] = []): void {
  self.postMessage(reply, { transfer });
}
