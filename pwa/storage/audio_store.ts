/** Where copies of audio are kept: a small seam, with the browser's private files behind it. */
import type { DeviceBytes } from '../audio/source';
import { type AnyBytes, wholeBlob } from './device_bytes';

export interface WriteOptions {
  signal?: AbortSignal | undefined;
  /** Called with the fraction written, 0 to 1. */
  onProgress?: ((fraction: number) => void) | undefined;
}

/** Paths are plain names. A file is there whole or not at all, encrypted or as it is. */
export interface AudioStore {
  write(path: string, bytes: AnyBytes, options?: WriteOptions): Promise<void>;
  /** The file, or undefined when it is not there. */
  read(path: string): Promise<DeviceBytes | undefined>;
  remove(path: string): Promise<void>;
}

/** Keeps copies in memory: for tests, and as an example of what a store must do. */
export class MemoryAudioStore implements AudioStore {
  readonly files = new Map<string, Blob>();

  constructor(readonly capacityBytes = Number.POSITIVE_INFINITY) {}

  async write(
    path: string,
    given: AnyBytes,
    { signal, onProgress }: WriteOptions = {},
  ): Promise<void> {
    const blob = await wholeBlob(given, path);
    const used = [...this.files.values()].reduce((sum, file) => sum + file.size, 0);
    if (used + blob.size > this.capacityBytes) {
      throw new DOMException('No space.', 'QuotaExceededError');
    }
    const bytes = await blob.arrayBuffer();
    signal?.throwIfAborted();
    onProgress?.(1);
    this.files.set(path, new Blob([bytes], { type: blob.type }));
  }

  async read(path: string): Promise<Blob | undefined> {
    return this.files.get(path);
  }

  async remove(path: string): Promise<void> {
    this.files.delete(path);
  }
}
