/** What a document has that the server lacks, as the messages in which it is sent. */
import * as Y from 'yjs';
import { Apart } from './apart';
import type { Parcel } from './dispatch';
import type { Waiting, WaitingHere } from './outbox';
import { cut, type ValueAt } from './pieces';

/** About so large is one message: the rest waits for receipts, so that a cut line costs little. */
export const PIECE_BYTES = 256 * 1024;

const NOTHING = Y.encodeStateAsUpdate(new Y.Doc());

export interface Answer {
  readonly parcels: readonly Parcel[];
  /** What must not be sent now: it waits for others to sign in here. */
  readonly apart: Apart;
  /** How many edits of one's own rest on that, and wait with it. */
  readonly held: number;
}

/**
 * Answer what the server asked for by the state of its document.
 *
 * @param early rows of edits that were stored since the connection began
 */
export function answerTo(
  doc: Y.Doc,
  state: Uint8Array,
  { mine, others }: WaitingHere,
  early: readonly number[] = [],
  pieceBytes = PIECE_BYTES,
): Answer {
  const rows = [...new Set([...mine.map(({ row }) => row), ...early])];
  if (others.length > 0) return answerApart(doc, state, mine, others, pieceBytes);
  const all = Y.encodeStateAsUpdate(doc, state);
  const apart = new Apart();
  if (all.length <= pieceBytes) {
    return { parcels: [{ update: all, rows, isAnswer: true }], apart, held: 0 };
  }
  const known = Y.decodeStateVector(state);
  const own = mine.filter(({ update }) => update !== null);
  const isNews = own.length < mine.length;
  const parcels: Parcel[] = [
    ...unnoted(doc, state, own).flatMap((update) =>
      cut(update, known, pieceBytes, apart, valueIn(doc)).map((piece) => ({
        update: piece,
        rows: [],
        isNews,
      })),
    ),
    ...own.map(({ row, update }) => ({ update: update!, rows: [row] })),
    // Everything is on its way: what is left are the deletions.
    { update: Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)), rows, isAnswer: true },
  ];
  return { parcels, apart, held: 0 };
}

/** Others have left edits here: send one's own, without theirs and what rests on them. */
function answerApart(
  doc: Y.Doc,
  state: Uint8Array,
  mine: readonly Waiting[],
  others: readonly Waiting[],
  pieceBytes: number,
): Answer {
  const apart = new Apart(others.flatMap(({ update }) => update ?? []));
  const whole = mine.filter(({ update }) => update === null).map(({ row }) => row);
  const isNews = whole.length > 0;
  const parcels: Parcel[] = [];
  let held = 0;
  const isKnown = others.every(({ update }) => update !== null);
  // Where all that a document holds waits for its owner, nothing of it can be told apart.
  if (isKnown) {
    const known = Y.decodeStateVector(state);
    for (const update of unnoted(doc, state, [...mine, ...others])) {
      for (const piece of cut(update, known, pieceBytes, apart, valueIn(doc))) {
        parcels.push({ update: piece, rows: [], isNews });
      }
    }
  }
  for (const { row, edits, update } of mine) {
    if (!update) continue;
    if (isKnown && !apart.carries(update)) parcels.push({ update, rows: [row] });
    else {
      apart.add(update);
      held += edits;
    }
  }
  parcels.push({ update: NOTHING, rows: isKnown ? whole : [], isAnswer: true });
  return { parcels, apart, held };
}

function valueIn(doc: Y.Doc): ValueAt {
  return (root, id, key) => {
    const entry = doc.getMap(root).get(id);
    return entry instanceof Y.Map ? entry.get(key) : undefined;
  };
}

/** What the server lacks beside the edits that were noted; nothing, as a rule. */
function unnoted(doc: Y.Doc, state: Uint8Array, noted: readonly Waiting[]): Uint8Array[] {
  const known = Y.decodeStateVector(state);
  for (const { update } of noted) {
    if (!update) continue;
    const { from, to } = Y.parseUpdateMeta(update);
    for (const [client, start] of from) {
      const have = known.get(client) ?? 0;
      if (start <= have) known.set(client, Math.max(have, to.get(client)!));
    }
  }
  const rest = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(known));
  return Y.parseUpdateMeta(rest).to.size > 0 ? [rest] : [];
}
