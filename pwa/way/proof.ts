/**
 * What proves to a server elsewhere who asks: the secret of the session, kept by the page since a
 * cookie does not travel from one site to another. On our own host the cookie does, and nothing is here.
 *
 * It changes as time passes, so whoever asks reads it anew: pages and workers, from IndexedDB.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { isElsewhere, serverOrigin } from './place';

/** The header in which the server tells a new one; empty after signing out. */
export const SESSION_HEADER = 'Earmark-Session';

interface Kept extends DBSchema {
  /** By the origin of the server. */
  proofs: { key: string; value: string };
}

interface Told {
  readonly origin: string;
  readonly proof: string | null;
}

const news = new BroadcastChannel('earmark way');
// Node would otherwise wait for the channel for ever.
(news as { unref?: () => void }).unref?.();
news.onmessage = ({ data }: MessageEvent<Told>) => remember(data);

/** As last heard, for what cannot wait: a websocket is opened at once. */
const heard = new Map<string, string>();
let opened: Promise<IDBPDatabase<Kept>> | null = null;

/** Know who is signed in, before a room is opened. */
export async function startWay(): Promise<void> {
  if (isElsewhere()) await proofFor(serverOrigin());
}

/** What to send to a server elsewhere; null where nobody is signed in. */
export async function proofFor(origin: string): Promise<string | null> {
  const proof = (await (await database()).get('proofs', origin)) ?? null;
  remember({ origin, proof });
  return proof;
}

/** The same for our server, as far as it has been heard. */
export function heardProof(): string | null {
  return isElsewhere() ? (heard.get(serverOrigin()) ?? null) : null;
}

/** Heed what a server told in its header; null where it told nothing. */
export async function heedProof(origin: string, told: string | null): Promise<void> {
  if (told === null) return;
  const proof = told || null;
  const kept = await database();
  if (proof) await kept.put('proofs', proof, origin);
  else await kept.delete('proofs', origin);
  remember({ origin, proof });
  news.postMessage({ origin, proof } satisfies Told);
}

function remember({ origin, proof }: Told): void {
  if (proof) heard.set(origin, proof);
  else heard.delete(origin);
}

function database(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>('earmark-way', 1, {
    upgrade: (made) => void made.createObjectStore('proofs'),
    terminated: () => {
      opened = null;
    },
  });
  return opened;
}
