/** The rooms of this tab: one for each open document of a shared project, entered while one may. */
import { accompany } from '../document/open_documents';
import { storing } from '../document/origins';
import type { StoredDocument } from '../document/stored_document';
import { relay } from '../relay/relay';
import { placeOf } from '../storage/belonging';
import { outbox } from './outbox';
import { Room } from './room';
import { session } from './session';
import { sharedProjects } from './shared_projects';

/** A clock that stood still for so long means that the device slept. */
const SLEPT_MS = 20_000;
const TICK_MS = 5000;

/**
 * Emits 'change' when rooms come and go, or the status of one changed, and 'replaced' with the name
 * of a document in whose place another has been put on the disk: it has to be opened anew.
 */
class Rooms extends EventTarget {
  readonly #rooms = new Map<string, Room>();
  #person = session.person?.id;

  start(): void {
    storing.announce = (name, edits, update) =>
      sharedProjects.hasRoom(name) ? outbox.note(name, edits, update) : Promise.resolve(null);
    accompany((stored) => this.#accompany(stored));
    sharedProjects.addEventListener('change', () => {
      this.#review();
      this.insist();
    });
    session.addEventListener('change', () => this.#review());
    for (const event of ['online', 'offline']) addEventListener(event, () => this.#wake());
    addEventListener('pageshow', () => this.#wake());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.#wake();
    });
    this.watchForSleep();
  }

  get list(): readonly Room[] {
    return [...this.#rooms.values()];
  }

  get(name: string): Room | undefined {
    return this.#rooms.get(name);
  }

  /** Try again also where the server had said that it would be of no use. */
  insist(): void {
    for (const room of this.#rooms.values()) room.insist();
  }

  #accompany(stored: StoredDocument): () => void {
    const room = new Room(stored);
    this.#rooms.set(room.name, room);
    room.addEventListener('change', () => {
      // A right may have ended, or the sign-in: the server says which.
      if (room.leads && room.status.state === 'ended') this.#askAgain();
      this.#changed();
    });
    const end = () => {
      stop();
      if (this.#rooms.get(room.name) === room) this.#rooms.delete(room.name);
      room.close();
      this.#changed();
    };
    const stop = stored.onReplaced(() => {
      end();
      const news = new CustomEvent('replaced', { detail: room.name });
      void room.restoring.then(() => this.dispatchEvent(news));
    });
    this.#enter(room);
    this.#changed();
    return end;
  }

  #enter(room: Room): void {
    const isOurs = room.stored.place === placeOf(room.name);
    if (session.person && isOurs && sharedProjects.hasRoom(room.name)) room.enter();
    else room.leave();
  }

  #review(): void {
    // A connection belongs to the person who opened it.
    const person = session.person?.id;
    if (person !== this.#person) for (const room of this.#rooms.values()) room.changeHands();
    this.#person = person;
    for (const room of this.#rooms.values()) this.#enter(room);
    this.#changed();
  }

  #askAgain(): void {
    void relay.refresh().then(() => sharedProjects.refresh());
  }

  #wake(): void {
    for (const room of this.#rooms.values()) room.wake();
  }

  /** Timers stand still while a device sleeps: come back when they go on. */
  watchForSleep(): void {
    let lastMs = Date.now();
    setInterval(() => {
      const nowMs = Date.now();
      // Or the clock was set, forward or back: whatever waits for a time may wait for too long.
      if (Math.abs(nowMs - lastMs) > SLEPT_MS) this.#wake();
      lastMs = nowMs;
    }, TICK_MS);
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

export const rooms = new Rooms();
