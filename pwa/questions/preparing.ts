/** From a recording to questions: its samples stream to Python in blocks, which cuts it into queries. */
import type { AudioReader } from '../audio';
import type { Region } from '../document';
import { type CallOptions, python } from '../python/bridge';

/** What is needed of the bridge, so that tests can stand in for it. */
export interface Caller {
  call<T>(name: string, payload: unknown, options?: CallOptions): Promise<T>;
}

export interface Asked {
  /** Name of a built-in strategy, or id of one that people of the project wrote. */
  readonly method: string;
  readonly budget: number;
  /** Id of the model that strategies which learn listen with; the project's where it is not given. */
  readonly model?: string;
}

export interface Preparing {
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number) => void;
  readonly caller?: Caller;
}

export interface Prepared {
  readonly queries: readonly Region[];
  readonly warnings: readonly string[];
}

/** About four megabytes of samples at a time, whatever the recording's length. */
const BLOCK_FRAMES = 1 << 20;

/** Cut a recording into queries. Rejects with a `PythonError`, an `AudioError`, or when aborted. */
export async function prepareQueries(
  reader: AudioReader,
  asked: Asked,
  { signal, onProgress, caller = python }: Preparing,
): Promise<Prepared> {
  const { sampleRateHz, channels, durationS } = reader.info;
  const { session, listens } = await caller.call<{ session: string; listens: boolean }>(
    'begin_features',
    { sample_rate_hz: sampleRateHz, channels, duration_s: durationS, method: asked.method },
    { signal },
  );
  try {
    if (listens) await pushAll(reader, session, { signal, onProgress, caller });
    const payload = { session, method: asked.method, budget: asked.budget };
    return await caller.call<Prepared>('finish_queries', payload, { signal });
  } finally {
    // A worker that was ended has forgotten the session anyway.
    caller.call('discard', { session }).catch(() => undefined);
  }
}

/** Stream a whole recording to a session, block by block. */
export async function pushAll(
  reader: AudioReader,
  session: string,
  { signal, onProgress, caller }: Required<Preparing>,
): Promise<void> {
  const { frames } = reader.info;
  let next = readMono(reader, 0, signal);
  for (let frame = 0; frame < frames; frame += BLOCK_FRAMES) {
    const samples = await next;
    signal.throwIfAborted();
    const more = frame + BLOCK_FRAMES;
    // The disk reads the next block while Python listens to this one.
    if (more < frames) next = readMono(reader, more, signal);
    next.catch(() => undefined);
    await caller.call('push_samples', { session }, { signal, buffers: [samples] });
    onProgress(Math.min(1, more / frames));
  }
}

async function readMono(
  reader: AudioReader,
  frame: number,
  signal: AbortSignal,
): Promise<Float32Array> {
  return mixed(await reader.read(frame, frame + BLOCK_FRAMES, signal));
}

/** The mean of all channels: float32 [shape=(channels, n)] -> [shape=(n,)]. */
export function mixed(channels: readonly Float32Array[]): Float32Array {
  const [first, ...others] = channels;
  if (!first) return new Float32Array();
  if (others.length === 0) return first.slice();
  const mix = new Float32Array(first.length);
  for (const channel of channels) {
    for (let i = 0; i < mix.length; i++) mix[i]! += channel[i]! / channels.length;
  }
  return mix;
}
