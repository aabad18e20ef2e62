/** What the library's parts stand on: the rows, the files of this session, and how bytes are opened. */
import { type DeviceBytes, isLossy, type openAudio } from '../audio';
import { text } from '../messages/text';
import { openAudioFile } from './access';
import type { AudioStore } from './audio_store';
import type { DecodeAudio } from './decoding';
import { StorageError } from './errors';
import type { HashFile } from './hashing';
import type { RowStore } from './row_store';
import { isPreview, placeOf, type RecordingRow } from './rows';

export interface LibraryParts {
  store: AudioStore;
  rows: RowStore;
  hash: HashFile;
  decode: DecodeAudio;
  open: typeof openAudio;
  /** Files up to this size are copied into the browser when they are added. */
  copyUpToBytes: number;
}

export class Shelf {
  /** Files that this session was given, by the keys of their recordings. */
  readonly given = new Map<string, Blob>();
  readonly #hashing = new Set<string>();

  /** @param changed called when a row changed */
  constructor(
    readonly parts: LibraryParts,
    readonly changed: () => void,
  ) {}

  /** The row of a recording; throws StorageError where there is none. */
  async row(key: string): Promise<RecordingRow> {
    const row = await this.parts.rows.get(key);
    if (row) return row;
    throw new StorageError('failed', text('storage-not-here'));
  }

  async change(key: string, change: (row: RecordingRow) => RecordingRow): Promise<void> {
    await this.parts.rows.change(key, change);
    this.changed();
  }

  async forget(key: string): Promise<void> {
    this.given.delete(key);
    await this.parts.rows.drop(key);
    this.changed();
  }

  /** The bytes on this device. */
  open(row: RecordingRow, ask: boolean): Promise<DeviceBytes> {
    return openAudioFile(row, this.parts.store, this.given.get(row.key), ask);
  }

  /** The bytes of the file itself, without asking the person. */
  original(row: RecordingRow): Promise<DeviceBytes> {
    const isItself = !isLossy(row.format) && !isPreview(row);
    return this.open(isItself ? row : withoutCopy(row), false);
  }

  /** Have the hash of a file computed and kept, where it is at hand. */
  async hash(row: RecordingRow): Promise<void> {
    if (this.#hashing.has(row.key)) return;
    this.#hashing.add(row.key);
    try {
      const sha256 = await this.parts.hash(await this.original(row));
      await this.change(row.key, (now) => ({ ...now, sha256 }));
    } catch {
      // Not at hand now: the next listing after the file is back tries again.
    } finally {
      this.#hashing.delete(row.key);
    }
  }
}

/** The row as if it had no copy in this browser. */
export function withoutCopy({ original, ...row }: RecordingRow): RecordingRow {
  return { ...row, audio: placeOf(original), ...(original ? { original } : {}) };
}
