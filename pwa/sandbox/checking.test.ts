import { describe, expect, it } from 'vitest';
import { checkedFigures, checkedFinds, checkedQueries, checkedWarnings } from './checking';

const HALVES = [
  { start_s: 0, end_s: 5 },
  { start_s: 5, end_s: 10 },
];

describe('queries from the sandbox', () => {
  it('are taken if they tile the recording', () => {
    expect(checkedQueries(HALVES, 10, 2)).toEqual(HALVES);
  });

  it('lose whatever else they carry', () => {
    const [first, second] = HALVES;
    expect(checkedQueries([{ ...first, extra: '<b>' }, second], 10, 7)).toEqual(HALVES);
  });

  it.each([
    ['nothing', undefined],
    ['none', []],
    ['more than the budget', [...HALVES, { start_s: 10, end_s: 11 }]],
    ['a gap', [HALVES[0], { start_s: 6, end_s: 10 }]],
    ['text', [{ start_s: '0', end_s: '10' }]],
    ['no number', [{ start_s: 0, end_s: Number.NaN }]],
    ['an end too early', [HALVES[0]]],
    ['null', [null]],
  ])('are refused: %s', (_, value) => {
    expect(() => checkedQueries(value, 10, 2)).toThrow('not queries');
  });
});

it('takes a few short sentences from the sandbox as warnings', () => {
  expect(checkedWarnings(['Some samples are not numbers.'])).toHaveLength(1);
  expect(checkedWarnings(Array(50).fill('x'.repeat(900))).map(({ length }) => length)).toEqual(
    Array(5).fill(300),
  );
  expect([checkedWarnings({}), checkedWarnings([null])]).toEqual([[], ['null']]);
});

describe('figures', () => {
  const finds = {
    items: 3,
    positives: 1,
    found: [0, 1],
    mean: 0.5,
    chance: [0.3, 0.6],
    chance_mean: 0.4,
  };

  it('are taken over by name', () => {
    expect(checkedFinds({ ...finds, more: 'text' })).toEqual({
      ...{ items: 3, positives: 1, found: [0, 1], mean: 0.5, chance: [0.3, 0.6], chanceMean: 0.4 },
    });
  });

  it.each([
    null,
    {},
    { ...finds, found: ['1'] },
    { ...finds, mean: Number.NaN },
    { ...finds, chance: Array(2000).fill(0) },
  ])('are refused where they are none: %j', (value) => {
    expect(() => checkedFinds(value)).toThrow('not the figures');
    expect(() => checkedFigures(value)).toThrow('not the figures');
  });
});
