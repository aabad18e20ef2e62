import { describe, expect, it, vi } from 'vitest';
import { EmbeddingError } from '../embedding';
import { PythonError } from '../python/errors';
import { RelayError } from '../relay/api';
import type { Reach } from '../sampling/reach';
import type { RecordingRow } from '../storage';
import type { Index } from './listening';
import type { Sample } from './place';
import { Search, STEP } from './search';
import { ServerIndex } from './server_index';
import { IndexFull, type Wanted } from './sound_index';

const row = (key: string) =>
  ({ key, file_name: `${key}.wav`, duration_s: 60, sample_rate_hz: 8000 }) as RecordingRow;
const sample: Sample = {
  ...{ project: 'p', recording: 'a', fileName: 'a.wav', labels: ['tit'], more: [] },
  region: { start_s: 1, end_s: 2, low_hz: 1000, high_hz: 6000 },
};
const judged = { like: [{ recording: 'a', start_s: 1, end_s: 2 }], leaveOut: [] };

/** An index that finds one stretch per second in every recording it has. */
class FakeIndex implements Index {
  readonly asked: Wanted[] = [];
  readonly added = new Set<string>();
  readonly from = { kept: 0, server: 0, computed: 0 };
  isGone = false;

  constructor(
    readonly model: string,
    readonly listen: (key: string) => Promise<void>,
    readonly elsewhere: readonly string[] = [],
  ) {}

  get size() {
    return this.added.size;
  }

  has(key: string) {
    return this.added.has(key);
  }

  async add({ key }: { key: string }, { compute = true }: { compute?: boolean }) {
    if (!compute && this.elsewhere.includes(key)) throw new EmbeddingError('no_rows', 'Nothing.');
    await this.listen(key);
    this.added.add(key);
  }

  async similar(wanted: Wanted) {
    if (this.isGone) {
      this.isGone = false;
      throw new PythonError({ code: 'session', message: 'Gone.' });
    }
    this.asked.push(wanted);
    const all = [...this.added].flatMap((recording) =>
      Array.from({ length: 30 }, (_, s) => ({
        ...{ recording, start_s: 2 * s, end_s: 2 * s + 1 },
        similarity: 1 - s / 100,
      })),
    );
    return all.slice(0, wanted.count);
  }

  close() {
    this.added.clear();
  }
}

function setUp({
  kept = ['a', 'b'],
  listen = async (_: string): Promise<void> => undefined,
  without = [] as string[],
  elsewhere = null as string[] | null,
  reach = { asks: false, isLarge: false, problem: '' } as Reach,
  server = new ServerIndex(),
} = {}) {
  const made: FakeIndex[] = [];
  const search = new Search({
    rows: async () => ['a', 'b', 'c', 'd'].map(row),
    atHand: async ({ key }) => !without.includes(key),
    kept: async () => new Set(kept),
    index: (_, model) => {
      made.push(
        new FakeIndex(
          model,
          listen,
          model === 'birdnet-v2.4' ? ['a', 'b', 'c', 'd'] : (elsewhere ?? without),
        ),
      );
      return made.at(-1)!;
    },
    runs: (model) => model !== 'birdnet-v2.4',
    reach: async () => reach,
    server: () => server,
    far: async (_, keys) =>
      keys.filter((key) => key !== 'gone').map((key) => ({ ...row(key), sample_rate_hz: 4000 })),
  });
  return { search, made };
}

const recordingsOf = (search: Search) => [...new Set(search.found.map((one) => one.recording))];

describe('a search', () => {
  it('shows what is quickly there, and listens to the rest meanwhile', async () => {
    let go = () => {};
    const waiting = new Promise<void>((resolve) => {
      go = resolve;
    });
    const listen = (key: string) => (key === 'c' ? waiting : Promise.resolve());
    const { search } = setUp({ listen });
    await search.begin(sample, 'yamnet', judged);
    expect([search.phase, search.heard.isRunning, search.searched]).toEqual(['ready', true, 2]);
    expect(recordingsOf(search)).toEqual(['a', 'b']);
    go();
    await vi.waitFor(() => expect(search.heard.isRunning).toBe(false));
    expect([search.isStale, search.searched]).toEqual([true, 2]);
    await search.again(judged);
    expect([search.isStale, search.searched]).toEqual([false, 4]);
  });

  it('gives what it finds the frequencies of the sample, as far as they go', async () => {
    const { search, made } = setUp();
    await search.begin(sample, 'yamnet', judged);
    expect(search.found[0]!.region).toEqual({ start_s: 0, end_s: 1, low_hz: 1000, high_hz: 4000 });
    expect(made[0]!.asked[0]).toMatchObject({ lengthS: 1, count: STEP });
  });

  it('says which recordings are not searched, and why', async () => {
    const listen = async (key: string) => {
      if (key === 'c') throw new IndexFull();
      if (key === 'd') throw new Error('d.wav is broken.');
    };
    const { search } = setUp({ without: ['b'], listen, kept: ['a', 'b', 'c', 'd'] });
    await search.begin(sample, 'yamnet', judged);
    expect(search.missed.map(({ fileName }) => fileName)).toEqual(['b.wav', 'c.wav', 'd.wav']);
    expect(search.missed.map(({ why }) => why)).toEqual([
      'Its sound is not on this device, and there are no embeddings of it.',
      expect.stringContaining('no room'),
      'd.wav is broken.',
    ]);
  });

  it('can be stopped, and says what was not listened to', async () => {
    const never = new Promise<void>(() => {});
    const { search } = setUp({ listen: (key) => (key === 'c' ? never : Promise.resolve()) });
    await search.begin(sample, 'yamnet', judged);
    search.stop();
    expect(search.heard.isRunning).toBe(false);
    expect(search.missed.map(({ fileName }) => fileName)).toEqual(['c.wav', 'd.wav']);
    expect(search.isStopped).toBe(true);
    await search.again(judged);
    expect([search.phase, search.found.length]).toEqual(['ready', STEP]);
  });

  it('has nothing to compare with where the sample was not heard', async () => {
    const { search } = setUp({ without: ['a'] });
    await search.begin(sample, 'yamnet', judged);
    expect(search.phase).toBe('failed');
    expect(search.problem).toContain('a.wav could not be listened to');
  });

  it('goes further down the list without changing what is there', async () => {
    const { search } = setUp({ kept: ['a', 'b', 'c', 'd'] });
    await search.begin(sample, 'yamnet', judged);
    const before = search.found;
    await search.more();
    expect(search.found.slice(0, STEP)).toEqual(before);
    expect(search.found.length).toBe(2 * STEP);
    await search.more();
    expect([search.found.length, search.canFindMore]).toEqual([120, false]);
  });

  it('tells Python everything again when it was started anew', async () => {
    const { search, made } = setUp({ kept: ['a', 'b', 'c', 'd'] });
    await search.begin(sample, 'yamnet', judged);
    made[0]!.isGone = true;
    await search.again(judged);
    expect([search.phase, search.searched, recordingsOf(search).length]).toEqual(['ready', 4, 2]);
  });

  it('uses the model that is always there where another cannot be had', async () => {
    const { search, made } = setUp({ kept: [] });
    const refused = new EmbeddingError('model_unavailable', 'It cannot be loaded.');
    vi.spyOn(FakeIndex.prototype, 'add').mockRejectedValueOnce(refused);
    await search.begin(sample, 'yamnet', judged);
    expect(made.map(({ model }) => model)).toEqual(['yamnet', 'logmel']);
    expect(search.phase).toBe('ready');
  });

  it('takes the index of the project up again for another sample', async () => {
    const { search, made } = setUp();
    await search.begin(sample, 'yamnet', judged);
    await search.begin({ ...sample, region: { start_s: 5, end_s: 8 } }, 'yamnet', judged);
    expect(made.length).toBe(1);
    expect(made[0]!.asked.at(-1)!.lengthS).toBe(3);
  });

  it('searches recordings without their sound where there are rows of them', async () => {
    const { search } = setUp({ without: ['c', 'd'], elsewhere: ['d'] });
    await search.begin(sample, 'yamnet', judged);
    await vi.waitFor(() => expect(search.heard.done).toBe(4));
    await search.again(judged);
    expect(search.searched).toBe(3);
    expect(search.missed.map(({ fileName }) => fileName)).toEqual(['d.wav']);
  });

  it('takes a model of the page where the server has nothing by its own', async () => {
    const { search } = setUp({ without: ['a', 'b', 'c', 'd'], elsewhere: [] });
    await search.begin(sample, 'birdnet-v2.4', judged);
    expect(search.phase).toBe('ready');
    expect(search.model).not.toContain('birdnet');
  });
});

/** A server that finds the same two stretches of each of some recordings, nearer ones first. */
function serverOf(keys: readonly string[]) {
  const asked: string[] = [];
  const state = { isAway: false };
  const stretches = [0, 5].flatMap((start_s) =>
    keys.map((recording, at) => ({
      ...{ recording, file_name: `${recording}.wav`, start_s, end_s: start_s + 1 },
      similarity: 0.9 - (start_s + at) / 100,
    })),
  );
  const server = new ServerIndex(async (path) => {
    asked.push(path);
    if (state.isAway) throw new RelayError('away', 'The server cannot be reached.');
    return { stretches, recordings: 70_000, model: 'birdnet-v2.4@1' };
  });
  return { server, asked, state };
}

describe('a search that the server does', () => {
  const reach: Reach = { asks: true, isLarge: true, problem: '' };

  it('brings no rows here, and knows what only the server lists', async () => {
    const { server, asked } = serverOf(['far', 'b', 'gone']);
    const { search, made } = setUp({ reach, server });
    await search.begin(sample, 'birdnet-v2.4', judged);
    expect(made).toEqual([]);
    expect([search.phase, search.isByServer, search.searched]).toEqual(['ready', true, 70_000]);
    expect(search.found.map(({ recording }) => recording)).toEqual(['far', 'b', 'far', 'b']);
    expect(search.found[0]!.region).toEqual({ start_s: 0, end_s: 1, low_hz: 1000, high_hz: 2000 });
    expect([search.model, search.canFindMore, search.note]).toEqual(['birdnet-v2.4 1', false, '']);
    expect(asked[0]).toContain('/recordings/a/similar?start_s=1.000000&end_s=2.000000&limit=51');
  });

  it('goes by each example, and leaves out what is settled', async () => {
    const { server, asked } = serverOf(['far', 'b']);
    const { search } = setUp({ reach, server });
    const b = { recording: 'b', start_s: 0, end_s: 1 };
    const leaveOut = [{ recording: 'far', start_s: 5.2, end_s: 6.2 }];
    await search.begin(sample, 'yamnet', { like: [...judged.like, b], leaveOut });
    expect(asked.map((path) => path.split('/similar')[0])).toEqual([
      ...['/recordings/a', '/recordings/b'],
    ]);
    expect(search.found.map(({ id }) => id)).toEqual(['far@0.000-1.000', 'b@5.000-6.000']);
  });

  it('is done by what is kept where the server refuses, and by the server again later', async () => {
    const { server, state } = serverOf(['far']);
    const { search } = setUp({ reach, server, kept: ['b'] });
    state.isAway = true;
    await search.begin(sample, 'yamnet', judged);
    expect([search.phase, search.isByServer, search.searched]).toEqual(['ready', false, 2]);
    expect(recordingsOf(search)).toEqual(['a', 'b']);
    expect(search.note).toContain('The server cannot be reached.');
    state.isAway = false;
    await search.again(judged);
    expect([search.isByServer, recordingsOf(search), search.note]).toEqual([true, ['far'], '']);
  });

  it('is told of nobody where the project is small enough for this device', async () => {
    const { server, state } = serverOf(['far']);
    state.isAway = true;
    const { search } = setUp({ reach: { ...reach, isLarge: false }, server });
    await search.begin(sample, 'yamnet', judged);
    await vi.waitFor(() => expect(search.heard).toMatchObject({ done: 4, isRunning: false }));
    await search.again(judged);
    expect([search.searched, search.note]).toEqual([4, '']);
  });
});
