/** An update cut into pieces that can be sent one after the other, each whole in itself. */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Apart } from './apart';

export type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

/** What stands in a document under a key of an entry of a root map; undefined where nothing does. */
export type ValueAt = (root: string, entry: string, key: string) => unknown;

/**
 * Cut the structs of an update into pieces of about `mostBytes`; its deletions are in none of them.
 *
 * Each piece rests only on those before it and on what a document in `known` has, and never holds
 * half an entry. A value that an entry began with, and that is gone because it was overwritten, is
 * written as what stands there now: the deletions that come last take it away again. What lies
 * `apart`, or rests on it, is left out.
 */
export function cut(
  update: Uint8Array,
  known: ReadonlyMap<number, number>,
  mostBytes: number,
  apart: Apart,
  valueAt: ValueAt,
): Uint8Array[] {
  const { structs } = Y.decodeUpdate(update);
  const order = inOrder(structs, known, apart);
  const entries = entriesOf(order);
  const whole = order.map((struct, index) => revived(struct, order[entries[index]!], valueAt));
  const most = Math.max(1, Math.floor((mostBytes * structs.length) / update.length));
  const pieces: Uint8Array[] = [];
  let start = 0;
  for (const end of ends(entries)) {
    if (end - start < most && end < order.length) continue;
    pieces.push(written(whole.slice(start, end)));
    start = end;
  }
  return pieces;
}

/** The structs so that each comes after all it rests on. */
function inOrder(
  structs: readonly Struct[],
  known: ReadonlyMap<number, number>,
  apart: Apart,
): Struct[] {
  const lines = byClient(structs);
  const clocks = new Map(known);
  const places = new Map([...lines.keys()].map((client) => [client, 0]));
  const order: Struct[] = [];
  const isThere = ({ client, clock }: Y.ID) => clock < (clocks.get(client) ?? 0);
  for (let moved = true; moved; ) {
    moved = false;
    for (const [client, line] of lines) {
      let place = places.get(client)!;
      for (; place < line.length; place += 1) {
        const struct = line[place]!;
        const { clock } = struct.id;
        if (clock > (clocks.get(client) ?? 0) || apart.has(struct)) break;
        if (!needs(struct).every(isThere)) break;
        clocks.set(client, clock + struct.length);
        order.push(struct);
        moved = true;
      }
      places.set(client, place);
    }
  }
  return order;
}

/** What a struct rests on, beside those before it of the same client. */
export function needs(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  const parent = struct.parent as unknown;
  return [struct.origin, struct.rightOrigin, parent].filter((id): id is Y.ID => id instanceof Y.ID);
}

/** After how many structs no entry is half: the values that it begins with follow it at once. */
function ends(entries: readonly number[]): number[] {
  const found: number[] = [];
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    if (entry < 0 || next !== entry) found.push(index + 1);
  }
  return found;
}

/** A value of an entry that is gone, as what stands in its place now; all else as it is. */
function revived(struct: Struct, entry: Struct | undefined, valueAt: ValueAt): Struct {
  if (!(struct instanceof Y.Item && entry instanceof Y.Item)) return struct;
  if (!(struct.content instanceof Y.ContentDeleted) || struct.parentSub === null) return struct;
  const { id, origin, rightOrigin, parent, parentSub, length } = struct;
  const value = valueAt(entry.parent as unknown as string, entry.parentSub ?? '', parentSub);
  if (value === undefined) return struct;
  const content = new Y.ContentAny(Array(length).fill(value));
  return new Y.Item(id, null, origin, null, rightOrigin, parent, parentSub, content);
}

/** For each struct, the place of the entry it belongs to; -1 where that is not among them. */
function entriesOf(order: readonly Struct[]): number[] {
  const find = finder(order);
  const entries: number[] = [];
  for (const [index, struct] of order.entries()) entries.push(entryOf(struct, index));
  return entries;

  function entryOf(struct: Struct, index: number): number {
    if (!(struct instanceof Y.Item)) return -1;
    const parent = struct.parent as unknown;
    if (parent instanceof Y.ID) return find(parent);
    if (typeof parent === 'string') return struct.content instanceof Y.ContentType ? index : -1;
    const neighbour = struct.origin ?? struct.rightOrigin;
    const place = neighbour ? find(neighbour) : -1;
    return place < 0 ? -1 : entries[place]!;
  }
}

/** Finds the place of the struct that holds an id. */
function finder(order: readonly Struct[]): (id: Y.ID) => number {
  const lines = new Map<number, { clocks: number[]; places: number[] }>();
  for (const [place, { id }] of order.entries()) {
    const line = lines.get(id.client) ?? { clocks: [], places: [] };
    line.clocks.push(id.clock);
    line.places.push(place);
    lines.set(id.client, line);
  }
  return ({ client, clock }) => {
    const line = lines.get(client);
    if (!line) return -1;
    let [low, high] = [0, line.clocks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (line.clocks[middle]! <= clock) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? -1 : line.places[low - 1]!;
  };
}

function byClient(structs: readonly Struct[]): Map<number, Struct[]> {
  const lines = new Map<number, Struct[]>();
  for (const struct of structs) {
    const line = lines.get(struct.id.client);
    if (line) line.push(struct);
    else lines.set(struct.id.client, [struct]);
  }
  return lines;
}

function written(structs: readonly Struct[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const lines = [...byClient(structs)].sort(([one], [other]) => other - one);
  encoding.writeVarUint(encoder.restEncoder, lines.length);
  for (const [client, line] of lines) {
    encoding.writeVarUint(encoder.restEncoder, line.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, line[0]!.id.clock);
    for (const struct of line) struct.write(encoder, 0);
  }
  encoding.writeVarUint(encoder.restEncoder, 0);
  return encoder.toUint8Array();
}
