import { expect, it } from 'vitest';
import type { AudioReader } from '../audio';
import type { ProjectDocument, WrittenStrategy } from '../document';
import { PythonError } from '../python/errors';
import { OWN } from '../sandbox/sandbox';
import { askMethod, originOf, prepareOwn, type Sealed } from './own_strategy';

const reader = {
  info: { sampleRateHz: 1000, channels: 1, durationS: 2, frames: 2000 },
  read: async (start: number, end: number) => [new Float32Array(Math.min(end, 2000) - start)],
} as unknown as AudioReader;

const place = { project: 'p', recording: 'r', reader, model: 'logmel' };

const strategy: WrittenStrategy = {
  ...{ id: 'S1', name: 'Loudest', source: 'def cut(): ...', takes: 'cut', limit_s: 10 },
  created: { by: 'me', at: '2026-11-23T04:00:00.000Z' },
  status: 'active',
};

/** Stands in for the sandbox: remembers what it was told, answers `queries` or fails. */
class FakeSandbox implements Sealed {
  limitS = 0;
  readonly calls: unknown[] = [];

  constructor(private readonly answer: unknown) {}

  async load(source: string, takes?: string, { kind }: { kind?: string } = {}) {
    this.calls.push(['load', kind, source, takes]);
    return { strategies: [], name: 'cut', learns: kind === 'prototypes' };
  }

  async call<T>(name: string, payload: { method?: string }): Promise<T> {
    this.calls.push([name, payload.method]);
    if (this.answer instanceof Error && name === 'finish_queries') throw this.answer;
    if (name === 'begin_features') return { session: 's', listens: true } as T;
    return { queries: this.answer, warnings: ['Some are not numbers.'] } as T;
  }

  end(): void {
    this.calls.push('end');
  }
}

const asking = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

it('asks in a sandbox of its own, which ends with it', async () => {
  const sandbox = new FakeSandbox([{ start_s: 0, end_s: 2, extra: 1 }]);
  const prepared = await prepareOwn(place, strategy, 7, asking(), sandbox);
  expect(prepared.queries).toEqual([{ start_s: 0, end_s: 2 }]);
  expect(prepared.warnings).toEqual(['Some are not numbers.']);
  expect(sandbox.limitS).toBe(10);
  expect(sandbox.calls).toEqual([
    ['load', 'queries', 'def cut(): ...', 'cut'],
    ['begin_features', OWN],
    ['push_samples', undefined],
    ['finish_queries', OWN],
    'end',
  ]);
});

it('says whose strategy failed, and in which line', async () => {
  const failure = { code: 'strategy', message: 'ValueError: no.', details: { line: 3 } };
  const sandbox = new FakeSandbox(new PythonError(failure));
  await expect(prepareOwn(place, strategy, 7, asking(), sandbox)).rejects.toThrow(
    'The strategy “Loudest” asked nothing. Line 3: ValueError: no.',
  );
  expect(sandbox.calls.at(-1)).toBe('end');
});

it('hears with embeddings, and with what was learned, where it learns', async () => {
  const sandbox = new FakeSandbox([]);
  const queries = [{ start_s: 0, end_s: 2 }];
  const heard: unknown[] = [];
  const hear = async (...given: unknown[]) => {
    heard.push(...given.slice(0, 2));
    return { queries, warnings: [] };
  };
  const means = { ...strategy, kind: 'prototypes' } as const;
  const prepared = await prepareOwn(place, means, 7, asking(), sandbox, hear);
  expect(prepared.queries).toEqual(queries);
  expect(heard).toEqual([place, 7]);
  expect(sandbox.calls).toEqual([['load', 'prototypes', 'def cut(): ...', 'cut'], 'end']);
});

it('does not believe what is not a tiling', async () => {
  const sandbox = new FakeSandbox([{ start_s: 0, end_s: 1 }]);
  await expect(prepareOwn(place, strategy, 7, asking(), sandbox)).rejects.toThrow('not queries');
});

it('gives no strategy more than ten minutes', async () => {
  const sandbox = new FakeSandbox([{ start_s: 0, end_s: 2 }]);
  await prepareOwn(place, { ...strategy, limit_s: 1e9 }, 7, asking(), sandbox);
  expect(sandbox.limitS).toBe(600);
});

it('goes back to the standard method when the chosen strategy was removed', () => {
  const project = (ask_method: unknown, status = 'active', kind = 'queries') =>
    ({
      settings: { ask_method },
      strategies: { every: [{ ...strategy, status, kind }] },
    }) as unknown as ProjectDocument;
  expect(askMethod(project('S1'))).toBe('S1');
  expect(askMethod(project('S1', 'deleted'))).toBe('earmark');
  expect(askMethod(project('S1', 'active', 'sampling'))).toBe('earmark');
  expect([askMethod(project('pelt')), askMethod(project(undefined))]).toEqual(['pelt', 'earmark']);
});

it('notes which state of the strategy asked', () => {
  const edited = { by: 'me', at: '2026-11-23T05:00:00.000Z' };
  expect(originOf(strategy)).toEqual({ strategy: 'S1', saved: '2026-11-23T04:00:00.000Z' });
  expect(originOf({ ...strategy, edited }).saved).toBe('2026-11-23T05:00:00.000Z');
});
