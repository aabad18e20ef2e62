/** From a passphrase to the key of the data: the data key is wrapped by one that argon2id makes. */
import { LockError } from './errors';
import { type Bytes, NONCE_BYTES } from './sealing';

/** How a passphrase becomes a key; kept beside what it opens, so that it can grow. */
export interface Derivation {
  readonly salt: Bytes;
  readonly memory_kib: number;
  readonly passes: number;
}

/** The data key, encrypted. */
export interface WrappedKey {
  readonly derivation: Derivation;
  readonly nonce: Bytes;
  readonly wrapped: Bytes;
}

/** Resolves to 32 bytes. */
export type Derive = (passphrase: string, derivation: Derivation) => Promise<Bytes>;

/** A third of a second on a desktop; what a tablet can spare. */
const COST = { memory_kib: 64 * 1024, passes: 3 } as const;
const USES: KeyUsage[] = ['encrypt', 'decrypt'];
const PURPOSE = new TextEncoder().encode('earmark data key 1');

/** Make a new data key, and wrap it. The key that is handed out cannot be exported. */
export async function newKey(
  passphrase: string,
  derive: Derive,
  cost: Pick<Derivation, 'memory_kib' | 'passes'> = COST,
): Promise<{ key: CryptoKey; wrapped: WrappedKey }> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, USES);
  const wrapped = await wrap(key, passphrase, derive, cost);
  return { key: await open(wrapped, passphrase, derive), wrapped };
}

/** The data key; rejects with LockError 'closed' where the passphrase is another. */
export function openKey(
  wrapped: WrappedKey,
  passphrase: string,
  derive: Derive,
): Promise<CryptoKey> {
  return open(wrapped, passphrase, derive);
}

/** Wrap the same data key for another passphrase; nothing that is encrypted changes. */
export async function rewrapKey(
  wrapped: WrappedKey,
  passphrase: string,
  next: string,
  derive: Derive,
): Promise<WrappedKey> {
  const key = await open(wrapped, passphrase, derive, true);
  return wrap(key, next, derive, wrapped.derivation);
}

async function wrap(
  key: CryptoKey,
  passphrase: string,
  derive: Derive,
  { memory_kib, passes }: Pick<Derivation, 'memory_kib' | 'passes'>,
): Promise<WrappedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const derivation = { salt, memory_kib, passes };
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const outer = await outerKey(passphrase, derivation, derive, 'wrapKey');
  const wrapped = await crypto.subtle.wrapKey('raw', key, outer, around(nonce));
  return { derivation, nonce, wrapped: new Uint8Array(wrapped) };
}

async function open(
  { derivation, nonce, wrapped }: WrappedKey,
  passphrase: string,
  derive: Derive,
  extractable = false,
): Promise<CryptoKey> {
  const outer = await outerKey(passphrase, derivation, derive, 'unwrapKey');
  return crypto.subtle
    .unwrapKey('raw', wrapped, outer, around(nonce), 'AES-GCM', extractable, USES)
    .catch(() => {
      throw new LockError('closed', 'The passphrase is not that of this device.');
    });
}

async function outerKey(
  passphrase: string,
  derivation: Derivation,
  derive: Derive,
  use: 'wrapKey' | 'unwrapKey',
): Promise<CryptoKey> {
  // The same letters may be typed as different code points on another keyboard.
  const bytes = await derive(passphrase.normalize('NFKC'), derivation);
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, [use]);
}

function around(nonce: Bytes): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: PURPOSE };
}
