/** What was refused as a whole, kept on this device until the person has made a project of it. */
import * as Y from 'yjs';
import { newId } from '../document/authorship';
import { rememberProject } from '../document/device';
import { holdDocument, releaseDocument } from '../document/open_documents';
import { projectDocumentName, recordingDocumentName } from '../document/schema';
import type { StoredDocument } from '../document/stored_document';
import { plainBytes } from '../lock/sealed_row';
import { formatDate } from '../messages/format';
import { text } from '../messages/text';
import { type Library, library } from '../storage';
import { documentAt } from '../storage/belonging';
import { wholeBlob } from '../storage/device_bytes';
import { recordingKey } from '../storage/fingerprint';
import { KEPT, type KeptRow, notebook } from './notebook';
import { projectOf, sharedProjects } from './shared_projects';
import { tabNews } from './tab_news';

/** Of one project, what was refused. */
export interface KeptProject {
  readonly project: string;
  readonly name: string;
}

/** Emits 'change' when the list changed, in this tab or in another. */
class RefusedCopies extends EventTarget {
  #list: readonly KeptProject[] = [];

  constructor() {
    super();
    tabNews.addEventListener('kept', () => void this.refresh());
  }

  get list(): readonly KeptProject[] {
    return this.#list;
  }

  async refresh(): Promise<void> {
    const projects = new Set((await keptRows()).map(({ room }) => projectOf(room)));
    this.#list = [...projects].map((project) => {
      return { project, name: sharedProjects.get(project)?.name ?? '' };
    });
    this.dispatchEvent(new Event('change'));
  }

  /** Make a project of this device only of what was refused in another; returns its id. */
  async save(project: string, recordings: Library = library): Promise<string> {
    const rows = (await keptRows()).filter(({ room }) => projectOf(room) === project);
    const copy = newId();
    const own = rows.findLast(({ room }) => room === projectDocumentName(project));
    await copyProject(project, copy, own && (await plainBytes(own.update, KEPT)));
    for (const { room, update } of rows) {
      if (room === own?.room) continue;
      await copyRecording(room, copy, await plainBytes(update, KEPT), recordings);
    }
    await rememberProject(copy);
    const database = await notebook();
    for (const { id } of rows) await database.delete('kept', id!);
    tabNews.tell('kept');
    return copy;
  }
}

async function keptRows(): Promise<KeptRow[]> {
  const database = await notebook().catch(() => null);
  const rows = ((await database?.getAll('kept')) ?? []).filter(({ replaced }) => replaced);
  // Each person of this device has their own.
  return rows.flatMap((row) => {
    const room = documentAt(row.room);
    return room ? [{ ...row, room }] : [];
  });
}

async function copyProject(from: string, to: string, kept?: Uint8Array): Promise<void> {
  const update = kept ?? (await stateOf(projectDocumentName(from)));
  await fillDocument(projectDocumentName(to), update, (stored) => {
    const root = stored.root('project');
    const day = formatDate(new Date(), { dateStyle: 'medium' });
    root.set('name', text('together-copy-name', { name: String(root.get('name') ?? ''), day }));
    // The list of what others have added: it belongs to the project that was copied.
    for (const entry of stored.root('recordings').values()) {
      if (entry instanceof Y.Map) entry.set('status', 'deleted');
    }
  });
}

async function copyRecording(
  room: string,
  project: string,
  update: Uint8Array,
  recordings: Library,
): Promise<void> {
  const before = room.split(':').at(-1)!;
  const row = await recordings.recording(before);
  if (!row) return;
  const { listed: _, ...known } = row;
  const key = await recordingKey(project, row.fingerprint);
  await fillDocument(recordingDocumentName(project, key), update);
  await recordings.adopt({ ...known, key, project, audio: { kind: 'session' } });
  // Where its audio is not at hand now, the file is asked for as for any other recording.
  await recordings
    .audio(before, { ask: false })
    .then((bytes) => wholeBlob(bytes, row.file_name))
    .then((blob) => recordings.attach(key, new File([blob], row.file_name)))
    .catch(() => {});
}

async function stateOf(name: string): Promise<Uint8Array> {
  const { doc } = await holdDocument(name);
  try {
    return Y.encodeStateAsUpdate(doc);
  } finally {
    await releaseDocument(name);
  }
}

async function fillDocument(
  name: string,
  update: Uint8Array,
  change: (stored: StoredDocument) => void = () => {},
): Promise<void> {
  const stored = await holdDocument(name);
  try {
    Y.applyUpdate(stored.doc, update, 'copy');
    stored.fill(() => change(stored));
    await stored.flush();
  } finally {
    await releaseDocument(name);
  }
}

export const refusedCopies = new RefusedCopies();
