import { AudioError } from '../audio';

/**
 * What can go wrong with the audio kept on this device; each with a sentence that says what to do.
 *
 * StorageError
 *   code 'needs-file'        the page has no way to the file: it must be picked again
 *   code 'needs-permission'  the browser asks before the file is read again
 *   code 'changed'           the file given is not the one that was labeled
 *   code 'quota'             no space left for a copy
 *   code 'unavailable'       this browser keeps no files for a page
 *   code 'failed'            anything else, with the browser's own words
 */
export type StorageErrorCode =
  | 'needs-file'
  | 'needs-permission'
  | 'changed'
  | 'quota'
  | 'unavailable'
  | 'failed';

export class StorageError extends Error {
  constructor(
    readonly code: StorageErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'StorageError';
  }
}

/** Put a failure to keep `name` into a StorageError; an abort passes as it is. */
export function keepingFailed(name: string, error: unknown): Error {
  if (error instanceof StorageError) return error;
  const kind = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (kind === 'AbortError') return error as Error;
  if (kind === 'QuotaExceededError') {
    return new StorageError(
      'quota',
      `There is not enough space in this browser for a copy of ${name}. It can be labeled all the ` +
        'same; release other audio or free disk space, then keep it again.',
    );
  }
  if (kind === 'SecurityError' || kind === 'TypeError') {
    return new StorageError(
      'unavailable',
      `This browser keeps no copies of audio here (a private window, perhaps), so ${name} is read ` +
        'from your file and has to be picked again after closing the tab.',
    );
  }
  const words = error instanceof Error ? error.message : String(error);
  return new StorageError('failed', `No copy of ${name} could be kept: ${words}`);
}

/** Put a failure to decode `name` into a StorageError; what decoding itself says passes as it is. */
export function decodingFailed(name: string, error: unknown): Error {
  if (error instanceof AudioError) return error;
  const kept = keepingFailed(name, error);
  if (!(kept instanceof StorageError)) return kept;
  if (kept.code === 'quota') {
    return new StorageError(
      'quota',
      `There is not enough space in this browser to decode ${name}. Release other audio or free ` +
        'disk space, then add it again.',
    );
  }
  if (kept.code === 'unavailable') {
    return new StorageError(
      'unavailable',
      `This browser keeps no files here (a private window, perhaps), so ${name} cannot be decoded. ` +
        'Open Earmark in an ordinary window, or convert the file to WAV or FLAC.',
    );
  }
  const words = error instanceof Error ? error.message : String(error);
  return new StorageError('failed', `${name} could not be decoded: ${words}`);
}
