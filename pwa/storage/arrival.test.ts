import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fetchWhole, forgetPieces, partlyHere } from './arrival';
import { MemoryAudioStore } from './audio_store';
import { wholeBlob } from './device_bytes';
import type { HashFile } from './hashing';
import { Library } from './library';
import type { RecordingRow } from './rows';

const BYTES = Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 251);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const hash: HashFile = async (blob) =>
  hashOf(new Uint8Array(await (await wholeBlob(blob, 'a.wav')).arrayBuffer()));
const COMING = { url: '/api/v1/audio', bytes: BYTES.length, sha256: hashOf(BYTES) };

/** A server of one file, whose answers end after so many bytes each; 0 lasts to the end. */
class Server {
  readonly asked: (string | null)[] = [];

  constructor(
    readonly bytes: Uint8Array<ArrayBuffer> = BYTES,
    readonly cutAfter: number[] = [],
  ) {}

  readonly fetch: typeof fetch = async (_url, init) => {
    const range = new Headers(init?.headers).get('Range');
    this.asked.push(range);
    const from = Number(/bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0);
    const cut = this.cutAfter.shift() ?? 0;
    const rest = this.bytes.slice(from, cut ? from + cut : undefined);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < rest.length; at += 1000)
          controller.enqueue(rest.slice(at, at + 1000));
        if (!cut) controller.close();
      },
      pull(controller) {
        controller.error(new TypeError('network error'));
      },
    });
    return new Response(body, { status: range ? 206 : 200 });
  };
}

let store: MemoryAudioStore;
beforeEach(() => {
  store = new MemoryAudioStore();
});

const bring = (server: Server, coming = COMING) =>
  fetchWhole({ store, hash, fetch: server.fetch }, 'a.coming', 'a.wav', coming);

describe('a file from the server', () => {
  it('comes in one go, and leaves no pieces behind', async () => {
    const fractions: number[] = [];
    const { fetch } = new Server();
    const blob = await fetchWhole({ store, hash, fetch }, 'a.coming', 'a.wav', COMING, {
      onProgress: (fraction) => fractions.push(fraction),
    });
    expect(hashOf(new Uint8Array(await (await wholeBlob(blob, 'a.wav')).arrayBuffer()))).toBe(
      COMING.sha256,
    );
    expect(fractions.at(-1)).toBe(1);
    expect(store.files.size).toBe(0);
  });

  it('goes on from the last byte after each cut', async () => {
    const server = new Server(BYTES, [12_000, 7000]);
    await expect(bring(server)).rejects.toMatchObject({ code: 'away' });
    expect(await partlyHere(store, 'a.coming')).toBe(12_000);
    await expect(bring(server)).rejects.toMatchObject({ code: 'away' });
    expect(await partlyHere(store, 'a.coming')).toBe(19_000);
    const blob = await bring(server);
    expect(new Uint8Array(await (await wholeBlob(blob, 'a.wav')).arrayBuffer())).toEqual(BYTES);
    expect(server.asked).toEqual([null, 'bytes=12000-', 'bytes=19000-']);
    await forgetPieces(store, 'a.coming');
    expect(store.files.size).toBe(0);
  });

  it('puts what came on the disk now and then, so that a closed tab loses little', async () => {
    let now = 0;
    const { fetch } = new Server(BYTES, [30_000]);
    const parts = { store, hash, fetch, now: () => (now += 300) };
    await expect(fetchWhole(parts, 'a.coming', 'a.wav', COMING)).rejects.toThrow('a.wav');
    expect(store.files.size).toBeGreaterThan(2);
    expect(await partlyHere(store, 'a.coming')).toBe(30_000);
  });

  it('is thrown away when it is another one than the server said', async () => {
    const other = BYTES.slice().fill(1, 100, 200);
    await expect(bring(new Server(other, [20_000]))).rejects.toMatchObject({ code: 'away' });
    await expect(bring(new Server(other))).rejects.toMatchObject({ code: 'damaged' });
    expect(store.files.size).toBe(0);
  });

  it('is thrown away when it ended too early', async () => {
    await expect(bring(new Server(BYTES.slice(0, 900)))).rejects.toMatchObject({ code: 'damaged' });
  });

  it('says so when the server does not give it', async () => {
    const fetch = async () => new Response('{}', { status: 403 });
    const coming = fetchWhole({ store, hash, fetch }, 'a.coming', 'a.wav', COMING);
    await expect(coming).rejects.toMatchObject({ code: 'refused' });
  });

  it('says so when there is no room, and keeps what fits', async () => {
    store = new MemoryAudioStore(10_000);
    const parts = { store, hash, fetch: new Server().fetch, now: () => (clock += 1000) };
    let clock = 0;
    const coming = fetchWhole(parts, 'a.coming', 'a.wav', COMING);
    await expect(coming).rejects.toMatchObject({ code: 'quota' });
    expect(await partlyHere(store, 'a.coming')).toBeGreaterThan(0);
  });
});

describe('a recording that lies on the server', () => {
  const row: RecordingRow = {
    ...{ key: 'k', project: 'p', file_name: 'a.wav', bytes: BYTES.length, fingerprint: '' },
    ...{ sha256: COMING.sha256, format: 'wav', sample_rate_hz: 8000, channels: 2, duration_s: 1 },
    ...{ added_at: '', status: 'active', elsewhere: true, audio: { kind: 'session' } },
    warnings: [],
  };

  it('is brought as a preview, then whole, and the preview goes', async () => {
    const library = new Library({ store, hash });
    await library.adopt(row);
    const preview = BYTES.slice(0, 5000);
    globalThis.fetch = new Server(preview).fetch;
    const small = { url: '/preview', bytes: 5000, sha256: null, preview: true };
    await library.bring('k', small);
    const kept = (await library.recording('k'))!;
    expect(await library.whereabouts(kept)).toBe('preview');
    expect((await library.audio('k', { ask: false })).size).toBe(5000);
    await expect(library.file('k')).rejects.toMatchObject({ code: 'needs-file' });
    globalThis.fetch = new Server().fetch;
    await library.bring('k', COMING);
    expect(await library.whereabouts((await library.recording('k'))!)).toBe('kept');
    expect((await library.file('k')).size).toBe(BYTES.length);
    expect([...store.files.keys()]).toEqual(['k.wav']);
  });
});
