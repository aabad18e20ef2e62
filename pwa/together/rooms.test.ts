import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { RecordingDocument } from '../document';
import { relay } from '../relay/relay';
import { notebook } from './notebook';
import { outbox } from './outbox';
import type { Socket } from './room_link';
import * as wire from './wire';

const { page, sockets } = vi.hoisted(() => {
  const page = new EventTarget() as EventTarget & { visibilityState: string };
  page.visibilityState = 'visible';
  const kept = new Map<string, string>();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal('fetch', () => Promise.reject(new Error('away')));
  return { page, sockets: [] as (Socket & { closed: boolean })[] };
});
vi.mock('./socket', () => ({
  openSocket: () => {
    const socket = { readyState: 0, bufferedAmount: 0, closed: false, send: () => {} };
    sockets.push(
      Object.assign(socket, { close: () => Object.assign(socket, { closed: true }) }) as never,
    );
    return socket;
  },
}));

const ANA = { id: 'A', name: 'Ana', admin: false };
const BEN = { id: 'B', name: 'Ben', admin: false };
let started: Promise<void> | undefined;

async function start(): Promise<void> {
  const shared = { id: 'P', name: 'Dawn', role: 'annotator', people: {}, publishing: false };
  await (await notebook()).put('shared', shared);
  const [{ rooms }, { sharedProjects }] = await Promise.all([
    import('./rooms'),
    import('./shared_projects'),
  ]);
  await sharedProjects.ready;
  rooms.start();
}

beforeEach(async () => {
  started ??= start();
  await started;
  relay.signedIn(ANA);
  sockets.length = 0;
});

async function opened() {
  const recording = await RecordingDocument.open('P', `room ${Math.random()}`);
  await vi.waitFor(() => expect(sockets).toHaveLength(1));
  return recording;
}

function lose(): void {
  sockets.at(-1)!.onclose?.({ code: 1006, reason: '' });
}

describe('the rooms of a page', () => {
  it.each(['online', 'pageshow', 'visibilitychange'])('come back at once at %s', async (event) => {
    const recording = await opened();
    lose();
    page.dispatchEvent(new Event(event));
    expect(sockets).toHaveLength(2);
    await recording.close();
  });

  it('stay as they are while the page is hidden', async () => {
    const recording = await opened();
    lose();
    page.visibilityState = 'hidden';
    page.dispatchEvent(new Event('visibilitychange'));
    expect(sockets).toHaveLength(1);
    page.visibilityState = 'visible';
    await recording.close();
  });

  it('change hands with the person, with what waits', async () => {
    const recording = await opened();
    const name = recording.stored.name;
    recording.addAnnotation({ start_s: 1, end_s: 2 });
    await recording.flush();
    const client = recording.stored.doc.clientID;
    relay.signedIn(BEN);
    await vi.waitFor(() => expect(sockets).toHaveLength(2));
    expect(sockets[0]!.closed).toBe(true);
    recording.addAnnotation({ start_s: 3, end_s: 4 });
    await recording.flush();
    expect(recording.stored.doc.clientID).not.toBe(client);
    const { mine, others } = await outbox.waiting(name);
    expect([mine.length, others.length]).toEqual([1, 1]);
    expect(recording.annotations().map(({ created }) => created.by)).toEqual(['A', 'B']);

    const sent: wire.Message[] = [];
    const socket = sockets.at(-1)!;
    Object.assign(socket, {
      readyState: 1,
      send: (data: Uint8Array) => sent.push(wire.readMessage(data)),
    });
    const nothing = Y.encodeStateVector(new Y.Doc());
    socket.onmessage?.({ data: wire.step1Message(nothing).slice().buffer as ArrayBuffer });
    await vi.waitFor(() => expect(sent.some(({ kind }) => kind === 'step2')).toBe(true));
    const server = new Y.Doc();
    for (const message of sent) if ('update' in message) Y.applyUpdate(server, message.update);
    const there = Object.values(server.getMap('annotations').toJSON()) as {
      created: { by: string };
    }[];
    expect(there.map(({ created }) => created.by)).toEqual(['B']);
    await recording.close();
  });
});

it('wakes after a sleep, whichever way the clock went', async () => {
  const { rooms } = await import('./rooms');
  const recording = await opened();
  const wake = vi.spyOn(rooms.get(recording.stored.name)!, 'wake');
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  rooms.watchForSleep();
  const start = Date.now();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(wake).not.toHaveBeenCalled();
  for (const hours of [8, -8]) {
    vi.setSystemTime(start + hours * 3600_000);
    await vi.advanceTimersByTimeAsync(5000);
  }
  expect(wake).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
  await recording.close();
});
