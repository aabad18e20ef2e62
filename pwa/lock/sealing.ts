/**
 * A piece of bytes, encrypted with AES-256-GCM: 12 random bytes, then the ciphertext with its tag.
 *
 * Each is bound to a text that says where it belongs, so that one cannot stand in another's place.
 */
import { LockError } from './errors';

export type Bytes = Uint8Array<ArrayBuffer>;

export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
/** By how much a sealed piece is longer. */
export const EXTRA_BYTES = NONCE_BYTES + TAG_BYTES;

const encoder = new TextEncoder();

/** Encrypt bytes for one place. */
export async function seal(key: CryptoKey, bytes: BufferSource, place: string): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const additionalData = encoder.encode(place);
  const hidden = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes);
  const sealed = new Uint8Array(NONCE_BYTES + hidden.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(hidden), NONCE_BYTES);
  return sealed;
}

/** Decrypt what was sealed for the same place; rejects with LockError 'tampered' for anything else. */
export async function unseal(key: CryptoKey, sealed: Uint8Array, place: string): Promise<Bytes> {
  const iv = sealed.slice(0, NONCE_BYTES);
  const additionalData = encoder.encode(place);
  try {
    const hidden = sealed.subarray(NONCE_BYTES) as Bytes;
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, hidden),
    );
  } catch {
    throw new LockError('tampered', `What is kept at ${place} is not what was written there.`);
  }
}
