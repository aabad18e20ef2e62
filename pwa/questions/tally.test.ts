import { expect, it } from 'vitest';
import type { Answer, Query } from '../document';
import { tallyOf } from './tally';

function query(index: number, answer?: Pick<Answer, 'kind' | 'labels'>): Query {
  const at = `2026-05-01T04:00:0${index}.000Z`;
  return {
    id: `q${index}`,
    region: { start_s: index * 2, end_s: index * 2 + 2 },
    round: 'r',
    index,
    method: 'cpd',
    budget: 4,
    options: {},
    asked: { by: 'me', at },
    status: 'active',
    ...(answer ? { answer: { ...answer, by: 'me', at } } : {}),
  };
}

it('sums up what was answered', () => {
  const tally = tallyOf([
    query(0, { kind: 'labels', labels: ['wren'] }),
    query(1, { kind: 'labels', labels: ['robin', 'wren'] }),
    query(2, { kind: 'nothing', labels: [] }),
    query(3, { kind: 'unsure', labels: [] }),
    query(4),
  ]);
  expect(tally).toEqual({
    labels: [
      { label: 'wren', questions: 2, seconds: 4 },
      { label: 'robin', questions: 1, seconds: 2 },
    ],
    nothing: 1,
    unsure: 1,
    open: 1,
    tookS: 3,
  });
});

it('says nothing of the time that one answer took', () => {
  expect(tallyOf([query(0, { kind: 'nothing', labels: [] })]).tookS).toBeNull();
});
