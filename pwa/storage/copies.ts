/** Copies of recordings in the browser: the file itself, or what a lossy file decodes to. */
import {
  type AudioBytes,
  bytesSource,
  isLossy,
  type LossyFormat,
  lossyFormat,
  type openAudio,
} from '../audio';
import type { AudioStore, WriteOptions } from './audio_store';
import type { DecodeAudio } from './decoding';
import { type AnyBytes, wholeBlob } from './device_bytes';
import { decodingFailed, keepingFailed } from './errors';
import { originalOf, type RecordingRow } from './rows';

export interface CopyParts {
  store: AudioStore;
  decode: DecodeAudio;
}

/** What the sound of a file is like. */
type AudioFacts = Pick<
  RecordingRow,
  'format' | 'sample_rate_hz' | 'channels' | 'duration_s' | 'warnings'
>;

/** Read the facts of a file from its header; of a lossy one only decoding tells them. */
export async function factsOf(
  file: File,
  lossy: LossyFormat | null,
  open: typeof openAudio,
): Promise<AudioFacts> {
  if (lossy) {
    return { format: lossy, sample_rate_hz: 0, channels: 0, duration_s: 0, warnings: [] };
  }
  const reader = await open(file, file.name);
  const { sampleRateHz, channels, durationS, warnings, format } = reader.info;
  reader.close();
  const sizes = { sample_rate_hz: sampleRateHz, channels, duration_s: durationS };
  return { format, ...sizes, warnings };
}

/** Put a copy into the browser. Resolves to the row that points at it; throws a sentence. */
export async function copyOf(
  parts: CopyParts,
  row: RecordingRow,
  bytes: AnyBytes,
  options: WriteOptions = {},
): Promise<RecordingRow> {
  if (isLossy(row.format)) {
    const blob = await wholeBlob(bytes, row.file_name);
    return decodedCopyOf(parts, row, row.format, blob, options);
  }
  const path = `${row.key}.${row.format}`;
  await parts.store.write(path, bytes, options).catch((error) => {
    throw keepingFailed(row.file_name, error);
  });
  return { ...row, ...originalOf(row), audio: { kind: 'opfs', path } };
}

async function decodedCopyOf(
  parts: CopyParts,
  row: RecordingRow,
  format: LossyFormat,
  blob: Blob,
  options: WriteOptions,
): Promise<RecordingRow> {
  const path = `${row.key}.wav`;
  const request = { path, blob, format, name: row.file_name };
  const decoded = await parts.decode(request, options).catch((error) => {
    throw decodingFailed(row.file_name, error);
  });
  return {
    ...row,
    ...originalOf(row),
    sample_rate_hz: decoded.sampleRateHz,
    channels: decoded.channels,
    duration_s: decoded.frames / decoded.sampleRateHz,
    warnings: decoded.warnings,
    audio: { kind: 'opfs', path, decoded_bytes: decoded.bytes },
  };
}

/** Whether these are the bytes of a lossy file, not of what it decodes to. */
export async function isUndecoded(row: RecordingRow, bytes: AudioBytes): Promise<boolean> {
  return isLossy(row.format) && (await lossyFormat(bytesSource(bytes, row.file_name))) !== null;
}
