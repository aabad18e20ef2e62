import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Annotation, ProjectDocument, Query, WrittenStrategy } from '../document';
import { EmbeddingError } from '../embedding';
import { PythonError } from '../python/errors';
import type { Caller } from '../questions/preparing';
import type { RecordingRow } from '../storage';
import { type Chosen, choose, itemsOf, type Seen } from './choosing';
import { dotsOf } from './curve';
import { Gathering } from './gathering';
import { lookedAt, stretchId } from './looked_at';
import { strategyOf } from './next';
import { OwnChoosing } from './own_sampling';
import { reasonText } from './reason';
import { askedOf } from './saved_questions';
import { keepOpening, keepStretches, openingsOf, plannedOf, stretchesOf } from './stretch_store';
import { PART_S, planRecording, type Stretches } from './stretches';
import { chooseWhileListening } from './while_listening';

const at = (minute: number) => `2026-05-01T05:0${minute}:00.000Z`;
const note = (start_s: number, end_s: number, minute = 0) =>
  ({ region: { start_s, end_s }, created: { by: 'me', at: at(minute) } }) as unknown as Annotation;
const asked = (start_s: number, end_s: number, kind?: string, round = 'r') =>
  ({
    ...{ region: { start_s, end_s }, round },
    ...(kind ? { answer: { kind, labels: [], by: 'me', at: at(5) } } : {}),
  }) as unknown as Query;
const said = (annotations: Annotation[], queries: Query[] = [], durationS = 60) => ({
  ...{ annotations, queries, durationS },
});

const recording = (key: string): Stretches => ({
  ...{ recording: key, project: 'p', model: 'yamnet 1', dimensions: 1 },
  stretches: [
    { start_s: 0, end_s: 30, rows: 2 },
    { start_s: 30, end_s: 60, rows: 1 },
  ],
  vectors: Float32Array.from([1, 2, 3]),
});

describe('a stretch counts as looked at', () => {
  const stretch = { start_s: 0, end_s: 30, rows: 1 };

  it('when something is annotated in it', () => {
    expect(lookedAt(stretch, said([note(29, 31, 3)]), undefined)).toEqual({
      ...{ answered: true, found: true, random: false, at: at(3) },
    });
    expect(lookedAt(stretch, said([note(30, 31)]), undefined).answered).toBe(false);
  });

  it('when half of it was asked about', () => {
    const answered = said([], [asked(0, 20, 'nothing'), asked(20, 60)]);
    expect(lookedAt(stretch, answered, undefined)).toMatchObject({ answered: true, found: false });
    expect(lookedAt(stretch, said([], [asked(0, 10, 'nothing')]), undefined).answered).toBe(false);
  });

  it('when Next has opened it', () => {
    const opening = { project: 'p', stretch: 'k@0.000', at: at(1), random: true };
    expect(lookedAt(stretch, undefined, opening)).toMatchObject({ answered: true, random: true });
  });
});

describe('choosing', () => {
  const seen: Seen = {
    recordings: [recording('a'), recording('b')],
    said: new Map([
      ['a', said([note(31, 32, 4)])],
      ['b', said([note(1, 2, 2)])],
    ]),
    openings: new Map(),
    state: { model: 'yamnet 1' },
  };

  it('puts what was looked at first, in the order of looking, with its rows', () => {
    const items = itemsOf(seen);
    expect(items.map(({ id }) => id)).toEqual(['b@0.000', 'a@30.000', 'a@0.000', 'b@30.000']);
    expect(items.map(({ vectors }) => [...vectors])).toEqual([[1, 2], [3], [1, 2], [3]]);
  });

  it('chooses without what was learned where that is of another model', async () => {
    const states: unknown[] = [];
    const caller: Caller = {
      call: async <T>(_name: string, payload: unknown) => {
        const { state, items } = payload as { state: unknown; items: { id: string }[] };
        states.push(state);
        if (state) throw new PythonError({ code: 'model_changed', message: 'Another one.' });
        const reason = { id: 'sampling-reason-random', values: { every: 10 } };
        const first = { id: items.at(-1)!.id, random: true, reason, sentence: 'By lot.' };
        return { items: [first], left: { found: 2 } } as T;
      },
    };
    const chosen = await choose(seen, 'mix', 1, caller);
    expect(states).toEqual([{ model: 'yamnet 1' }, null]);
    expect(chosen?.choices[0]).toMatchObject({ recording: 'b', startS: 30, endS: 60 });
  });

  it('has nothing to choose among before anything was listened to', async () => {
    expect(await choose({ ...seen, recordings: [] }, 'mix')).toBeNull();
  });
});

describe('choosing by what someone wrote', () => {
  const strategy: WrittenStrategy = {
    ...{ id: 'S1', name: 'Far', kind: 'sampling', source: 'def score', status: 'active' },
    created: { by: 'me', at: at(1) },
  };
  const seen: Seen = {
    ...{ recordings: [recording('a')], said: new Map(), openings: new Map(), state: null },
  };
  const sandbox = (answer: unknown) => ({
    limitS: 0,
    load: vi.fn(async () => ({ strategies: [], name: 'score', learns: true })),
    call: vi.fn(async () => {
      if (answer instanceof Error) throw answer;
      return { items: answer, left: {} } as never;
    }),
    end: vi.fn(),
  });
  const reason = { id: 'sampling-reason-likely', values: { probability: 99 } };

  it('believes no reason, and no stretch that is not there', async () => {
    const items = ['a@30.000', 'nowhere'].map((id) => ({ id, random: true, reason, sentence: '' }));
    const sealed = sandbox(items);
    const choosing = new OwnChoosing(() => sealed);
    const chosen = await choosing.choose(seen, strategy);
    expect(chosen?.choices.map(({ id, random }) => [id, random])).toEqual([['a@30.000', false]]);
    expect(chosen?.choices[0]?.reason).toEqual({
      id: 'sampling-reason-own',
      values: { name: 'Far' },
    });
    await choosing.choose(seen, strategy);
    expect(sealed.load).toHaveBeenCalledTimes(1);
    choosing.end();
    expect(sealed.end).toHaveBeenCalled();
  });

  it('says whose strategy failed, and begins anew', async () => {
    const failing = sandbox(new PythonError({ code: 'too_long', message: 'Too long.' }));
    const choosing = new OwnChoosing(() => failing);
    await expect(choosing.choose(seen, strategy)).rejects.toThrow('“Far”');
    expect(failing.end).toHaveBeenCalled();
  });

  it('goes by the default where one that was removed was chosen', () => {
    const settings = { sampling_strategy: 'S1' };
    const strategies = { every: [{ ...strategy, status: 'deleted' }] };
    const project = { settings, strategies } as unknown as ProjectDocument;
    expect(strategyOf(project)).toBe('mix');
    expect(strategyOf({ ...project, settings: { sampling_strategy: 'margin' } })).toBe('margin');
  });
});

it('says why in the language of the page, and otherwise what Python says', () => {
  const likely = { id: 'sampling-reason-likely', values: { probability: 82 } };
  expect(reasonText(likely, '')).toContain('82 %');
  expect(reasonText({ id: 'sampling-reason-of-tomorrow', values: {} }, 'So.')).toBe('So.');
});

it('counts equal parts as short as what was found, and nothing saved without a find', () => {
  const finds = [asked(0, 50, 'nothing'), asked(50, 52, 'labels'), asked(52, 60, 'nothing')];
  const none = [asked(0, 60, 'nothing', 's')];
  const open = [asked(0, 30, 'labels', 't'), asked(30, 60, undefined, 't')];
  expect(askedOf([said([], [...finds, ...none, ...open])])).toEqual({ asked: 4, fixed: 31 });
});

it('draws each dot of the curve over the latest ten answers or more', () => {
  const points = [
    { answers: 6, right: 0, total: 6 },
    { answers: 12, right: 6, total: 6 },
    { answers: 22, right: 10, total: 10 },
  ];
  expect(dotsOf(points).map(({ share }) => share)).toEqual([0, 0.5, 1]);
});

describe('stretches', () => {
  it('are planned part by part, with times of the recording', async () => {
    const spans: unknown[] = [];
    const firsts: number[] = [];
    const caller: Caller = {
      call: async <T>(_name: string, payload: unknown) => {
        firsts.push((payload as { embeddings: { first_s: number } }).embeddings.first_s);
        return { stretches: [{ start_s: 0, end_s: 30, rows: [1] }] } as T;
      },
    };
    const row = { key: 'k', project: 'p', duration_s: PART_S + 30 };
    const planned = await planRecording(row, 'yamnet', {
      ...{ signal: new AbortController().signal, onProgress: () => undefined, caller },
      embed: async (_key, { span }) => {
        spans.push(span);
        const frames = Float32Array.from({ length: 2048 }, (_, i) => i);
        const named = {
          model: 'yamnet',
          version: '1',
          kept: true,
          from: { kept: 0, server: 0, computed: 1 },
          warnings: [],
        };
        return { frames, dimension: 1024, firstS: span!.startS + 0.5, hopS: 0.25, ...named };
      },
    });
    expect(spans).toEqual([
      { startS: 0, endS: PART_S },
      { startS: PART_S, endS: PART_S + 30 },
    ]);
    expect(firsts).toEqual([0.5, 0.5]);
    expect(planned.stretches.map(({ start_s }) => start_s)).toEqual([0, PART_S]);
    expect(planned.vectors[0]).toBe(1024);
    expect(planned.vectors).toHaveLength(2048);
  });

  it('are kept by recording and model, and what was opened by project', async () => {
    await keepStretches(recording('a'));
    expect(await plannedOf('p', 'yamnet 1')).toEqual(new Set(['a']));
    expect(await stretchesOf('p', 'logmel 1')).toEqual([]);
    const stretch = stretchId('a', { start_s: 30 });
    await keepOpening({ project: 'p', stretch, at: at(1), random: false });
    expect([...(await openingsOf('p')).keys()]).toEqual(['a@30.000']);
    expect((await openingsOf('other')).size).toBe(0);
  });
});

describe('listening in the background', () => {
  const rows = ['a', 'b', 'gone', 'c'].map((key) => ({ key }) as RecordingRow);
  const parts = (listen: () => Promise<void>) => ({
    rows: async () => rows,
    atHand: async ({ key }: RecordingRow) => key !== 'gone',
    planned: async () => new Set(['a']),
    listen: vi.fn(listen),
    idle: async () => undefined,
  });

  it('takes what is at hand and was not listened to yet', async () => {
    const from = parts(async () => undefined);
    const gathering = new Gathering(from);
    await gathering.start('p', 'yamnet');
    expect(from.listen).toHaveBeenCalledTimes(3);
    expect(gathering.state).toMatchObject({ done: 4, total: 4, isRunning: false });
  });

  it('listens without the sound where it is not here, and passes over what has no rows', async () => {
    const heard: [string, boolean | undefined][] = [];
    const from = {
      ...parts(async () => undefined),
      listen: async ({ key }: RecordingRow, _: string, { compute }: { compute?: boolean }) => {
        heard.push([key, compute]);
        if (key === 'gone') throw new EmbeddingError('no_rows', 'Nothing.');
      },
    };
    const gathering = new Gathering(from);
    await gathering.start('p', 'yamnet');
    expect(heard).toEqual([
      ['b', true],
      ['gone', false],
      ['c', true],
    ]);
    expect(gathering.state).toMatchObject({ done: 3, total: 4, problem: '' });
  });

  it('stops at once, and says why it stopped by itself', async () => {
    const stopped = new Gathering(parts(async () => stopped.stop()));
    await stopped.start('p', 'yamnet');
    expect(stopped.state).toMatchObject({ isRunning: false, problem: '' });
    const failed = new Gathering(parts(() => Promise.reject(new Error('No model.'))));
    await failed.start('p', 'yamnet');
    expect(failed.state.problem).toBe('No model.');
  });
});

describe('choosing while recordings are listened to', () => {
  /** As the gathering: `heard(n)` is told when so many were listened to. */
  class Listening extends EventTarget {
    state = { done: 0, isRunning: true };
    heard(done: number, isRunning = true) {
      this.state = { done, isRunning };
      this.dispatchEvent(new Event('change'));
    }
  }
  const chosen = (count: number) =>
    ({ choices: Array.from({ length: count }) }) as unknown as Chosen;

  it('goes on to the next recording where all of the first was labeled', async () => {
    const listening = new Listening();
    const choosing = vi.fn<() => Promise<Chosen | null>>();
    choosing.mockResolvedValueOnce(null).mockResolvedValueOnce(chosen(0));
    choosing.mockResolvedValueOnce(chosen(1));
    const onWait = vi.fn();
    const found = chooseWhileListening(choosing, listening, onWait);
    for (const done of [1, 2]) {
      await vi.waitFor(() => expect(choosing).toHaveBeenCalledTimes(done));
      listening.heard(done);
    }
    expect(await found).toEqual(chosen(1));
    expect(onWait).toHaveBeenCalledTimes(1);
  });

  it('ends where there is nothing more to listen to', async () => {
    const listening = new Listening();
    const choosing = vi.fn(async () => chosen(0));
    const found = chooseWhileListening(choosing, listening, vi.fn());
    await vi.waitFor(() => expect(choosing).toHaveBeenCalledTimes(1));
    listening.heard(1, false);
    expect(await found).toEqual(chosen(0));
    expect(choosing).toHaveBeenCalledTimes(2);
  });
});
