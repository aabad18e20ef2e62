import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Waiting } from './outbox';
import { RoomLink, type Socket } from './room_link';
import * as wire from './wire';

/** A relay at the other end of a wire: what it is sent it keeps, what it says it says by hand. */
class FakeSocket implements Socket {
  binaryType: BinaryType = 'blob';
  readyState: 0 | 1 | 2 | 3 = 0;
  bufferedAmount = 0;
  readonly heard: wire.Message[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;

  send(data: Uint8Array): void {
    this.heard.push(wire.readMessage(data));
  }

  close(): void {
    this.readyState = 3;
  }

  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  say(message: Uint8Array): void {
    this.onmessage?.({ data: message.slice().buffer as ArrayBuffer });
  }

  lose(code: number, reason = ''): void {
    this.readyState = 3;
    this.onclose?.({ code, reason });
  }

  updates(): wire.Message[] {
    return this.heard.filter(({ kind }) => kind === 'step2' || kind === 'update');
  }
}

function receipt(count: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 101);
  encoding.writeVarUint(encoder, count);
  return encoding.toUint8Array(encoder);
}

function refusal(n: number, details: object): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 102);
  const told = { n, code: 'forbidden', message: 'The role viewer may only read.', details };
  encoding.writeVarString(encoder, JSON.stringify(told));
  return encoding.toUint8Array(encoder);
}

const NOTHING = Y.encodeStateAsUpdate(new Y.Doc());

let sockets: FakeSocket[];
let waiting: number[];
let others: Waiting[];
let settled: number[];
let refused: [string, boolean][];
let doc: Y.Doc;
let link: RoomLink;

beforeEach(() => {
  vi.useFakeTimers();
  [sockets, waiting, others, settled, refused] = [[], [], [], [], []];
  doc = new Y.Doc();
  link = new RoomLink({
    doc,
    awareness: new Awareness(doc),
    device: 'a tablet',
    open: () => {
      sockets.push(new FakeSocket());
      return sockets.at(-1)!;
    },
    flush: () => Promise.resolve(true),
    waiting: () => {
      const mine = waiting.map((row) => ({ row, edits: 1, update: null }));
      return Promise.resolve({ mine, others });
    },
    settle: (rows) => settled.push(...rows),
    refused: ({ message }, whole) => refused.push([message, whole]),
    random: () => 1,
  });
  link.start();
});

afterEach(() => {
  link.stop();
  vi.useRealTimers();
});

async function meet(state = Y.encodeStateVector(new Y.Doc()), update = NOTHING) {
  const socket = sockets.at(-1)!;
  socket.open();
  socket.say(wire.step1Message(state));
  socket.say(wire.step2Message(update));
  await vi.advanceTimersByTimeAsync(0);
  return socket;
}

describe('the connection to a room', () => {
  it('brings both sides what they lack, and settles what waited when the receipt comes', async () => {
    waiting = [7, 8];
    doc.getMap('here').set('a', 1);
    const theirs = new Y.Doc();
    theirs.getMap('there').set('b', 2);
    const socket = await meet(Y.encodeStateVector(theirs), Y.encodeStateAsUpdate(theirs));
    expect(doc.getMap('there').get('b')).toBe(2);
    const [answer] = socket.updates();
    if (answer?.kind === 'step2') Y.applyUpdate(theirs, answer.update);
    expect(theirs.getMap('here').get('a')).toBe(1);
    expect([link.state, link.settled, settled]).toEqual(['live', false, []]);
    socket.say(receipt(1));
    expect([link.settled, settled]).toEqual([true, [7, 8]]);
  });

  it('sends an edit once it is stored, and holds back what the answer contains anyway', async () => {
    const socket = sockets[0]!;
    socket.open();
    link.send({ update: NOTHING, receipts: [3] });
    expect(socket.updates()).toEqual([]);
    await meet();
    link.send({ update: NOTHING, receipts: [4] });
    expect(socket.updates().map(({ kind }) => kind)).toEqual(['step2', 'update']);
    socket.say(receipt(1));
    expect(settled).toEqual([3]);
    socket.say(receipt(2));
    expect(settled).toEqual([3, 4]);
  });

  it('settles nothing that was sent and not acknowledged before the connection broke', async () => {
    const first = await meet();
    link.send({ update: NOTHING, receipts: [5] });
    first.lose(1006);
    expect([link.state, settled]).toEqual(['away', []]);
    waiting = [5];
    await vi.advanceTimersByTimeAsync(1000);
    const second = await meet();
    second.say(receipt(1));
    expect(settled).toEqual([5]);
  });

  it('comes back by itself, at once when woken, and not after 44xx until told', async () => {
    (await meet()).lose(1012);
    await vi.advanceTimersByTimeAsync(100);
    expect(sockets).toHaveLength(1);
    link.wake();
    expect(sockets).toHaveLength(2);
    (await meet()).lose(4403, 'You no longer have the right to be in this room.');
    expect([link.state, link.reason]).toEqual([
      'ended',
      'You no longer have the right to be in this room.',
    ]);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(sockets).toHaveLength(2);
    link.insist();
    expect(sockets).toHaveLength(3);
  });

  it('gives up a connection that has gone silent', async () => {
    await meet();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sockets.length).toBeGreaterThan(1);
  });

  it('tells what was refused, once, and whether nothing of it was taken', async () => {
    const socket = await meet();
    link.send({ update: NOTHING, receipts: [1] });
    socket.say(refusal(2, { root: 'labels', entry: 'L' }));
    link.send({ update: NOTHING, receipts: [2] });
    socket.say(refusal(3, {}));
    expect(refused.map(([, whole]) => whole)).toEqual([false, true]);
    // The answer at the next visit brings it again, with no edit that is new.
    socket.lose(1006);
    await vi.advanceTimersByTimeAsync(1000);
    (await meet()).say(refusal(1, {}));
    expect(refused).toHaveLength(2);
  });

  it('leaves a slow line alone while bytes leave, and gives it up when they stop', async () => {
    const socket = await meet();
    for (let left = 100; left > 0; left -= 1) {
      socket.bufferedAmount = left;
      await vi.advanceTimersByTimeAsync(4000);
    }
    expect(sockets).toHaveLength(1);
    socket.bufferedAmount = 1;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sockets.length).toBeGreaterThan(1);
  });

  it('finds out after sleep, at once, that the connection is dead', async () => {
    const socket = await meet();
    const heard = socket.heard.length;
    vi.setSystemTime(Date.now() + 8 * 3600_000);
    link.wake();
    expect(socket.heard.slice(heard).map(({ kind }) => kind)).toEqual(['step1']);
    await vi.advanceTimersByTimeAsync(13_000);
    expect(sockets).toHaveLength(2);
  });

  it('notices silence also after the clock was set back', async () => {
    await meet();
    vi.setSystemTime(Date.now() - 24 * 3600_000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sockets.length).toBeGreaterThan(1);
  });

  it('tries again a little later each time while the server is away', async () => {
    (await meet()).lose(1006);
    const opened: number[] = [];
    for (let second = 0; second < 120; second += 1) {
      await vi.advanceTimersByTimeAsync(1000);
      opened.push(sockets.length);
      const latest = sockets.at(-1)!;
      if (latest.readyState === 0) latest.lose(1006);
    }
    expect(opened[9]! - 1).toBeGreaterThan(3);
    expect(opened[119]! - opened[59]!).toBeLessThanOrEqual(3);
  });

  it('sends nothing of somebody who is not signed in, nor what rests on it', async () => {
    const box = new Y.Map<unknown>([['note', 'ana']]);
    const [ana, ben] = [update(1, () => doc.getMap('boxes').set('a', box)), 2];
    others = [{ row: 1, edits: 1, update: ana }];
    doc.clientID = ben;
    const socket = await meet();
    expect(socket.updates()).toHaveLength(1);
    link.send({
      update: update(ben, () => doc.getMap('boxes').set('b', new Y.Map())),
      receipts: [2],
    });
    link.send({ update: update(ben, () => box.set('note', 'ben')), receipts: [3] });
    expect(link.held).toBe(1);
    const theirs = new Y.Doc();
    for (const message of socket.updates()) {
      if (message.kind === 'step2' || message.kind === 'update') {
        Y.applyUpdate(theirs, message.update);
      }
    }
    expect(theirs.getMap('boxes').toJSON()).toEqual({ b: {} });
    expect(theirs.store.pendingStructs).toBeNull();
    socket.say(receipt(2));
    expect(settled).toEqual([2]);
  });
});

/** What an edit by a client adds to the document. */
function update(client: number, edit: () => void): Uint8Array {
  doc.clientID = client;
  const made: Uint8Array[] = [];
  const hear = (bytes: Uint8Array) => made.push(bytes);
  doc.on('update', hear);
  edit();
  doc.off('update', hear);
  return made[0]!;
}
