import { describe, expect, it } from 'vitest';
import {
  type Choice,
  chosen,
  EVERYTHING,
  type Found,
  isNarrowed,
  labelsOf,
  type Told,
} from './choice';

const recording = (
  file_name: string,
  duration_s: number,
  format: 'wav' | 'flac',
  annotations = 0,
  queries = 0,
  answered = 0,
): Found => ({
  row: { file_name, duration_s, format, added_at: '' },
  summary: annotations + queries > 0 ? { annotations, queries, answered } : undefined,
});

const LIST = [
  recording('dawn 10.wav', 7200, 'wav', 12),
  recording('dawn 9.flac', 30, 'flac', 0, 7, 7),
  recording('Bats.wav', 300, 'wav'),
  recording('dusk.wav', 59, 'wav', 3, 7, 2),
];
const names = (part: Partial<Choice>) =>
  chosen(LIST, { ...EVERYTHING, ...part }).map(({ row }) => row.file_name);

describe('choosing recordings', () => {
  it('finds words of the name in any order', () => {
    expect(names({ text: '10 DAWN' })).toEqual(['dawn 10.wav']);
  });

  it('knows what has been done', () => {
    expect(names({ state: 'new' })).toEqual(['Bats.wav']);
    expect(names({ state: 'labeled' })).toEqual(['dawn 10.wav', 'dusk.wav']);
    expect(names({ state: 'bare' })).toEqual(['dawn 9.flac', 'Bats.wav']);
    expect(names({ state: 'asked' })).toEqual(['dawn 9.flac', 'dusk.wav']);
    expect(names({ state: 'open' })).toEqual(['dusk.wav']);
  });

  it('knows lengths and formats', () => {
    expect(names({ length: 'short' })).toEqual(['dawn 9.flac', 'dusk.wav']);
    expect(names({ length: 'middle' })).toEqual(['Bats.wav']);
    expect(names({ length: 'long' })).toEqual(['dawn 10.wav']);
    expect(names({ format: 'flac' })).toEqual(['dawn 9.flac']);
  });

  it('sorts names as people count, and by what is to be done', () => {
    expect(names({ order: 'name' })).toEqual([
      'Bats.wav',
      'dawn 9.flac',
      'dawn 10.wav',
      'dusk.wav',
    ]);
    expect(names({ order: 'longest' })[0]).toBe('dawn 10.wav');
    expect(names({ order: 'most' }).slice(0, 2)).toEqual(['dawn 10.wav', 'dusk.wav']);
    expect(names({ order: 'open' })[0]).toBe('dusk.wav');
  });

  it('knows when nothing is left out', () => {
    expect(isNarrowed({ ...EVERYTHING, order: 'name' })).toBe(false);
    expect(isNarrowed({ ...EVERYTHING, state: 'new' })).toBe(true);
  });

  it('knows sites and days, and believes the server where only that can tell', () => {
    const at = (key: string, site?: string, start_time?: string): Found => ({
      row: {
        ...recording(`${key}.wav`, 1, 'wav').row,
        key,
        about: { ...(site ? { site } : {}), ...(start_time ? { start_time } : {}) },
      },
      summary: undefined,
    });
    const list = [
      at('a'),
      at('b', 'pond', '2026-05-02T04:00:00.000Z'),
      at('c', 'wood', '2026-05-01T23:00:00.000Z'),
    ];
    const keys = (part: Partial<Choice>, told: ReadonlyMap<string, Told> | null = null) =>
      chosen(list, { ...EVERYTHING, ...part }, told).map(({ row }) => row.key);
    expect(keys({ site: 'pond' })).toEqual(['b']);
    expect(keys({ text: 'WOOD' })).toEqual(['c']);
    expect(keys({ since: '2026-05-02' })).toEqual(['b']);
    expect(keys({ until: '2026-05-01' })).toEqual(['c']);
    expect(keys({ since: '2026-05-01', until: '2026-05-02' })).toEqual(['b', 'c']);
    expect(keys({ order: 'recorded' })).toEqual(['c', 'b', 'a']);
    expect(keys({ order: 'site' })).toEqual(['b', 'c', 'a']);
    expect(keys({ jobs: 'failed' })).toEqual([]);
    const told = new Map([
      ['b', { jobs: 'embedded', carrying: { wren: 0 } }],
      ['c', { jobs: 'failed', carrying: { wren: 2 } }],
    ] as const);
    expect(keys({ jobs: 'failed' }, told)).toEqual(['c']);
    expect(keys({ order: 'jobs' }, told)).toEqual(['c', 'b', 'a']);
    expect(keys({ label: 'wren' }, told)).toEqual(['c']);
    expect(keys({ without: 'wren' }, told)).toEqual(['a', 'b']);
    expect(keys({ order: 'with', by: 'wren' }, told)).toEqual(['c', 'a', 'b']);
    expect(keys({ order: 'fewest', by: 'wren' }, told)).toEqual(['a', 'b', 'c']);
  });

  it('counts a label by what this device knows, where no server says more', () => {
    const carrying = (key: string, labels?: Record<string, number>): Found => ({
      row: { ...recording(`${key}.wav`, 1, 'wav').row, key },
      summary: { annotations: 9, queries: 0, answered: 0, ...(labels ? { labels } : {}) },
    });
    const list = [carrying('a', { wren: 1 }), carrying('b'), carrying('c', { wren: 5, owl: 1 })];
    const keys = (part: Partial<Choice>) =>
      chosen(list, { ...EVERYTHING, ...part }).map(({ row }) => row.key);
    expect(keys({ order: 'with', by: 'wren' })).toEqual(['c', 'a', 'b']);
    expect(keys({ order: 'fewest', by: 'wren' })).toEqual(['b', 'a', 'c']);
    expect(keys({ label: 'wren', without: 'owl' })).toEqual(['a']);
    expect(labelsOf({ ...EVERYTHING, label: 'owl', order: 'with', by: 'wren' })).toEqual([
      'owl',
      'wren',
    ]);
  });
});
