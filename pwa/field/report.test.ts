import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { REMOTE } from '../document/origins';
import type { StoredDocument } from '../document/stored_document';
import { RemoteChanges } from './changes';
import { reportOf } from './report';

const NAME = 'recording:p:a';
const nothing = {
  added: new Set<string>(),
  changed: new Set<string>(),
  answered: new Set<string>(),
  by: new Set<string>(),
};

describe('the summary', () => {
  it('tells per recording what arrived, what still waits, and what others did', () => {
    const changes = new Map([
      [NAME, { ...nothing, added: new Set(['1', '2']), by: new Set(['ben', 'ana']) }],
      ['recording:q:c', { ...nothing, changed: new Set(['3']) }],
    ]);
    const waited = new Map([
      [NAME, 4],
      ['recording:p:b', 1],
      ['project:p', 1],
    ]);
    const waiting = new Map([['recording:p:b', 1]]);
    const reports = reportOf('then', { waited, waiting, changes }, () => true, 'ana');
    expect(reports.map(({ project }) => project)).toEqual(['p', 'q']);
    expect(reports[0]?.lines).toMatchObject([
      { recording: 'a', arrived: 4, waiting: 0, added: 2, by: ['ben'] },
      { recording: 'b', arrived: 0, waiting: 1, added: 0 },
      { recording: '', arrived: 1 },
    ]);
    expect(reports[1]?.lines).toMatchObject([{ recording: 'c', changed: 1 }]);
  });

  it('is not made of documents that came here for the first time', () => {
    const changes = new Map([[NAME, { ...nothing, added: new Set(['1']) }]]);
    const recorded = { waited: new Map(), waiting: new Map(), changes };
    expect(reportOf('then', recorded, () => false, 'ana')).toEqual([]);
  });

  it('is not there when nothing happened', () => {
    const recorded = { waited: new Map(), waiting: new Map(), changes: new Map() };
    expect(reportOf('then', recorded, () => true, 'ana')).toEqual([]);
  });
});

describe('what comes from the server', () => {
  const entry = (values: Record<string, unknown>) => new Y.Map(Object.entries(values));

  function watched() {
    const doc = new Y.Doc();
    const root = (name: string) => doc.getMap(name);
    const find = (name: string, id: string) => root(name).get(id) as Y.Map<unknown> | undefined;
    const changes = new RemoteChanges();
    const stored = { name: NAME, root, entry: find } as unknown as StoredDocument;
    return { doc, changes, stop: changes.accompany(stored) };
  }

  it('is counted once for each annotation and question', () => {
    const { doc, changes } = watched();
    doc.getMap('annotations').set('old', entry({ status: 'active' }));
    changes.isOn = true;
    doc.transact(() => {
      doc.getMap('annotations').set('new', entry({ created: { by: 'ben', at: '' } }));
      (doc.getMap('annotations').get('new') as Y.Map<unknown>).set('note', 'a');
      (doc.getMap('annotations').get('old') as Y.Map<unknown>).set('note', 'b');
      (doc.getMap('annotations').get('old') as Y.Map<unknown>).set('status', 'deleted');
      doc.getMap('queries').set('asked', entry({ answer: { kind: 'nothing' } }));
      doc.getMap('queries').set('open', entry({ round: '1' }));
    }, REMOTE);
    expect(changes.rooms.get(NAME)).toEqual({
      added: new Set(['new']),
      changed: new Set(['old']),
      answered: new Set(['asked']),
      by: new Set(['ben']),
    });
  });

  it('is not what was done here, nor what came while nobody counted', () => {
    const { doc, changes, stop } = watched();
    doc.transact(() => doc.getMap('annotations').set('before', entry({})), REMOTE);
    changes.isOn = true;
    doc.getMap('annotations').set('mine', entry({}));
    stop();
    doc.transact(() => doc.getMap('annotations').set('later', entry({})), REMOTE);
    expect(changes.rooms.size).toBe(0);
  });
});
