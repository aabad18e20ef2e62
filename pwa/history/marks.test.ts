import { expect, it } from 'vitest';
import { differenceMarks, LOOKS, marksAt } from './marks';
import { type Difference, type Fields, KINDS } from './records';
import type { Names } from './wording';

const names: Names = {
  label: (id) => ({ W: 'Wren', R: 'Robin' })[id] ?? '?',
  attribute: () => '',
  person: () => undefined,
};
const fields = (start_s: number, label: string) => ({
  region: { start_s, end_s: start_s + 1 },
  [`label:${label}`]: {},
});
const difference = (change: Partial<Difference>): Difference => ({
  id: 'a',
  kinds: ['changed'],
  before: fields(1, 'W'),
  after: fields(1, 'W'),
  labels_added: [],
  labels_removed: [],
  fields: [],
  ...change,
});

it('draws what was moved where it was and where it is', () => {
  const moved = difference({ kinds: ['moved', 'relabeled'], after: fields(4, 'R') });
  const [was, is] = differenceMarks([moved], names);
  expect(was).toMatchObject({ look: 'before', region: { start_s: 1 }, text: '' });
  expect(is).toMatchObject({ look: 'moved', region: { start_s: 4 }, from: { start_s: 1 } });
  expect(is?.text).toBe('↔ Wren → Robin');
});

it('draws what is gone where it was', () => {
  const [mark] = differenceMarks([difference({ kinds: ['removed'], after: null })], names);
  expect(mark).toMatchObject({ look: 'removed', region: { start_s: 1 }, text: '− Wren' });
});

it('tells kinds apart by line and sign, not by colour alone', () => {
  const lines = KINDS.map((kind) => LOOKS[kind].dash.join(' '));
  const signs = KINDS.map((kind) => LOOKS[kind].sign);
  expect(new Set(lines).size).toBe(KINDS.length);
  expect(new Set(signs).size).toBe(KINDS.length);
});

it('draws a moment with the labels of then', () => {
  const state = new Map<string, Fields>([
    ['a', fields(3, 'W')],
    ['b', { status: 'active' }],
  ]);
  const marks = marksAt(state, names, () => undefined);
  expect(marks.items).toEqual([
    { id: 'a', region: { start_s: 3, end_s: 4 }, colour: '#e8e8e8', text: 'Wren' },
  ]);
});
