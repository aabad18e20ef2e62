/**
 * Whether there is a relay behind the page, and who is signed in. Emits 'change', and 'ended' when
 * the server has ended the sign-in: it expired, the account was disabled, another device did it.
 */
import { traces } from '../traces/traces';
import { isElsewhere, setElsewhere } from '../way/place';
import { ask, BASE } from './api';
import type { Person } from './records';

/**
 * - `unknown`: not asked yet
 * - `none`: a static host; there is nothing to sign in to
 * - `here`: it answered
 * - `away`: it did once, and does not now
 */
export type RelayPhase = 'unknown' | 'none' | 'here' | 'away';

interface Answer {
  readonly relay: string | null;
  readonly person?: Person | null;
  /** Whether spans are wanted. */
  readonly traces?: boolean;
  /** Where a static host says that the relay is. */
  readonly elsewhere?: string;
}

/** Where the browser keeps who was signed in. */
export const REMEMBERED = 'earmark-relay';
/** Set from signing out until the server knows of it. */
const LEAVING = 'earmark-leaving';
const ASK_AGAIN_MS = 30_000;

export class Relay extends EventTarget {
  phase: RelayPhase = 'unknown';
  person: Person | null = null;
  #askedAt = Number.NEGATIVE_INFINITY;
  /** Counts who has come and gone: what was asked before tells nothing of after. */
  #turns = 0;
  #wantsSpans = false;

  /** Ask now, and again whenever the page comes back from sleep or finds the network again. */
  start(signal?: AbortSignal): void {
    const options = signal ? { signal } : {};
    addEventListener('online', () => void this.refresh(), options);
    document.addEventListener('visibilitychange', () => this.#shown(), options);
    void this.refresh();
  }

  /** Ask what there is. */
  async refresh(): Promise<void> {
    this.#askedAt = performance.now();
    const turns = this.#turns;
    const answer = await look();
    if (turns !== this.#turns) return;
    this.#wantsSpans = answer.traces === true;
    if (answer.relay === 'earmark' && answer.person && localStorage.getItem(LEAVING)) {
      // Signed out without a network: whoever comes next must not be taken for them.
      this.phase = 'here';
      await this.signOut().catch(() => null);
    } else if (answer.relay === 'earmark') this.#hear(answer.person ?? null);
    else if (answer.relay === 'away') this.#away();
    else this.#set('none', null);
  }

  /** @throws RelayError; `code_needed` if the account has a second factor and no code came */
  async signIn(name: string, password: string, code = ''): Promise<void> {
    const body = { name, password, ...(code ? { code } : {}) };
    const { person } = await ask<{ person: Person }>('POST', '/sign-in', body);
    localStorage.removeItem(LEAVING);
    this.#turns += 1;
    this.#set('here', person);
  }

  /** Forget who was signed in here, even if the relay cannot be told. */
  async signOut(): Promise<void> {
    localStorage.setItem(LEAVING, 'yes');
    this.#turns += 1;
    try {
      await ask('POST', '/sign-out');
      localStorage.removeItem(LEAVING);
    } finally {
      this.#set(this.phase, null);
    }
  }

  /** Somebody has become known by another way than signing in. */
  signedIn(person: Person): void {
    this.#turns += 1;
    localStorage.removeItem(LEAVING);
    this.#set('here', person);
  }

  /** The server says who is signed in; if it was somebody until now, that has just ended. */
  #hear(person: Person | null): void {
    const before = localStorage.getItem(REMEMBERED) ?? 'null';
    this.#set('here', person);
    if (!person && before !== 'null') this.dispatchEvent(new Event('ended'));
  }

  #shown(): void {
    const due = performance.now() - this.#askedAt > ASK_AGAIN_MS;
    if (document.visibilityState === 'visible' && due) void this.refresh();
  }

  #away(): void {
    const kept = localStorage.getItem(REMEMBERED);
    if (kept === null) this.#set('none', null);
    else this.#set('away', JSON.parse(kept) as Person | null);
  }

  #set(phase: RelayPhase, person: Person | null): void {
    this.phase = phase;
    this.person = person;
    traces.isOn = this.#wantsSpans && phase === 'here' && person !== null;
    if (phase === 'none') localStorage.removeItem(REMEMBERED);
    else localStorage.setItem(REMEMBERED, JSON.stringify(person));
    this.dispatchEvent(new Event('change'));
  }
}

/** Ask our own host first: it is the relay, or says where there is one, or there is none. */
async function look(): Promise<Answer> {
  const own = await ownHost().catch((): Answer => ({ relay: 'away' }));
  if (own.relay !== 'away') setElsewhere(own.elsewhere);
  if (own.relay === 'earmark' || !isElsewhere()) return own;
  return ask<Answer>('GET', '/relay').catch((): Answer => ({ relay: 'away' }));
}

async function ownHost(): Promise<Answer> {
  const answer = await fetch(`${BASE}/relay`, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  return answer.json();
}

export const relay = new Relay();
traces.send = (spans) => ask('POST', '/traces', { spans });
