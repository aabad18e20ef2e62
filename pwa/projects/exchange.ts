/** Tables in and out of a project. The formats themselves are Python's, the same as on the desktop. */
import {
  type AttributeValue,
  type Bundle,
  type ImportedAnnotation,
  importAnnotations,
  importSnapshot,
  type ProjectDocument,
  RecordingDocument,
  type Region,
  Step,
  snapshot,
  undoStack,
} from '../document';
import type { TableFormat } from '../document/schema';
import { text } from '../messages/text';
import { python } from '../python/bridge';
import type { RecordingRow } from '../storage';
import { recordingNamed, recordingOfTable } from './matching';

export type CallPython = <T>(name: string, payload: unknown) => Promise<T>;

const callPython: CallPython = (name, payload) => python.call(name, payload);

export interface ExportedTable {
  readonly text: string;
  readonly file_name: string;
  /** What the format could not hold. */
  readonly problems: readonly string[];
}

/** Write the annotations of these recordings as a table, or all that is known of them as JSON. */
export async function exportTable(
  project: ProjectDocument,
  recordings: readonly RecordingRow[],
  format: TableFormat,
  call: CallPython = callPython,
): Promise<ExportedTable> {
  const bundle = await snapshot(project, recordings);
  return call<ExportedTable>('export_table', { bundle, format });
}

/** Hand a text, or a file as it is, to the person as a file. */
export function download(content: string | Blob, fileName: string): void {
  const link = document.createElement('a');
  const type = 'text/plain;charset=utf-8';
  const file = typeof content === 'string' ? new Blob([content], { type }) : content;
  link.href = URL.createObjectURL(file);
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

interface TableRow {
  readonly region: Region;
  readonly labels: readonly string[];
  readonly file: string | null;
  readonly channel: number | null;
  readonly note: string;
  readonly confidence: number | null;
  readonly extra: Readonly<Record<string, string>>;
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
}

interface ReadTable {
  readonly annotations: readonly TableRow[];
  readonly problems: readonly string[];
  readonly format: TableFormat;
  readonly bundle?: Bundle;
}

export interface ImportReport {
  added: number;
  existing: number;
  /** Strategies that people wrote, taken from a bundle. */
  strategies: number;
  /** The recordings that received annotations. */
  recordings: string[];
  problems: string[];
}

/**
 * Import the annotations of table files, all as one undo step.
 *
 * A row goes to the recording it names, else to the one the table is named after, else to `given`.
 * What cannot be read or placed costs a sentence; the rest goes on.
 */
export async function importTables(
  project: ProjectDocument,
  recordings: readonly RecordingRow[],
  files: readonly File[],
  given?: RecordingRow,
  call: CallPython = callPython,
): Promise<ImportReport> {
  const report: ImportReport = {
    added: 0,
    existing: 0,
    strategies: 0,
    recordings: [],
    problems: [],
  };
  const importing = { project, recordings, report, step: new Step(stepName(files)) };
  for (const file of files) {
    try {
      const table = await read(project, file, call);
      report.problems.push(...table.problems.map((sentence) => withName(sentence, file.name)));
      if (table.bundle) await importBundle(importing, table.bundle);
      else await importRows(importing, table, file.name, given);
    } catch (error) {
      report.problems.push(withName((error as Error).message, file.name));
    }
  }
  return report;
}

function stepName(files: readonly File[]): string {
  return files.length === 1
    ? text('projects-step-import', { name: files[0]!.name })
    : text('projects-step-import-tables', { count: files.length });
}

interface Importing {
  readonly project: ProjectDocument;
  readonly recordings: readonly RecordingRow[];
  readonly report: ImportReport;
  readonly step: Step;
}

async function read(project: ProjectDocument, file: File, call: CallPython): Promise<ReadTable> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return call<ReadTable>('import_table', {
    base64: base64Of(bytes),
    file_name: file.name,
    attributes: project.attributes.active,
  });
}

async function importRows(
  importing: Importing,
  table: ReadTable,
  fileName: string,
  given: RecordingRow | undefined,
): Promise<void> {
  const { recordings, report } = importing;
  const own = given ?? recordingOfTable(recordings, fileName) ?? theOnly(recordings);
  const groups = new Map<RecordingRow, TableRow[]>();
  const strangers = new Map<string, number>();
  for (const row of table.annotations) {
    const place = given ?? (row.file ? recordingNamed(recordings, row.file) : own);
    if (place) groups.set(place, [...(groups.get(place) ?? []), row]);
    else strangers.set(row.file ?? '', (strangers.get(row.file ?? '') ?? 0) + 1);
  }
  for (const [name, count] of strangers) report.problems.push(unplaced(fileName, name, count));
  for (const [recording, rows] of groups) {
    await importInto(importing, recording, within(rows, recording, fileName, report), {
      format: table.format,
      file: fileName,
    });
  }
}

async function importInto(
  { project, report, step }: Importing,
  row: RecordingRow,
  rows: readonly TableRow[],
  table: { format: TableFormat; file: string },
): Promise<void> {
  const names = [...new Set(rows.flatMap(({ labels }) => labels))];
  const ids = undoStack.extend(step, () => names.map((name) => project.addLabel({ name })));
  const idOf = new Map(names.map((name, index) => [name, ids[index]!]));
  const annotations = rows.map(
    (given): ImportedAnnotation => ({
      region: given.region,
      labels: [...new Set(given.labels.map((name) => idOf.get(name)!))],
      note: given.note || undefined,
      confidence: given.confidence ?? undefined,
      channel: given.channel ?? undefined,
      extra: given.extra,
      attributes: given.attributes,
    }),
  );
  await withRecording(project, row, async (recording) => {
    count(report, row, await importAnnotations(recording, annotations, table, step));
  });
}

async function importBundle(importing: Importing, bundle: Bundle): Promise<void> {
  const { project, recordings, report, step } = importing;
  const ids = undoStack.extend(step, () => ({
    labels: new Map(bundle.labels.map((label) => [label.id, project.takeLabel(label)])),
    attributes: new Map(
      (bundle.attributes ?? []).map((one) => [one.id, project.attributes.take(one)]),
    ),
  }));
  const strategies = undoStack.extend(step, () =>
    (bundle.strategies ?? []).filter((strategy) => project.strategies.take(strategy)),
  );
  report.strategies += strategies.length;
  // Recordings have keys of their own here: a server takes history in as a project of its own.
  const revisions: unknown = bundle.history?.revisions;
  const changes = Array.isArray(revisions) ? revisions.length : 0;
  if (changes > 0) report.problems.push(text('projects-history-stays', { count: changes }));
  for (const { recording: facts, ...said } of bundle.recordings) {
    const row =
      recordings.find(({ sha256 }) => sha256 !== null && sha256 === facts.sha256) ??
      recordingNamed(recordings, facts.file_name);
    if (!row) {
      report.problems.push(
        unplaced(text('projects-the-bundle'), facts.file_name, said.annotations.length),
      );
      continue;
    }
    await withRecording(project, row, async (recording) => {
      count(report, row, await importSnapshot(recording, said, ids, step));
    });
  }
}

async function withRecording(
  project: ProjectDocument,
  row: RecordingRow,
  use: (recording: RecordingDocument) => Promise<void>,
): Promise<void> {
  const recording = await RecordingDocument.open(project.id, row.key);
  try {
    await use(recording);
  } finally {
    await recording.close();
  }
}

function count(
  report: ImportReport,
  row: RecordingRow,
  { added, existing }: { added: number; existing: number },
): void {
  report.added += added;
  report.existing += existing;
  if (added > 0 && !report.recordings.includes(row.file_name)) {
    report.recordings.push(row.file_name);
  }
}

/** The rows that lie in the recording, cut at its end; a sentence says what was left out. */
function within(
  rows: readonly TableRow[],
  { file_name, duration_s }: RecordingRow,
  table: string,
  report: ImportReport,
): TableRow[] {
  const inside = rows.filter(({ region }) => region.start_s < duration_s);
  const count = rows.length - inside.length;
  if (count > 0) {
    const said = { table, count, name: file_name, end: duration_s };
    report.problems.push(text('projects-rows-beyond', said));
  }
  return inside.map((row) =>
    row.region.end_s <= duration_s ? row : { ...row, region: { ...row.region, end_s: duration_s } },
  );
}

function unplaced(table: string, name: string, count: number): string {
  return name
    ? text('projects-rows-stranger', { table, count, name })
    : text('projects-rows-nowhere', { table, count });
}

function theOnly<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function withName(sentence: string, name: string): string {
  return sentence.includes(name) ? sentence : text('projects-in-table', { name, sentence });
}

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  }
  return btoa(binary);
}
