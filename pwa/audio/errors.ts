/**
 * What can go wrong with a recording, as a code for programs and a sentence for people.
 *
 * - `not_audio`: the bytes are something else
 * - `unsupported`: sound, but in a coding that is not read here
 * - `empty`: no sound in the file
 * - `damaged`: the header contradicts itself, or a part cannot be decoded
 * - `truncated`: the file ends before its sound begins
 * - `unreadable`: the browser cannot read the file (moved, changed, no permission)
 * - `playback`: the browser cannot play it
 */

import { text } from '../messages/text';
export type AudioErrorCode =
  | 'not_audio'
  | 'unsupported'
  | 'empty'
  | 'damaged'
  | 'truncated'
  | 'unreadable'
  | 'playback';

/** An error whose message is a sentence that names the file and says what to do. */
export class AudioError extends Error {
  constructor(
    readonly code: AudioErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'AudioError';
  }
}

/** What the header says cannot be true, or what it describes cannot be decoded. */
export function damaged(name: string, what: string): AudioError {
  return new AudioError('damaged', text('audio-damaged', { name, what }));
}

/** The file was cut off within its header. */
export function endsBeforeSound(name: string): AudioError {
  return new AudioError('truncated', text('audio-ends-early', { name }));
}
