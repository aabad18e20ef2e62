/** What the menus of the project page do; each says how it went. */
import { say } from '../app/say';
import { type ProjectDocument, undoStack } from '../document';
import type { TableFormat } from '../document/schema';
import { library, type RecordingRow } from '../storage';
import { download, exportTable, type ImportReport, importTables } from './exchange';
import { sayUndoable } from './undoing';
import { countOf } from './wording';

/** Takes the sentences that should stay until dismissed. */
export type Report = (problems: readonly string[]) => void;

export async function exportAs(
  project: ProjectDocument,
  recordings: readonly RecordingRow[],
  format: TableFormat,
  report: Report,
): Promise<void> {
  const table = await exportTable(project, recordings, format);
  download(table.text, table.file_name);
  say(`Exported ${table.file_name}.`, { kind: 'good' });
  report(table.problems);
}

export async function importInto(
  project: ProjectDocument,
  recordings: readonly RecordingRow[],
  files: readonly File[],
  report: Report,
  given?: RecordingRow,
): Promise<void> {
  const done = await importTables(project, recordings, files, given);
  if (done.added > 0) sayUndoable(importSentence(done));
  else if (done.existing > 0) say(importSentence(done));
  else if (done.problems.length === 0) say('The table holds no annotations.');
  report(done.problems);
}

/** Take a recording off the list, with a way back. */
export async function removeRecording({ key, file_name }: RecordingRow): Promise<void> {
  await library.remove(key);
  undoStack.recordDeed(`Remove ${file_name}`, {
    undo: () => library.restore(key),
    redo: () => library.remove(key),
  });
  sayUndoable(
    `Removed ${file_name} from the project. Its labels and audio stay until you restore it.`,
  );
}

/** Put a removed recording back. */
export async function restoreRecording({ key, file_name }: RecordingRow): Promise<void> {
  await library.restore(key);
  undoStack.recordDeed(`Restore ${file_name}`, {
    undo: () => library.remove(key),
    redo: () => library.restore(key),
  });
}

export async function releaseAudio({ key, file_name }: RecordingRow): Promise<void> {
  await library.release(key);
  say(`${file_name} is no longer kept here. Its labels are; the audio is read from your file.`, {
    action: { label: 'Keep it', run: () => void keepAudio(key) },
  });
}

export async function keepAudio(key: string): Promise<void> {
  try {
    await library.keep(key);
  } catch (error) {
    say((error as Error).message, { kind: 'problem' });
  }
}

export function importSentence({ added, existing, recordings }: ImportReport): string {
  const where =
    recordings.length === 1
      ? ` into ${recordings[0]}`
      : ` into ${countOf(recordings.length, 'recording')}`;
  const new_ = added > 0 ? `Imported ${countOf(added, 'annotation')}${where}.` : '';
  const old =
    existing > 0
      ? `${countOf(existing, 'annotation')} ${existing === 1 ? 'was' : 'were'} there already.`
      : '';
  return [new_, old].filter(Boolean).join(' ');
}
