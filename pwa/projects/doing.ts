/** What the menus of the project page do; each says how it went. */
import { say } from '../app/say';
import { ProjectDocument, undoStack } from '../document';
import type { TableFormat } from '../document/schema';
import { text } from '../messages/text';
import { askForFile } from '../relay/api';
import { attempt } from '../relay/failure';
import { library, type RecordingRow } from '../storage';
import { adding } from './adding';
import { download, exportTable, type ImportReport, importTables } from './exchange';
import { sayUndoable } from './undoing';

export async function exportAs(
  projectId: string,
  recordings: readonly RecordingRow[],
  format: TableFormat,
): Promise<void> {
  await withProject(projectId, async (project) => {
    const table = await exportTable(project, recordings, format);
    download(table.text, table.file_name);
    say(text('projects-exported', { name: table.file_name }), { kind: 'good' });
    adding.report(projectId, table.problems);
  });
}

/** All that the server has of a project, with who changed what. */
export async function exportWithHistory(projectId: string, projectName: string): Promise<void> {
  const file = await attempt(() => askForFile(`/projects/${projectId}/bundle?history=yes`));
  if (!file) return;
  const name = `${projectName.replaceAll(/[\\/:*?"<>|]+/g, '_')} ${text('history-title')}.json`;
  download(file, name);
  say(text('projects-exported', { name }), { kind: 'good' });
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
    else if (done.problems.length === 0) say(text('projects-import-empty'));
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
  undoStack.recordDeed(text('projects-step-remove-recording', { name: file_name }), {
    undo: () => library.restore(key),
    redo: () => library.remove(key),
  });
  sayUndoable(text('projects-recording-removed', { name: file_name }));
}

/** Put a removed recording back. */
export async function restoreRecording({ key, file_name }: RecordingRow): Promise<void> {
  await library.restore(key);
  undoStack.recordDeed(text('projects-step-restore-recording', { name: file_name }), {
    undo: () => library.remove(key),
    redo: () => library.restore(key),
  });
}

export async function releaseAudio({ key, file_name }: RecordingRow): Promise<void> {
  await library.release(key);
  say(text('projects-recording-released', { name: file_name }), {
    action: { label: text('projects-keep-it'), run: () => void keepAudio(key) },
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
  const sentences: string[] = [];
  if (added > 0) sentences.push(addedSentence(added, recordings));
  if (strategies > 0) sentences.push(text('projects-imported-strategies', { count: strategies }));
  if (existing > 0) sentences.push(text('projects-imported-existing', { count: existing }));
  return sentences.join(' ');
}

function addedSentence(count: number, recordings: readonly string[]): string {
  return recordings.length === 1
    ? text('projects-imported-into', { count, name: recordings[0]! })
    : text('projects-imported-spread', { count, recordings: recordings.length });
}
