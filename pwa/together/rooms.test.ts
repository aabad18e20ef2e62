import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RecordingDocument } from '../document';
import { relay } from '../relay/relay';
import { belonging } from '../storage/belonging';
import { notebook } from './notebook';
import { outbox } from './outbox';
import type { Socket } from './room_link';
import { session } from './session';
import { sharedProjects } from './shared_projects';

const { answers, page, sockets } = vi.hoisted(() => {
  const page = new EventTarget() as EventTarget & { visibilityState: string };
  page.visibilityState = 'visible';
  const kept = new Map<string, string>();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  const answers: unknown[] = [];
  vi.stubGlobal('fetch', (_: string, { method }: RequestInit) => {
    if (method === 'PUT') return Promise.resolve(Response.json({}));
    const answer = answers.shift();
    return answer ? Promise.resolve(Response.json(answer)) : Promise.reject(new Error('away'));
  });
  return { answers, page, sockets: [] as (Socket & { closed: boolean })[] };
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

  it('are left when somebody else signs in, who sees and sends nothing of it', async () => {
    const recording = await opened();
    const { name, key } = { name: recording.stored.name, key: recording.key };
    recording.addAnnotation({ start_s: 1, end_s: 2 });
    await recording.flush();
    expect((await outbox.waiting(name)).mine).toHaveLength(1);
    const over = new Promise((resolve) => session.addEventListener('handed-over', resolve));
    relay.signedIn(BEN);
    await over;
    expect(sockets[0]!.closed).toBe(true);
    await vi.waitFor(() => expect(belonging.mayOpen('P')).toBe(false));
    expect(await outbox.waiting(name)).toEqual({ mine: [], others: [] });
    await outbox.refresh();
    expect([outbox.total, outbox.absent]).toEqual([0, []]);
    expect(sockets).toHaveLength(1);
    await recording.close();

    // He takes part, too: what he does is his own.
    await sharedProjects.publish('P', 'Dawn');
    const his = await RecordingDocument.open('P', key);
    expect(his.annotations()).toEqual([]);
    his.addAnnotation({ start_s: 3, end_s: 4 });
    await his.flush();
    expect((await outbox.waiting(name)).mine).toHaveLength(1);
    expect(sockets.length).toBeGreaterThan(1);
    await his.close();

    relay.signedIn(ANA);
    await vi.waitFor(() => expect(sharedProjects.get('P')?.role).toBe('annotator'));
    const hers = await RecordingDocument.open('P', key);
    expect(hers.annotations().map(({ region }) => region.start_s)).toEqual([1]);
    const { mine, others } = await outbox.waiting(name);
    expect([mine.length, others.length]).toEqual([1, 0]);
    await hers.close();
    await vi.waitFor(() => expect(outbox.total).toBeGreaterThan(0));
  });

  it('are left when a sign-in has expired, and labeling goes on in the same name', async () => {
    const recording = await opened();
    const { name } = recording.stored;
    answers.push({ relay: 'earmark', person: null });
    await relay.refresh();
    expect([session.person, session.holder?.id]).toEqual([null, 'A']);
    expect(sockets[0]!.closed).toBe(true);
    recording.addAnnotation({ start_s: 1, end_s: 2 });
    await recording.flush();
    expect((await outbox.waiting(name)).mine).toHaveLength(1);
    expect(recording.annotations()[0]!.created.by).toBe('A');
    relay.signedIn(ANA);
    await vi.waitFor(() => expect(sockets).toHaveLength(2));
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
