import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { newId, ProjectDocument, RecordingDocument, undoStack } from '../document';
import { deviceDatabase } from '../storage/database';
import type { RecordingRow } from '../storage/rows';
import { type CallPython, exportTable, importTables } from './exchange';

let project: ProjectDocument;
let dawn: RecordingRow;
let dusk: RecordingRow;

beforeEach(async () => {
  project = await ProjectDocument.create('Field', [{ name: 'Wren' }]);
  [dawn, dusk] = await Promise.all([recording('dawn.wav'), recording('dusk.wav')]);
  undoStack.clear();
});

async function recording(file_name: string): Promise<RecordingRow> {
  const row: RecordingRow = {
    key: newId(),
    project: project.id,
    file_name,
    bytes: 1000,
    fingerprint: file_name,
    sha256: null,
    format: 'wav',
    sample_rate_hz: 48000,
    channels: 1,
    duration_s: 10,
    added_at: '2026-11-23T00:00:00.000Z',
    status: 'active',
    audio: { kind: 'session' },
    warnings: [],
  };
  await (await deviceDatabase()).put('recordings', row);
  return row;
}

interface Cell {
  region: object;
  labels?: string[];
  file?: string;
}

/** Stands in for Python: answers `import_table` with these rows, whatever the file holds. */
function python(rows: Cell[], problems: string[] = []): CallPython {
  const annotations = rows.map((row) => ({
    labels: [],
    file: null,
    channel: null,
    note: '',
    confidence: null,
    extra: {},
    ...row,
  }));
  return async <T>() => ({ annotations, problems, format: 'raven' }) as T;
}

async function annotationsOf({ key }: RecordingRow) {
  const document = await RecordingDocument.open(project.id, key);
  const found = document.annotations().map(({ region, labels }) => ({
    region,
    labels: labels.map((id) => project.label(id)?.name),
  }));
  await document.close();
  return found;
}

const table = (name: string) => new File(['…'], name);
const region = { start_s: 1, end_s: 2, low_hz: 500, high_hz: 900 };

describe('importing tables', () => {
  it('puts rows where they belong, adds labels, and is one undo step', async () => {
    const call = python([
      { region, labels: ['wren', 'Owl'] },
      { region: { start_s: 3, end_s: 4 }, labels: ['Owl'], file: 'dusk.wav' },
    ]);
    const report = await importTables(project, [dawn, dusk], [table('dawn.txt')], undefined, call);
    expect(report).toMatchObject({ added: 2, existing: 0, problems: [] });
    expect(await annotationsOf(dawn)).toEqual([{ region, labels: ['Wren', 'Owl'] }]);
    expect(await annotationsOf(dusk)).toMatchObject([{ labels: ['Owl'] }]);
    expect(project.labels.map(({ name }) => name)).toEqual(['Wren', 'Owl']);
    expect(await undoStack.undo()).toBe('Import dawn.txt');
    expect(await annotationsOf(dawn)).toEqual([]);
    expect(await annotationsOf(dusk)).toEqual([]);
    expect(project.labels.map(({ name }) => name)).toEqual(['Wren']);
    expect(undoStack.canUndo).toBe(false);
  });

  it('leaves annotations that are there as they are', async () => {
    const call = python([{ region, labels: ['Wren'] }]);
    await importTables(project, [dawn], [table('dawn.txt')], undefined, call);
    const again = await importTables(project, [dawn], [table('dawn.txt')], undefined, call);
    expect(again).toMatchObject({ added: 0, existing: 1 });
    expect(await annotationsOf(dawn)).toHaveLength(1);
  });

  it('cuts at the end of the recording and says what was left out', async () => {
    const call = python([
      { region: { start_s: 9, end_s: 12 } },
      { region: { start_s: 10, end_s: 12 } },
      { region: { start_s: 30, end_s: 31 } },
    ]);
    const report = await importTables(project, [dawn], [table('dawn.txt')], undefined, call);
    expect(report.problems).toEqual([
      'dawn.txt: 2 rows starting after the end of dawn.wav (10.00 s) were left out.',
    ]);
    expect(await annotationsOf(dawn)).toMatchObject([{ region: { start_s: 9, end_s: 10 } }]);
  });

  it('says which rows it could not place, and places the rest', async () => {
    const call = python([{ region, file: 'noon.wav' }, { region }], ['Line 7 has no end time.']);
    const report = await importTables(project, [dawn, dusk], [table('all.csv')], undefined, call);
    expect(report.added).toBe(0);
    expect(report.problems).toEqual([
      'all.csv: Line 7 has no end time.',
      'all.csv: 1 annotation for noon.wav left out, because that recording is not in this project. Add the file, then import again.',
      'all.csv: 1 annotation left out, because the table does not say which recording it is about. Import it from the menu of that recording.',
    ]);
    const given = await importTables(project, [dawn, dusk], [table('all.csv')], dusk, call);
    expect(given.added).toBe(2);
  });

  it('goes on with the next table when one cannot be read', async () => {
    const good = python([{ region }]);
    let first = true;
    const call: CallPython = async (name, payload) => {
      if (!first) return good(name, payload);
      first = false;
      throw new Error('bad.txt has no column Begin Time (s).');
    };
    const files = [table('bad.txt'), table('dusk.txt')];
    const report = await importTables(project, [dawn, dusk], files, undefined, call);
    expect(report).toMatchObject({ added: 1, recordings: ['dusk.wav'] });
    expect(report.problems).toEqual(['bad.txt has no column Begin Time (s).']);
  });
});

describe('a bundle', () => {
  it('goes out and comes back into an empty project, ids and all', async () => {
    const document = await RecordingDocument.open(project.id, dawn.key);
    const id = document.addAnnotation(region, [project.labels[0]!.id]);
    const round = document.startRound('fixed', 1, {}, [{ start_s: 0, end_s: 10 }]);
    await document.close();
    let bundle: unknown;
    const keep: CallPython = async <T>(_name: string, payload: unknown) => {
      bundle = (payload as { bundle: unknown }).bundle;
      return { text: '', file_name: 'x', problems: [] } as T;
    };
    await exportTable(project, [dawn], 'json', keep);
    project = await ProjectDocument.create('Copy', [{ name: 'WREN' }]);
    dawn = await recording('dawn.wav');
    const call: CallPython = async <T>() =>
      ({ annotations: [], problems: [], format: 'json', bundle }) as T;
    const report = await importTables(project, [dawn], [table('f.json')], undefined, call);
    expect(report).toMatchObject({ added: 1, problems: [] });
    const copy = await RecordingDocument.open(project.id, dawn.key);
    expect(copy.annotations()).toMatchObject([{ id, region, labels: [project.labels[0]!.id] }]);
    expect(copy.rounds()).toMatchObject([{ id: round }]);
    await copy.close();
  });

  it('leaves its history in the file, and says so', async () => {
    const { id, name } = project;
    const history = { revisions: [{}, {}], versions: [], reverts: [], people: {} };
    const bundle = { project: { id, name }, labels: [], recordings: [], history };
    const call: CallPython = async <T>() =>
      ({ annotations: [], problems: [], format: 'json', bundle }) as T;
    const report = await importTables(project, [dawn], [table('f.json')], undefined, call);
    expect(report.problems[0]).toContain('The 2 changes of the bundle’s history stay in the file');
  });
});
