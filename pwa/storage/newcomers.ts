/** Files that people give to a project: new recordings, and files of recordings that are known. */
import { blobSource, isLossy, lossyFormat } from '../audio';
import { readTags } from '../audio/tags';
import { text } from '../messages/text';
import type { WriteOptions } from './audio_store';
import { copyOf, factsOf } from './copies';
import { fingerprint, recordingKey } from './fingerprint';
import type { Keeping } from './keeping';
import { originalOf, placeOf, type RecordingRow } from './rows';
import type { Shelf } from './shelf';

export type GivenFile = File | { file: File; handle?: FileSystemFileHandle };

export interface AddOptions {
  signal?: AbortSignal;
  /**
   * Called with how many files are done, of how many, the name of the one at work, and how much of
   * that is decoded, 0 to 1, where it has to be.
   */
  onProgress?: (done: number, all: number, name: string, decoded?: number) => void;
}

export interface Added {
  added: RecordingRow[];
  /** Recordings that were in the project already; their audio is at hand again. */
  existing: RecordingRow[];
  /** A sentence for each file that was not taken, and for each copy that was not kept. */
  problems: string[];
}

export class Newcomers {
  constructor(
    private readonly shelf: Shelf,
    private readonly keeping: Keeping,
  ) {}

  /** Add files to a project. A bad file costs one sentence; the others go on. */
  async add(project: string, files: readonly GivenFile[], options: AddOptions): Promise<Added> {
    const result: Added = { added: [], existing: [], problems: [] };
    for (const [index, given] of files.entries()) {
      if (options.signal?.aborted) break;
      const { file, handle } = given instanceof File ? { file: given } : given;
      options.onProgress?.(index, files.length, file.name);
      try {
        await this.#addOne(project, file, handle, result, {
          signal: options.signal,
          onProgress: (decoded) => options.onProgress?.(index, files.length, file.name, decoded),
        });
      } catch (error) {
        if (options.signal?.aborted) break;
        result.problems.push(sentenceOf(file.name, error));
      }
    }
    options.onProgress?.(files.length, files.length, '');
    this.shelf.changed();
    return result;
  }

  /** The file of a recording is given again. */
  async reattach(
    row: RecordingRow,
    file: File,
    handle?: FileSystemFileHandle,
    options: WriteOptions = {},
  ): Promise<void> {
    const { given, parts } = this.shelf;
    given.set(row.key, file);
    const placed = { ...row, audio: placeOf(handle) };
    const path = row.audio.kind === 'opfs' && !row.audio.preview ? row.audio.path : null;
    const kept = path !== null && (await parts.store.read(path));
    const copied = kept ? placed : await this.#copiedAgain(placed, file, options);
    const audio = kept ? row.audio : copied.audio;
    const original = handle ? { original: handle } : {};
    await this.shelf.change(row.key, ({ elsewhere: _, ...now }) => ({
      ...now,
      ...original,
      audio,
      status: 'active',
    }));
    await this.keeping.dropPreview(row);
  }

  async #addOne(
    project: string,
    file: File,
    handle: FileSystemFileHandle | undefined,
    result: Added,
    options: WriteOptions,
  ): Promise<void> {
    const { parts, given } = this.shelf;
    const source = blobSource(file, file.name);
    const lossy = await lossyFormat(source);
    const facts = await factsOf(file, lossy, parts.open);
    const print = await fingerprint(file);
    const rows = await parts.rows.ofProject(project);
    const there = rows.find((row) => row.fingerprint === print && row.bytes === file.size);
    if (there) {
      await this.reattach(there, file, handle, options);
      result.existing.push({ ...there, status: 'active' });
      return;
    }
    const row: RecordingRow = {
      key: await recordingKey(project, print),
      project,
      file_name: file.name,
      bytes: file.size,
      fingerprint: print,
      sha256: null,
      ...facts,
      added_at: new Date().toISOString(),
      status: 'active',
      audio: placeOf(handle),
      tags: await readTags(source),
    };
    given.set(row.key, file);
    // A lossy file can be shown when it is decoded; any other at once, while it is being copied.
    const known = lossy ? await copyOf(parts, row, file, options) : row;
    if (!(await parts.rows.put(known))) {
      result.problems.push(text('storage-not-listed', { name: file.name }));
    }
    this.shelf.changed();
    const placed = lossy ? known : await this.#copied(known, file, result, options.signal);
    result.added.push(placed);
    this.shelf.changed();
    void this.shelf.hash(placed);
  }

  /** Copy the file of a recording that is on the list; a sentence where there is no room for it. */
  async #copied(
    row: RecordingRow,
    file: File,
    result: Added,
    signal?: AbortSignal,
  ): Promise<RecordingRow> {
    const { parts } = this.shelf;
    if (file.size > parts.copyUpToBytes) return row;
    try {
      const { audio } = await copyOf(parts, row, file, { signal });
      const change = (now: RecordingRow) => ({ ...now, ...originalOf(now), audio });
      return (await parts.rows.change(row.key, change)) ?? { ...row, audio };
    } catch (error) {
      if (signal?.aborted) await this.shelf.forget(row.key);
      signal?.throwIfAborted();
      result.problems.push((error as Error).message);
      return row;
    }
  }

  async #copiedAgain(row: RecordingRow, file: File, options: WriteOptions): Promise<RecordingRow> {
    const { parts } = this.shelf;
    if (isLossy(row.format)) return copyOf(parts, row, file, options);
    if (file.size > parts.copyUpToBytes) return row;
    // Without space for a copy the file itself serves.
    return copyOf(parts, row, file, options).catch(() => row);
  }
}

function sentenceOf(name: string, error: unknown): string {
  const { message } = error as Error;
  return message.includes(name) ? message : text('storage-not-added', { name, reason: message });
}
