import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type RecordingRow, StorageError } from '../storage';
import type { Pack } from './pack';
import { Packing } from './packing';
import type { PackingParts } from './packing_parts';
import { type Candidate, planOf } from './plan';

const MODEL = { sample_rate_hz: 16_000, window_s: 1, hop_s: 1, dimension: 8 };
const away = () => new StorageError('away', 'The server cannot be reached.');

/** A device with a server behind it: what is on either, and what goes wrong on the way. */
class World {
  readonly packs = new Map<string, Pack>();
  readonly audio = new Set<string>();
  readonly rows = new Set<string>();
  readonly histories = new Set<string>();
  readonly met: string[] = [];
  readonly withoutRows = new Set<string>();
  /** What happens when audio is asked for, in turn; after these all goes well. */
  readonly failures: (Error | 'never')[] = [];
  person: string | undefined = 'ana';
  laters = 0;
  models = true;

  readonly parts: PackingParts = {
    packs: {
      read: async (project) => this.packs.get(project),
      write: async (pack) => void this.packs.set(pack.project, pack),
      forget: async (project) => void this.packs.delete(project),
      projects: async () => [...this.packs.keys()],
    },
    person: () => this.person,
    look: async ({ keys }) => keys.map((key) => this.candidate(key)),
    plan: (found, { quality }) => planOf(found, quality, MODEL, 0),
    reach: async () => {},
    meet: async (name) => {
      this.met.push(name);
      return true;
    },
    rows: async (key) => {
      if (this.withoutRows.has(key)) return null;
      this.rows.add(key);
      return 100;
    },
    models: async () => this.models,
    history: async (_project, key) => {
      this.histories.add(key);
      return 400;
    },
    audio: async ({ row }, _quality, signal, onProgress) => {
      onProgress(0.5);
      const failure = this.failures.shift();
      if (failure === 'never') {
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      }
      if (failure) throw failure;
      this.audio.add(row.key);
    },
    later: async () => {
      this.laters += 1;
    },
    alone: (_project, _signal, work) => work(),
  };

  candidate(key: string): Candidate {
    const row = { key, project: 'p', duration_s: 10, sample_rate_hz: 8000 } as RecordingRow;
    const history = this.histories.has(key);
    const here = { partly: 0, document: false, rows: this.rows.has(key), history };
    const audio = this.audio.has(key) ? 'original' : 'none';
    return { row, audio, ...here, server: { id: key, sha256: '', bytes: 1000 } };
  }
}

let world: World;
let packing: Packing;
beforeEach(() => {
  world = new World();
  packing = new Packing(world.parts);
});

describe('taking offline', () => {
  it('brings vocabulary, annotations, history, embeddings and audio, and remembers that', async () => {
    await packing.take('p', ['a', 'b'], 'original', 'yamnet');
    expect(world.met).toEqual(['project:p', 'recording:p:a', 'recording:p:b']);
    expect([...world.audio]).toEqual(['a', 'b']);
    expect([...world.rows]).toEqual(['a', 'b']);
    expect([...world.histories]).toEqual(['a', 'b']);
    expect(world.packs.get('p')).toMatchObject({ keys: ['a', 'b'], stopped: false });
    expect(world.packs.get('p')?.ended_at).not.toBeNull();
    expect(packing.progress('p')).toBeNull();
  });

  it('takes more to what was taken before', async () => {
    await packing.take('p', ['a'], 'original', 'yamnet');
    await packing.take('p', ['b'], 'original', 'yamnet');
    expect(packing.pack('p')?.keys).toEqual(['a', 'b']);
  });

  it('counts bytes and recordings to the last one', async () => {
    const seen: number[] = [];
    packing.addEventListener('change', () => {
      const now = packing.progress('p');
      if (now) seen.push(now.bytes / now.allBytes);
    });
    await packing.take('p', ['a', 'b'], 'original', 'yamnet');
    expect(seen.at(-1)).toBe(1);
    expect(seen.toSorted((one, other) => one - other)).toEqual(seen);
  });

  it('waits while the server is away', async () => {
    world.failures.push(away(), away());
    await packing.take('p', ['a'], 'original', 'yamnet');
    expect(world.laters).toBe(2);
    expect([...world.audio]).toEqual(['a']);
    expect(packing.problems('p')).toEqual([]);
  });

  it('goes on after a reload with what is missing', async () => {
    world.failures.push(new Error('never mind'), 'never');
    void packing.take('p', ['a', 'b'], 'original', 'yamnet');
    await vi.waitFor(() => expect(packing.progress('p')?.done).toBe(1));
    const later = new Packing(world.parts);
    await later.resume();
    await vi.waitFor(() => expect(later.pack('p')?.ended_at).toBeTruthy());
    expect([...world.audio]).toEqual(['a', 'b']);
  });

  it('stops when told to, and does not go on by itself', async () => {
    world.failures.push('never');
    const taking = packing.take('p', ['a'], 'original', 'yamnet');
    await vi.waitFor(() => expect(packing.progress('p')?.bytes).toBeGreaterThan(0));
    await packing.stop('p');
    await taking;
    expect(packing.progress('p')).toBeNull();
    const later = new Packing(world.parts);
    await later.resume();
    expect(later.progress('p')).toBeNull();
    expect(later.pack('p')).toMatchObject({ stopped: true, ended_at: null });
    await later.goOn('p');
    expect([...world.audio]).toEqual(['a']);
  });

  it('goes on with the next recording when one is refused, and says so', async () => {
    world.failures.push(new StorageError('refused', 'The server does not give a.wav.'));
    await packing.take('p', ['a', 'b'], 'original', 'yamnet');
    expect([...world.audio]).toEqual(['b']);
    expect(packing.problems('p')).toEqual(['The server does not give a.wav.']);
    expect(packing.pack('p')).toMatchObject({ ended_at: null, stopped: true });
  });

  it('ends when nothing more fits', async () => {
    world.failures.push(new StorageError('quota', 'There is no space for a.wav.'));
    await packing.take('p', ['a', 'b'], 'original', 'yamnet');
    expect([...world.audio]).toEqual([]);
    expect(packing.problems('p')).toEqual(['There is no space for a.wav.']);
  });

  it('says so where what listens could not come, and tries again when asked to', async () => {
    world.models = false;
    await packing.take('p', ['a'], 'original', 'yamnet');
    expect(packing.problems('p')[0]).toMatch(/^What listens .* is not on this device/);
    expect([...world.audio]).toEqual(['a']);
    expect(packing.pack('p')).toMatchObject({ ended_at: null, stopped: true });
    world.models = true;
    await packing.goOn('p');
    expect(packing.pack('p')?.ended_at).not.toBeNull();
  });

  it('remembers of which recordings the server has no embeddings', async () => {
    world.withoutRows.add('b');
    await packing.take('p', ['a', 'b'], 'original', 'yamnet');
    expect(packing.pack('p')?.withoutRows).toEqual(['b']);
    expect(packing.pack('p')?.ended_at).not.toBeNull();
  });

  it('shows nothing of it to somebody else, and brings nothing for them', async () => {
    world.failures.push('never');
    void packing.take('p', ['a'], 'original', 'yamnet');
    await vi.waitFor(() => expect(packing.progress('p')?.bytes).toBeGreaterThan(0));
    world.person = 'ben';
    await packing.resume();
    expect(packing.pack('p')).toBeUndefined();
    expect(packing.progress('p')).toBeNull();
    world.person = 'ana';
    await packing.resume();
    await vi.waitFor(() => expect(packing.pack('p')?.ended_at).toBeTruthy());
  });
});
