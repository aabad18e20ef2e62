import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Label, RecordingDocument, undoStack } from '../document';
import { type Found, placeOf } from './place';
import { Verdicts } from './verdicts';

const found = (recording: string, start_s: number): Found => ({
  ...{ id: `${recording}@${start_s}`, recording, fileName: recording, similarity: 0.9 },
  region: { start_s, end_s: start_s + 1, low_hz: 1000, high_hz: 2000 },
});
const label = (id: string) => ({ id, name: id.toUpperCase() }) as Label;
const [tit, wren] = [label('tit'), label('wren')];
let verdicts: Verdicts;
let one: RecordingDocument;
let two: RecordingDocument;
let names = 0;
let all: Found[] = [];

beforeEach(async () => {
  undoStack.clear();
  names += 1;
  [one, two] = (await Promise.all(
    ['a', 'b'].map((name) => RecordingDocument.open('p', `${name}${names}`)),
  )) as [RecordingDocument, RecordingDocument];
  all = [found(one.key, 1), found(two.key, 5), found(two.key, 9)];
  verdicts = new Verdicts();
  verdicts.begin('p');
  await verdicts.open(all);
});

afterEach(async () => {
  verdicts.close();
  await Promise.all([one.close(), two.close()]);
});

describe('giving a label', () => {
  it('makes annotations that a person vouches for, and says how they were found', () => {
    expect(verdicts.give(all, [tit], 'yamnet 1')).toBe(3);
    expect(one.annotations()).toMatchObject([
      {
        region: { start_s: 1, end_s: 2, low_hz: 1000, high_hz: 2000 },
        labels: ['tit'],
        origin: { kind: 'person', method: 'similar', model: 'yamnet 1' },
      },
    ]);
    expect(two.annotations().map(({ region }) => region.start_s)).toEqual([5, 9]);
  });

  it('is one step of undo, in however many recordings', async () => {
    verdicts.give(all, [tit], 'yamnet 1');
    expect(undoStack.undoLabel).toBe('Label 3 similar sounds TIT');
    await undoStack.undo();
    expect([one.annotations(), two.annotations()]).toEqual([[], []]);
    expect(verdicts.judged()).toEqual([]);
    await undoStack.redo();
    expect(verdicts.counts.labeled).toBe(3);
  });

  it('passes over what has the label, and adds a second one to what was labeled here', () => {
    one.addAnnotation({ start_s: 0, end_s: 60 }, ['tit']);
    expect(verdicts.labelsOf(all[0]!)).toEqual(['tit']);
    expect(verdicts.give(all, [tit], 'm')).toBe(2);
    expect(verdicts.give([all[1]!], [tit], 'm')).toBe(0);
    expect(verdicts.give([all[1]!], [wren], 'm')).toBe(1);
    expect(two.annotations()[0]!.labels).toEqual(['tit', 'wren']);
    expect(one.annotations().length).toBe(1);
  });
});

describe('what the next search goes by', () => {
  it('accepts what got a label of the sample, and any where it has none', () => {
    verdicts.give([all[0]!], [tit], 'm');
    verdicts.give([all[1]!], [wren], 'm');
    expect(verdicts.accepted(['tit'])).toEqual([placeOf(all[0]!)]);
    expect(verdicts.accepted([]).length).toBe(2);
  });

  it('leaves out what was labeled, and what is something else', () => {
    verdicts.give([all[0]!], [tit], 'm');
    expect(verdicts.toggleRejected(all.slice(1))).toBe(true);
    expect(verdicts.judged()).toEqual(all.map(placeOf));
    expect(verdicts.toggleRejected([all[2]!])).toBe(false);
    expect(verdicts.counts).toEqual({ labeled: 1, rejected: 1 });
    verdicts.give([all[1]!], [tit], 'm');
    expect(verdicts.isRejected(all[1]!)).toBe(false);
  });

  it('begins anew with another sample', () => {
    verdicts.give([all[0]!], [tit], 'm');
    verdicts.toggleRejected([all[1]!]);
    verdicts.begin('p');
    expect(verdicts.judged()).toEqual([]);
  });
});
