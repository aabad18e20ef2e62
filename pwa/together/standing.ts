/** The one truth of the header: what of the edits made here is on the server. */
import type { ReactiveControllerHost } from 'lit';
import { Following, network } from '../app/following';
import { type Absent, outbox } from './outbox';
import { refusals } from './refusals';
import { refusedCopies } from './refused_copies';
import { rooms } from './rooms';
import { session } from './session';
import { sharedProjects } from './shared_projects';

/**
 * none: nothing here is shared, or nobody is signed in and nothing waits
 * live: all is on the server; sending: on its way; waiting: it cannot be sent now
 * absent: all of one's own is on the server, and edits of others wait for them to sign in here
 * away: nothing waits, but the server cannot be reached; ended: the server lets nobody in
 */
export type Standing =
  | 'none'
  | 'live'
  | 'connecting'
  | 'sending'
  | 'waiting'
  | 'absent'
  | 'away'
  | 'ended';

export interface Summary {
  readonly standing: Standing;
  /** Edits of whoever is signed in. */
  readonly waiting: number;
  /** Of these, how many rest on edits of others on this device, and wait with them. */
  readonly held: number;
  /** Whose edits wait here beside. */
  readonly absent: readonly Absent[];
  readonly refused: number;
  /** Why, in the relay's words; '' where it said nothing. */
  readonly reason: string;
}

/** What to look at for the state of a document; of several the worst counts. */
export interface Facts {
  readonly states: readonly { readonly state: string; readonly reason: string }[];
  readonly waiting: number;
  readonly held: number;
  /** Edits of people who are not signed in here. */
  readonly absent: number;
  /** Whether edits wait for a project that has no place for them any more. */
  readonly isShutOut: boolean;
  readonly isSignedIn: boolean;
  readonly isOnline: boolean;
}

export function standingOf(facts: Facts): Standing {
  const { states, waiting, held, absent, isSignedIn, isOnline } = facts;
  const has = (state: string) => states.some((room) => room.state === state);
  if (has('ended') || (facts.isShutOut && isSignedIn)) return 'ended';
  if (waiting > 0) {
    const canGo = isSignedIn && isOnline && !has('away') && waiting > held;
    return canGo ? 'sending' : 'waiting';
  }
  if (absent > 0) return 'absent';
  if (states.length === 0 || !isSignedIn) return 'none';
  if (has('away')) return 'away';
  return has('connecting') || has('off') ? 'connecting' : 'live';
}

/** Sum up the documents that are open in this tab, and all edits that wait. */
export function summary(): Summary {
  const open = rooms.list.filter(({ name }) => sharedProjects.hasRoom(name));
  const states = open.map(({ status }) => status);
  const { counts, total: waiting, absent } = outbox;
  const held = states.reduce((sum, room) => sum + room.held, 0);
  const standing = standingOf({
    states,
    waiting,
    held,
    absent: absent.reduce((sum, { edits }) => sum + edits, 0),
    isShutOut: [...counts.keys()].some((name) => !sharedProjects.hasRoom(name)),
    isSignedIn: session.person !== null,
    isOnline: navigator.onLine,
  });
  const reason = states.find(({ reason }) => reason !== '')?.reason ?? '';
  return { standing, waiting, held, absent, refused: refusals.list.length, reason };
}

/** A controller that draws an element again whenever the summary may have changed. */
export class FollowSummary extends Following {
  constructor(host: ReactiveControllerHost) {
    super(host, [outbox, refusals, refusedCopies, rooms, session, sharedProjects, network]);
  }
}
