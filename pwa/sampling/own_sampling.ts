/** Choosing what to open next by a strategy that someone wrote: sealed off, for a limited time, checked. */
import type { ProjectDocument, WrittenStrategy } from '../document';
import { text } from '../messages/text';
import { PythonError } from '../python/errors';
import { failureText } from '../sandbox/failure';
import { OWN, Sandbox } from '../sandbox/sandbox';
import { type Chosen, choose, type Seen } from './choosing';

/** How long a choice may take where a strategy does not say, and at most, in seconds. */
const LIMIT_S = 30;
const MOST_S = 600;
/** The next choice is quicker while Python is there; it holds some 100 MB. */
const IDLE_MS = 60_000;

/** The sandbox as far as it is needed, so that tests can stand in for it. */
export type Sealed = Pick<Sandbox, 'limitS' | 'load' | 'call' | 'end'>;

interface Kept {
  readonly strategy: string;
  readonly sandbox: Sealed;
}

/** One strategy's sandbox at a time; another one's is ended first. */
export class OwnChoosing {
  #kept: Kept | null = null;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly open: () => Sealed = () => new Sandbox()) {}

  /** What a strategy would open next, as `choose`. Rejects with a sentence that names it. */
  async choose(seen: Seen, strategy: WrittenStrategy): Promise<Chosen | null> {
    clearTimeout(this.#idle);
    try {
      const sandbox = await this.#load(strategy);
      const chosen = await choose(seen, OWN, 1, sandbox);
      this.#idle = setTimeout(() => this.end(), IDLE_MS);
      return (
        chosen && {
          ...chosen,
          choices: chosen.choices.map((one) => ({ ...one, ...why(strategy) })),
        }
      );
    } catch (error) {
      this.end();
      const values = { name: strategy.name, reason: failureText(error) };
      const message = text('sampling-own-failed', values);
      throw new PythonError({ code: 'strategy', message });
    }
  }

  end(): void {
    clearTimeout(this.#idle);
    this.#kept?.sandbox.end();
    this.#kept = null;
  }

  async #load(written: WrittenStrategy): Promise<Sealed> {
    const strategy = `${written.id} ${(written.edited ?? written.created).at}`;
    if (this.#kept?.strategy === strategy) return this.#kept.sandbox;
    this.end();
    const sandbox = this.open();
    this.#kept = { strategy, sandbox };
    sandbox.limitS = Math.min(MOST_S, written.limit_s ?? LIMIT_S);
    await sandbox.load(written.source, written.takes, { kind: 'sampling' });
    return sandbox;
  }
}

/** The one of the app. */
export const ownChoosing = new OwnChoosing();

/** What it says of itself is someone's text; this is ours. */
function why({ name }: WrittenStrategy) {
  const reason = { id: 'sampling-reason-own', values: { name } };
  return { random: false, reason, sentence: text('sampling-reason-own', { name }) };
}

/** The strategy of the project that Next goes by, if it is one that someone wrote. */
export function ownOf({ settings, strategies }: Pick<ProjectDocument, 'settings' | 'strategies'>) {
  return strategies.choosing.find(({ id }) => id === settings.sampling_strategy);
}
