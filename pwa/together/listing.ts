/** Keeps two lists in line: the recordings of this device, and those that the project's people share. */
import { stamp } from '../document/authorship';
import type { ListedRecordingFields } from '../document/schema';
import type { StoredDocument } from '../document/stored_document';
import { library, type RecordingRow } from '../storage';
import type { Room } from './room';
import { projectOf, sharedProjects } from './shared_projects';

const ROOT = 'recordings';
const WAIT_MS = 300;

/** Keep the lists in line while a project's document is open. Returns a function that stops it. */
export function keepListed(room: Room): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(() => reconcile(room)).catch(() => {});
    }, WAIT_MS);
  };
  const root = room.stored.root(ROOT);
  root.observeDeep(soon);
  room.addEventListener('change', soon);
  library.addEventListener('change', soon);
  soon();
  return () => {
    clearTimeout(timer);
    root.unobserveDeep(soon);
    room.removeEventListener('change', soon);
    library.removeEventListener('change', soon);
  };
}

async function reconcile(room: Room): Promise<void> {
  // What others have listed is known only once the server has told; one tab is enough.
  if (!room.leads || !room.status.settled) return;
  const project = projectOf(room.name);
  const known = await Promise.all([
    library.recordings(project),
    library.recordings(project, 'deleted'),
  ]);
  const rows = new Map(known.flat().map((row) => [row.key, row]));
  await takeOver(room.stored, project, rows);
  if (!sharedProjects.isReadOnly(project)) handOn(room.stored, rows);
}

/** Bring here what others have added, removed or brought back. */
async function takeOver(
  stored: StoredDocument,
  project: string,
  rows: Map<string, RecordingRow>,
): Promise<void> {
  for (const key of [...stored.root(ROOT).keys()]) {
    const facts = factsOf(stored, key);
    const row = rows.get(key);
    if (!row && facts.status === 'active') await library.adopt(rowOf(project, key, facts));
    else if (row && row.listed !== facts.status) {
      await library.agree(key, facts.status);
      rows.delete(key);
    }
  }
}

/** Tell others what was added, removed or learned here. */
function handOn(stored: StoredDocument, rows: ReadonlyMap<string, RecordingRow>): void {
  for (const [key, row] of rows) {
    const entry = stored.entry(ROOT, key);
    if (!entry) {
      if (row.status === 'active') {
        stored.fill(() => stored.addEntry(ROOT, key, { ...listed(row), added: stamp() }));
      }
      continue;
    }
    const news = Object.entries(listed(row)).filter(
      ([field, value]) => value !== null && value !== undefined && entry.get(field) !== value,
    );
    if (news.length === 0) continue;
    stored.fill(() => {
      for (const [field, value] of news) entry.set(field, value);
    });
  }
}

function listed(row: RecordingRow): Omit<ListedRecordingFields, 'added'> {
  const { start_time, utc_offset_min, site } = row.about ?? {};
  return {
    file_name: row.file_name,
    fingerprint: row.fingerprint,
    sha256: row.sha256,
    sample_rate_hz: row.sample_rate_hz,
    channels: row.channels,
    duration_s: row.duration_s,
    format: row.format,
    bytes: row.bytes,
    status: row.status,
    ...(start_time === undefined ? {} : { start_time }),
    ...(utc_offset_min === undefined ? {} : { utc_offset_min }),
    ...(site === undefined ? {} : { site }),
  };
}

function factsOf(stored: StoredDocument, key: string): ListedRecordingFields {
  return stored.entry(ROOT, key)!.toJSON() as ListedRecordingFields;
}

function rowOf(project: string, key: string, facts: ListedRecordingFields): RecordingRow {
  return {
    key,
    project,
    file_name: facts.file_name,
    bytes: facts.bytes,
    fingerprint: facts.fingerprint,
    sha256: facts.sha256,
    format: facts.format,
    sample_rate_hz: facts.sample_rate_hz,
    channels: facts.channels,
    duration_s: facts.duration_s,
    added_at: facts.added.at,
    status: 'active',
    listed: 'active',
    elsewhere: true,
    audio: { kind: 'session' },
    warnings: [],
  };
}
