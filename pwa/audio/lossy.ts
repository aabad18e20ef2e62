import type { ByteSource } from './byte_source';
import { findMp3 } from './mp3_header';
import { readOggStart } from './ogg_pages';

/** Codings that lose detail; such files are decoded once, when they are added. */
export const LOSSY_FORMATS = ['mp3', 'vorbis', 'opus'] as const;
export type LossyFormat = (typeof LOSSY_FORMATS)[number];

const HEAD_BYTES = 4096;

/** Whether a format is one of those that are decoded when they are added. */
export function isLossy(format: string): format is LossyFormat {
  return (LOSSY_FORMATS as readonly string[]).includes(format);
}

/** Tell the lossy coding of a file from its first bytes; null for anything else. */
export async function lossyFormat(source: ByteSource): Promise<LossyFormat | null> {
  const head = textOf(await source.read(0, HEAD_BYTES));
  if (head.startsWith('OggS')) return (await readOggStart(source))?.codec ?? null;
  if (head.startsWith('\x1aE\xdf\xa3')) {
    if (head.includes('A_OPUS')) return 'opus';
    return head.includes('A_VORBIS') ? 'vorbis' : null;
  }
  if (/^(RIFF|RF64|BW64|fLaC|riff)/.test(head)) return null;
  return (await findMp3(source)) ? 'mp3' : null;
}

function textOf(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
}
