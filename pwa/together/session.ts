/** Who is signed in, and who is at this device, as live rooms need it: known at once, also without a network. */
import { setPerson } from '../document/authorship';
import { DEFAULT_PERSON } from '../document/schema';
import type { Person } from '../relay/records';
import { REMEMBERED, relay } from '../relay/relay';
import { serverHost } from '../way/place';
import { tabNews } from './tab_news';

export type Who = Pick<Person, 'id' | 'name'>;

/** Where the browser keeps whose content is shown. */
const HOLDER = 'earmark-holder';

/**
 * Emits 'change' when somebody else is signed in than before, or nobody, in this tab or in another,
 * and 'handed-over' when what was shown of one person must not be seen any more.
 */
export class Session extends EventTarget {
  #person: Who | null = read(REMEMBERED);
  #holder: Who | null = read(HOLDER) ?? this.#person;

  constructor() {
    super();
    setPerson(this.#holder?.id ?? DEFAULT_PERSON);
    relay.addEventListener('change', () => this.#review(relay.person));
    tabNews.addEventListener('session', () => {
      if (read(HOLDER)?.id !== this.#holder?.id) this.#hold(read(HOLDER));
      if (read(REMEMBERED)?.id !== this.#person?.id) void relay.refresh();
    });
  }

  /** Whether a relay serves this page, as far as is known. */
  get hasRelay(): boolean {
    return relay.phase === 'here' || relay.phase === 'away';
  }

  /** Who is signed in. */
  get person(): Who | null {
    return this.#person;
  }

  /**
   * Whose content is shown, and whose edits follow: who is signed in, or was when the sign-in expired.
   * Null after signing out.
   */
  get holder(): Who | null {
    return this.#holder;
  }

  /** Where the projects are that others share. */
  get host(): string {
    return serverHost();
  }

  /** Nobody is at this device any more: they have signed out. */
  leave(): void {
    localStorage.removeItem(HOLDER);
    this.#hold(null);
    tabNews.tell('session');
  }

  #review(person: Person | null): void {
    const before = this.#person?.id;
    this.#person = person;
    if (person && person.id !== this.#holder?.id) {
      localStorage.setItem(HOLDER, JSON.stringify({ id: person.id, name: person.name }));
      this.#hold(person);
    }
    if (before === person?.id) return;
    this.dispatchEvent(new Event('change'));
    tabNews.tell('session');
  }

  #hold(holder: Who | null): void {
    const before = this.#holder;
    this.#holder = holder;
    setPerson(holder?.id ?? DEFAULT_PERSON);
    if (before && before.id !== holder?.id) this.dispatchEvent(new Event('handed-over'));
    else this.dispatchEvent(new Event('change'));
  }
}

function read(place: string): Who | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null');
  } catch {
    return null;
  }
}

export const session = new Session();
