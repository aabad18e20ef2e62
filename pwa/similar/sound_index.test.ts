import { describe, expect, it, vi } from 'vitest';
import type { Embedded, EmbedOptions, Model } from '../embedding';
import { PythonError } from '../python/errors';
import type { Caller } from '../questions/preparing';
import { IndexFull, isLost, PART_S, SoundIndex } from './sound_index';

const MODEL = { id: 'yamnet', version: '1', hop_s: 0.25, dimension: 2 } as Model;

function setUp(model = MODEL) {
  const calls: [string, Record<string, unknown>][] = [];
  let windows = 0;
  const caller: Caller = {
    call: vi.fn(async (name, payload, options) => {
      calls.push([name, payload as Record<string, unknown>]);
      windows += (options?.buffers?.[0]?.length ?? 0) / 2;
      return { index: 'index-1', windows, stretches: [] };
    }) as Caller['call'],
  };
  const embed = vi.fn(async (_: string, { span }: EmbedOptions): Promise<Embedded> => {
    const firstS = Math.max(0.5, span?.startS ?? 0);
    return {
      ...{ frames: new Float32Array(8), firstS, hopS: 0.25, dimension: 2 },
      ...{
        model: 'yamnet',
        version: '1',
        kept: true,
        from: { kept: 0, server: 0, computed: 1 },
        warnings: [],
      },
    };
  });
  const index = new SoundIndex('p', 'yamnet', { embed, caller, model: () => model });
  return { index, calls, embed };
}

const listening = () => ({ signal: new AbortController().signal, onProgress: vi.fn() });

describe('the index', () => {
  it('gives the windows of each recording to Python once', async () => {
    const { index, calls } = setUp();
    for (const key of ['a', 'b', 'a']) await index.add({ key, duration_s: 60 }, listening());
    expect(calls.map(([name]) => name)).toEqual(['open_index', 'index_windows', 'index_windows']);
    expect(calls[1]![1]).toMatchObject({ index: 'index-1', recording: 'a', first_s: 0.5 });
    expect([index.size, index.windows, index.has('b'), index.has('c')]).toEqual([
      2,
      8,
      true,
      false,
    ]);
  });

  it('gives a long recording part by part, with no window in two of them', async () => {
    const { index, embed } = setUp();
    const parts = listening();
    await index.add({ key: 'a', duration_s: 2.5 * PART_S }, parts);
    const spans = embed.mock.calls.map(([, { span }]) => span!);
    expect(spans.map(({ startS }) => startS)).toEqual([0, PART_S, 2 * PART_S]);
    expect(spans[0]!.endS).toBeLessThan(PART_S);
    expect(spans[0]!.endS).toBeGreaterThan(PART_S - 0.01);
  });

  it('refuses what there is no room for', async () => {
    const { index, calls } = setUp({ ...MODEL, dimension: 1 << 20 });
    await expect(index.add({ key: 'a', duration_s: 3600 }, listening())).rejects.toThrow(IndexFull);
    expect(calls).toEqual([]);
  });

  it('is lost with the Python that held it', () => {
    const failed = (code: string) => new PythonError({ code, message: 'Gone.' });
    expect([isLost(failed('session')), isLost(failed('python_crashed'))]).toEqual([true, true]);
    expect([isLost(failed('parameter')), isLost(new Error())]).toEqual([false, false]);
  });

  it('forgets everything when it is closed', async () => {
    const { index, calls } = setUp();
    await index.add({ key: 'a', duration_s: 60 }, listening());
    index.close();
    expect(index.has('a')).toBe(false);
    expect(calls.at(-1)).toEqual(['close_index', { index: 'index-1' }]);
  });
});
