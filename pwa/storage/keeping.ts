/** Copies of audio in this browser: kept, brought from the server, released. */
import type { AudioBytes } from '../audio';
import { type Coming, fetchWhole, forgetPieces, partlyHere } from './arrival';
import type { WriteOptions } from './audio_store';
import { copyOf } from './copies';
import { type AnyBytes, wholeBlob } from './device_bytes';
import { keepingFailed } from './errors';
import { originalOf, placeOf, type RecordingRow } from './rows';
import type { Shelf } from './shelf';

export class Keeping {
  constructor(private readonly shelf: Shelf) {}

  /** Keep a copy of these bytes; a preview that was kept is of no more use. */
  async keep(
    row: RecordingRow,
    bytes: AudioBytes | AnyBytes,
    options: WriteOptions = {},
  ): Promise<void> {
    const here = 'url' in bytes ? await wholeBlob(bytes, row.file_name) : bytes;
    const { audio } = await copyOf(this.shelf.parts, row, here, options);
    await this.shelf.change(row.key, (now) => ({ ...now, ...originalOf(now), audio }));
    await this.dropPreview(row);
  }

  /** How many bytes of a file, or of its preview, have come from the server so far. */
  partlyHere(row: RecordingRow, preview: boolean): Promise<number> {
    return partlyHere(this.shelf.parts.store, arrivalPath(row, preview));
  }

  async forgetPieces(row: RecordingRow): Promise<void> {
    for (const preview of [false, true]) {
      await forgetPieces(this.shelf.parts.store, arrivalPath(row, preview));
    }
  }

  /** Bring a file or its preview, and keep it; goes on where it was cut off. */
  async bring(
    row: RecordingRow,
    coming: Coming,
    preview: boolean,
    options: WriteOptions,
  ): Promise<void> {
    const { parts } = this.shelf;
    const path = arrivalPath(row, preview);
    const blob = await fetchWhole(parts, path, row.file_name, coming, options);
    const { signal } = options;
    if (preview) await this.#keepPreview(row, path, blob, signal);
    else await this.keep(row, blob, { signal });
    await forgetPieces(parts.store, path);
  }

  async release(row: RecordingRow): Promise<void> {
    if (row.audio.kind !== 'opfs') return;
    const { path } = row.audio;
    // First the row, so that no moment claims a copy that is not there.
    await this.shelf.change(row.key, ({ original, ...now }) => ({
      ...now,
      audio: placeOf(original),
    }));
    // Two people of one device share the copy: it goes with the last of them.
    if (!(await this.shelf.parts.rows.isKeptBy(path))) {
      await this.shelf.parts.store.remove(path).catch((error) => {
        throw keepingFailed(row.file_name, error);
      });
    }
    this.shelf.changed();
  }

  /** The file itself has come: its preview is of no more use. */
  async dropPreview({ audio }: RecordingRow): Promise<void> {
    if (audio.kind !== 'opfs' || !audio.preview) return;
    if (!(await this.shelf.parts.rows.isKeptBy(audio.path))) {
      await this.shelf.parts.store.remove(audio.path).catch(() => {});
    }
  }

  async #keepPreview(row: RecordingRow, path: string, blob: AnyBytes, signal?: AbortSignal) {
    await this.shelf.parts.store.write(path, blob, { signal }).catch((error) => {
      throw keepingFailed(row.file_name, error);
    });
    const audio = { kind: 'opfs', path, decoded_bytes: blob.size, preview: true } as const;
    await this.shelf.change(row.key, (now) => ({ ...now, ...originalOf(now), audio }));
  }
}

/** Where a file is gathered that comes from the server, and where a preview stays. */
function arrivalPath({ key, format }: RecordingRow, preview: boolean): string {
  return preview ? `${key}.preview.flac` : `${key}.${format}.coming`;
}
