/**
 * After the server took none of what a document sent: the server's document takes its place.
 *
 * Not edit by edit: what the server never gets would stay in the document, and hide what others do
 * later at the same places. What was refused is kept as it was; see refused_copies.ts.
 */
import * as Y from 'yjs';
import type { StoredDocument } from '../document/stored_document';
import { keptBytes } from '../lock/sealed_row';
import { placeOf } from '../storage/belonging';
import { KEPT, notebook } from './notebook';
import { outbox } from './outbox';
import { openSocket } from './socket';
import { tabNews } from './tab_news';
import * as wire from './wire';

const WAIT_MS = 20_000;

/** Keep a document as it is, with what was refused; once until the server's is in its place. */
export async function keepRefused(stored: StoredDocument): Promise<void> {
  await stored.flush();
  const database = await notebook();
  if (await isDue(stored.name)) return;
  await database.add('kept', {
    room: stored.place,
    at: new Date().toISOString(),
    update: await keptBytes(Y.encodeStateAsUpdate(stored.doc), KEPT),
    replaced: false,
  });
}

/** Whether the server's document has yet to take this one's place. */
export async function isDue(room: string): Promise<boolean> {
  const rows = await (await notebook()).getAllFromIndex('kept', 'room', placeOf(room));
  return rows.some(({ replaced }) => !replaced);
}

/** Put the server's document in this one's place. Rejects, to be tried again, where it cannot. */
export async function restoreFromServer(
  stored: StoredDocument,
  fetch: (room: string) => Promise<Uint8Array> = fetchDocument,
): Promise<void> {
  const { mine, others } = await outbox.waiting(stored.name);
  const theirs = await fetch(stored.name);
  // All of one's own is in what was kept. Others' edits go on waiting here, and stay in sight.
  await outbox.settle(mine.map(({ row }) => row));
  await stored.replace(Y.mergeUpdates([theirs, ...others.flatMap(({ update }) => update ?? [])]));
  const database = await notebook();
  for (const row of await database.getAllFromIndex('kept', 'room', stored.place)) {
    await database.put('kept', { ...row, replaced: true });
  }
  tabNews.tell('kept');
}

/** The server's whole document. Rejects when it does not come. */
function fetchDocument(room: string): Promise<Uint8Array> {
  const socket = openSocket(room);
  socket.binaryType = 'arraybuffer';
  return new Promise<Uint8Array>((resolve, reject) => {
    setTimeout(reject, WAIT_MS);
    socket.onclose = reject;
    const nothing = Y.encodeStateVector(new Y.Doc());
    socket.onopen = () => socket.send(wire.step1Message(nothing) as BufferSource);
    socket.onmessage = ({ data }) => {
      const message = wire.readMessage(new Uint8Array(data));
      if (message.kind === 'step2') resolve(message.update);
    };
  }).finally(() => {
    socket.onclose = null;
    socket.close(1000);
  });
}
