/** Rows of IndexedDB, encrypted: what a store needs to find them stays, all else is one sealed piece. */
import { type Bytes, seal, unseal } from './sealing';
import { vault } from './vault';

/** What stands in the place of a value. */
export interface Sealed {
  readonly sealed: Bytes;
}

export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && 'sealed' in value;
}

/** Bytes as they are to be kept now: encrypted where this device is locked by a passphrase. */
export async function keptBytes(bytes: Uint8Array, place: string): Promise<Uint8Array | Sealed> {
  const key = vault.sealingKey;
  return key ? { sealed: await seal(key, bytes as Bytes, place) } : bytes;
}

/** The bytes that were kept; waits for the passphrase. Rejects with LockError 'tampered'. */
export async function plainBytes(kept: Uint8Array | Sealed, place: string): Promise<Uint8Array> {
  return isSealed(kept) ? unseal(await vault.key(), kept.sealed, place) : kept;
}

/** A row as it is to be kept now. @param open fields by which the store finds it, or that cannot be bytes */
export async function keptRow<Row extends object>(
  row: Row,
  open: readonly (keyof Row)[],
  place: string,
): Promise<Row> {
  const key = vault.sealingKey;
  if (!key) return row;
  const isOpen = (field: string) => (open as readonly string[]).includes(field);
  const entries = Object.entries(row);
  const hidden = Object.fromEntries(entries.filter(([field]) => !isOpen(field)));
  const sealed = await seal(key, encode(hidden), place);
  return { ...Object.fromEntries(entries.filter(([field]) => isOpen(field))), sealed } as never;
}

/** The row that was kept; waits for the passphrase. Rejects with LockError 'tampered'. */
export async function plainRow<Row extends object>(kept: Row, place: string): Promise<Row> {
  if (!isSealed(kept)) return kept;
  const { sealed, ...open } = kept as Row & Sealed;
  const hidden = decode(await unseal(await vault.key(), sealed, place));
  return { ...open, ...hidden } as unknown as Row;
}

const BYTES = '$bytes';

function encode(value: object): Bytes {
  const json = JSON.stringify(value, (_, inner) =>
    inner instanceof Uint8Array ? { [BYTES]: toBase64(inner) } : inner,
  );
  return new TextEncoder().encode(json);
}

function decode(bytes: Bytes): object {
  return JSON.parse(new TextDecoder().decode(bytes), (_, inner) =>
    typeof inner?.[BYTES] === 'string' ? fromBase64(inner[BYTES]) : inner,
  );
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
