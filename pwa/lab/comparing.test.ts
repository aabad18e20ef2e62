import { describe, expect, it, vi } from 'vitest';
import { PythonError } from '../python/errors';
import { OWN, type Sandbox } from '../sandbox/sandbox';
import type { RecordingRow } from '../storage';
import { Comparing, type Comparison } from './comparing';
import { ANY, eventsOf, type Labeled, LEAST, type Material, materialsOf } from './materials';
import { linesOf } from './results';
import { BUILT_IN, rivalsOf, TEMPLATES } from './sources';

const event = (start_s: number, label: string) => ({ start_s, end_s: start_s + 1, label });
const labeled = (key: string, labels: readonly string[], duration_s = 60): Labeled => ({
  row: { key, file_name: `${key}.wav`, duration_s } as RecordingRow,
  events: labels.map((label, index) => event(index, label)),
});

describe('what is compared on', () => {
  const all = [labeled('a', ['wren']), labeled('b', ['robin']), labeled('c', ['wren', 'robin'])];

  it('holds the label where questions are asked, and all that was labeled where it is opened', () => {
    const names = (kind: 'queries' | 'sampling') =>
      materialsOf(all, kind, 'wren').taken.map(({ name, events }) => [name, events.length]);
    expect(names('queries')).toEqual([
      ['a.wav', 1],
      ['c.wav', 1],
    ]);
    expect(names('sampling')).toEqual([
      ['a.wav', 1],
      ['b.wav', 0],
      ['c.wav', 1],
    ]);
  });

  it('is no more than two hours of sound, but three recordings at least', () => {
    const long = ['a', 'b', 'c', 'd'].map((key) => labeled(key, ['wren'], 5000));
    const { taken, total } = materialsOf(long, 'queries', ANY);
    expect([taken.length, total]).toEqual([LEAST, 4]);
  });

  it('hears an event once, whatever labels it has', () => {
    expect(eventsOf([event(0, 'wren'), event(0, 'robin'), event(2, 'wren')], ANY)).toEqual([
      event(0, ANY),
      event(2, ANY),
    ]);
  });
});

describe('comparing', () => {
  const material = (name: string): Material => ({
    ...{ key: name, name, events: [event(1, ANY)], isOfProject: false },
    open: async () =>
      ({
        info: { sampleRateHz: 1000, channels: 1, durationS: 2, frames: 2000 },
        read: async (start: number, end: number) => [new Float32Array(Math.min(end, 2000) - start)],
        close: () => undefined,
      }) as never,
  });
  const comparison: Comparison = {
    ...{ kind: 'queries', source: 'def cut', takes: 'cut', limitS: 10, model: 'logmel' },
    ...{ rivals: [{ name: 'fixed', title: 'Equal parts' }], budgets: [3, 7] },
    materials: { taken: ['a', 'b', 'c'].map(material), total: 3 },
  };
  const host = { addController: () => undefined, requestUpdate: () => undefined } as never;

  /** Stands in for the sandbox: remembers calls, answers figures or what it is told to. */
  class FakeSandbox extends EventTarget {
    limitS = 0;
    output = 'here\n';
    phase = 'ready';
    readonly calls: unknown[] = [];
    readonly limits: number[] = [];

    constructor(private readonly figures: unknown) {
      super();
    }

    async load(...given: unknown[]) {
      this.calls.push(['load', ...given.slice(0, 2)]);
      return {};
    }

    async call(name: string, payload: { method?: string; budget?: number }) {
      if (name === 'begin_features') return { session: `s${this.calls.length}` };
      if (name !== 'compare_queries') return {};
      this.calls.push([payload.method, payload.budget]);
      this.limits.push(this.limitS);
      if (this.figures instanceof Error) throw this.figures;
      return this.figures;
    }
  }

  const figures = { segment_f1: 0.5, event_f1: 0.25, queries_asked: 9 };
  const comparing = (sandbox: FakeSandbox, onProblem = vi.fn()) =>
    new Comparing(host, sandbox as unknown as Sandbox, onProblem);

  it('asks each method with each number of questions, its own first', async () => {
    const sandbox = new FakeSandbox(figures);
    const one = comparing(sandbox);
    await one.run(comparison);
    expect(sandbox.calls).toEqual([
      ['load', 'def cut', 'cut'],
      ...[
        [OWN, 3],
        [OWN, 7],
        ['fixed', 3],
        ['fixed', 7],
      ],
    ]);
    expect(sandbox.limits).toEqual([30, 30, 30, 30]);
    expect(one.asking[0]).toMatchObject({ budget: 3, segmentF1: 0.5, eventF1: 0.25, asked: 9 });
    expect([one.said, one.output]).toEqual(['Compared on 3 recordings.', 'here\nhere\n']);
    expect(linesOf(one.asking)).toHaveLength(2);
    expect(linesOf(one.asking)[0]?.points).toEqual([
      [3, 0.5],
      [7, 0.5],
    ]);
  });

  it('says in which line it failed, and does not believe what are no figures', async () => {
    const onProblem = vi.fn();
    const failure = { code: 'strategy', message: 'ValueError: no.', details: { line: 3 } };
    const failing = comparing(new FakeSandbox(new PythonError(failure)), onProblem);
    await failing.run(comparison);
    expect([failing.said, failing.isProblem]).toEqual(['Line 3: ValueError: no.', true]);
    expect(onProblem).toHaveBeenLastCalledWith(3);
    const forged = comparing(new FakeSandbox({ ...figures, segment_f1: 2 }));
    await forged.run(comparison);
    expect([forged.isProblem, forged.asking]).toEqual([true, []]);
  });

  it('is stopped at once', async () => {
    const sandbox = new FakeSandbox(new PythonError({ code: 'cancelled', message: 'Stopped.' }));
    const one = comparing(sandbox);
    await one.run(comparison);
    expect([one.said, one.isProblem, one.running]).toEqual(['Stopped.', false, null]);
  });
});

it('has a source for every strategy, and each name once', () => {
  expect(new Set(BUILT_IN.map(({ name }) => name)).size).toBe(BUILT_IN.length);
  expect(BUILT_IN.every(({ source }) => source.includes('def '))).toBe(true);
  expect(Object.values(TEMPLATES).every((source) => source.includes('def '))).toBe(true);
  expect(rivalsOf('prototypes')).toEqual(rivalsOf('queries'));
});
