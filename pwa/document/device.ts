/** The projects on this device. A removed one can be brought back: nothing of it is erased. */
import { isSealed, keptRow, plainRow } from '../lock/sealed_row';
import { vault } from '../lock/vault';
import { text } from '../messages/text';
import { belonging } from '../storage/belonging';
import { deviceDatabase, type ProjectRow } from '../storage/database';
import { undoStack } from './undo';

/** Tells open screens that the list has changed, in this tab and in others. Emits 'change'. */
class DeviceProjects extends EventTarget {
  readonly #channel = new BroadcastChannel('earmark projects');

  constructor() {
    super();
    this.#channel.onmessage = () => this.dispatchEvent(new Event('change'));
    // Node would otherwise wait for the channel for ever.
    (this.#channel as { unref?: () => void }).unref?.();
  }

  changed(): void {
    this.#channel.postMessage('changed');
    this.dispatchEvent(new Event('change'));
  }
}

export const deviceProjects = new DeviceProjects();

/** By which rows are found and sorted out. */
const OPEN = ['id', 'status'] as const;

/** Without IndexedDB the list lives as long as the page. */
const unstored = new Map<string, ProjectRow>();

/** The projects here, the last opened first; with `deleted` those taken off the list. */
export async function listProjects(status: ProjectRow['status'] = 'active'): Promise<ProjectRow[]> {
  const database = await deviceDatabase().catch(() => null);
  const kept = ((await database?.getAll('projects')) ?? []).filter(({ id }) => !unstored.has(id));
  const opened = kept.map((row) => plainRow(row, placeOf(row)).catch(() => undefined));
  const stored = (await Promise.all(opened)).filter((row) => row !== undefined);
  await belonging.ready;
  const rows = [...stored, ...unstored.values()];
  return rows
    .filter((row) => row.status === status && belonging.mayOpen(row.id))
    .sort((one, other) => (one.opened_at < other.opened_at ? 1 : -1));
}

/** Put a project on the list, or to its top; `name` is what a server calls it. */
export async function rememberProject(id: string, name?: string): Promise<void> {
  const called = name ?? (await rowOf(id))?.name;
  const opened_at = new Date().toISOString();
  await put({ id, opened_at, status: 'active', ...(called ? { name: called } : {}) });
}

/** What a server called a project, or '' if none did. */
export async function serverName(id: string): Promise<string> {
  return (await rowOf(id))?.name ?? '';
}

/** Take a project off the list; its documents and audio stay, and `undo` brings it back. */
export async function removeProject(id: string, name: string): Promise<void> {
  await setStatus(id, 'deleted');
  undoStack.recordDeed(text('document-step-delete-project', { name }), {
    undo: () => setStatus(id, 'active'),
    redo: () => setStatus(id, 'deleted'),
  });
}

/** Bring a removed project back. */
export async function restoreProject(id: string, name: string): Promise<void> {
  await setStatus(id, 'active');
  undoStack.recordDeed(text('document-step-restore-project', { name }), {
    undo: () => setStatus(id, 'deleted'),
    redo: () => setStatus(id, 'active'),
  });
}

async function rowOf(id: string): Promise<ProjectRow | undefined> {
  const all = [...(await listProjects('active')), ...(await listProjects('deleted'))];
  return all.find((other) => other.id === id);
}

async function setStatus(id: string, status: ProjectRow['status']): Promise<void> {
  const row = await rowOf(id);
  if (row) await put({ ...row, status });
}

async function put(row: ProjectRow): Promise<void> {
  try {
    await (await deviceDatabase()).put('projects', await keptRow(row, OPEN, placeOf(row)));
    unstored.delete(row.id);
  } catch {
    unstored.set(row.id, row);
  }
  deviceProjects.changed();
}

/** Have all rows kept as things are kept now; resolves to how many were not. */
export async function convertProjects(): Promise<number> {
  const database = await deviceDatabase();
  let changed = 0;
  for (const kept of await database.getAll('projects')) {
    if (isSealed(kept) === (vault.sealingKey !== null)) continue;
    const row = await plainRow(kept, placeOf(kept)).catch(() => null);
    if (!row) continue;
    await database.put('projects', await keptRow(row, OPEN, placeOf(row)));
    changed += 1;
  }
  return changed;
}

function placeOf({ id }: Pick<ProjectRow, 'id'>): string {
  return `project ${id}`;
}
