/** The one truth of the header: what of the edits made here is on the server. */
import { outbox } from './outbox';
import { refusals } from './refusals';
import { rooms } from './rooms';
import { session } from './session';
import { sharedProjects } from './shared_projects';

/**
 * none: nothing here is shared, or nobody is signed in and nothing waits
 * live: all is on the server; sending: on its way; waiting: it cannot be sent now
 * away: nothing waits, but the server cannot be reached; ended: the server lets nobody in
 */
export type Standing = 'none' | 'live' | 'connecting' | 'sending' | 'waiting' | 'away' | 'ended';

export interface Summary {
  readonly standing: Standing;
  readonly waiting: number;
  readonly refused: number;
  /** Why, in the relay's words; '' where it said nothing. */
  readonly reason: string;
}

/** What to look at for the state of a document; of several the worst counts. */
export interface Facts {
  readonly states: readonly { readonly state: string; readonly reason: string }[];
  readonly waiting: number;
  readonly isSignedIn: boolean;
  readonly isOnline: boolean;
}

export function standingOf({ states, waiting, isSignedIn, isOnline }: Facts): Standing {
  const has = (state: string) => states.some((room) => room.state === state);
  if (has('ended')) return 'ended';
  if (waiting > 0) return isSignedIn && isOnline && !has('away') ? 'sending' : 'waiting';
  if (states.length === 0 || !isSignedIn) return 'none';
  if (has('away')) return 'away';
  return has('connecting') || has('off') ? 'connecting' : 'live';
}

/** Sum up the documents that are open in this tab, and all edits that wait. */
export function summary(): Summary {
  const open = rooms.list.filter(({ name }) => sharedProjects.hasRoom(name));
  const states = open.map(({ status }) => status);
  const waiting = outbox.total;
  const isSignedIn = session.person !== null;
  const standing = standingOf({ states, waiting, isSignedIn, isOnline: navigator.onLine });
  const reason = states.find(({ reason }) => reason !== '')?.reason ?? '';
  return { standing, waiting, refused: refusals.list.length, reason };
}

/** Call back when the summary may have changed, until the signal. */
export function watchSummary(callback: () => void, signal: AbortSignal): void {
  for (const source of [outbox, refusals, rooms, session, sharedProjects]) {
    source.addEventListener('change', callback, { signal });
  }
  addEventListener('online', callback, { signal });
  addEventListener('offline', callback, { signal });
}
