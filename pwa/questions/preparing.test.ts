import { describe, expect, it } from 'vitest';
import type { AudioReader } from '../audio';
import type { CallOptions } from '../python/bridge';
import { type Caller, mixed, prepareQueries } from './preparing';

const FRAMES = (1 << 20) + 500;

function reader(): AudioReader {
  const left = Float32Array.from({ length: FRAMES }, (_, i) => (i % 7) / 7);
  const right = left.map((value) => -value / 2);
  return {
    info: {
      format: 'wav',
      sampleRateHz: 1000,
      channels: 2,
      frames: FRAMES,
      durationS: FRAMES / 1000,
      bitsPerSample: 16,
      warnings: [],
    },
    read: async (start, end) => [left.slice(start, end), right.slice(start, end)],
    close: () => undefined,
  };
}

class FakePython implements Caller {
  readonly names: string[] = [];
  readonly samples: number[] = [];
  constructor(
    private readonly listens: boolean,
    private readonly onPush: () => void = () => undefined,
  ) {}

  async call<T>(name: string, _payload: unknown, options: CallOptions = {}): Promise<T> {
    options.signal?.throwIfAborted();
    this.names.push(name);
    if (name === 'push_samples') {
      for (const sample of options.buffers![0]!) this.samples.push(sample);
      this.onPush();
    }
    const results: Record<string, unknown> = {
      begin_features: { session: 's1', listens: this.listens },
      finish_queries: { queries: [{ start_s: 0, end_s: 1 }], warnings: [] },
    };
    return (results[name] ?? {}) as T;
  }
}

const asked = { method: 'cpd', budget: 7 };

describe('prepareQueries', () => {
  it('streams the mean of the channels, every sample once', async () => {
    const python = new FakePython(true);
    const fractions: number[] = [];
    const result = await prepareQueries(reader(), asked, {
      signal: new AbortController().signal,
      onProgress: (fraction) => fractions.push(fraction),
      caller: python,
    });
    expect(result.queries).toEqual([{ start_s: 0, end_s: 1 }]);
    expect(python.samples.length).toBe(FRAMES);
    expect(python.samples[6]).toBeCloseTo((6 / 7 - 3 / 7) / 2, 6);
    expect(fractions.at(-1)).toBe(1);
    expect(python.names.at(-1)).toBe('discard');
  });

  it('reads no sound for a method that does not listen', async () => {
    const python = new FakePython(false);
    const signal = new AbortController().signal;
    await prepareQueries(reader(), asked, { signal, onProgress: () => undefined, caller: python });
    expect(python.names).toEqual(['begin_features', 'finish_queries', 'discard']);
  });

  it('stops when cancelled and forgets the session', async () => {
    const cancel = new AbortController();
    const python = new FakePython(true, () => cancel.abort());
    const options = { signal: cancel.signal, onProgress: () => undefined, caller: python };
    await expect(prepareQueries(reader(), asked, options)).rejects.toThrow();
    expect(python.names).toEqual(['begin_features', 'push_samples', 'discard']);
  });
});

describe('mixed', () => {
  it('copies a single channel, since the block is handed over', () => {
    const channel = Float32Array.of(1, 2);
    const mix = mixed([channel]);
    expect([...mix]).toEqual([1, 2]);
    expect(mix.buffer).not.toBe(channel.buffer);
  });
});
