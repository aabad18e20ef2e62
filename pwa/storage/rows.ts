/** What is known of a recording on this device. Lengths in seconds and hertz, sizes in bytes. */
export type AudioPlace =
  | { kind: 'opfs'; path: string }
  | { kind: 'handle'; handle: FileSystemFileHandle }
  | { kind: 'session' };

export interface RecordingRow {
  key: string;
  project: string;
  file_name: string;
  bytes: number;
  /** SHA-256 over the size and samples of the bytes: quick to compute, enough to know a file again. */
  fingerprint: string;
  /** SHA-256 of every byte, computed in the background; null until then. */
  sha256: string | null;
  format: 'wav' | 'flac';
  sample_rate_hz: number;
  channels: number;
  duration_s: number;
  added_at: string;
  status: 'active' | 'deleted';
  audio: AudioPlace;
  /** The way back to the original file while a copy is kept, where the browser gave one. */
  original?: FileSystemFileHandle;
  warnings: string[];
}

/** Where the audio of a file is that was just given. */
export function placeOf(handle: FileSystemFileHandle | undefined): AudioPlace {
  return handle ? { kind: 'handle', handle } : { kind: 'session' };
}

/** The way back to the person's own file, to remember while a copy is kept. */
export function originalOf({ audio }: RecordingRow): { original?: FileSystemFileHandle } {
  return audio.kind === 'handle' ? { original: audio.handle } : {};
}
