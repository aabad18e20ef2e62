import { type PlainId, text } from '../messages/text';
import type { ByteSource } from './byte_source';
import { AudioError, endsBeforeSound } from './errors';
import { looksLikeFlac, openFlac } from './flac';
import { lossyFormat } from './lossy';
import type { AudioReader } from './reader';
import { type AudioBytes, bytesSource } from './source';
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
export async function openAudio(bytes: AudioBytes, name: string): Promise<AudioReader> {
  const source = bytesSource(bytes, name);
  if (source.size === 0) {
    throw new AudioError('empty', text('audio-empty', { name }));
  }
  const head = await source.read(0, HEAD_BYTES);
  if (looksLikeWav(head) || looksLikeWave64(head)) return openWav(source, name);
  if (await looksLikeFlac(source)) return openFlac(source, name);
  if (await lossyFormat(source)) throw undecoded(name);
  throw refusal(head, source, name);
}

/** Decoding takes its time: it is done once, when a file is added to a project. */
function undecoded(name: string): AudioError {
  return new AudioError('unsupported', text('audio-undecoded', { name }));
}

const KNOWN_STRANGERS: [pattern: RegExp, what: PlainId][] = [
  [/^OggS/, 'audio-is-ogg'],
  [/^ID3|^\xff[\xe2-\xff]/, 'audio-is-mpeg'],
  [/^....ftyp/s, 'audio-is-mp4'],
  [/^FORM....AIF[FC]/s, 'audio-is-aiff'],
  [/^RIFX/, 'audio-is-rifx'],
  [/^wvpk/, 'audio-is-wavpack'],
  [/^.E\xdf\xa3/s, 'audio-is-matroska'],
  [/^caff/, 'audio-is-caf'],
];

function refusal(head: ArrayBuffer, source: ByteSource, name: string): AudioError {
  const signature = Array.from(new Uint8Array(head), (byte) => String.fromCharCode(byte)).join('');
  const stranger = KNOWN_STRANGERS.find(([pattern]) => pattern.test(signature));
  if (stranger) {
    return new AudioError('unsupported', text('audio-stranger', { name, what: text(stranger[1]) }));
  }
  if (/^(RIFF|RF64|BW64|fLaC)/.test(signature) && source.size < HEAD_BYTES) {
    return endsBeforeSound(name);
  }
  return new AudioError('not_audio', text('audio-not-audio', { name }));
}
