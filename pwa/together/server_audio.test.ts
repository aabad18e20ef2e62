import { afterEach, expect, it, vi } from 'vitest';
import type { RecordingRow } from '../storage';
import { ServerAudio } from './server_audio';

afterEach(() => vi.useRealTimers());

const row = (key: string, sha256: string | null = null) =>
  ({ project: 'P', key, sha256 }) as RecordingRow;

/** A server with recordings named by numbers; `asked` counts requests. */
function server(count: number, mayHear = true) {
  const state = { count, asked: 0 };
  const audio = new ServerAudio(
    () => mayHear,
    async (path) => {
      state.asked++;
      const { key, sha256 } = Object.fromEntries(new URLSearchParams(path.split('?')[1]));
      const offset = Number(/offset=(\d+)/.exec(path)?.[1]);
      const all = Array.from({ length: state.count }, (_, index) => ({
        id: `${index}`,
        sha256: `hash ${index}`,
        bytes: index,
      }));
      if (key || sha256) {
        const recordings = all.filter((one) => one.id === key || one.sha256 === sha256);
        return { recordings, total: recordings.length };
      }
      return { recordings: all.slice(offset, offset + 1000), total: state.count };
    },
  );
  return { audio, state };
}

it('asks about one recording alone, however many there are', async () => {
  const { audio, state } = server(100_000);
  const file = await audio.find(row('1499'));
  expect(file).toEqual({ url: '/api/v1/projects/P/recordings/1499/audio', size: 1499 });
  expect(await audio.find(row('1499'))).toBe(file);
  expect(await audio.details(row('1499'))).toMatchObject({ sha256: 'hash 1499' });
  expect(state.asked).toBe(1);
});

it('finds a recording by its content, where it has another key, and lists none for it', async () => {
  const { audio, state } = server(100_000);
  expect(await audio.find(row('older', 'hash 1499'))).toMatchObject({ size: 1499 });
  expect(state.asked).toBe(2);
  expect(await audio.find(row('unknown', 'hash of no file there'))).toBeUndefined();
  expect(state.asked).toBe(4);
});

it('lists them where many are looked for', async () => {
  const { audio, state } = server(1500);
  const keys = Array.from({ length: 1500 }, (_, index) => `${index}`);
  const files = await Promise.all(keys.map((key) => audio.find(row(key))));
  expect(files.map((file) => file?.size)).toEqual(keys.map(Number));
  expect(state.asked).toBe(3 + 2);
});

it('asks about each beyond the first thousands', async () => {
  const { audio, state } = server(6000);
  const keys = ['5', '5998', '5999', '0', '4999'];
  const files = await Promise.all(keys.map((key) => audio.find(row(key))));
  expect(files.map((file) => file?.size)).toEqual(keys.map(Number));
  expect(state.asked).toBe(3 + 5);
});

it('asks anew for what has come since, and not at once again', async () => {
  vi.useFakeTimers();
  const { audio, state } = server(1);
  expect(await audio.find(row('1'))).toBeUndefined();
  state.count = 2;
  expect(await audio.find(row('1'))).toBeUndefined();
  vi.advanceTimersByTime(5000);
  expect(await audio.find(row('1'))).toMatchObject({ size: 1 });
  expect(state.asked).toBe(2);
});

it('asks nothing where one may not hear', async () => {
  const { audio, state } = server(1, false);
  expect(await audio.find(row('0'))).toBeUndefined();
  expect(state.asked).toBe(0);
});
