import { expect, it, vi } from 'vitest';
import type { MergedRegion, Query, RecordingDocument, Step } from '../document';
import { mergePayload, mergeRound } from './merging';
import type { Caller } from './preparing';

const stamp = { by: 'me', at: '2026-05-01T04:00:00.000Z' };

function query(index: number, answer?: Query['answer']): Query {
  return {
    id: `q${index}`,
    region: { start_s: index, end_s: index + 1 },
    round: 'r',
    index,
    method: 'cpd',
    budget: 2,
    options: {},
    asked: stamp,
    status: 'active',
    ...(answer ? { answer } : {}),
  };
}

const heard = query(0, { kind: 'labels', labels: ['wren'], ...stamp });
const regions: MergedRegion[] = [{ start_s: 0, end_s: 1, labels: ['wren'], queries: ['q0'] }];

it('tells Python each query with its answer, and null where there is none', () => {
  expect(mergePayload([heard, query(1)])).toEqual({
    queries: [
      { id: 'q0', start_s: 0, end_s: 1 },
      { id: 'q1', start_s: 1, end_s: 2 },
    ],
    answers: [{ kind: 'labels', labels: ['wren'] }, null],
  });
});

it('hands the merged regions to the document with the step that caused them', async () => {
  const seen: unknown[] = [];
  const document = {
    queries: () => [heard, query(1)],
    reconcile: (...args: unknown[]) => {
      seen.push(args);
      return true;
    },
  } as unknown as RecordingDocument;
  const caller: Caller = { call: <T>() => Promise.resolve({ regions } as T) };
  const cause = {} as Step;
  expect(await mergeRound(document, 'r', cause, caller)).toBe(true);
  expect(seen).toEqual([['r', regions, cause]]);
});

it('leaves the answers alone when Python is not there', async () => {
  const document = {
    queries: () => [heard],
    reconcile: () => {
      throw new Error('nothing to reconcile with');
    },
  } as unknown as RecordingDocument;
  const caller: Caller = { call: () => Promise.reject(new Error('no Python')) };
  vi.spyOn(console, 'warn').mockImplementationOnce(() => undefined);
  expect(await mergeRound(document, 'r', undefined, caller)).toBe(false);
});
