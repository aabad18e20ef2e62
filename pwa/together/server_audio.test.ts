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
      const offset = Number(/offset=(\d+)/.exec(path)![1]);
      const all = Array.from({ length: state.count }, (_, index) => ({
        id: `${index}`,
        sha256: `hash ${index}`,
        bytes: index,
      }));
      return { recordings: all.slice(offset, offset + 1000), total: state.count };
    },
  );
  return { audio, state };
}

it('finds a recording by its key or its content, on every page', async () => {
  const { audio, state } = server(1500);
  const file = await audio.find(row('1499'));
  expect(file).toEqual({ url: '/api/v1/projects/P/recordings/1499/audio', size: 1499 });
  expect(await audio.find(row('older', 'hash 1499'))).toBe(file);
  expect(state.asked).toBe(2);
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
