// A stock Yjs client, told by lines of JSON what to do; it answers each line with one.
import 'fake-indexeddb/auto';
import { createInterface } from 'node:readline';
import { IndexeddbPersistence } from 'y-indexeddb';
import { WebsocketProvider } from 'y-websocket';
import WebSocket from 'ws';
import * as Y from 'yjs';

const people = new Map();

function join({ who, url, room, token, keep }) {
  const doc = new Y.Doc();
  const kept = keep ? new IndexeddbPersistence(keep, doc) : null;
  const options = { protocols: ['earmark', token], WebSocketPolyfill: WebSocket, disableBc: true };
  const provider = new WebsocketProvider(url, room, doc, { ...options, maxBackoffTime: 300 });
  const person = { doc, provider, kept, closes: [] };
  provider.on('connection-close', (event) => person.closes.push([event?.code, String(event?.reason)]));
  people.set(who, person);
  return kept ? kept.whenSynced.then(() => true) : true;
}

const annotation = (start_s, note) => ({
  region: { start_s, end_s: start_s + 1 },
  status: 'active',
  origin: { kind: 'person' },
  created: { by: 'me', at: '2026-05-02T04:00:00.000Z' },
  note,
});

const verbs = {
  join,
  add({ who, ids, note = '' }) {
    const { doc } = people.get(who);
    const root = doc.getMap('annotations');
    ids.forEach((id, at) => root.set(id, new Y.Map(Object.entries(annotation(at, note)))));
    return true;
  },
  set({ who, id, key, value }) {
    people.get(who).doc.getMap('annotations').get(id).set(key, value);
    return true;
  },
  json: ({ who }) => people.get(who).doc.getMap('annotations').toJSON(),
  count: ({ who }) => people.get(who).doc.getMap('annotations').size,
  synced: ({ who }) => people.get(who).provider.synced,
  closes: ({ who }) => people.get(who).closes,
  disconnect: ({ who }) => people.get(who).provider.disconnect() ?? true,
  connect: ({ who }) => people.get(who).provider.connect() ?? true,
  presence({ who, state }) {
    people.get(who).provider.awareness.setLocalState(state);
    return true;
  },
  present: ({ who }) => [...people.get(who).provider.awareness.getStates().values()],
  async leave({ who }) {
    const { provider, kept, doc } = people.get(who);
    provider.destroy();
    await kept?.destroy();
    doc.destroy();
    people.delete(who);
    return true;
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { verb, ...what } = JSON.parse(line);
  let answer;
  try {
    answer = { value: await verbs[verb](what) };
  } catch (error) {
    answer = { error: String(error.stack) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
process.exit(0);
