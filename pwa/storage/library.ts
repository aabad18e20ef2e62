/** The recordings on this device: what is known of each, and the way to its bytes. */
import { type AudioBytes, type DeviceBytes, openAudio, type ServerFile } from '../audio';
import { askForAccess, changed, type Whereabouts, whereabouts } from './access';
import type { Coming } from './arrival';
import type { WriteOptions } from './audio_store';
import { isUndecoded } from './copies';
import { decodeInWorker } from './decoding';
import { wholeBlob } from './device_bytes';
import { StorageError } from './errors';
import { fingerprint } from './fingerprint';
import { sha256InWorker } from './hashing';
import { Keeping } from './keeping';
import { type Added, type AddOptions, type GivenFile, Newcomers } from './newcomers';
import { OpfsAudioStore } from './opfs';
import { RowStore } from './row_store';
import { isPreview, type RecordingAbout, type RecordingRow } from './rows';
import { type LibraryParts, Shelf, withoutCopy } from './shelf';

export type { Added, AddOptions, GivenFile } from './newcomers';
export type { LibraryParts } from './shelf';

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
  readonly #shelf: Shelf;
  readonly #keeping: Keeping;
  readonly #newcomers: Newcomers;
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
    this.#shelf = new Shelf(this.#parts, () => this.#changed());
    this.#keeping = new Keeping(this.#shelf);
    this.#newcomers = new Newcomers(this.#shelf, this.#keeping);
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
    for (const row of listed) if (row.sha256 === null) void this.#shelf.hash(row);
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
    return whereabouts(row, this.#parts.store, this.#shelf.given.has(row.key));
  }

  /** Have lists ask anew where audio is. */
  lookAgain(): void {
    this.dispatchEvent(new Event('change'));
  }

  /** Whether the audio can be opened without asking the person for anything. */
  async atHand(row: RecordingRow): Promise<boolean> {
    return this.#shelf.open(row, false).then(
      () => true,
      () => false,
    );
  }

  /** Add files to a project. A bad file costs one sentence; the others go on. */
  add(project: string, files: readonly GivenFile[], options: AddOptions = {}): Promise<Added> {
    return this.#newcomers.add(project, files, options);
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
    const row = await this.#shelf.row(key);
    if (ask) void this.#used(row);
    const bytes = await (ask ? this.#reach(row) : this.#shelf.open(row, false));
    if (!(await isUndecoded(row, bytes))) return bytes;
    // Its decoded copy was released or cleared, or it is on the server; the file itself is at hand.
    await this.#keeping.keep(row, bytes);
    return this.#shelf.open(await this.#shelf.row(key), ask);
  }

  /** The same, but never a preview that is kept of it: as it was recorded, if need be from the server. */
  async originalAudio(key: string): Promise<AudioBytes> {
    const row = await this.#shelf.row(key);
    return isPreview(row) ? this.#reach(row, true) : this.audio(key);
  }

  /** Keep what a recording's file says of itself. */
  async describe(key: string, about: RecordingAbout): Promise<void> {
    await this.#shelf.change(key, (row) => ({ ...row, about }));
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
    const row = await this.#shelf.row(key);
    if (file.size !== row.bytes || (await fingerprint(file)) !== row.fingerprint) {
      throw changed(row, file.name);
    }
    await this.#newcomers.reattach(row, file, handle);
  }

  /** Copy the audio into this browser, so that it is there without the original file. */
  async keep(key: string, options: WriteOptions = {}): Promise<void> {
    const row = await this.#shelf.row(key);
    if (row.audio.kind === 'opfs' && !isPreview(row) && (await this.atHand(row))) return;
    await this.#keeping.keep(row, await this.#reach(row, isPreview(row)), options);
  }

  /** The file itself, where it can be read without asking the person; rejects where not. */
  async file(key: string): Promise<Blob> {
    const row = await this.#shelf.row(key);
    return wholeBlob(await this.#shelf.original(row), row.file_name);
  }

  /** The SHA-256 of the file itself, computed now where it is not known yet. */
  async sha256(key: string): Promise<string> {
    const row = await this.#shelf.row(key);
    if (row.sha256 !== null) return row.sha256;
    const sha256 = await this.#parts.hash(await this.#shelf.original(row));
    await this.#shelf.change(key, (now) => ({ ...now, sha256 }));
    return sha256;
  }

  /** How many bytes of a recording's file, or of its preview, have come from the server so far. */
  partlyHere(row: RecordingRow, preview: boolean): Promise<number> {
    return this.#keeping.partlyHere(row, preview);
  }

  /** Forget what came of a recording that is not wholly here. */
  forgetPieces(row: RecordingRow): Promise<void> {
    return this.#keeping.forgetPieces(row);
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
    const row = await this.#shelf.row(key);
    await this.#keeping.bring(row, coming, coming.preview ?? false, options);
  }

  /** Remove the copy from this browser; the labels stay, the original file is needed from then on. */
  async release(key: string): Promise<void> {
    await this.#keeping.release(await this.#shelf.row(key));
  }

  /** Take a recording off the list; its labels and audio stay until it is brought back. */
  async remove(key: string): Promise<void> {
    await this.#shelf.change(key, (row) => ({ ...row, status: 'deleted' }));
  }

  /** Forget a recording, as if it had never been here; `release` its audio first. */
  async forget(key: string): Promise<void> {
    await this.#shelf.forget(key);
  }

  async restore(key: string): Promise<void> {
    await this.#shelf.change(key, (row) => ({ ...row, status: 'active' }));
  }

  /** List a recording that another member's device has told of; its file may never come here. */
  async adopt(row: RecordingRow): Promise<void> {
    if (await this.#parts.rows.get(row.key)) return;
    await this.#parts.rows.put(row);
    this.#changed();
  }

  /** Bring a recording's status in line with the list that the project's people share. */
  async agree(key: string, status: RecordingRow['status']): Promise<void> {
    await this.#shelf.change(key, (row) => ({ ...row, status, listed: status }));
  }

  /** Note that somebody opened it, without telling lists: they do not show it. */
  async #used({ key, used_at = '' }: RecordingRow): Promise<void> {
    const now = new Date().toISOString();
    if (now.slice(0, NOTED) === used_at.slice(0, NOTED)) return;
    await this.#parts.rows.change(key, (row) => ({ ...row, used_at: now })).catch(() => {});
  }

  /**
   * The bytes on this device, or else on the server.
   *
   * @param whole where a preview will not do
   */
  async #reach(row: RecordingRow, whole = false): Promise<AudioBytes> {
    try {
      return await this.#shelf.open(whole ? withoutCopy(row) : row, true);
    } catch (error) {
      const isAway = error instanceof StorageError && error.code === 'needs-file';
      const file = isAway ? await this.findOnServer(row) : undefined;
      if (!file) throw error;
      return file;
    }
  }

  #changed(): void {
    this.#channel.postMessage('changed');
    this.dispatchEvent(new Event('change'));
  }
}

export const library = new Library();
