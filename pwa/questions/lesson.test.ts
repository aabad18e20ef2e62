import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Query } from '../document';
import { PythonError } from '../python/errors';
import { catchUp } from './catching_up';
import type { Hearing, LearnedState } from './hearing';
import { forgetLearned, keepLearned, type Learned, learnedOf } from './learned_store';
import { Lesson } from './lesson';

const MODEL = 'yamnet 1';

/** Knows how many answers it has heard, and suggests a Robin from the first one on. */
class FakeHearing {
  readonly model = MODEL;
  closed = false;
  learned: number[] = [];
  failure: Error | null = null;

  async learn(before: LearnedState | null, queries: readonly Query[]): Promise<LearnedState> {
    if (this.failure) throw this.failure;
    const answered = queries.filter(({ answer }) => answer).length;
    this.learned.push(answered);
    return stateOf(heardIn(before) + answered);
  }

  async suggest(_state: LearnedState, queries: readonly Query[]) {
    return queries.map(() => ({ labels: ['robin'], confidence: 0.82 }));
  }

  close(): void {
    this.closed = true;
  }
}

const stateOf = (heard: number) => ({ model: MODEL, heard }) as LearnedState;
const heardIn = (state: LearnedState | null) => (state as { heard?: number } | null)?.heard ?? 0;
const fake = () => new FakeHearing() as FakeHearing & Hearing;

const stamped = { by: 'me', at: '2026-05-01T05:00:00.000Z' };

function queries(answered: number): Query[] {
  return [0, 1, 2].map((index) => ({
    ...{ id: `q${index}`, round: 'r', index, method: 'earmark', budget: 3, options: {} },
    region: { start_s: index, end_s: index + 1 },
    ...{ asked: stamped, status: 'active' as const },
    ...(index < answered ? { answer: { kind: 'nothing' as const, labels: [], ...stamped } } : {}),
  }));
}

const nothing = (project: string): Promise<Learned> => learnedOf(project, MODEL);

describe('a lesson', () => {
  it('learns after every answer from what was known before the round, and keeps it', async () => {
    const hearing = fake();
    await keepLearned({ ...(await nothing('p')), state: stateOf(10), rounds: { old: 10 } });
    let answered = 1;
    const lesson = new Lesson(hearing, await nothing('p'), 'r', () => queries(answered));
    await lesson.learn();
    answered = 2;
    await lesson.learn();
    const kept = await nothing('p');
    expect(heardIn(kept.state)).toBe(12);
    expect(kept.rounds).toEqual({ old: 10, r: 2 });
    expect(heardIn(kept.before?.state ?? null)).toBe(10);
  });

  it('takes answers given meanwhile together', async () => {
    const hearing = fake();
    const lesson = new Lesson(hearing, await nothing('p2'), 'r', () => queries(3));
    await Promise.all([lesson.learn(), lesson.learn(), lesson.learn()]);
    expect(hearing.learned).toEqual([3]);
  });

  it('tells what is suggested, newly after every answer', async () => {
    const changed = vi.fn();
    const lesson = new Lesson(fake(), await nothing('p3'), 'r', () => queries(1), changed);
    expect(lesson.suggestion('q2')).toBeUndefined();
    await lesson.learn();
    expect(lesson.suggestion('q2')).toEqual({ labels: ['robin'], confidence: 0.82 });
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('unlearns a round whose answers were all taken back', async () => {
    let answered = 1;
    const lesson = new Lesson(fake(), await nothing('p4'), 'r', () => queries(answered));
    await lesson.learn();
    answered = 0;
    await lesson.learn();
    expect((await nothing('p4')).state).toBeNull();
  });

  it('goes on with a round of another day from before it', async () => {
    const first = new Lesson(fake(), await nothing('p5'), 'r', () => queries(1));
    await first.learn();
    const later = new Lesson(fake(), await nothing('p5'), 'r', () => queries(3));
    await later.learn();
    expect(heardIn((await nothing('p5')).state)).toBe(3);
  });

  it('forgets the sound at its end, after what is under way', async () => {
    const hearing = fake();
    const lesson = new Lesson(hearing, await nothing('p6'), 'r', () => queries(1));
    const learning = lesson.learn();
    lesson.end();
    expect(hearing.closed).toBe(false);
    await learning;
    await vi.waitFor(() => expect(hearing.closed).toBe(true));
  });

  it('forgets what was learned in one project only', async () => {
    await keepLearned({ ...(await nothing('p7')), state: stateOf(1) });
    await keepLearned({ ...(await nothing('p8')), state: stateOf(2) });
    await forgetLearned('p7');
    expect((await nothing('p7')).state).toBeNull();
    expect(heardIn((await nothing('p8')).state)).toBe(2);
  });
});

describe('catching up', () => {
  const row = { key: 'k' } as never;
  const listening = { signal: new AbortController().signal, onProgress: () => undefined };
  const sources = (hearing: Hearing, rounds: Record<string, readonly Query[]>) => ({
    answered: async () => [row],
    rounds: async () => new Map(Object.entries(rounds)),
    hear: vi.fn(async () => hearing),
    now: () => 0,
  });

  it('learns from the rounds that are not learned from yet', async () => {
    const hearing = fake();
    const from = sources(hearing, { a: queries(2), b: queries(1), open: queries(0) });
    await keepLearned({ ...(await nothing('c')), state: stateOf(2), rounds: { a: 2 } });
    const learned = await catchUp(await nothing('c'), 'yamnet', listening, from);
    expect(heardIn(learned.state)).toBe(3);
    expect(hearing.closed).toBe(true);
    await catchUp(await nothing('c'), 'yamnet', listening, from);
    expect(from.hear).toHaveBeenCalledTimes(1);
  });

  it('says when what was learned is of another model', async () => {
    const hearing = fake();
    hearing.failure = new PythonError({ code: 'model_changed', message: 'Another model.' });
    const from = sources(hearing, { a: queries(2) });
    await expect(catchUp(await nothing('d'), 'yamnet', listening, from)).rejects.toThrow('Another');
  });

  it('stops when it was waited for long enough', async () => {
    const from = sources(fake(), { a: queries(2) });
    let time = 0;
    const late = {
      ...from,
      now: () => {
        time += 60_000;
        return time;
      },
    };
    await catchUp(await nothing('e'), 'yamnet', listening, late);
    expect(from.hear).not.toHaveBeenCalled();
  });
});
