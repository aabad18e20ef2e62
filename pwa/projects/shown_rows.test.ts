import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../finding/choice';
import type { RecordingRow } from '../storage';
import type { ServerRecording } from '../together/server_recording';
import { rowAfter } from './row_walk';
import { type ListedRecording, ShownRows } from './shown_rows';

const here = (key: string, isOnlyHere: boolean): ListedRecording => ({
  row: { key, file_name: `${key}.wav`, duration_s: 1, format: 'wav', added_at: '' } as RecordingRow,
  summary: { key, annotations: 7, queries: 0, answered: 0 },
  where: 'kept',
  isOnlyHere,
});
const OURS = [here('a', true), here('b', false), here('c', true)];
const server = {
  project: 'p',
  total: 3,
  at: (index: number) =>
    (index < 2 ? { id: 'bx'[index], annotations: 2, strip: true } : undefined) as
      | ServerRecording
      | undefined,
  keys: async () => ['b', 'x', 'y'],
};

describe('the rows of a list', () => {
  it('are those of this device where the server has few', async () => {
    const rows = new ShownRows(OURS, EVERYTHING, null, null);
    expect([rows.length, rows.at(1)?.row.key, rows.at(3)]).toEqual([3, 'b', undefined]);
    const said = new Map([['c', { jobs: null, carrying: { wren: 4 } }]]);
    const told = new ShownRows(OURS, { ...EVERYTHING, label: 'wren' }, said, null);
    expect([told.length, told.at(0)?.row.key, told.at(0)?.carrying]).toEqual([1, 'c', 4]);
    expect(new ShownRows(OURS, { ...EVERYTHING, label: 'wren' }, null, null).length).toBe(0);
    const holders = new Map([['b', new Set(['ana', 'ben'])]]);
    const given = (to: string) =>
      new ShownRows(OURS, { ...EVERYTHING, given: to }, null, null, holders).keys();
    expect(await given('ben')).toEqual(['b']);
    expect(await given('nobody')).toEqual(['a', 'c']);
  });

  it('are those that are only here and then all of the server, each once', async () => {
    const rows = new ShownRows(OURS, EVERYTHING, null, server);
    expect(rows.length).toBe(5);
    expect([0, 1, 2, 3].map((place) => rows.at(place)?.row.key)).toEqual(['a', 'c', 'b', 'x']);
    expect(rows.at(4)).toBeUndefined();
    expect(rows.onServer(0, 4)).toEqual([0, 2]);
    expect(await rows.keys()).toEqual(['a', 'c', 'b', 'x', 'y']);
  });

  it('say what this device knows, and else what the server does', () => {
    const rows = new ShownRows(OURS, EVERYTHING, null, server);
    expect(rows.at(2)).toMatchObject({ where: 'kept', summary: { annotations: 7 }, strip: true });
    expect(rows.at(3)).toMatchObject({ where: 'server', summary: { annotations: 2 } });
  });
});

it('walks by keys, and not beyond the ends', () => {
  expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'x'].map((key) => rowAfter(key, 4, 9))).toEqual([
    5,
    3,
    0,
    8,
    null,
  ]);
  expect([rowAfter('ArrowUp', 0, 9), rowAfter('ArrowDown', 8, 9)]).toEqual([null, null]);
});
