import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Answer, answerTo as answerIn } from './answer';
import { Dispatch } from './dispatch';
import type { Waiting, WaitingHere } from './outbox';
import * as wire from './wire';

/** Small ones, so that little is much. */
const PIECE_BYTES = 16 * 1024;
const NOTHING = Y.encodeStateVector(new Y.Doc());

type Box = Y.Map<unknown>;

function answerTo(doc: Y.Doc, state: Uint8Array, waiting: WaitingHere): Answer {
  return answerIn(doc, state, waiting, [], PIECE_BYTES);
}

/** A document with so many annotations, made some at a time; and each transaction's update. */
function labelled(count: number, atOnce = 10): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let start = 0; start < count; start += atOnce) {
    doc.transact(() => {
      for (let index = start; index < Math.min(count, start + atOnce); index += 1) {
        const region = { start_s: index, end_s: index + 1, low_hz: 100, high_hz: 200 };
        const values: [string, unknown][] = [
          ['region', region],
          ['status', 'active'],
          ['created', { by: 'ana', at: '2026-01-01T00:00:00.000Z' }],
        ];
        doc.getMap('annotations').set(`entry ${index}`, new Y.Map(values));
      }
    });
  }
  return { doc, updates };
}

/** The relay: takes each message by itself, and looks at every entry that is there after it. */
class Relay {
  readonly doc = new Y.Doc();
  readonly sizes: number[] = [];
  readonly halves: string[] = [];

  take(data: Uint8Array): void {
    const message = wire.readMessage(data);
    if (message.kind !== 'step2' && message.kind !== 'update') throw new Error(message.kind);
    this.sizes.push(message.update.length);
    const touched = new Set<string>();
    const look = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      for (const event of events) {
        for (const key of event.path.length ? [String(event.path[0])] : event.changes.keys.keys()) {
          touched.add(key);
        }
      }
    };
    this.doc.getMap('annotations').observeDeep(look);
    Y.applyUpdate(this.doc, message.update);
    this.doc.getMap('annotations').unobserveDeep(look);
    for (const key of touched) {
      const entry = this.doc.getMap('annotations').get(key) as Box | undefined;
      if (!entry?.has('region') || !entry.has('status')) this.halves.push(key);
    }
  }
}

/** Send an answer to a relay that acknowledges each message, for so many messages. */
function send(
  relay: Relay,
  parcels: ReturnType<typeof answerTo>['parcels'],
  messages = Number.POSITIVE_INFINITY,
): number[] {
  const waiting: Uint8Array[] = [];
  const settled: number[] = [];
  const dispatch = new Dispatch((message) => waiting.push(message), PIECE_BYTES);
  dispatch.add(...parcels);
  for (let count = 1; waiting.length > 0 && count <= messages; count += 1) {
    relay.take(waiting.shift()!);
    settled.push(...dispatch.receipt(count));
  }
  if (messages === Number.POSITIVE_INFINITY) expect(dispatch.isEmpty).toBe(true);
  return settled;
}

function noted(updates: readonly Uint8Array[], from = 1): Waiting[] {
  return updates.map((update, index) => ({ row: from + index, edits: 1, update }));
}

function same(one: Y.Doc, other: Y.Doc): void {
  expect(one.getMap('annotations').toJSON()).toEqual(other.getMap('annotations').toJSON());
  expect(one.store.pendingStructs).toBeNull();
}

describe('a first send', () => {
  it('of a little goes as one message', () => {
    const { doc, updates } = labelled(3, 1);
    const relay = new Relay();
    expect(
      send(relay, answerTo(doc, NOTHING, { mine: noted(updates), others: [] }).parcels),
    ).toEqual([1, 2, 3]);
    expect(relay.sizes).toHaveLength(1);
    same(relay.doc, doc);
  });

  it('of a large document goes in pieces, and an entry is never torn', () => {
    const { doc } = labelled(1000);
    // Some were changed long after, so that what they began with is gone.
    doc.clientID += 1;
    for (const index of [5, 400, 900]) {
      const entry = doc.getMap('annotations').get(`entry ${index}`) as Box;
      entry.set('region', { start_s: 0, end_s: 1 });
      entry.set('label:x', { by: 'ben' });
      entry.delete('label:x');
    }
    const mine = [{ row: 9, edits: 1, update: null }];
    const relay = new Relay();
    expect(send(relay, answerTo(doc, NOTHING, { mine, others: [] }).parcels)).toEqual([9]);
    expect(relay.halves).toEqual([]);
    expect(relay.sizes.length).toBeGreaterThan(3);
    same(relay.doc, doc);
    expect(Y.encodeStateVector(relay.doc)).toEqual(Y.encodeStateVector(doc));
  });

  it('of many edits goes in their order, gathered up to a size', () => {
    const { doc, updates } = labelled(1000);
    const relay = new Relay();
    const settled = send(
      relay,
      answerTo(doc, NOTHING, { mine: noted(updates), others: [] }).parcels,
    );
    expect(new Set(settled)).toEqual(new Set(noted(updates).map(({ row }) => row)));
    expect(Math.max(...relay.sizes)).toBeLessThan(2 * PIECE_BYTES);
    expect([relay.sizes.length > 3, relay.sizes.length < updates.length]).toEqual([true, true]);
    same(relay.doc, doc);
  });

  it('goes on after a cut where the last receipt was', () => {
    const { doc, updates } = labelled(1000);
    const relay = new Relay();
    const first = send(
      relay,
      answerTo(doc, NOTHING, { mine: noted(updates), others: [] }).parcels,
      3,
    );
    const mine = noted(updates).filter(({ row }) => !first.includes(row));
    const before = relay.sizes.reduce((sum, size) => sum + size, 0);
    const state = Y.encodeStateVector(relay.doc);
    send(relay, answerTo(doc, state, { mine, others: [] }).parcels);
    same(relay.doc, doc);
    const all = Y.encodeStateAsUpdate(doc).length;
    expect(before).toBeGreaterThan(2 * PIECE_BYTES);
    expect(relay.sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1.2 * all);
  });

  it('holds what was not noted, too', () => {
    const { doc, updates } = labelled(800);
    const relay = new Relay();
    const mine = noted(updates.slice(10));
    send(relay, answerTo(doc, NOTHING, { mine, others: [] }).parcels);
    same(relay.doc, doc);
  });

  it('keeps only a few pieces ahead of their receipts', () => {
    const { doc, updates } = labelled(2000);
    const sent: Uint8Array[] = [];
    const dispatch = new Dispatch((message) => sent.push(message), PIECE_BYTES);
    dispatch.add(...answerTo(doc, NOTHING, { mine: noted(updates), others: [] }).parcels);
    expect(sent.length).toBeLessThanOrEqual(5);
    dispatch.receipt(1);
    expect(sent.length).toBeGreaterThan(4);
  });
});

describe('edits of two people on one device', () => {
  function twoPeople() {
    const { doc, updates } = labelled(2, 1);
    doc.clientID += 1;
    const own = updates.length;
    doc.getMap('annotations').set(
      'mine',
      new Y.Map([
        ['region', 1],
        ['status', 'active'],
      ]),
    );
    (doc.getMap('annotations').get('mine') as Box).set('note', 'loud');
    (doc.getMap('annotations').get('entry 0') as Box).set('region', { start_s: 7, end_s: 8 });
    return { doc, ana: noted(updates.slice(0, own)), ben: noted(updates.slice(own), 11) };
  }

  it('are sent apart, and wait for each other where they rest on each other', () => {
    const { doc, ana, ben } = twoPeople();
    const relay = new Relay();
    const first = answerTo(doc, NOTHING, { mine: ben, others: ana });
    expect([send(relay, first.parcels), first.held]).toEqual([[11, 12], 1]);
    expect([...relay.doc.getMap('annotations').keys()]).toEqual(['mine']);

    const rest = ben.filter(({ row }) => row === 13);
    const state = () => Y.encodeStateVector(relay.doc);
    const second = answerTo(doc, state(), { mine: ana, others: rest });
    expect([send(relay, second.parcels), second.held]).toEqual([[1, 2], 0]);
    const entry = relay.doc.getMap('annotations').get('entry 0') as Box;
    expect(entry.get('region')).toMatchObject({ start_s: 0 });
    expect(relay.halves).toEqual([]);

    send(relay, answerTo(doc, state(), { mine: rest, others: [] }).parcels);
    same(relay.doc, doc);
  });

  it('wait where nobody can tell them apart', () => {
    const { doc, ben } = twoPeople();
    const all = [{ row: 1, edits: 1, update: null }];
    const relay = new Relay();
    const answer = answerTo(doc, NOTHING, { mine: ben, others: all });
    expect([send(relay, answer.parcels), answer.held]).toEqual([[], 3]);
    expect(relay.doc.getMap('annotations').size).toBe(0);
  });
});
