/** Whether a relay serves this page, and who is signed in there. Works offline with what it last knew. */
import { setPerson } from '../document/authorship';
import { DEFAULT_PERSON } from '../document/schema';
import { tabNews } from './tab_news';

export interface Person {
  readonly id: string;
  readonly name: string;
}

interface Known {
  /** Null where no relay serves this page. */
  readonly relay: string | null;
  readonly person: Person | null;
  readonly at: number;
}

const KEY = 'earmark session';
const DAY_MS = 24 * 3600 * 1000;

/** Emits 'change' when somebody signed in or out, in this tab or in another. */
export class Session extends EventTarget {
  #known: Known | null = read();
  #asking: Promise<void> | null = null;

  constructor() {
    super();
    tabNews.addEventListener('session', () => this.#take(read()));
    setPerson(this.person?.id ?? DEFAULT_PERSON);
  }

  /** Whether a relay serves this page, as far as is known. */
  get hasRelay(): boolean {
    return this.#known?.relay != null;
  }

  get person(): Person | null {
    return this.#known?.person ?? null;
  }

  /** Where the projects are that others share. */
  get host(): string {
    return location.host;
  }

  /**
   * Ask the server, where there may be one: a page that is served alone is asked once a day.
   * Without an answer everything stays as it was known.
   */
  refresh({ always = false } = {}): Promise<void> {
    const known = this.#known;
    const isAlone = known?.relay === null && Date.now() - known.at < DAY_MS;
    if ((isAlone && !always) || !navigator.onLine) return Promise.resolve();
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #ask(): Promise<void> {
    const response = await fetch('/api/v1/relay', { cache: 'no-store' }).catch(() => null);
    if (!response) return;
    const answer = response.ok ? await response.json().catch(() => null) : null;
    // A server that fails for a moment has not ceased to be a relay.
    if (!answer && response.status >= 500) return;
    const relay = typeof answer?.relay === 'string' ? answer.relay : null;
    const { id, name } = answer?.person ?? {};
    const person = relay && id ? { id, name } : null;
    const changed = relay !== this.#known?.relay || person?.id !== this.person?.id;
    this.#known = { relay, person, at: Date.now() };
    localStorage.setItem(KEY, JSON.stringify(this.#known));
    if (changed) tabNews.tell('session');
  }

  #take(known: Known | null): void {
    this.#known = known;
    setPerson(this.person?.id ?? DEFAULT_PERSON);
    this.dispatchEvent(new Event('change'));
  }
}

function read(): Known | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

export const session = new Session();
