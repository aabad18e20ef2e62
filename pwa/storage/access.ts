/** The way from a row to the bytes of its audio. */
import type { DeviceBytes } from '../audio/source';
import { text } from '../messages/text';
import type { AudioStore } from './audio_store';
import { StorageError } from './errors';
import { isPreview, type RecordingRow } from './rows';

/** Permission calls of the File System Access API, which TypeScript does not know yet. */
interface AskingHandle extends FileSystemFileHandle {
  queryPermission?(mode: { mode: 'read' }): Promise<PermissionState>;
  requestPermission?(mode: { mode: 'read' }): Promise<PermissionState>;
}

/**
 * Open the audio of a recording.
 *
 * @param given the file that this session was given, if any
 * @param ask whether the browser may ask the person; only possible inside a click or a key press
 * Throws StorageError with a sentence that says what to do.
 */
export async function openAudioFile(
  row: RecordingRow,
  store: AudioStore,
  given: Blob | undefined,
  ask: boolean,
): Promise<DeviceBytes> {
  if (row.audio.kind === 'opfs') {
    const kept = await store.read(row.audio.path).catch(() => undefined);
    if (kept && kept.size === (row.audio.decoded_bytes ?? row.bytes)) return kept;
    if (given) return given;
    if (row.original) return fileOf(row, row.original, ask);
    throw gone(row, 'copy');
  }
  if (given) return given;
  if (row.audio.kind === 'handle') return fileOf(row, row.audio.handle, ask);
  if (row.elsewhere) {
    throw new StorageError('needs-file', text('storage-elsewhere', { name: row.file_name }));
  }
  throw gone(row, 'tab');
}

/**
 * 'kept' here; a 'preview' kept here; in the person's own 'file'; 'ask' before it is read again; on the 'server'; 'missing':
 * to be given.
 */
export type Whereabouts = 'kept' | 'preview' | 'file' | 'ask' | 'server' | 'missing';

/** Say where the audio of a recording would come from, without asking anybody. */
export async function whereabouts(
  row: RecordingRow,
  store: AudioStore,
  given: boolean,
): Promise<Whereabouts> {
  const { audio } = row;
  const isKept = audio.kind === 'opfs' && (await store.read(audio.path).catch(() => undefined));
  if (isKept) return isPreview(row) ? 'preview' : 'kept';
  if (given) return 'file';
  if (audio.kind !== 'handle') return 'missing';
  return (await permission(audio.handle, false).catch(() => false)) ? 'file' : 'ask';
}

/** Have the browser ask the person; throws StorageError when the answer is no. */
export async function askForAccess(row: RecordingRow): Promise<void> {
  if (row.audio.kind !== 'handle') return;
  // Asked at once: what a click permits does not last long.
  const answer = await request(row.audio.handle);
  if (answer !== 'granted') throw closed(row);
}

async function fileOf(row: RecordingRow, handle: AskingHandle, ask: boolean): Promise<File> {
  if (!(await permission(handle, ask))) throw closed(row);
  const file = await handle.getFile().catch(() => {
    throw gone(row, 'file');
  });
  if (file.size !== row.bytes) throw changed(row);
  return file;
}

async function permission(handle: AskingHandle, ask: boolean): Promise<boolean> {
  const mode = { mode: 'read' } as const;
  if (!handle.queryPermission) return true;
  if ((await handle.queryPermission(mode)) === 'granted') return true;
  if (!ask) return false;
  return (await request(handle)) === 'granted';
}

/** The person's answer; a browser that does not know the question asks by itself when it reads. */
async function request(handle: AskingHandle): Promise<PermissionState> {
  if (!handle.requestPermission) return 'granted';
  return handle.requestPermission({ mode: 'read' }).catch(() => 'denied');
}

function closed(row: RecordingRow): StorageError {
  return new StorageError('needs-permission', text('storage-asks-first', { name: row.file_name }));
}

export function changed(row: RecordingRow, name = row.file_name): StorageError {
  return new StorageError(
    'changed',
    text('storage-other-file', { given: name, name: row.file_name }),
  );
}

function gone(row: RecordingRow, why: 'copy' | 'tab' | 'file'): StorageError {
  return new StorageError('needs-file', text(`storage-gone-${why}`, { name: row.file_name }));
}
