import { describe, expect, it } from 'vitest';
import type { Revision } from './records';
import { applied, fieldsAfter, Timeline } from './states';

const revision = (id: number, entry: string, change: Partial<Revision>): Revision => ({
  id,
  recording: 'K',
  root: 'annotations',
  entry,
  kind: 'changed',
  person: 'ana',
  name: 'ana',
  via: null,
  client: 'page',
  revert: null,
  device_at: null,
  server_at: `2026-05-02T04:00:0${id}.000Z`,
  before: {},
  after: {},
  origin: null,
  ...change,
});

const HISTORY = [
  revision(1, 'a', { kind: 'made', after: { status: 'active', note: 'x' } }),
  revision(2, 'b', { kind: 'made', after: { status: 'active' } }),
  revision(3, 'a', { before: { note: 'x' }, after: { confidence: 1 } }),
  revision(4, 'a', { before: { status: 'active' }, after: { status: 'deleted' } }),
];

describe('the fields of an entry', () => {
  it('lose what a change took away, and keep the rest', () => {
    const change = { kind: 'changed' as const, before: { note: 'x' }, after: { channel: 1 } };
    expect(applied({ note: 'x', status: 'active' }, change)).toEqual({
      status: 'active',
      channel: 1,
    });
  });

  it('are all new where an entry was replaced', () => {
    const change = { kind: 'replaced' as const, before: { note: 'x' }, after: { channel: 1 } };
    expect(applied({ note: 'x', status: 'active' }, change)).toEqual({ channel: 1 });
  });

  it('are found after any revision of the entry', () => {
    const own = HISTORY.filter(({ entry }) => entry === 'a').toReversed();
    expect(fieldsAfter(own, 1)).toEqual({ status: 'active', note: 'x' });
    expect(fieldsAfter(own, 3)).toEqual({ status: 'active', confidence: 1 });
    expect(fieldsAfter(own, 2)).toBeNull();
  });
});

describe('a timeline', () => {
  const timeline = new Timeline(HISTORY.toReversed());

  it('begins with nothing and ends with what is there', () => {
    expect([...timeline.after(0).keys()]).toEqual([]);
    expect([...timeline.after(2).keys()]).toEqual(['a', 'b']);
    expect([...timeline.after(4).keys()]).toEqual(['b']);
  });

  it('names its moments as the server does', () => {
    expect(timeline.textOf(0)).toBe('before:1');
    expect(timeline.textOf(3)).toBe('revision:3');
  });

  it('takes what was stored together for one moment', () => {
    const at = '2026-05-02T04:00:00.000Z';
    const together = [
      revision(5, 'c', { kind: 'made', server_at: at }),
      revision(6, 'd', { kind: 'made', server_at: at }),
      revision(7, 'e', { kind: 'made', server_at: at, person: 'ben' }),
    ];
    const { moments } = new Timeline(together.toReversed());
    expect(moments.map(({ last }) => last.id)).toEqual([6, 7]);
  });

  it('goes on from what there was before', () => {
    const base = new Map([['z', { status: 'active' }]]);
    const later = new Timeline(HISTORY.slice(1).toReversed(), base);
    expect([...later.after(1).keys()]).toEqual(['z', 'b']);
  });
});
