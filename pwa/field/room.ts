/** Copies of audio that may go to make room, and come back later. Labels are never among them. */
import { listProjects } from '../document';
import { library, type RecordingRow } from '../storage';
import { serverAudio } from '../together/server_audio';

export interface Copy {
  readonly row: RecordingRow;
  /** What it takes on this device. */
  readonly bytes: number;
  /** From where it can come again. */
  readonly from: 'server' | 'file';
}

/** What can go of all projects, the longest unused first. Asks the server what it has now. */
export async function copiesThatMayGo(): Promise<Copy[]> {
  serverAudio.forget();
  const projects = [...(await listProjects('active')), ...(await listProjects('deleted'))];
  const rows: RecordingRow[] = [];
  for (const { id } of projects) {
    rows.push(...(await library.recordings(id)), ...(await library.recordings(id, 'deleted')));
  }
  const copies = await Promise.all(rows.map(copyOf));
  return longestUnusedFirst(copies.filter((copy) => copy !== null));
}

/** Remove copies; a recording that has gone otherwise meanwhile is passed over. */
export async function letGo(copies: readonly Copy[]): Promise<void> {
  for (const { row } of copies) await library.release(row.key);
}

export function longestUnusedFirst(copies: readonly Copy[]): Copy[] {
  const usedAt = ({ row }: Copy) => row.used_at ?? row.added_at;
  return copies.toSorted((one, other) => (usedAt(one) < usedAt(other) ? -1 : 1));
}

/** The first ones that together free so many bytes; all of them where that is not enough. */
export function enoughOf(copies: readonly Copy[], bytes: number): Copy[] {
  const enough: Copy[] = [];
  let freed = 0;
  for (const copy of copies) {
    if (freed >= bytes) break;
    enough.push(copy);
    freed += copy.bytes;
  }
  return enough;
}

/** Null where there is no copy, or none but this. */
async function copyOf(row: RecordingRow): Promise<Copy | null> {
  const where = await library.hereAt(row);
  if (row.audio.kind !== 'opfs' || (where !== 'kept' && where !== 'preview')) return null;
  const bytes = row.audio.decoded_bytes ?? row.bytes;
  const listed = await serverAudio.details(row);
  const isThere = listed && (row.sha256 === null || listed.sha256 === row.sha256);
  if (isThere) return { row, bytes, from: 'server' };
  return row.original ? { row, bytes, from: 'file' } : null;
}
