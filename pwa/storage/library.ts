/**
 * The recordings on this device: what is known of each, and the way to its bytes.
 *
 * A little long because it is one door: all that is done with a recording's file is done here.
 */

import {
  type AudioBytes,
  blobSource,
  type DeviceBytes,
  isLossy,
  lossyFormat,
  openAudio,
  type ServerFile,
} from '../audio';
import { readTags } from '../audio/tags';
import { text } from '../messages/text';
import { askForAccess, changed, openAudioFile, type Whereabouts, whereabouts } from './access';
import { type Coming, fetchWhole, forgetPieces, partlyHere } from './arrival';
import type { AudioStore, WriteOptions } from './audio_store';
import { copyOf, factsOf, isUndecoded } from './copies';
import { type DecodeAudio, decodeInWorker } from './decoding';
import { type AnyBytes, wholeBlob } from './device_bytes';
import { keepingFailed, StorageError } from './errors';
import { fingerprint, recordingKey } from './fingerprint';
import { type HashFile, sha256InWorker } from './hashing';
import { OpfsAudioStore } from './opfs';
import { RowStore } from './row_store';
import { isPreview, originalOf, placeOf, type RecordingAbout, type RecordingRow } from './rows';

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

export interface LibraryParts {
  store: AudioStore;
  rows: RowStore;
  hash: HashFile;
  decode: DecodeAudio;
  open: typeof openAudio;
  /** Files up to this size are copied into the browser when they are added. */
  copyUpToBytes: number;
}

/** Finds the file of a recording on the server, where it is there and may be heard. */
export type FindOnServer = (row: RecordingRow) => Promise<ServerFile | undefined>;

/** When something was used is noted to the hour: so many letters of ISO 8601. */
const NOTED = 13;

export const COPY_UP_TO_BYTES = 256 * 1024 * 1024;

/** Emits 'change' when a row changed, in this tab or in another. */
export class Library extends EventTarget {
  /** Set by whoever knows the server; it is asked only for what is not on this device. */
  findOnServer: FindOnServer = async () => undefined;
  readonly #parts: LibraryParts;
  readonly #given = new Map<string, Blob>();
  readonly #hashing = new Set<string>();
  readonly #channel = new BroadcastChannel('earmark library');

  constructor(parts: Partial<LibraryParts> = {}) {
    super();
    this.#parts = {
      store: new OpfsAudioStore(),
      rows: new RowStore(),
      hash: sha256InWorker,
      decode: decodeInWorker,
      open: openAudio,
      copyUpToBytes: COPY_UP_TO_BYTES,
      ...parts,
    };
    this.#channel.onmessage = () => this.dispatchEvent(new Event('change'));
    // Node would otherwise wait for the channel for ever.
    (this.#channel as { unref?: () => void }).unref?.();
  }

  /** The recordings of a project by file name; with 'deleted' those taken off the list. */
  async recordings(
    project: string,
    status: RecordingRow['status'] = 'active',
  ): Promise<RecordingRow[]> {
    const rows = await this.#parts.rows.ofProject(project);
    const listed = rows.filter((row) => row.status === status);
    for (const row of listed) if (row.sha256 === null) void this.#hash(row);
    return listed;
  }

  recording(key: string): Promise<RecordingRow | undefined> {
    return this.#parts.rows.get(key);
  }

  /** Where the audio would come from now, for a list. */
  async whereabouts(row: RecordingRow): Promise<Whereabouts> {
    const here = await this.hereAt(row);
    return here === 'missing' && (await this.findOnServer(row)) ? 'server' : here;
  }

  /** The same, without the server. */
  hereAt(row: RecordingRow): Promise<Whereabouts> {
    return whereabouts(row, this.#parts.store, this.#given.has(row.key));
  }

  /** Have lists ask anew where audio is. */
  lookAgain(): void {
    this.dispatchEvent(new Event('change'));
  }

  /** Whether the audio can be opened without asking the person for anything. */
  async atHand(row: RecordingRow): Promise<boolean> {
    return this.#open(row, false).then(
      () => true,
      () => false,
    );
  }

  /** Add files to a project. A bad file costs one sentence; the others go on. */
  async add(
    project: string,
    files: readonly GivenFile[],
    options: AddOptions = {},
  ): Promise<Added> {
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
    this.#changed();
    return result;
  }

  /**
   * Open the audio of a recording; throws StorageError with a sentence that says what to do.
   *
   * What is not on this device is read from the server, but only for a person who opens it: work in
   * the background must not load a whole project.
   */
  async audio(key: string, options: { ask: false }): Promise<DeviceBytes>;
  async audio(key: string): Promise<AudioBytes>;
  async audio(key: string, { ask = true } = {}): Promise<AudioBytes> {
    const row = await this.#row(key);
    if (ask) void this.#used(row);
    const bytes = await (ask ? this.#reach(row) : this.#open(row, false));
    if (!(await isUndecoded(row, bytes))) return bytes;
    // Its decoded copy was released or cleared, or it is on the server; the file itself is at hand.
    await this.#keepCopy(row, bytes, {});
    return this.#open(await this.#row(key), ask);
  }

  /** Keep what a recording's file says of itself. */
  async describe(key: string, about: RecordingAbout): Promise<void> {
    await this.#change(key, (row) => ({ ...row, about }));
  }

  /**
   * Ask the person to let the page read their file again; call it within a click or a key press.
   * Throws StorageError when it stays closed.
   */
  async allow(row: RecordingRow): Promise<void> {
    await askForAccess(row);
    // One yes may open many: the browser can give back all files of an earlier visit at once.
    this.#changed();
  }

  /** Give the file of a recording again; throws StorageError when it is another file. */
  async attach(key: string, file: File, handle?: FileSystemFileHandle): Promise<void> {
    const row = await this.#row(key);
    if (file.size !== row.bytes || (await fingerprint(file)) !== row.fingerprint) {
      throw changed(row, file.name);
    }
    await this.#reattach(row, file, handle);
  }

  /** Copy the audio into this browser, so that it is there without the original file. */
  async keep(key: string, options: WriteOptions = {}): Promise<void> {
    const row = await this.#row(key);
    if (row.audio.kind === 'opfs' && !isPreview(row) && (await this.atHand(row))) return;
    await this.#keepCopy(row, await this.#reach(row, isPreview(row)), options);
  }

  /** The file itself, where it can be read without asking the person; rejects where not. */
  async file(key: string): Promise<Blob> {
    const row = await this.#row(key);
    return wholeBlob(await this.#original(row), row.file_name);
  }

  /** The SHA-256 of the file itself, computed now where it is not known yet. */
  async sha256(key: string): Promise<string> {
    const row = await this.#row(key);
    if (row.sha256 !== null) return row.sha256;
    const sha256 = await this.#parts.hash(await this.#original(row));
    await this.#change(key, (now) => ({ ...now, sha256 }));
    return sha256;
  }

  /** How many bytes of a recording's file, or of its preview, have come from the server so far. */
  partlyHere(row: RecordingRow, preview: boolean): Promise<number> {
    return partlyHere(this.#parts.store, arrivalPath(row, preview));
  }

  /** Forget what came of a recording that is not wholly here. */
  async forgetPieces(row: RecordingRow): Promise<void> {
    for (const preview of [false, true]) {
      await forgetPieces(this.#parts.store, arrivalPath(row, preview));
    }
  }

  /**
   * Bring a recording's audio here from the server, or a preview of it, and check it by its SHA-256.
   *
   * Goes on where it was cut off. Throws StorageError with a sentence; code 'away' where trying again
   * later helps.
   */
  async bring(
    key: string,
    coming: Coming & { readonly preview?: boolean },
    options: WriteOptions = {},
  ): Promise<void> {
    const row = await this.#row(key);
    const path = arrivalPath(row, coming.preview ?? false);
    const blob = await fetchWhole(this.#parts, path, row.file_name, coming, options);
    const { signal } = options;
    if (coming.preview) await this.#keepPreview(row, path, blob, signal);
    else await this.#keepCopy(row, blob, { signal });
    await forgetPieces(this.#parts.store, path);
  }

  /** Remove the copy from this browser; the labels stay, the original file is needed from then on. */
  async release(key: string): Promise<void> {
    const row = await this.#row(key);
    if (row.audio.kind !== 'opfs') return;
    const { path } = row.audio;
    // First the row, so that no moment claims a copy that is not there.
    await this.#change(key, ({ original, ...now }) => ({ ...now, audio: placeOf(original) }));
    await this.#parts.store.remove(path).catch((error) => {
      throw keepingFailed(row.file_name, error);
    });
    this.#changed();
  }

  /** Take a recording off the list; its labels and audio stay until it is brought back. */
  async remove(key: string): Promise<void> {
    await this.#change(key, (row) => ({ ...row, status: 'deleted' }));
  }

  /** Forget a recording, as if it had never been here; `release` its audio first. */
  async forget(key: string): Promise<void> {
    await this.#forget(key);
  }

  async restore(key: string): Promise<void> {
    await this.#change(key, (row) => ({ ...row, status: 'active' }));
  }

  /** List a recording that another member's device has told of; its file may never come here. */
  async adopt(row: RecordingRow): Promise<void> {
    if (await this.#parts.rows.get(row.key)) return;
    await this.#parts.rows.put(row);
    this.#changed();
  }

  /** Bring a recording's status in line with the list that the project's people share. */
  async agree(key: string, status: RecordingRow['status']): Promise<void> {
    await this.#change(key, (row) => ({ ...row, status, listed: status }));
  }

  async #addOne(
    project: string,
    file: File,
    handle: FileSystemFileHandle | undefined,
    result: Added,
    options: WriteOptions,
  ): Promise<void> {
    const source = blobSource(file, file.name);
    const lossy = await lossyFormat(source);
    const facts = await factsOf(file, lossy, this.#parts.open);
    const print = await fingerprint(file);
    const rows = await this.#parts.rows.ofProject(project);
    const there = rows.find((row) => row.fingerprint === print && row.bytes === file.size);
    if (there) {
      await this.#reattach(there, file, handle, options);
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
    this.#given.set(row.key, file);
    // A lossy file can be shown when it is decoded; any other at once, while it is being copied.
    const known = lossy ? await copyOf(this.#parts, row, file, options) : row;
    if (!(await this.#parts.rows.put(known))) result.problems.push(unlisted(file.name));
    this.#changed();
    const placed = lossy ? known : await this.#copied(known, file, result, options.signal);
    result.added.push(placed);
    this.#changed();
    void this.#hash(placed);
  }

  /** Copy the file of a recording that is on the list; a sentence where there is no room for it. */
  async #copied(
    row: RecordingRow,
    file: File,
    result: Added,
    signal?: AbortSignal,
  ): Promise<RecordingRow> {
    if (file.size > this.#parts.copyUpToBytes) return row;
    try {
      const { audio } = await copyOf(this.#parts, row, file, { signal });
      const change = (now: RecordingRow) => ({ ...now, ...originalOf(now), audio });
      return (await this.#parts.rows.change(row.key, change)) ?? { ...row, audio };
    } catch (error) {
      if (signal?.aborted) await this.#forget(row.key);
      signal?.throwIfAborted();
      result.problems.push((error as Error).message);
      return row;
    }
  }

  async #forget(key: string): Promise<void> {
    this.#given.delete(key);
    await this.#parts.rows.drop(key);
    this.#changed();
  }

  async #keepCopy(
    row: RecordingRow,
    bytes: AudioBytes | AnyBytes,
    options: WriteOptions,
  ): Promise<void> {
    const here = 'url' in bytes ? await wholeBlob(bytes, row.file_name) : bytes;
    const { audio } = await copyOf(this.#parts, row, here, options);
    await this.#change(row.key, (now) => ({ ...now, ...originalOf(now), audio }));
    await this.#dropPreview(row);
  }

  async #keepPreview(row: RecordingRow, path: string, blob: AnyBytes, signal?: AbortSignal) {
    await this.#parts.store.write(path, blob, { signal }).catch((error) => {
      throw keepingFailed(row.file_name, error);
    });
    const audio = { kind: 'opfs', path, decoded_bytes: blob.size, preview: true } as const;
    await this.#change(row.key, (now) => ({ ...now, ...originalOf(now), audio }));
  }

  /** The file itself has come: its preview is of no more use. */
  async #dropPreview({ audio }: RecordingRow): Promise<void> {
    if (audio.kind === 'opfs' && audio.preview) {
      await this.#parts.store.remove(audio.path).catch(() => {});
    }
  }

  /** Note that somebody opened it, without telling lists: they do not show it. */
  async #used({ key, used_at = '' }: RecordingRow): Promise<void> {
    const now = new Date().toISOString();
    if (now.slice(0, NOTED) === used_at.slice(0, NOTED)) return;
    await this.#parts.rows.change(key, (row) => ({ ...row, used_at: now })).catch(() => {});
  }

  async #reattach(
    row: RecordingRow,
    file: File,
    handle?: FileSystemFileHandle,
    options: WriteOptions = {},
  ): Promise<void> {
    this.#given.set(row.key, file);
    const placed = { ...row, audio: placeOf(handle) };
    const path = row.audio.kind === 'opfs' && !row.audio.preview ? row.audio.path : null;
    const kept = path !== null && (await this.#parts.store.read(path));
    const copied = kept ? placed : await this.#copiedAgain(placed, file, options);
    const audio = kept ? row.audio : copied.audio;
    const original = handle ? { original: handle } : {};
    await this.#change(row.key, ({ elsewhere: _, ...now }) => ({
      ...now,
      ...original,
      audio,
      status: 'active',
    }));
    await this.#dropPreview(row);
  }

  async #copiedAgain(row: RecordingRow, file: File, options: WriteOptions): Promise<RecordingRow> {
    if (isLossy(row.format)) return copyOf(this.#parts, row, file, options);
    if (file.size > this.#parts.copyUpToBytes) return row;
    // Without space for a copy the file itself serves.
    return copyOf(this.#parts, row, file, options).catch(() => row);
  }

  /**
   * The bytes on this device, or else on the server.
   *
   * @param whole where a preview will not do
   */
  async #reach(row: RecordingRow, whole = false): Promise<AudioBytes> {
    try {
      return await this.#open(whole ? withoutCopy(row) : row, true);
    } catch (error) {
      const isAway = error instanceof StorageError && error.code === 'needs-file';
      const file = isAway ? await this.findOnServer(row) : undefined;
      if (!file) throw error;
      return file;
    }
  }

  #open(row: RecordingRow, ask: boolean): Promise<DeviceBytes> {
    return openAudioFile(row, this.#parts.store, this.#given.get(row.key), ask);
  }

  /** The bytes of the file itself, without asking the person. */
  #original(row: RecordingRow): Promise<DeviceBytes> {
    if (!isLossy(row.format) && !isPreview(row)) return this.#open(row, false);
    return openAudioFile(withoutCopy(row), this.#parts.store, this.#given.get(row.key), false);
  }

  async #hash(row: RecordingRow): Promise<void> {
    if (this.#hashing.has(row.key)) return;
    this.#hashing.add(row.key);
    try {
      const sha256 = await this.#parts.hash(await this.#original(row));
      await this.#change(row.key, (now) => ({ ...now, sha256 }));
    } catch {
      // Not at hand now: the next listing after the file is back tries again.
    } finally {
      this.#hashing.delete(row.key);
    }
  }

  async #row(key: string): Promise<RecordingRow> {
    const row = await this.#parts.rows.get(key);
    if (row) return row;
    throw new StorageError('failed', text('storage-not-here'));
  }

  async #change(key: string, change: (row: RecordingRow) => RecordingRow): Promise<void> {
    await this.#parts.rows.change(key, change);
    this.#changed();
  }

  #changed(): void {
    this.#channel.postMessage('changed');
    this.dispatchEvent(new Event('change'));
  }
}

function sentenceOf(name: string, error: unknown): string {
  const { message } = error as Error;
  return message.includes(name) ? message : text('storage-not-added', { name, reason: message });
}

/** Where a file is gathered that comes from the server, and where a preview stays. */
function arrivalPath({ key, format }: RecordingRow, preview: boolean): string {
  return preview ? `${key}.preview.flac` : `${key}.${format}.coming`;
}

/** The row as if it had no copy in this browser. */
function withoutCopy({ original, ...row }: RecordingRow): RecordingRow {
  return { ...row, audio: placeOf(original), ...(original ? { original } : {}) };
}

function unlisted(name: string): string {
  return text('storage-not-listed', { name });
}

export const library = new Library();
