import { AudioError } from '../audio';
import { text } from '../messages/text';

/**
 * What can go wrong with the audio kept on this device; each with a sentence that says what to do.
 *
 * StorageError
 *   code 'needs-file'        the page has no way to the file: it must be picked again
 *   code 'needs-permission'  the browser asks before the file is read again
 *   code 'changed'           the file given is not the one that was labeled
 *   code 'quota'             no space left for a copy
 *   code 'unavailable'       this browser keeps no files for a page
 *   code 'away'              the server cannot be reached; it goes on later
 *   code 'refused'           the server does not give the file
 *   code 'damaged'           what came is not what the server has
 *   code 'failed'            anything else, with the browser's own words
 */
export type StorageErrorCode =
  | 'needs-file'
  | 'needs-permission'
  | 'changed'
  | 'quota'
  | 'unavailable'
  | 'away'
  | 'refused'
  | 'damaged'
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
    return new StorageError('quota', text('storage-no-space', { name }));
  }
  if (kind === 'SecurityError' || kind === 'TypeError') {
    return new StorageError('unavailable', text('storage-no-copies', { name }));
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new StorageError('failed', text('storage-not-kept', { name, reason }));
}

/** Put a failure to decode `name` into a StorageError; what decoding itself says passes as it is. */
export function decodingFailed(name: string, error: unknown): Error {
  if (error instanceof AudioError) return error;
  const kept = keepingFailed(name, error);
  if (!(kept instanceof StorageError)) return kept;
  if (kept.code === 'quota') {
    return new StorageError('quota', text('storage-no-space-to-decode', { name }));
  }
  if (kept.code === 'unavailable') {
    return new StorageError('unavailable', text('storage-no-files-to-decode', { name }));
  }
  const reason = error instanceof Error ? error.message : String(error);
  return new StorageError('failed', text('storage-not-decoded', { name, reason }));
}
