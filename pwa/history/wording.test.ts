import { describe, expect, it } from 'vitest';
import type { Revision } from './records';
import { changesIn, methodText, type Names, regionChange, secondsText } from './wording';

const names: Names = {
  label: (id) => ({ W: 'Wren', R: 'Robin' })[id] ?? '?',
  attribute: (id) => (id === 'A' ? 'Behaviour' : '?'),
  person: () => undefined,
};
const stamp = { by: 'ana', at: '2026-05-02T04:00:00.000Z' };

const changed = (before: object, after: object, root = 'annotations') =>
  changesIn({ root, kind: 'changed', before: { ...before }, after: { ...after } }, names);
const region = (start_s: number, end_s: number, band = {}) => ({ start_s, end_s, ...band });

describe('a revision of an annotation', () => {
  it('says what was made', () => {
    const after = { region: region(1, 2), 'label:W': stamp, status: 'active' };
    expect(changesIn({ root: 'annotations', kind: 'made', before: {}, after }, names)).toEqual([
      'made: Wren',
    ]);
  });

  it('says that it was relabeled, and from what', () => {
    expect(changed({ 'label:W': stamp }, { 'label:R': stamp, edited: stamp })).toEqual([
      'relabeled Wren to Robin',
    ]);
  });

  it('tells a label more from a label less', () => {
    expect(changed({}, { 'label:R': stamp })).toEqual(['label Robin added']);
    expect(changed({ 'label:R': stamp }, {})).toEqual(['label Robin taken off']);
  });

  it('says nothing of a label that was only put again', () => {
    expect(changed({ 'label:R': stamp }, { 'label:R': { ...stamp, by: 'ben' } })).toEqual([
      'changed',
    ]);
  });

  it('tells deleting from bringing back', () => {
    expect(changed({ status: 'active' }, { status: 'deleted' })).toEqual(['deleted']);
    expect(changed({ status: 'deleted' }, { status: 'active' })).toEqual(['brought back']);
  });

  it('says note, confidence, attributes and reviews', () => {
    const told = changed(
      { confidence: 0.5, 'attribute:A': 'call' },
      { note: 'far away', confidence: 0.8, 'attribute:A': 'song', 'review:ben': stamp },
    );
    expect(told).toEqual([
      'note: “far away”',
      'confidence 50 % to 80 %',
      'Behaviour: call to song',
      'reviewed',
    ]);
  });
});

describe('a moved region', () => {
  it('was shifted as a whole, later or earlier', () => {
    expect(regionChange(region(1, 2), region(1.3, 2.3))).toEqual(['moved 0.3 s later']);
    expect(regionChange(region(1, 2), region(0.98, 1.98))).toEqual(['moved 20 ms earlier']);
  });

  it('was changed at one edge, or at both', () => {
    expect(regionChange(region(1, 2), region(1.5, 2))).toEqual(['begins 0.5 s later']);
    expect(regionChange(region(1, 2), region(1, 1.75))).toEqual(['ends 0.25 s earlier']);
    expect(regionChange(region(1, 2), region(0.5, 2.25))).toEqual(['start −0.5 s, end +0.25 s']);
  });

  it('says its frequencies only where they changed', () => {
    const low = { low_hz: 1000, high_hz: 2000 };
    const high = { low_hz: 1000, high_hz: 4000 };
    expect(regionChange(region(1, 2, low), region(2, 3, low))).toEqual(['moved 1 s later']);
    expect(regionChange(region(1, 2, low), region(1, 2, high))).toEqual([
      'frequencies 1 kHz – 2 kHz to 1 kHz – 4 kHz',
    ]);
    expect(regionChange(region(1, 2), region(1, 2, low))).toEqual([
      'frequencies all to 1 kHz – 2 kHz',
    ]);
  });
});

describe('a revision of something else', () => {
  it('says how a question was answered', () => {
    const answer = { kind: 'labels', labels: ['W', 'R'] };
    expect(changed({}, { answer }, 'queries')).toEqual(['question answered: Wren and Robin']);
    expect(changed({ answer }, {}, 'queries')).toEqual(['answer taken back']);
  });

  it('says what was renamed, removed and added', () => {
    expect(changed({ name: 'Wrne' }, { name: 'Wren' }, 'labels')).toEqual(['renamed Wrne to Wren']);
    expect(changed({ status: 'active' }, { status: 'deleted' }, 'bookmarks')).toEqual([
      'removed: bookmark',
    ]);
    const made = { root: 'recordings', kind: 'made' as const, before: {} };
    expect(changesIn({ ...made, after: { file_name: 'dawn.wav' } }, names)).toEqual([
      'added: recording dawn.wav',
    ]);
  });
});

it('names the means of a change', () => {
  const by = (change: Partial<Revision>) =>
    methodText({ revert: null, client: '', after: {}, origin: null, ...change } as Revision);
  expect(by({})).toBe('');
  expect(by({ revert: 'X' })).toBe('by a revert');
  expect(by({ after: { origin: { kind: 'import', format: 'raven' } } })).toBe('from a table raven');
  expect(by({ after: { origin: { kind: 'query', method: 'cpd' } } })).toBe(
    'from answers (Change points)',
  );
});

it.each([
  [0.0004, '1 ms'],
  [0.05, '50 ms'],
  [-0.3, '0.3 s'],
  [12.34, '12.3 s'],
])('writes %s seconds as %s', (by, written) => expect(secondsText(by)).toBe(written));

it('tells of recordings that were handed out, and of marks on them', () => {
  const root = 'assignments';
  const given = { 'recording:a': ['ana'], 'recording:b': ['ben'], note: '', status: 'active' };
  const mark = (state: string) => ({ 'mark:ana:a': { state, at: '' } });
  const told = [
    { root, kind: 'made', before: {}, after: given },
    { root, kind: 'changed', before: {}, after: mark('opened') },
    { root, kind: 'changed', before: mark('opened'), after: mark('done') },
    { root, kind: 'changed', before: { status: 'active' }, after: { status: 'deleted' } },
  ] as const;
  expect(told.flatMap((one) => changesIn(one as never, names))).toEqual([
    'recordings handed out: 2',
    'recordings looked at: 1',
    'recordings done: 1',
    'what was handed out taken back',
  ]);
});
