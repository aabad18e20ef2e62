/** What the menus of the project page do; each says how it went. */
import { say } from '../app/say';
import { ProjectDocument, undoStack } from '../document';
import type { TableFormat } from '../document/schema';
import { library, type RecordingRow } from '../storage';
import { adding } from './adding';
import { download, exportTable, type ImportReport, importTables } from './exchange';
import { sayUndoable } from './undoing';
import { countOf } from './wording';

export async function exportAs(
  projectId: string,
  recordings: readonly RecordingRow[],
  format: TableFormat,
): Promise<void> {
  await withProject(projectId, async (project) => {
    const table = await exportTable(project, recordings, format);
    download(table.text, table.file_name);
    say(`Exported ${table.file_name}.`, { kind: 'good' });
    adding.report(projectId, table.problems);
  });
}

export async function importInto(
  projectId: string,
  files: readonly File[],
  given?: RecordingRow,
): Promise<void> {
  const recordings = await library.recordings(projectId);
  await withProject(projectId, async (project) => {
    const done = await importTables(project, recordings, files, given);
    if (done.added + done.strategies > 0) sayUndoable(importSentence(done));
    else if (done.existing > 0) say(importSentence(done));
    else if (done.problems.length === 0) say('The table holds no annotations.');
    adding.report(projectId, done.problems);
  });
}

/** Hold the project's document while it is used, also when the screen is left meanwhile. */
async function withProject(
  id: string,
  use: (project: ProjectDocument) => Promise<void>,
): Promise<void> {
  const project = await ProjectDocument.open(id);
  try {
    await use(project);
  } finally {
    await project.close();
  }
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

export function importSentence({ added, existing, strategies, recordings }: ImportReport): string {
  const where =
    recordings.length === 1
      ? ` into ${recordings[0]}`
      : ` into ${countOf(recordings.length, 'recording')}`;
  const new_ = added > 0 ? `Imported ${countOf(added, 'annotation')}${where}.` : '';
  const old =
    existing > 0
      ? `${countOf(existing, 'annotation')} ${existing === 1 ? 'was' : 'were'} there already.`
      : '';
  const asked =
    strategies > 0
      ? `Imported ${strategies === 1 ? 'a strategy' : `${strategies} strategies`} to ask with.`
      : '';
  return [new_, asked, old].filter(Boolean).join(' ');
}
