/** Takes off this device what somebody has here of a server's projects, when they sign out for good. */
import { projectDocumentName } from '../document/schema';
import { library, type RecordingRow } from '../storage';
import { placeOf } from '../storage/belonging';
import { deviceDatabase } from '../storage/database';
import { notebook } from './notebook';
import { outbox } from './outbox';
import { refusedCopies } from './refused_copies';
import { removeDerived } from './removing_derived';
import { serverAudio } from './server_audio';
import { sharedProjects } from './shared_projects';

/** What is on this device only, and would be lost. */
export interface Losses {
  /** Edits that the server has not got. */
  readonly edits: number;
  /** Recordings whose file is kept here, and not known to be on the server. */
  readonly recordings: number;
  /** Projects with changes that the server did not take. */
  readonly refused: number;
}

export async function losses(): Promise<Losses> {
  await outbox.refresh();
  let recordings = 0;
  for (const row of await rowsHere()) {
    const isKept = row.audio.kind === 'opfs' && !row.audio.preview;
    if (isKept && !(await serverAudio.find(row))) recordings += 1;
  }
  return { edits: outbox.total, recordings, refused: refusedCopies.list.length };
}

/** Remove it all: documents, rows, audio, what waits, what was made of them. Projects of the device alone stay. */
export async function removeHere(): Promise<void> {
  const projects = sharedProjects.list.map(({ id }) => id);
  const rows = await rowsHere();
  const names = (await indexedDB.databases()).map(({ name = '' }) => name);
  for (const project of projects) {
    await removeDerived(project, keysOf(project, rows, names), sharedProjects.isOnlyMine(project));
  }
  for (const row of rows) {
    await library.forgetPieces(row).catch(() => {});
    await library.release(row.key);
    await library.forget(row.key);
  }
  for (const project of projects) {
    const space = placeOf(projectDocumentName(project)).split('@')[1] ?? '';
    for (const name of names) if (isOf(name, project, space)) await erase(name);
    await removeNotes(project, space);
    if (sharedProjects.isOnlyMine(project)) {
      await (await deviceDatabase()).delete('projects', project);
    }
  }
  await sharedProjects.forget();
}

async function rowsHere(): Promise<RecordingRow[]> {
  const found: RecordingRow[] = [];
  for (const { id } of sharedProjects.list) {
    found.push(...(await library.recordings(id)), ...(await library.recordings(id, 'deleted')));
  }
  return found;
}

/** The recordings of a project of which there are rows or documents here. */
function keysOf(
  project: string,
  rows: readonly RecordingRow[],
  names: readonly string[],
): Set<string> {
  const documents = names.map((name) => name.split('@')[0]!.split(':'));
  return new Set([
    ...rows.filter((row) => row.project === project).map(({ key }) => key),
    ...documents.flatMap(([kind, of, key = '']) =>
      kind === 'recording' && of === project ? [key] : [],
    ),
  ]);
}

/** Whether a document is of a project, in a space; '' is that of the first person. */
function isOf(place: string, project: string, space: string): boolean {
  const [document = '', itsSpace = ''] = place.split('@');
  const [kind, of] = document.split(':');
  return (kind === 'project' || kind === 'recording') && of === project && itsSpace === space;
}

async function removeNotes(project: string, space: string): Promise<void> {
  const database = await notebook();
  for (const key of await database.getAllKeys('waiting')) {
    const row = await database.get('waiting', key);
    if (!row || !isOf(row.room + (row.space ?? ''), project, space)) continue;
    await database.delete('waiting', key);
    await database.delete('updates', key);
  }
  for (const { room } of await database.getAll('met')) {
    if (isOf(room, project, space)) await database.delete('met', room);
  }
  for (const store of ['kept', 'refused'] as const) {
    for (const { id, room } of await database.getAll(store)) {
      if (isOf(room, project, space)) await database.delete(store, id!);
    }
  }
}

function erase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
