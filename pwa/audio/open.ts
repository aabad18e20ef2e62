import { AudioError, endsBeforeSound } from './errors';
import { looksLikeFlac, openFlac } from './flac';
import { lossyFormat } from './lossy';
import type { AudioReader } from './reader';
import { type ByteSource, blobSource } from './source';
import { openWav } from './wav';
import { looksLikeWav } from './wav_header';
import { looksLikeWave64 } from './wave64';

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
  if (looksLikeWav(head) || looksLikeWave64(head)) return openWav(source, name);
  if (await looksLikeFlac(source)) return openFlac(source, name);
  if (await lossyFormat(source)) throw undecoded(name);
  throw refusal(head, source, name);
}

/** Decoding takes its time: it is done once, when a file is added to a project. */
function undecoded(name: string): AudioError {
  return new AudioError(
    'unsupported',
    `${name} has to be decoded before it can be read. Add it to a project as a recording.`,
  );
}

const KNOWN_STRANGERS: [pattern: RegExp, what: string][] = [
  [/^OggS/, 'an Ogg file without Vorbis or Opus inside'],
  [/^ID3|^\xff[\xe2-\xff]/, 'an MPEG file without MP3 sound'],
  [/^....ftyp/s, 'an MP4 or M4A file'],
  [/^FORM....AIF[FC]/s, 'an AIFF file'],
  [/^RIFX/, 'a big-endian WAV file'],
  [/^wvpk/, 'a WavPack file'],
  [/^.E\xdf\xa3/s, 'a Matroska or WebM file without Vorbis or Opus inside'],
  [/^caff/, 'a Core Audio file'],
];

function refusal(head: ArrayBuffer, source: ByteSource, name: string): AudioError {
  const text = Array.from(new Uint8Array(head), (byte) => String.fromCharCode(byte)).join('');
  const stranger = KNOWN_STRANGERS.find(([pattern]) => pattern.test(text));
  if (stranger) {
    return new AudioError(
      'unsupported',
      `${name} is ${stranger[1]}, which cannot be read here. Convert it to WAV or FLAC.`,
    );
  }
  if (/^(RIFF|RF64|BW64|fLaC)/.test(text) && source.size < HEAD_BYTES) {
    return endsBeforeSound(name);
  }
  return new AudioError(
    'not_audio',
    `${name} is not a recording that can be read here. Choose WAV, FLAC, MP3, Ogg Vorbis or Opus files.`,
  );
}
