/** Rows in the browser's private files (OPFS), for a worker. */
import type { Movable } from '../storage/private_files';
import { lockOf } from './kept';
import { type Keys, RowsFile } from './rows_file';
import {
  type EmbeddingStore,
  FOLDER,
  fileName,
  HALF,
  type KeptRows,
  type KeptUnder,
} from './store';

export class OpfsStore implements EmbeddingStore {
  /** How rows are kept from now on. */
  keys: Keys = { sealing: null, opening: null };

  /** What is kept otherwise than things are kept now is written anew first. */
  async open(under: KeptUnder, signal: AbortSignal): Promise<KeptRows> {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER, { create: true });
    const name = fileName(under);
    const release = await lock(lockOf(name), signal);
    try {
      await removeOlder(folder, under, name);
      const opened = await openFile(folder, name, under, this.keys);
      // A file without rows would look as if the recording had been listened to.
      const drop = () => folder.removeEntry(name).catch(() => null);
      return new OpfsRows(opened.rows, opened.access, release, drop);
    } catch (error) {
      release();
      throw error;
    }
  }
}

class OpfsRows implements KeptRows {
  constructor(
    private readonly rows: RowsFile,
    private readonly access: FileSystemSyncAccessHandle,
    private readonly release: () => void,
    private readonly drop: () => Promise<unknown>,
  ) {}

  has(block: number): boolean {
    return this.rows.has(block);
  }

  read(block: number): Promise<Uint16Array> {
    return this.rows.read(block);
  }

  write(block: number, rows: Uint16Array<ArrayBuffer>): Promise<void> {
    return this.rows.write(block, rows);
  }

  close(): void {
    const isEmpty = this.access.getSize() === 0;
    this.access.close();
    if (isEmpty) void this.drop().finally(this.release);
    else this.release();
  }
}

interface Opened {
  readonly rows: RowsFile;
  readonly access: FileSystemSyncAccessHandle;
}

async function openFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  under: KeptUnder,
  keys: Keys,
): Promise<Opened> {
  const opened = await openAs(folder, name, under, keys);
  if (opened.rows.isSealed === (keys.sealing !== null) || opened.access.getSize() === 0) {
    return opened;
  }
  // Written beside it and then put in its place: at every moment one of both is whole.
  try {
    const half = await openAs(folder, name + HALF, under, keys, true);
    try {
      await opened.rows.copyTo(half.rows);
    } finally {
      half.access.close();
    }
  } finally {
    opened.access.close();
  }
  await ((await folder.getFileHandle(name + HALF)) as Movable).move(name);
  return openAs(folder, name, under, keys);
}

async function openAs(
  folder: FileSystemDirectoryHandle,
  name: string,
  under: KeptUnder,
  keys: Keys,
  isNew = false,
): Promise<Opened> {
  const file = await folder.getFileHandle(name, { create: true });
  const access = await file.createSyncAccessHandle();
  try {
    if (isNew) access.truncate(0);
    return { access, rows: RowsFile.open(access, under, keys) };
  } catch (error) {
    access.close();
    throw error;
  }
}

/** A private file can be open once; another tab that works on the same recording waits its turn. */
function lock(name: string, signal: AbortSignal): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { signal }, () => new Promise<void>((release) => resolve(() => release())))
      .catch(reject);
  });
}

/** Numbers of an older version of the model are of no use beside those of this one. */
async function removeOlder(
  folder: FileSystemDirectoryHandle,
  { recording, model }: KeptUnder,
  name: string,
): Promise<void> {
  const prefix = `${recording}.${model.id}.`;
  for await (const other of folder.keys()) {
    const stale = other.startsWith(prefix) && !other.startsWith(`${prefix}${model.version}.`);
    if (stale && other !== name) await folder.removeEntry(other).catch(() => null);
  }
}
