/** Who is signed in, as live rooms need it: known at once, also without a network, from the last time. */
import { setPerson } from '../document/authorship';
import { DEFAULT_PERSON } from '../document/schema';
import type { Person } from '../relay/records';
import { REMEMBERED, relay } from '../relay/relay';
import { tabNews } from './tab_news';

/** Emits 'change' when somebody else is signed in than before, or nobody, in this tab or in another. */
export class Session extends EventTarget {
  #person: Pick<Person, 'id' | 'name'> | null = remembered();

  constructor() {
    super();
    setPerson(this.#person?.id ?? DEFAULT_PERSON);
    relay.addEventListener('change', () => this.#review());
    tabNews.addEventListener('session', () => {
      if (remembered()?.id !== this.#person?.id) void relay.refresh();
    });
  }

  /** Whether a relay serves this page, as far as is known. */
  get hasRelay(): boolean {
    return relay.phase === 'here' || relay.phase === 'away';
  }

  get person(): Pick<Person, 'id' | 'name'> | null {
    return this.#person;
  }

  /** Where the projects are that others share. */
  get host(): string {
    return location.host;
  }

  #review(): void {
    const before = this.#person?.id;
    this.#person = relay.person;
    if (before === this.#person?.id) return;
    setPerson(this.#person?.id ?? DEFAULT_PERSON);
    this.dispatchEvent(new Event('change'));
    tabNews.tell('session');
  }
}

function remembered(): Person | null {
  try {
    return JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null');
  } catch {
    return null;
  }
}

export const session = new Session();
