import { describe, expect, test } from 'vitest';
import { FakeReader } from '../audio/testing';
import type { Model } from './catalog';
import { bringRecording, embedRecording } from './job';
import type { Job, JobParts } from './job_parts';
import type { Network } from './network';
import { type Bytes, type Lack, NoRows, type RowSource } from './server_rows';
import { type EmbeddingStore, fileName, type KeptRows, type KeptUnder } from './store';
import type { Rows, Windows } from './windows';
import { MOST_NUMBERS } from './work';

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
  const all: JobParts = {
    sound: async () => reader,
    network: async () => network,
    store,
    signal: new AbortController().signal,
    onProgress: (fraction) => progress.push(fraction),
    ...parts,
  };
  const run = () => embedRecording({ recording: 'key', model: MODEL, ...job }, all);
  const bring = () => bringRecording({ recording: 'key', model: MODEL, ...job }, all);
  return { network, store, progress, run, bring };
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
    expect(again).toEqual({ ...first, from: { kept: 3, server: 0, computed: 0 } });
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

/** A server whose row i holds the number i mod 3, given in pieces that end anywhere. */
class Server implements RowSource {
  readonly asked: Rows[] = [];
  /** Breaks off after so many bytes. */
  most = Number.POSITIVE_INFINITY;

  constructor(readonly lack: Lack | null = null) {}

  async *read(_model: Model, _windows: Windows, rows: Rows): AsyncGenerator<Bytes> {
    this.asked.push(rows);
    if (this.lack) throw new NoRows(this.lack);
    const halves = Array.from(
      { length: rows.to - rows.from },
      (_, i) => HALVES[(rows.from + i) % 3]!,
    );
    const bytes = new Uint8Array(Uint16Array.from(halves).buffer);
    for (let at = 0; at < bytes.length; at += 7) {
      if (at >= this.most) throw new NoRows('away');
      yield bytes.slice(at, at + 7);
    }
  }
}

const INFO = { sampleRateHz: RATE_HZ, frames: 20 * RATE_HZ };
const silent = () => Promise.reject(new Error('the sound was opened'));

describe('the rows of a server', () => {
  test('are used before any is computed, without the sound, and kept', async () => {
    const server = new Server();
    const { network, store, progress, run } = begin(
      recording(20),
      { info: INFO },
      { server, sound: silent },
    );
    const { frames, firstS, from, kept } = await run();
    expect([...frames]).toEqual(Array.from({ length: 77 }, (_, i) => i % 3));
    expect([firstS, from, kept]).toEqual([0.5, { kept: 0, server: 3, computed: 0 }, true]);
    expect(server.asked).toEqual([{ from: 0, to: 77 }]);
    expect(progress).toEqual([1 / 3, 2 / 3, 1]);
    // What is kept comes first: without the server, and without the sound.
    const later = await begin(recording(20), { info: INFO }, { store, sound: silent }).run();
    expect(later.from).toEqual({ kept: 3, server: 0, computed: 0 });
    expect(network.stretches).toBe(0);
  });

  test('are fetched for a span alone, and only what is not kept', async () => {
    const server = new Server();
    const parts = { server, sound: silent };
    const info = { ...INFO, frames: 100 * RATE_HZ };
    const first = begin(recording(100), { info, span: { startS: 30, endS: 31 } }, parts);
    expect([...(await first.run()).frames]).toEqual(
      [118, 119, 120, 121, 122].map((row) => row % 3),
    );
    expect(server.asked).toEqual([{ from: 96, to: 128 }]);
    const { store } = first;
    await begin(recording(100), { info }, { ...parts, store }).run();
    expect(server.asked.slice(1)).toEqual([
      { from: 0, to: 96 },
      { from: 128, to: 397 },
    ]);
  });

  test('that broke off are not fetched twice, and the rest is computed', async () => {
    const server = new Server();
    server.most = 100;
    const { network, run } = begin(recording(20), { info: INFO }, { server });
    const { frames, from } = await run();
    expect([...frames]).toEqual(Array.from({ length: 77 }, (_, i) => i % 3));
    expect([from, network.stretches]).toEqual([{ kept: 0, server: 1, computed: 2 }, 2]);
  });

  test.each<Lack>(['none', 'other', 'away'])(
    'that lack (%s) are computed instead',
    async (lack) => {
      const { run } = begin(recording(20), { info: INFO }, { server: new Server(lack) });
      const { from, warnings } = await run();
      expect(from.computed).toBe(3);
      expect(warnings).toHaveLength(lack === 'other' ? 1 : 0);
    },
  );

  test('are given also where there is no room to keep them', async () => {
    const parts = { server: new Server(), sound: silent, store: new MemoryStore(1) };
    const { frames, kept, from } = await begin(recording(20), { info: INFO }, parts).run();
    expect([...frames]).toEqual(Array.from({ length: 77 }, (_, i) => i % 3));
    expect([kept, from.server]).toEqual([false, 3]);
  });

  test('a file of another length than was said is laid out anew', async () => {
    const info = { ...INFO, frames: 21 * RATE_HZ };
    const { run } = begin(recording(20), { info }, { server: new Server('none') });
    expect((await run()).frames).toHaveLength(77);
  });

  test('are brought for later, going on where it broke off', async () => {
    const server = new Server();
    server.most = 100;
    const { store, bring } = begin(recording(20), { info: INFO }, { server, sound: silent });
    await expect(bring()).rejects.toMatchObject({ code: 'away' });
    server.most = Number.POSITIVE_INFINITY;
    const again = begin(recording(20), { info: INFO }, { server, sound: silent, store });
    expect(await again.bring()).toBe(77 * 2);
    expect(server.asked.at(-1)).toEqual({ from: 32, to: 77 });
  });

  test('are not brought where the server has none, or there is no room', async () => {
    const none = { server: new Server('none'), sound: silent };
    expect(await begin(recording(20), { info: INFO }, none).bring()).toBeNull();
    expect(await begin(recording(20), { info: INFO }, { sound: silent }).bring()).toBeNull();
    const full = { server: new Server(), sound: silent, store: new MemoryStore(1) };
    const brought = begin(recording(20), { info: INFO }, full).bring();
    await expect(brought).rejects.toMatchObject({ code: 'no_room' });
  });
});
