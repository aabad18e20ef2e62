import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { newId } from './authorship';
import { importAnnotations, importSnapshot } from './imports';
import { ProjectDocument } from './project';
import { RecordingDocument } from './recording';
import { snapshot, snapshotRecording } from './snapshot';
import type { RecordingFacts } from './types';
import { Step, undoStack } from './undo';

const facts: RecordingFacts = {
  file_name: 'dawn.wav',
  sha256: null,
  sample_rate_hz: 48000,
  channels: 2,
  duration_s: 60,
  format: 'wav',
  bytes: 11_520_044,
};

let project: ProjectDocument;
let recording: RecordingDocument;
let wren: string;

beforeEach(async () => {
  project = await ProjectDocument.create('Dawn', [{ name: 'Wren' }]);
  recording = await RecordingDocument.open(project.id, newId());
  wren = project.labels[0]!.id;
  undoStack.clear();
});

function fill(): void {
  const id = recording.addAnnotation({ start_s: 1, end_s: 2, low_hz: 800, high_hz: 900 }, [wren]);
  recording.setNote(id, 'faint');
  recording.removeAnnotation(recording.addAnnotation({ start_s: 3, end_s: 4 }));
  recording.bookmarks.add(12.5, 'owl?');
  const round = recording.startRound('cpd', 1, {}, [{ start_s: 0, end_s: 60 }]);
  recording.answer(recording.queries(round)[0]!.id, { kind: 'labels', labels: [wren] });
}

it('holds the project with all that was ever said about its recordings', async () => {
  fill();
  const bundle = await snapshot(project, [{ key: recording.key, ...facts }]);
  expect(bundle).toMatchObject({
    format: 'earmark-bundle',
    version: 1,
    project: { id: project.id, name: 'Dawn' },
    labels: [{ id: wren, name: 'Wren', key: '1', status: 'active' }],
    recordings: [
      {
        recording: facts,
        annotations: [
          {
            region: { start_s: 1, end_s: 2, low_hz: 800, high_hz: 900 },
            labels: [{ id: wren, by: 'me' }],
            note: 'faint',
            status: 'active',
          },
          { region: { start_s: 3, end_s: 4 }, labels: [], status: 'deleted' },
        ],
        queries: [{ index: 0, answer: { kind: 'labels', labels: [wren] } }],
        bookmarks: [{ at_s: 12.5, name: 'owl?', created: { by: 'me' }, status: 'active' }],
      },
    ],
  });
  expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle);
});

it('takes the strategies along, which another project takes over once', async () => {
  const id = project.strategies.add('Loudest', { source: 'def cut(f, b, o): ...', limit_s: 10 });
  project.strategies.remove(project.strategies.add('Old', { source: '', takes: 'pelt' }));
  const { strategies = [] } = await snapshot(project, []);
  expect(strategies).toMatchObject([
    { id, name: 'Loudest', source: 'def cut(f, b, o): ...', limit_s: 10, status: 'active' },
    { name: 'Old', takes: 'pelt', status: 'deleted' },
  ]);
  const other = await ProjectDocument.create('Dusk');
  other.strategies.add('loudest', { source: 'mine' });
  expect(strategies.map((strategy) => other.strategies.take(strategy))).toEqual([true, true]);
  expect(strategies.map((strategy) => other.strategies.take(strategy))).toEqual([false, false]);
  expect(other.strategies.active.map(({ name }) => name)).toEqual(['loudest', 'Loudest 2']);
  expect(other.strategies.find(id)).toEqual({ ...strategies[0], name: 'Loudest 2' });
});

it('comes back the same in another recording', async () => {
  fill();
  const before = snapshotRecording(recording);
  const other = await RecordingDocument.open(project.id, newId());
  const step = new Step('Import');
  const ids = { labels: new Map() };
  const done = await importSnapshot(other, before, ids, step);
  expect(done).toEqual({ added: 2, existing: 0 });
  expect(snapshotRecording(other)).toEqual({ ...before, recording: {} });
  expect(await importSnapshot(other, before, ids, step)).toEqual({
    added: 0,
    existing: 2,
  });
});

it('takes a table of thousands in one undo step and only once', async () => {
  const rows = Array.from({ length: 1200 }, (_, index) => ({
    region: { start_s: index, end_s: index + 0.5 },
    labels: [wren],
    extra: index === 0 ? { Site: 'Powdermill' } : {},
  }));
  const table = { format: 'raven', file: 'dawn.txt' } as const;
  const step = new Step('Import dawn.txt');
  expect(await importAnnotations(recording, rows, table, step)).toEqual({
    added: 1200,
    existing: 0,
  });
  expect(recording.annotations()[0]).toMatchObject({
    labels: [wren],
    origin: { kind: 'import', format: 'raven', file: 'dawn.txt', extra: { Site: 'Powdermill' } },
  });
  const rounded = rows.map((row) => ({
    ...row,
    region: { start_s: row.region.start_s + 1e-4, end_s: row.region.end_s },
  }));
  expect(await importAnnotations(recording, rounded, table, new Step('again'))).toEqual({
    added: 0,
    existing: 1200,
  });
  expect(await undoStack.undo()).toBe('Import dawn.txt');
  expect(recording.annotations()).toEqual([]);
  expect(undoStack.canUndo).toBe(false);
});
