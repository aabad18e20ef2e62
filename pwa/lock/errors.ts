/**
 * What can go wrong with what is encrypted.
 *
 * LockError
 *   code 'closed'    the passphrase was not that of this device
 *   code 'tampered'  what is kept is not what was written: changed, swapped or cut off
 */
export class LockError extends Error {
  constructor(
    readonly code: 'closed' | 'tampered',
    message: string,
  ) {
    super(message);
    this.name = 'LockError';
  }
}
