import { describe, expect, test } from 'vitest';
import { FakeReader } from '../audio/testing';
import type { Model } from './catalog';
import { embedRecording, type Job, type JobParts, MOST_NUMBERS } from './job';
import type { Network } from './network';
import { type EmbeddingStore, fileName, type KeptRows, type KeptUnder } from './store';

/** Keeps rows in memory, as many blocks as it is told. */
class MemoryStore implements EmbeddingStore {
  readonly files = new Map<string, Map<number, Uint16Array>>();

  constructor(readonly capacityBlocks = Number.POSITIVE_INFINITY) {}

  async open(under: KeptUnder, signal: AbortSignal): Promise<KeptRows> {
    signal.throwIfAborted();
    const name = fileName(under);
    const blocks = this.files.get(name) ?? new Map<number, Uint16Array>();
    this.files.set(name, blocks);
    return {
      has: (block) => blocks.has(block),
      read: (block) => blocks.get(block)!,
      write: (block, rows) => {
        if (blocks.size >= this.capacityBlocks) {
          throw new DOMException('No space.', 'QuotaExceededError');
        }
        blocks.set(block, rows);
      },
      close: () => undefined,
    };
  }
}

const RATE_HZ = 16_000;
const MODEL: Model = {
  id: 'first-sample',
  version: '1',
  title: 'First sample',
  summary: 'One number for each window: 0, 1 or 2 as its first sample says.',
  sample_rate_hz: RATE_HZ,
  window_s: 1,
  hop_s: 0.25,
  hop_step_s: 0.01,
  dimension: 1,
  licence: 'Apache-2.0',
  notice: '',
};
/** 0, 1 and 2 as 16-bit floats. */
const HALVES = [0, 0x3c00, 0x4000];

class FirstSample implements Network {
  stretches = 0;
  onStretch: (count: number) => void = () => undefined;

  async embed(samples: Float32Array, offsets: readonly number[]): Promise<Uint16Array> {
    this.onStretch(++this.stretches);
    return Uint16Array.from(offsets, (offset) => HALVES[Math.round(samples[offset]! * 10)]!);
  }
}

/** Hops of 0, 0.1 and 0.2 in turns. */
function recording(seconds: number): FakeReader {
  const samples = Float32Array.from(
    { length: seconds * RATE_HZ },
    (_, i) => (Math.floor(i / 4000) % 3) / 10,
  );
  return new FakeReader([samples], RATE_HZ);
}

function begin(reader: FakeReader, job: Partial<Job> = {}, parts: Partial<JobParts> = {}) {
  const network = new FirstSample();
  const store = new MemoryStore();
  const progress: number[] = [];
  const run = () =>
    embedRecording(
      { recording: 'key', model: MODEL, ...job },
      {
        reader,
        network: async () => network,
        store,
        signal: new AbortController().signal,
        onProgress: (fraction) => progress.push(fraction),
        ...parts,
      },
    );
  return { network, store, progress, run };
}

describe('embedding a recording', () => {
  test('gives a row for each window, block by block', async () => {
    const { network, progress, run } = begin(recording(20));
    const { frames, firstS, hopS, dimension, kept, model, version } = await run();
    expect([...frames]).toEqual(Array.from({ length: 77 }, (_, i) => i % 3));
    expect([firstS, hopS, dimension, kept]).toEqual([0.5, 0.25, 1, true]);
    expect([model, version]).toEqual(['first-sample', '1']);
    expect(network.stretches).toBe(3);
    expect(progress).toEqual([1 / 3, 2 / 3, 1]);
  });

  test('computes nothing twice', async () => {
    const { network, run } = begin(recording(20));
    const first = await run();
    const again = await run();
    expect(again).toEqual(first);
    expect(network.stretches).toBe(3);
  });

  test('computes again for another hop or version', async () => {
    const store = new MemoryStore();
    const { network, run } = begin(recording(20), {}, { store });
    await run();
    const other = begin(recording(20), { hopS: 0.5 }, { store, network: async () => network });
    expect((await other.run()).frames).toHaveLength(39);
    const newer = { ...MODEL, version: '2' };
    await begin(recording(20), { model: newer }, { store, network: async () => network }).run();
    expect(network.stretches).toBe(3 + 2 + 3);
  });

  test('reads and computes only what a span needs', async () => {
    const reader = recording(100);
    const { network, run } = begin(reader, { span: { startS: 30, endS: 31 } });
    const { frames, firstS } = await run();
    expect(firstS).toBe(30);
    expect([...frames]).toEqual([118, 119, 120, 121, 122].map((row) => row % 3));
    expect(network.stretches).toBe(1);
    expect(reader.reads).toHaveLength(1);
  });

  test('goes on where it was stopped', async () => {
    const stop = new AbortController();
    const { network, store, run } = begin(recording(20), {}, { signal: stop.signal });
    network.onStretch = (count) => count === 2 && stop.abort(new Error('enough'));
    await expect(run()).rejects.toThrow('enough');
    const again = begin(recording(20), {}, { store, network: async () => network });
    expect((await again.run()).frames).toHaveLength(77);
    expect(network.stretches).toBe(2 + 2);
  });

  test('goes on without room, and says that it is not kept', async () => {
    const { run } = begin(recording(20), {}, { store: new MemoryStore(1) });
    const { frames, kept } = await run();
    expect([frames.length, kept]).toEqual([77, false]);
  });

  test('goes on in a browser that keeps nothing', async () => {
    const open = () => Promise.reject(new DOMException('No files.', 'SecurityError'));
    const { run } = begin(recording(20), {}, { store: { open } });
    const { frames, kept } = await run();
    expect([frames.length, kept]).toEqual([77, false]);
  });

  test('has one row for what is shorter than a window, and none for nothing', async () => {
    const short = await begin(new FakeReader([Float32Array.of(0.2)], RATE_HZ)).run();
    expect([...short.frames]).toEqual([2]);
    expect(short.firstS).toBe(1 / RATE_HZ / 2);
    const none = await begin(new FakeReader([new Float32Array()], RATE_HZ)).run();
    expect(none.frames).toHaveLength(0);
  });

  test('says what it could not hear', async () => {
    const samples = new Float32Array(RATE_HZ * 2).fill(Number.NaN, 0, 3);
    const { warnings } = await begin(new FakeReader([samples], RATE_HZ)).run();
    expect(warnings).toEqual(['3 samples are not numbers; they were heard as silence.']);
  });

  test('refuses a hop that the model cannot have', async () => {
    for (const hopS of [0.015, -1, Number.NaN, 0.001]) {
      await expect(begin(recording(2), { hopS }).run()).rejects.toMatchObject({ code: 'hop' });
    }
  });

  test('refuses more rows at once than memory should hold', async () => {
    const model = { ...MODEL, dimension: MOST_NUMBERS };
    const { network, run } = begin(recording(2), { model });
    await expect(run()).rejects.toMatchObject({ code: 'too_long' });
    expect(network.stretches).toBe(0);
  });
});
