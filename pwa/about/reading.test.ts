import { expect, it } from 'vitest';
import type { RecordingRow } from '../storage';
import { recorderFacts, startText } from './facts';
import { readAbout } from './reading';

const row = (key: string, more: Partial<RecordingRow> = {}) =>
  ({ key, file_name: `${key}.wav`, ...more }) as RecordingRow;

it('asks once about each recording that is not read yet, with its chunks', async () => {
  const asked: unknown[] = [];
  const kept: string[] = [];
  const parts = {
    ask: async (payload: unknown) => {
      asked.push(payload);
      return { site: 'pond' };
    },
    keep: async (key: string) => void kept.push(key),
  };
  const bytes = new Uint8Array([71, 255]);
  const rows = [row('known', { about: {} }), row('new', { tags: [{ id: 'guan', bytes }] })];
  await Promise.all([readAbout(rows, parts), readAbout(rows, parts)]);
  expect(asked).toEqual([{ file_name: 'new.wav', chunks: [{ id: 'guan', base64: 'R/8=' }] }]);
  expect(kept).toEqual(['new']);
});

it('waits for what is being read already', async () => {
  const kept: string[] = [];
  let answer = () => {};
  const parts = {
    ask: () =>
      new Promise<object>((resolve) => {
        answer = () => resolve({});
      }),
    keep: async (key: string) => void kept.push(key),
  };
  void readAbout([row('slow')], parts);
  const second = readAbout([row('slow')], parts).then(() => [...kept]);
  answer();
  expect(await second).toEqual(['slow']);
});

it('asks again when Python was away', async () => {
  const kept: string[] = [];
  const keep = async (key: string) => void kept.push(key);
  await readAbout([row('later')], { ask: () => Promise.reject(new Error('away')), keep });
  expect(kept).toEqual([]);
  await readAbout([row('later')], { ask: async () => ({}), keep });
  expect(kept).toEqual(['later']);
});

it('says when a recording begins on the clock of the recorder', () => {
  const start_time = '2021-05-02T23:30:00.000Z';
  const start_source = 'GUANO';
  expect(startText({ start_time, start_source, utc_offset_min: 120 })).toBe(
    '3 May 2021, 01:30:00 UTC+02:00, from GUANO',
  );
  expect(startText({ start_time: '2021-05-02T04:00:00.250Z', start_source: 'the file name' })).toBe(
    '2 May 2021, 04:00:00.250 (no time zone is said: taken for UTC), from the file name',
  );
  expect(recorderFacts({ latitude: -37, longitude: 174.5, battery_v: 0 })).toEqual([
    ['Battery', '0 V'],
    ['Position', '37° S, 174.5° E'],
  ]);
});
