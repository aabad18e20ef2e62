import { describe, expect, it } from 'vitest';
import { RelayError } from '../relay/api';
import type { standingOf } from '../relay/standing';
import { MANY, type ReachParts, reachOf } from './reach';
import { type NextParts, nextOfServer, recordingsNextOnServer } from './server_next';

/** A project of so many recordings on a server, of which so many are embedded, and some are here. */
function parts({
  count = MANY + 1,
  embedded = null as number | null,
  keys = ['a', 'b'],
  kept = [] as string[],
  standing = 'here' as ReturnType<typeof standingOf>,
} = {}): ReachParts & { standing: () => ReturnType<typeof standingOf> } {
  const memory = new Map<string, string>();
  return {
    standing: () => standing,
    count: async () => count,
    embedded: async () => embedded ?? count,
    keys: async () => keys,
    kept: async () => new Set(kept),
    memory: {
      getItem: (key) => memory.get(key) ?? null,
      setItem: (key, value) => void memory.set(key, value),
    },
  };
}

const asks = async (told: Parameters<typeof parts>[0]) =>
  (await reachOf('p', 'yamnet', parts(told))).asks;

describe('the server is asked', () => {
  it('in a large project, whatever is on the device', async () => {
    const kept = ['a', 'b'];
    expect(await reachOf('p', 'yamnet', parts({ kept }))).toEqual({
      ...{ asks: true, isLarge: true, problem: '' },
    });
  });

  it('in a small one only where it has the rows of all recordings and this device has few', async () => {
    const keys = ['a', 'b', 'c'];
    const small = { count: 3, keys };
    expect(await asks({ ...small, kept: ['a'] })).toBe(true);
    expect(await asks({ ...small, kept: ['a', 'b'] })).toBe(false);
    expect(await asks({ ...small, embedded: 2 })).toBe(false);
    // One of them is only on this device.
    expect(await asks({ ...small, count: 2 })).toBe(false);
  });

  it('never about a project that is on this device only', async () => {
    expect(await reachOf('p', 'yamnet', parts({ standing: 'alone' }))).toEqual({
      ...{ asks: false, isLarge: false, problem: '' },
    });
  });

  it('not while it is away; that it would be better is known from before', async () => {
    const told = parts();
    await reachOf('p', 'yamnet', told);
    const away = { ...told, standing: () => 'away' as const };
    expect(await reachOf('p', 'yamnet', away)).toEqual({
      ...{ asks: false, isLarge: true, problem: 'The server cannot be reached.' },
    });
    const refused = {
      ...told,
      count: () => Promise.reject(new RelayError('forbidden', 'Not yours.', 403)),
    };
    expect(await reachOf('p', 'yamnet', refused)).toMatchObject({ asks: false, isLarge: true });
    const small = parts({ standing: 'away' });
    expect(await reachOf('p', 'yamnet', small)).toMatchObject({ isLarge: false, problem: '' });
  });
});

describe('what the server would open next', () => {
  const reason = { id: 'sampling-reason-likely', values: { probability: 80 } };
  const item = (recording: string) => ({
    ...{ recording, file_name: `${recording}.wav`, start_s: 30, end_s: 60, score: 1 },
    ...{ random: false, reason, sentence: 'Probably.' },
  });
  const server = (opened: readonly string[], asked: string[] = []): NextParts => ({
    some: async () => 'x',
    ask: async (path) => {
      asked.push(path);
      return { items: [item('a'), item('b')], model: 'birdnet-v2.4@1' };
    },
    opened: async () => new Set(opened),
  });

  it('is the best that was not opened here, with its reason and the model', async () => {
    const asked: string[] = [];
    expect(await nextOfServer('p', 'mix', server(['a@30.000'], asked))).toEqual({
      ...{ id: 'b@30.000', model: 'birdnet-v2.4 1', recording: 'b', startS: 30, endS: 60 },
      ...{ random: false, reason, sentence: 'Probably.', isByServer: true },
    });
    expect(asked).toEqual(['/recordings/x/next?strategy=mix&count=200&seed=0']);
  });

  it('is drawn from another lot after a hundred', async () => {
    const asked: string[] = [];
    const opened = Array.from({ length: 100 }, (_, at) => `${at}@0.000`);
    await nextOfServer('p', 'mix', server(opened, asked));
    expect(asked[0]).toContain('seed=1');
  });

  it('is a list of recordings, each once, where they are wanted all at once', async () => {
    const found = (count: number) =>
      recordingsNextOnServer('p', 'mix', count, server(['a@30.000']));
    expect([await found(9), await found(1)]).toEqual([['a', 'b'], ['a']]);
    const without = { ...server([]), some: async () => undefined };
    expect(await recordingsNextOnServer('p', 'mix', 9, without)).toEqual([]);
  });

  it('is nothing where all was opened, or where nothing is embedded', async () => {
    expect(await nextOfServer('p', 'mix', server(['a@30.000', 'b@30.000']))).toBeNull();
    const without = { ...server([]), some: async () => undefined };
    expect(await nextOfServer('p', 'mix', without)).toBeUndefined();
  });
});
