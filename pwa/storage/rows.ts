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
