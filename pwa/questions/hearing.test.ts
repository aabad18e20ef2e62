import { describe, expect, it } from 'vitest';
import type { AudioReader } from '../audio';
import { type Embedded, EmbeddingError, type Span } from '../embedding';
import { Hearing, modelOf } from './hearing';
import type { Caller } from './preparing';

const reader = {
  info: { sampleRateHz: 8000, channels: 1, durationS: 1, frames: 8000 },
  read: async () => [new Float32Array(8000)],
} as unknown as AudioReader;

const embedded = (model: string): Embedded => ({
  ...{ model, version: '1', frames: new Float32Array(8), dimension: 4, firstS: 0.5, hopS: 0.25 },
  ...{ kept: true, from: { kept: 0, server: 0, computed: 1 }, warnings: [] },
});

function python() {
  const calls: [string, Record<string, unknown>][] = [];
  const caller: Caller = {
    call: async <T>(name: string, payload: unknown) => {
      calls.push([name, payload as Record<string, unknown>]);
      return { session: 's', queries: [], warnings: [] } as T;
    },
  };
  return { caller, calls, names: () => calls.map(([name]) => name) };
}

const listen = (caller: Caller, embed: (model?: string) => Promise<Embedded>) =>
  Hearing.open(reader, 'k', 'yamnet', {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    caller,
    embed: (_recording, options) => embed(options?.model),
  });

describe('a hearing', () => {
  it('gives Python the sound and the embeddings before it asks', async () => {
    const { caller, calls, names } = python();
    const hearing = await listen(caller, async () => embedded('yamnet'));
    await hearing.ask('earmark', 5, null, new AbortController().signal);
    hearing.close();
    expect(names()).toEqual([
      'begin_features',
      'push_samples',
      'give_embeddings',
      'finish_queries',
      'discard',
    ]);
    expect(calls[2]![1].embeddings).toMatchObject({
      model: 'yamnet 1',
      dimensions: 4,
      hop_s: 0.25,
    });
    expect(hearing.model).toBe('yamnet 1');
  });

  it('takes the model that is always there where the other cannot be loaded, and says so', async () => {
    const hearing = await listen(python().caller, async (model) => {
      if (model === 'yamnet') throw new EmbeddingError('model_unavailable', 'It is not there.');
      return embedded('logmel');
    });
    expect(hearing.model).toBe('logmel 1');
    expect(hearing.warnings[0]).toContain('It is not there.');
  });

  it('gives a recording of hours in parts, none of which holds a window twice', async () => {
    const { caller, calls } = python();
    const spans: (Span | undefined)[] = [];
    const hours = { ...reader, info: { ...reader.info, durationS: 4000 } } as AudioReader;
    await Hearing.open(hours, 'k', 'logmel', {
      ...{ signal: new AbortController().signal, onProgress: () => undefined, caller },
      embed: async (_recording, options) => {
        spans.push(options?.span);
        return embedded('logmel');
      },
    });
    expect(spans.map((span) => span?.startS)).toEqual([0, 1800, 3600]);
    expect(spans.at(-1)?.endS).toBe(4000);
    expect(spans[0]!.endS).toBeLessThan(1800);
    const given = calls.filter(([name]) => name === 'give_embeddings');
    expect(given.map(([, payload]) => payload.continues ?? false)).toEqual([false, true, true]);
  });

  it('begins anew with the model that is always there when the other fails on the way', async () => {
    const { caller, calls } = python();
    const hours = { ...reader, info: { ...reader.info, durationS: 4000 } } as AudioReader;
    const hearing = await Hearing.open(hours, 'k', 'yamnet', {
      ...{ signal: new AbortController().signal, onProgress: () => undefined, caller },
      embed: async (_recording, options) => {
        if (options?.model === 'yamnet' && options.span!.startS > 0) {
          throw new EmbeddingError('failed', 'It stopped.');
        }
        return embedded(options?.model ?? '');
      },
    });
    const given = calls.filter(([name]) => name === 'give_embeddings');
    expect(given.map(([, payload]) => payload.continues ?? false)).toEqual([
      ...[false, false],
      ...[true, true],
    ]);
    expect(hearing.model).toBe('logmel 1');
  });

  it('hears a recording by its embeddings alone, which are not computed then', async () => {
    const { caller, names } = python();
    const computes: (boolean | undefined)[] = [];
    const { info } = reader;
    const hearing = await Hearing.open({ info }, 'k', 'yamnet', {
      ...{ signal: new AbortController().signal, onProgress: () => undefined, caller },
      embed: async (_recording, options) => {
        computes.push(options?.compute);
        return { ...embedded('yamnet'), from: { kept: 1, server: 2, computed: 0 } };
      },
    });
    expect(names()).toEqual(['begin_features', 'give_embeddings']);
    expect([computes, hearing.from]).toEqual([[false], { kept: 1, server: 2, computed: 0 }]);
  });

  it('forgets the sound when it fails', async () => {
    const { caller, names } = python();
    await expect(listen(caller, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(names().at(-1)).toBe('discard');
  });
});

it('listens with the model that the project chose, else with the best there is', () => {
  const there = [{ id: 'logmel' }, { id: 'yamnet' }];
  expect(modelOf({}, there)).toBe('yamnet');
  expect(modelOf({ embedding_model: 'logmel' }, there)).toBe('logmel');
  expect(modelOf({ embedding_model: 'gone' }, there)).toBe('yamnet');
  expect(modelOf({ embedding_model: 'gone' }, [])).toBe('logmel');
});
