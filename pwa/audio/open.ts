import { AudioError, endsBeforeSound } from './errors';
import { looksLikeFlac, openFlac } from './flac';
import type { AudioReader } from './reader';
import { type ByteSource, blobSource } from './source';
import { openWav } from './wav';
import { looksLikeWav } from './wav_header';

const HEAD_BYTES = 64;

/**
 * Open a recording by what its bytes are, whatever its name says.
 *
 * Reads headers only, so a file of hours opens as fast as a short one. Works in the page and in
 * workers. Throws `AudioError` with a sentence that names the file.
 */
export async function openAudio(blob: Blob, name: string): Promise<AudioReader> {
  const source = blobSource(blob, name);
  if (source.size === 0) {
    throw new AudioError('empty', `${name} is empty (0 bytes). Copy it again from the recorder.`);
  }
  const head = await source.read(0, HEAD_BYTES);
  if (looksLikeWav(head)) return openWav(source, name);
  if (await looksLikeFlac(source)) return openFlac(source, name);
  throw refusal(head, source, name);
}

const KNOWN_STRANGERS: [pattern: RegExp, what: string][] = [
  [/^OggS/, 'an Ogg file'],
  [/^ID3|^\xff[\xe2-\xff]/, 'an MP3 file'],
  [/^....ftyp/s, 'an MP4 or M4A file'],
  [/^FORM....AIF[FC]/s, 'an AIFF file'],
  [/^RIFX/, 'a big-endian WAV file'],
  [/^riff\x2e\x91/, 'a Wave64 file'],
  [/^wvpk/, 'a WavPack file'],
  [/^.E\xdf\xa3/s, 'a Matroska or WebM file'],
  [/^caff/, 'a Core Audio file'],
];

function refusal(head: ArrayBuffer, source: ByteSource, name: string): AudioError {
  const text = Array.from(new Uint8Array(head), (byte) => String.fromCharCode(byte)).join('');
  const stranger = KNOWN_STRANGERS.find(([pattern]) => pattern.test(text));
  if (stranger) {
    return new AudioError(
      'unsupported',
      `${name} is ${stranger[1]}, which cannot be read yet. Convert it to WAV or FLAC.`,
    );
  }
  if (/^(RIFF|RF64|BW64|fLaC)/.test(text) && source.size < HEAD_BYTES) {
    return endsBeforeSound(name);
  }
  return new AudioError(
    'not_audio',
    `${name} is not a recording that can be read here. Choose WAV or FLAC files.`,
  );
}
