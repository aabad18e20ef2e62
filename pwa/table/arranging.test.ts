import { describe, expect, it } from 'vitest';
import type { Annotation, Attribute, Label } from '../document';
import { filtered, NO_FILTER, sorted } from './arranging';
import { columnsOf } from './columns';
import { FIRST_CHOICES, isShown, withColumn } from './kept';

const labels = [
  { id: 'w', name: 'Wren' },
  { id: 'o', name: 'Owl' },
] as unknown as Label[];
const distance: Attribute = { id: 'd', name: 'Far', kind: 'number', order: 0, status: 'active' };
const limits = { durationS: 60, nyquistHz: 24_000 };
const columns = columnsOf({
  labels,
  labelOf: (id) => labels.find((label) => label.id === id),
  attributes: [distance],
  limits,
  channels: 2,
});
const column = (id: string) => columns.find((one) => one.id === id)!;

function annotation(id: string, given: Partial<Annotation> = {}): Annotation {
  return {
    id,
    region: { start_s: 1, end_s: 2 },
    labels: [],
    labelled: {},
    status: 'active',
    origin: { kind: 'person' },
    created: { by: 'me', at: '' },
    ...given,
  };
}

const rows = [
  annotation('a', { labels: ['w'], confidence: 0.5, attributes: { d: 10 } }),
  annotation('b', { labels: ['o'], note: 'a wren nearby', attributes: { d: 9 } }),
  annotation('c', { confidence: 0.9, origin: { kind: 'import' } }),
  annotation('d', { labels: ['w', 'o'], confidence: 0.5 }),
];
const ids = (found: readonly Annotation[]) => found.map(({ id }) => id).join('');

describe('the order of rows', () => {
  it('is that of a column, both ways, with equals as they were and empty ones last', () => {
    expect(ids(sorted(rows, column('confidence'), false))).toBe('adcb');
    expect(ids(sorted(rows, column('confidence'), true))).toBe('cadb');
    expect(ids(sorted(rows, column('attribute:d'), false))).toBe('bacd');
    expect(ids(sorted(rows, column('labels'), false))).toBe('badc');
    expect(ids(sorted(rows, undefined, true))).toBe('abcd');
  });
});

describe('a filter', () => {
  it('lets words, labels, origins and confidence through', () => {
    const through = (change: object) => ids(filtered(rows, { ...NO_FILTER, ...change }, columns));
    expect(through({})).toBe('abcd');
    expect(through({ words: 'WREN' })).toBe('abd');
    expect(through({ label: 'o' })).toBe('bd');
    expect(through({ label: 'none' })).toBe('c');
    expect(through({ origin: 'import' })).toBe('c');
    expect(through({ least: 60 })).toBe('c');
    expect(through({ most: 50 })).toBe('ad');
    expect(through({ words: 'wren', most: 50, label: 'o' })).toBe('d');
  });
});

describe('what is typed into a cell', () => {
  const problem = (id: string, typed: string) => {
    const read = column(id).read!(typed, rows[0]!);
    return 'problem' in read ? read.problem : null;
  };

  it('is taken, or refused with a sentence', () => {
    expect(problem('start', '1,5')).toBeNull();
    expect(problem('start', '2.5')).toMatch(/end must come after/);
    expect(problem('end', '99')).toMatch(/runs from 0 to/);
    expect(problem('duration', '')).toBe('Give a number.');
    expect(problem('low', '')).toBeNull();
    expect(problem('low', '900')).toBeNull();
    expect(problem('labels', 'owl ; WREN')).toBeNull();
    expect(problem('labels', 'Owl; Robin')).toMatch(/no label called “Robin”/);
    expect(problem('confidence', '80 %')).toBeNull();
    expect(problem('confidence', '101')).toMatch(/0 to 100/);
    expect(problem('channel', '3')).toMatch(/1 to 2/);
    expect(problem('attribute:d', 'far')).toMatch(/Far must be a number/);
    expect(column('origin').read).toBeUndefined();
  });
});

it('shows attributes until they are hidden, and other columns once they are chosen', () => {
  expect(isShown('attribute:d', FIRST_CHOICES)).toBe(true);
  expect(isShown('origin', FIRST_CHOICES)).toBe(false);
  const chosen = withColumn(withColumn(FIRST_CHOICES, 'attribute:d', false), 'origin', true);
  expect([isShown('attribute:d', chosen), isShown('origin', chosen)]).toEqual([false, true]);
  expect(isShown('attribute:d', withColumn(chosen, 'attribute:d', true))).toBe(true);
});
