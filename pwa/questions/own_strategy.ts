/** Asking with a strategy that someone wrote: sealed off, for a limited time, and checked. */
import type { AudioReader } from '../audio';
import type { ProjectDocument, WrittenStrategy } from '../document';
import { ASK_METHOD } from '../document/schema';
import { text } from '../messages/text';
import { PythonError } from '../python/errors';
import { checkedQueries, checkedWarnings } from '../sandbox/checking';
import { failureText } from '../sandbox/failure';
import { OWN, Sandbox } from '../sandbox/sandbox';
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
  reader: AudioReader,
  strategy: WrittenStrategy,
  budget: number,
  { signal, onProgress }: Pick<Preparing, 'signal' | 'onProgress'>,
  sandbox: Sealed = new Sandbox(),
): Promise<Prepared> {
  sandbox.limitS = Math.min(MOST_S, strategy.limit_s ?? LIMIT_S);
  // What was heard goes with the sandbox: forgetting it beforehand would only start it anew.
  const caller: Caller = {
    call: async <T>(name: string, ...rest: [unknown, object?]) =>
      name === 'discard' ? (undefined as T) : sandbox.call<T>(name, ...rest),
  };
  try {
    await sandbox.load(strategy.source, strategy.takes, { signal });
    const asked = { method: OWN, budget };
    const found = await prepareQueries(reader, asked, { signal, onProgress, caller });
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

/** What a project asks with: a built-in strategy's name, or the id of one that is still there. */
export function askMethod({ settings, strategies }: ProjectDocument): string {
  const { ask_method } = settings;
  if (typeof ask_method !== 'string') return ASK_METHOD;
  const own = strategies.every.find(({ id }) => id === ask_method);
  return own?.status === 'deleted' ? ASK_METHOD : ask_method;
}

/** How the queries of a strategy that someone wrote say where they come from. */
export function originOf({ id, created, edited }: WrittenStrategy): Record<string, unknown> {
  return { strategy: id, saved: (edited ?? created).at };
}
