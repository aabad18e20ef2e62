import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readValue, valueText } from './attribute_values';
import { newId } from './authorship';
import { importSnapshot } from './imports';
import { ProjectDocument } from './project';
import { RecordingDocument } from './recording';
import { snapshotRecording } from './snapshot';
import type { Attribute } from './types';
import { Step, undoStack } from './undo';

let project: ProjectDocument;

beforeEach(async () => {
  project = await ProjectDocument.create('Dawn');
  undoStack.clear();
});

const names = () => project.attributes.active.map(({ name }) => name);

describe('the attributes of a project', () => {
  it('are added in order, moved, removed and restored, each as one undo step', async () => {
    const { attributes } = project;
    const distance = attributes.add({ name: ' Distance ', kind: 'number', unit: 'm', least: 0 });
    attributes.add({ name: 'Call type', kind: 'choice', choices: ['song', 'alarm'] });
    attributes.add({ name: 'Seen', kind: 'yesno' });
    attributes.move(distance, 2);
    expect(names()).toEqual(['Call type', 'Seen', 'Distance']);
    attributes.remove(distance);
    expect(names()).toEqual(['Call type', 'Seen']);
    expect(attributes.find(distance)).toMatchObject({ name: 'Distance', unit: 'm', least: 0 });
    expect(await undoStack.undo()).toBe('Remove attribute Distance');
    expect(await undoStack.undo()).toBe('Move attribute Distance');
    expect(names()).toEqual(['Distance', 'Call type', 'Seen']);
  });

  it('are found again after closing', async () => {
    project.attributes.add({ name: 'Seen', kind: 'yesno' });
    await project.close();
    project = await ProjectDocument.open(project.id);
    expect(names()).toEqual(['Seen']);
  });

  it('have names that tables can have as columns', () => {
    const { attributes } = project;
    const seen = attributes.add({ name: 'Call type', kind: 'text' });
    expect(attributes.nameProblem('call_type')).toMatch(/“Call type” already/);
    expect(attributes.nameProblem('call_type', seen)).toBeNull();
    expect(attributes.nameProblem('Notes')).toMatch(/means something else/);
    expect(attributes.nameProblem('  ')).toMatch(/name/);
    expect(attributes.nameProblem('距離')).toBeNull();
    expect(() => attributes.add({ name: 'note', kind: 'text' })).toThrow(/Choose another/);
  });

  it('come back under another name where theirs was taken meanwhile', () => {
    const { attributes } = project;
    const old = attributes.add({ name: 'Seen', kind: 'yesno' });
    attributes.remove(old);
    attributes.add({ name: 'seen', kind: 'text' });
    attributes.restore(old);
    expect(names()).toEqual(['Seen 2', 'seen']);
  });

  it('lose a unit or an end of the range by a change', () => {
    const id = project.attributes.add({ name: 'Height', kind: 'number', unit: 'm', most: 9 });
    project.attributes.change(id, { unit: undefined, most: undefined, least: 1 });
    const { unit, most, least } = project.attributes.find(id)!;
    expect([unit, most, least]).toEqual([undefined, undefined, 1]);
  });
});

describe('values', () => {
  it('stay on annotations, go along with copies, and are undone', async () => {
    const recording = await RecordingDocument.open(project.id, newId());
    const seen = project.attributes.add({ name: 'Seen', kind: 'yesno' });
    const id = recording.addAnnotation({ start_s: 1, end_s: 2 });
    recording.setAttribute(id, seen, false);
    const copy = recording.copyAnnotation(id, { start_s: 2, end_s: 3 })!;
    expect(recording.annotation(copy)?.attributes).toEqual({ [seen]: false });
    project.attributes.remove(seen);
    expect(recording.annotation(id)?.attributes).toEqual({ [seen]: false });
    recording.setAttribute(id, seen, null);
    expect(recording.annotation(id)?.attributes).toBeUndefined();
    expect(await undoStack.undo()).toBe('Change attribute');
    expect(recording.annotation(id)?.attributes).toEqual({ [seen]: false });
    await recording.close();
  });

  it('go through a snapshot into a project that has a namesake', async () => {
    const recording = await RecordingDocument.open(project.id, newId());
    const kind = project.attributes.add({ name: 'Call', kind: 'choice', choices: ['song'] });
    recording.setAttribute(recording.addAnnotation({ start_s: 1, end_s: 2 }), kind, 'song');
    const before = snapshotRecording(recording);
    const { annotations } = before;
    expect(annotations[0]).toMatchObject({ attributes: { [kind]: 'song' } });
    expect(Object.keys(annotations[0]!)).not.toContain(`attribute:${kind}`);

    const other = await ProjectDocument.create('Dusk');
    const there = other.attributes.add({ name: 'call', kind: 'choice', choices: ['alarm'] });
    expect(other.attributes.take(project.attributes.find(kind)!)).toBe(there);
    expect(other.attributes.find(there)?.choices).toEqual(['alarm', 'song']);
    const copy = await RecordingDocument.open(other.id, newId());
    const ids = { labels: new Map(), attributes: new Map([[kind, there]]) };
    await importSnapshot(copy, before, ids, new Step('Import'));
    expect(copy.annotations()[0]?.attributes).toEqual({ [there]: 'song' });
  });

  const attribute = (given: Partial<Attribute>): Attribute => ({
    id: 'a',
    name: 'Distance',
    kind: 'text',
    order: 0,
    status: 'active',
    ...given,
  });

  it('are read from texts by kind', () => {
    const number = attribute({ kind: 'number', least: 0, most: 50, unit: 'm' });
    expect(readValue(number, ' 12,5 ')).toEqual({ value: 12.5 });
    expect(readValue(number, '')).toEqual({ value: null });
    expect(readValue(number, '60').problem).toBe('Distance must be at least 0 and at most 50 m.');
    expect(readValue(number, 'far').problem).toBe('Distance must be a number.');
    const choice = attribute({ kind: 'choice', choices: ['Song', 'alarm'] });
    expect(readValue(choice, 'song')).toEqual({ value: 'Song' });
    expect(readValue(choice, 'trill').problem).toMatch(/one of: Song, alarm/);
    const yesno = attribute({ kind: 'yesno' });
    expect(readValue(yesno, 'No')).toEqual({ value: false });
    expect(readValue(yesno, 'maybe').problem).toMatch(/yes or no/);
    expect([valueText(true), valueText(0.5), valueText(undefined)]).toEqual(['yes', '0.5', '']);
  });
});
