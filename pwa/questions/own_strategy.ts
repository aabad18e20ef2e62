/** Asking with a strategy that someone wrote: sealed off, for a limited time, and checked. */
import { kindOf, type ProjectDocument, type WrittenStrategy } from '../document';
import { ASK_METHOD } from '../document/schema';
import { text } from '../messages/text';
import { PythonError } from '../python/errors';
import { checkedQueries, checkedWarnings } from '../sandbox/checking';
import { failureText } from '../sandbox/failure';
import { OWN, Sandbox } from '../sandbox/sandbox';
import { hear, type Place, upToDate } from './asking_round';
import { type Caller, type Prepared, type Preparing, prepareQueries } from './preparing';

/** How long a call may take where a strategy does not say, and at most, in seconds. */
export const LIMIT_S = 30;
const MOST_S = 600;

/** The sandbox as far as it is needed, so that tests can stand in for it. */
export type Sealed = Caller & Pick<Sandbox, 'limitS' | 'load' | 'end'>;

/**
 * Cut a recording into queries by someone's strategy. Rejects with a sentence that names it.
 *
 * Each asking has a sandbox of its own: what one strategy leaves behind, no other one meets.
 */
export async function prepareOwn(
  place: Place,
  strategy: WrittenStrategy,
  budget: number,
  { signal, onProgress }: Listening,
  sandbox: Sealed = new Sandbox(),
  listen: typeof hearLearned = hearLearned,
): Promise<Prepared> {
  const { reader } = place;
  sandbox.limitS = Math.min(MOST_S, strategy.limit_s ?? LIMIT_S);
  // What was heard goes with the sandbox: forgetting it beforehand would only start it anew.
  const caller: Caller = {
    call: async <T>(name: string, ...rest: [unknown, object?]) =>
      name === 'discard' ? (undefined as T) : sandbox.call<T>(name, ...rest),
  };
  try {
    const kind = kindOf(strategy);
    const { learns } = await sandbox.load(strategy.source, strategy.takes, { kind, signal });
    const asked = { method: OWN, budget };
    const found = learns
      ? await listen(place, budget, { signal, onProgress, caller })
      : await prepareQueries(reader, asked, { signal, onProgress, caller });
    return {
      queries: checkedQueries(found.queries, reader.info.durationS, budget),
      warnings: checkedWarnings(found.warnings),
    };
  } catch (error) {
    const { name } = strategy;
    const message = text('questions-own-failed', { name, reason: failureText(error) });
    throw new PythonError({ code: 'strategy', message });
  } finally {
    sandbox.end();
  }
}

type Listening = Pick<Preparing, 'signal' | 'onProgress'>;

/** The same with one that learns: it is given embeddings, and what was learned beside it. */
async function hearLearned(
  place: Place,
  budget: number,
  listening: Required<Preparing>,
): Promise<Prepared> {
  const { signal, onProgress } = listening;
  const { project, model } = place;
  const hearing = await hear(place, listening);
  // Learning stays with our own Python: what is kept of a project is not someone's to change.
  const learned = await upToDate(project, hearing.model, model, { signal, onProgress });
  return hearing.ask(OWN, budget, learned.state, signal);
}

/** What a project asks with: a built-in strategy's name, or the id of one that is still there. */
export function askMethod({ settings, strategies }: ProjectDocument): string {
  const { ask_method } = settings;
  if (typeof ask_method !== 'string') return ASK_METHOD;
  const own = strategies.every.find(({ id }) => id === ask_method);
  const cannot = own && (own.status === 'deleted' || kindOf(own) === 'sampling');
  return cannot ? ASK_METHOD : ask_method;
}

/** How the queries of a strategy that someone wrote say where they come from. */
export function originOf({ id, created, edited }: WrittenStrategy): Record<string, unknown> {
  return { strategy: id, saved: (edited ?? created).at };
}
