import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RelayError } from '../relay/api';
import type { RecordingRow } from '../storage';
import type { Waiting } from './line';
import { Sending, type SendingParts } from './sending';
import { SendError, type SendOptions } from './upload';

const ROWS = new Map(
  ['a', 'b'].map((key) => [key, { key, file_name: `${key}.wav`, bytes: 100 } as RecordingRow]),
);

/** A server that keeps what came of a file and lists what is whole. */
class Server {
  readonly has = new Map<string, string>();
  readonly froms: (string | null)[] = [];
  /** What happens at each attempt; after these everything goes well. */
  readonly failures: SendError[] = [];

  readonly send = async (_blob: Blob, options: SendOptions) => {
    this.froms.push(options.place);
    options.onPlace('/api/v1/uploads/1');
    options.onProgress(40);
    const failure = this.failures.shift();
    if (failure) throw failure;
    this.has.set(options.sha256, options.name);
    return { recording: options.name };
  };
}

let server: Server;
let kept: readonly Waiting[];
let arrived: number[];
let laters: number;
let parts: SendingParts;

beforeEach(() => {
  [server, kept, arrived, laters] = [new Server(), [], [], 0];
  parts = {
    line: {
      read: async () => kept,
      write: async (line) => {
        kept = line;
      },
    },
    send: server.send,
    person: () => 'ana',
    row: async (key) => ROWS.get(key),
    file: async () => new Blob(['x']),
    sha256: async (key) => `hash of ${key}`,
    known: async (_project, sha256) => server.has.get(sha256),
    later: async () => {
      laters += 1;
    },
    alone: (_signal, work) => work(),
    arrived: (_project, count) => arrived.push(count),
  };
});
afterEach(() => vi.restoreAllMocks());

const until = (what: () => unknown) => vi.waitFor(() => expect(what()).toBeTruthy());

describe('sending', () => {
  it('sends one after the other, and then nothing waits any more', async () => {
    const sending = new Sending(parts);
    await sending.send('p', ['a', 'b']);
    await until(() => arrived.length > 0);
    expect([...server.has.values()]).toEqual(['a.wav', 'b.wav']);
    expect(arrived).toEqual([2]);
    expect(kept).toEqual([]);
    expect(sending.items('p')).toEqual([]);
  });

  it('sends nothing that the server has', async () => {
    server.has.set('hash of a', 'other.wav');
    const sending = new Sending(parts);
    await sending.send('p', ['a']);
    await until(() => arrived.length > 0);
    expect(server.froms).toEqual([]);
  });

  it('waits while the server is away, and goes on where it was', async () => {
    server.failures.push(new SendError('away', 'The server cannot be reached.'));
    const sending = new Sending(parts);
    await sending.send('p', ['a']);
    await until(() => arrived.length > 0);
    expect(laters).toBe(1);
    expect(server.froms).toEqual([null, '/api/v1/uploads/1']);
  });

  it('goes on after a reload where it was', async () => {
    const stopped = { ...parts, later: () => new Promise<void>(() => {}) };
    server.failures.push(new SendError('away', 'The server cannot be reached.'));
    await new Sending(stopped).send('p', ['a']);
    await until(() => kept[0]?.place);
    await new Sending(parts).resume();
    await until(() => arrived.length > 0);
    expect(server.froms.at(-1)).toBe('/api/v1/uploads/1');
  });

  it('leaves alone what somebody else has begun here', async () => {
    kept = [{ key: 'a', project: 'p', person: 'ben', place: null }];
    const sending = new Sending(parts);
    await sending.resume();
    expect(sending.items('p')).toEqual([]);
    expect(server.froms).toEqual([]);
    expect(kept).toHaveLength(1);
  });

  it('says why a file was not taken, goes on with the next, and tries again when asked', async () => {
    server.failures.push(new SendError('refused', 'a.wav was not taken: the disk is full.'));
    const sending = new Sending(parts);
    await sending.send('p', ['a', 'b']);
    await until(() => arrived.length > 0);
    expect(sending.items('p')).toMatchObject([
      { key: 'a', state: 'failed', reason: 'a.wav was not taken: the disk is full.' },
    ]);
    await sending.send('p', ['a']);
    await until(() => arrived.length > 1);
    expect(sending.items('p')).toEqual([]);
  });

  it('does not believe that a file is there which the server does not list', async () => {
    const known = vi.fn(async () => undefined);
    const sending = new Sending({ ...parts, known });
    await sending.send('p', ['a']);
    await until(() => sending.items('p')[0]?.state === 'failed');
    expect(sending.items('p')[0]?.reason).toContain('does not list');
  });

  it('asks again whether a file is there when the server could not say', async () => {
    const known = vi.fn(parts.known).mockRejectedValueOnce(new RelayError('away', 'away'));
    const sending = new Sending({ ...parts, known });
    await sending.send('p', ['a']);
    await until(() => arrived.length > 0);
    expect(laters).toBe(1);
  });

  it('stops, and forgets what was to be sent', async () => {
    const endless = {
      ...parts,
      send: (_: Blob, { signal }: SendOptions) =>
        new Promise<never>((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    };
    const sending = new Sending(endless);
    await sending.send('p', ['a', 'b']);
    await until(() => sending.items('p')[0]?.state === 'sending');
    await sending.stop('p');
    expect(sending.items('p')).toEqual([]);
    expect(kept).toEqual([]);
  });
});
