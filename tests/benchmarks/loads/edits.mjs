// What people do, as the updates that their devices would send: made before anything is measured.
import * as Y from 'yjs';

const AT = '2026-05-02T04:00:00.000Z';
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const ulid = () =>
  `01JT8Z${Array.from({ length: 20 }, () => DIGITS[Math.floor(Math.random() * 32)]).join('')}`;

const LABELS = [ulid(), ulid()];

function annotation() {
  const start_s = Math.round(Math.random() * 36e5) / 1e3;
  return new Y.Map(
    Object.entries({
      region: { start_s, end_s: start_s + 1.25, low_hz: 2000, high_hz: 7500 },
      status: 'active',
      origin: { kind: 'person' },
      created: { by: 'ann', at: AT },
      [`label:${LABELS[0]}`]: { by: 'ann', at: AT },
    }),
  );
}

/**
 * One person's edits: a new annotation, its border moved, a second label, and so on in turn.
 * `updates` are what is sent; `ends` the clock of this client after each.
 */
export function edits(count) {
  const doc = new Y.Doc();
  const root = doc.getMap('annotations');
  const person = { client: doc.clientID, updates: [], ends: [] };
  doc.on('update', (update) => {
    person.updates.push(update);
    person.ends.push(Y.getState(doc.store, doc.clientID));
  });
  let id = '';
  for (let at = 0; at < count; at++) {
    if (at % 3 === 0) {
      id = ulid();
      root.set(id, annotation());
    } else if (at % 3 === 1) {
      const { start_s } = root.get(id).get('region');
      root.get(id).set('region', { start_s, end_s: start_s + 2, low_hz: 2000, high_hz: 7500 });
    } else root.get(id).set(`label:${LABELS[1]}`, { by: 'ann', at: AT });
  }
  return person;
}

/** A recording with so many annotations, as one update of one person's import. */
export function recordingOf(annotations, note = '') {
  const doc = new Y.Doc();
  const root = doc.getMap('annotations');
  doc.transact(() => {
    for (let at = 0; at < annotations; at++) {
      const one = annotation();
      if (note) one.set('note', note);
      root.set(ulid(), one);
    }
  });
  return Y.encodeStateAsUpdate(doc);
}
