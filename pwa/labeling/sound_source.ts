/** Where the sound of a recording comes from: this device or the server, as recorded or a preview. */
import { type AudioBytes, type AudioReader, openAudio } from '../audio';
import {
  carriedBytesPerS,
  type Link,
  type QualityChoice,
  qualityOf,
  type SoundFiles,
  type Timed,
} from '../listening/quality';
import type { HeardQuality } from '../listening/quality_choice';
import { isPreview, library, type RecordingRow, setting } from '../storage';
import { serverAudio } from '../together/server_audio';

export const QUALITY_SETTING = 'sound_quality';

export interface OpenedSound {
  readonly bytes: AudioBytes;
  readonly reader: AudioReader;
  /** Null where there is nothing to choose between, nor anything to say. */
  readonly heard: HeardQuality | null;
}

/** The browser's own guess, where it makes one. */
interface NavigatorLink {
  readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
}

/** Open the sound of a recording as the person wants it. Throws StorageError or AudioError. */
export async function openSound(key: string): Promise<OpenedSound> {
  const row = await library.recording(key);
  const files = row ? await soundFiles(row) : { original: null, preview: null };
  const choice = (await setting<QualityChoice>(QUALITY_SETTING)) ?? 'auto';
  const used = row && qualityOf(choice, files, row.duration_s, link());
  if (!row || !used || !files.preview) {
    const bytes = await library.audio(key);
    return { bytes, reader: await openAudio(bytes, row?.file_name ?? key), heard: null };
  }
  const bytes = await (used === 'preview' ? previewOf(row) : library.originalAudio(key));
  const reader = await openAudio(bytes, row.file_name);
  const heard = { ...files, choice, used };
  return { bytes, reader: used === 'preview' ? ofLength(reader, row) : reader, heard };
}

async function soundFiles(row: RecordingRow): Promise<SoundFiles> {
  const isKept = isPreview(row);
  if (!isKept && (await library.atHand(row))) {
    return { original: { bytes: row.bytes, here: true }, preview: null };
  }
  const listed = await serverAudio.details(row);
  const original = listed ? { bytes: listed.bytes, here: false } : null;
  if (isKept && row.audio.kind === 'opfs' && (await library.atHand(row))) {
    return { original, preview: { bytes: row.audio.decoded_bytes ?? 0, here: true } };
  }
  const bytes = listed?.preview_bytes;
  return { original, preview: bytes ? { bytes, here: false } : null };
}

/** The preview that is kept, else the server's. */
async function previewOf(row: RecordingRow): Promise<AudioBytes> {
  if (isPreview(row)) return library.audio(row.key);
  const [file, listed] = await Promise.all([serverAudio.find(row), serverAudio.details(row)]);
  if (!file || !listed?.preview_bytes) return library.audio(row.key);
  const url = file.url.replace(/audio$/, 'preview');
  return { ...file, url, size: listed.preview_bytes };
}

/** A preview may be shorter by less than one of its samples: times are those of the recording. */
function ofLength(reader: AudioReader, { duration_s: durationS }: RecordingRow): AudioReader {
  return {
    info: { ...reader.info, durationS },
    read: (start, end, signal) => reader.read(start, end, signal),
    close: () => reader.close(),
  };
}

function link(): Link {
  const { connection } = navigator as NavigatorLink;
  const isSlow =
    connection?.saveData === true ||
    ['slow-2g', '2g', '3g'].includes(connection?.effectiveType ?? '');
  const requests = performance.getEntriesByType('resource') as unknown as readonly Timed[];
  return { isSlow, bytesPerS: carriedBytesPerS(requests) };
}
