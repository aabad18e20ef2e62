import { afterEach, describe, expect, test, vi } from 'vitest';
import { PythonError } from '../python/bridge';
import type { Model } from './catalog';
import { Embedder, type EmbedderParts, type WorkerLike } from './embedder';
import type { Embedded } from './job';
import type { Reply, Request } from './messages';

const MODEL = { id: 'logmel', version: '1', title: 'Log-mel bands' } as Model;
const DONE: Embedded = {
  frames: Float32Array.of(1, 2),
  firstS: 0.25,
  hopS: 0.25,
  dimension: 2,
  model: 'logmel',
  version: '1',
  kept: true,
  from: { kept: 0, server: 0, computed: 1 },
  warnings: [],
};

class FakeWorker implements WorkerLike {
  onmessage: ((event: MessageEvent<Reply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  heard: Request[] = [];
  ended = false;

  postMessage(message: Request): void {
    this.heard.push(message);
  }

  terminate(): void {
    this.ended = true;
  }

  say(reply: Reply): void {
    this.onmessage?.({ data: reply } as MessageEvent<Reply>);
  }
}

function begin(parts: Partial<EmbedderParts> = {}) {
  const workers: FakeWorker[] = [];
  const embedder = new Embedder({
    createWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    audio: async () => ({ file: new Blob(), name: 'wren.wav' }),
    callPython: async () => ({ rows: btoa('\u0000\u003c') }) as never,
    model: () => MODEL,
    known: async () => ({ name: 'wren.wav', server: null }),
    keys: () => ({ sealing: null, opening: null }),
    ...parts,
  });
  return { embedder, workers };
}

async function started(workers: FakeWorker[]): Promise<FakeWorker> {
  await vi.waitFor(() => expect(workers.at(-1)?.heard.length).toBeGreaterThan(0));
  return workers.at(-1)!;
}

afterEach(() => vi.useRealTimers());

describe('the embedder', () => {
  test('sends the recording to its worker and gives back what it made', async () => {
    const { embedder, workers } = begin();
    const progress: number[] = [];
    const embedded = embedder.embed('key', { onProgress: (at) => progress.push(at) });
    const worker = await started(workers);
    expect(worker.heard[0]).toMatchObject({ type: 'embed', recording: 'key', server: null });
    worker.say({ type: 'progress', id: 1, fraction: 0.5 });
    worker.say({ type: 'done', id: 1, embedded: DONE });
    expect(await embedded).toEqual(DONE);
    expect(progress).toEqual([0.5]);
    embedder.close();
  });

  test('stops at once when it is told to, and tells the worker', async () => {
    const { embedder, workers } = begin();
    const stop = new AbortController();
    const embedded = embedder.embed('key', { signal: stop.signal });
    const worker = await started(workers);
    stop.abort(new Error('enough'));
    await expect(embedded).rejects.toThrow('enough');
    expect(worker.heard.at(-1)).toEqual({ type: 'cancel', id: 1 });
    worker.say({ type: 'done', id: 1, embedded: DONE });
    embedder.close();
  });

  test('reaches for the sound only when the worker needs it', async () => {
    const file = new Blob();
    const audio = vi.fn(async () => ({ file, name: 'wren.wav' }));
    const { embedder, workers } = begin({ audio });
    embedder.embed('key').catch(() => undefined);
    const worker = await started(workers);
    expect(audio).not.toHaveBeenCalled();
    worker.say({ type: 'sound', id: 1 });
    await vi.waitFor(() => expect(worker.heard).toHaveLength(2));
    expect(worker.heard[1]).toEqual({ type: 'sound', id: 1, file, name: 'wren.wav' });
    embedder.close();
  });

  test('says where rows may not, or cannot, be computed', async () => {
    const server = '/api/v1/projects/P/recordings/R/embeddings';
    const { embedder, workers } = begin({
      known: async () => ({ name: 'wren.wav', server }),
      model: () => ({ ...MODEL, title: 'BirdNET', runtimes: ['desktop'] }),
    });
    embedder.embed('key').catch(() => undefined);
    const worker = await started(workers);
    expect(worker.heard[0]).toMatchObject({ server, lacking: expect.stringContaining('BirdNET') });
    embedder.close();
    const other = begin();
    other.embedder.embed('key', { compute: false }).catch(() => undefined);
    const [asked] = (await started(other.workers)).heard;
    expect(asked).toMatchObject({ lacking: expect.stringContaining('wren.wav') });
    other.embedder.close();
  });

  test('only brings rows, and tells how many bytes are kept', async () => {
    const { embedder, workers } = begin();
    const brought = embedder.bring('key', { model: 'logmel' });
    const worker = await started(workers);
    expect(worker.heard[0]).toMatchObject({ type: 'bring' });
    worker.say({ type: 'brought', id: 1, bytes: null });
    expect(await brought).toBeNull();
    embedder.close();
  });

  test('asks Python what the worker asks, and passes on what it says', async () => {
    const calls: unknown[] = [];
    const { embedder, workers } = begin({
      callPython: async (...call) => {
        calls.push(call.slice(0, 2));
        return { rows: btoa('\u0000\u003c') } as never;
      },
    });
    embedder.embed('key').catch(() => undefined);
    const worker = await started(workers);
    const samples = new Float32Array(4);
    const question = { ask: 7, samples, offsets: [0], windowSamples: 4, sampleRateHz: 8000 };
    worker.say({ type: 'ask', ...question });
    await vi.waitFor(() => expect(worker.heard).toHaveLength(2));
    const payload = { sample_rate_hz: 8000, window_samples: 4, offsets: [0] };
    expect(calls).toEqual([['embed_log_mel', payload]]);
    expect(worker.heard[1]).toEqual({ type: 'answer', ask: 7, rows: Uint16Array.of(0x3c00) });
    embedder.close();
  });

  test('passes on why Python could not', async () => {
    const { embedder, workers } = begin({
      callPython: () => Promise.reject(new PythonError({ code: 'memory', message: 'Too much.' })),
    });
    embedder.embed('key').catch(() => undefined);
    const worker = await started(workers);
    const samples = new Float32Array(4);
    const question = { ask: 7, samples, offsets: [0], windowSamples: 4, sampleRateHz: 8000 };
    worker.say({ type: 'ask', ...question });
    await vi.waitFor(() => expect(worker.heard).toHaveLength(2));
    const failure = { name: 'PythonError', code: 'memory', message: 'Too much.' };
    expect(worker.heard[1]).toEqual({ type: 'answer', ask: 7, failure });
    embedder.close();
  });

  test.each([
    ['AudioError', 'empty', 'AudioError'],
    ['PythonError', 'memory', 'PythonError'],
    ['EmbeddingError', 'model_unavailable', 'EmbeddingError'],
    ['TypeError', 'failed', 'EmbeddingError'],
  ])('a %s of the worker stays what it is', async (name, code, expected) => {
    const { embedder, workers } = begin();
    const embedded = embedder.embed('key');
    const worker = await started(workers);
    worker.say({ type: 'failed', id: 1, failure: { name, code, message: 'It broke.' } });
    await expect(embedded).rejects.toMatchObject({ name: expected, code });
    await expect(embedded).rejects.toThrow('It broke.');
    embedder.close();
  });

  test('a worker that dies fails its work and is replaced', async () => {
    const { embedder, workers } = begin();
    const lost = embedder.embed('key');
    const worker = await started(workers);
    worker.onerror?.(new Event('error') as ErrorEvent);
    await expect(lost).rejects.toMatchObject({ code: 'failed' });
    const again = embedder.embed('key');
    await vi.waitFor(() => expect(workers).toHaveLength(2));
    workers[1]!.say({ type: 'done', id: 2, embedded: DONE });
    expect(await again).toEqual(DONE);
    embedder.close();
  });

  test('a worker with nothing to do for a minute is ended', async () => {
    vi.useFakeTimers();
    const { embedder, workers } = begin();
    const embedded = embedder.embed('key');
    await vi.advanceTimersByTimeAsync(0);
    workers[0]!.say({ type: 'done', id: 1, embedded: DONE });
    await embedded;
    await vi.advanceTimersByTimeAsync(59_000);
    expect(workers[0]!.ended).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(workers[0]!.ended).toBe(true);
  });
});
