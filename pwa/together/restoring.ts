/** After the server took none of what a document sent: make the document say what the server says. */
import * as Y from 'yjs';
import { REMOTE } from '../document/origins';
import { type Entry, type StoredDocument, same } from '../document/stored_document';
import { openSocket } from './socket';
import * as wire from './wire';

const WAIT_MS = 20_000;

/** Bring a document back in line with the server; what was only here is marked deleted. */
export async function restoreFromServer(stored: StoredDocument): Promise<void> {
  const theirs = await fetchDocument(stored.name);
  stored.doc.transact(() => {
    for (const root of stored.roots) {
      restoreMap(stored.root(root), theirs.getMap(root));
    }
  }, REMOTE);
  theirs.destroy();
}

/** The server's whole document. Rejects when it does not come. */
function fetchDocument(room: string): Promise<Y.Doc> {
  const doc = new Y.Doc();
  const socket = openSocket(room);
  socket.binaryType = 'arraybuffer';
  return new Promise<Y.Doc>((resolve, reject) => {
    setTimeout(reject, WAIT_MS);
    socket.onclose = reject;
    socket.onopen = () => socket.send(wire.step1Message(Y.encodeStateVector(doc)) as BufferSource);
    socket.onmessage = ({ data }) => {
      const message = wire.readMessage(new Uint8Array(data));
      if (message.kind !== 'step2') return;
      Y.applyUpdate(doc, message.update);
      resolve(doc);
    };
  }).finally(() => {
    socket.onclose = null;
    socket.close(1000);
  });
}

function restoreMap(mine: Entry, theirs: Entry): void {
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    const [here, there] = [mine.get(key), theirs.get(key)];
    if (here instanceof Y.Map && there instanceof Y.Map) restoreMap(here, there);
    else if (there instanceof Y.Map) mine.set(key, new Y.Map(Object.entries(there.toJSON())));
    else if (here instanceof Y.Map) {
      if (here.get('status') !== 'deleted') here.set('status', 'deleted');
    } else if (there === undefined) mine.delete(key);
    else if (!same(here, there)) mine.set(key, there);
  }
}
