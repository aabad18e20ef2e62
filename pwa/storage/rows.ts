/** What is known of a recording on this device. Lengths in seconds and hertz, sizes in bytes. */
import type { TagChunk } from '../audio/tags';
import type { AudioFormat, RecordingInfo } from '../document/schema';

/**
 * A copy in the browser's private files is the file itself; of a lossy file, what it decodes to; or a
 * `preview` that the server made, with one channel and a low rate. `decoded_bytes` is its own size
 * where that is not the file's.
 */
export type AudioPlace =
  | { kind: 'opfs'; path: string; decoded_bytes?: number; preview?: true }
  | { kind: 'handle'; handle: FileSystemFileHandle }
  | { kind: 'session' };

/** What a recording's file and its name say of it. */
export type RecordingAbout = Pick<
  RecordingInfo,
  | 'start_time'
  | 'utc_offset_min'
  | 'start_source'
  | 'site'
  | 'device'
  | 'gain'
  | 'temperature_c'
  | 'battery_v'
  | 'latitude'
  | 'longitude'
  | 'metadata'
> & {
  /** Sentences about what could not be understood. */
  problems?: string[];
};

export interface RecordingRow {
  key: string;
  project: string;
  file_name: string;
  bytes: number;
  /** SHA-256 over the size and samples of the bytes: quick to compute, enough to know a file again. */
  fingerprint: string;
  /** SHA-256 of every byte, computed in the background; null until then. */
  sha256: string | null;
  format: AudioFormat;
  sample_rate_hz: number;
  channels: number;
  duration_s: number;
  added_at: string;
  status: 'active' | 'deleted';
  audio: AudioPlace;
  /** The way back to the original file while a copy is kept, where the browser gave one. */
  original?: FileSystemFileHandle;
  /** What the list that the project's people share last said of `status`, where there is one. */
  listed?: 'active' | 'deleted';
  /** Another device told of it, and its file has never been here. */
  elsewhere?: true;
  /** When somebody last opened its audio, ISO 8601; absent where that was before it was noted. */
  used_at?: string;
  warnings: string[];
  /** Parts of the file that describe it, as they stand there. */
  tags?: TagChunk[];
  /** What Python understood of the tags and the file name; absent until it has read them. */
  about?: RecordingAbout;
}

/** Where the audio of a file is that was just given. */
export function placeOf(handle: FileSystemFileHandle | undefined): AudioPlace {
  return handle ? { kind: 'handle', handle } : { kind: 'session' };
}

/** The way back to the person's own file, to remember while a copy is kept. */
export function originalOf({ audio }: RecordingRow): { original?: FileSystemFileHandle } {
  return audio.kind === 'handle' ? { original: audio.handle } : {};
}

/** Whether what is kept of a recording is a preview of its audio. */
export function isPreview({ audio }: Pick<RecordingRow, 'audio'>): boolean {
  return audio.kind === 'opfs' && audio.preview === true;
}
