/** Which recordings are meant: all, those nobody has looked at, the first ones of Next, chosen ones. */
import { type ProjectDocument, summaries } from '../document';
import { choose, see } from '../sampling/choosing';
import { versionedId } from '../sampling/gathering';
import { strategyOf } from '../sampling/next';
import { library } from '../storage';
import { selection } from './selection';

export const CHOICES = ['all', 'unseen', 'next', 'chosen'] as const;
export type Which = (typeof CHOICES)[number];

/** Next chooses stretches; so many are asked for, for each recording that is wanted. */
const STRETCHES_EACH = 12;

/** Keys of recordings. For 'next' the `count` that Next would open first; fewer where it knows fewer. */
export async function keysOf(
  project: ProjectDocument,
  which: Which,
  model: string,
  count: number,
): Promise<string[]> {
  if (which === 'chosen') return [...selection.keys(project.id)];
  if (which === 'next') return firstOfNext(project, model, count);
  const rows = await library.recordings(project.id);
  const keys = rows.map(({ key }) => key);
  return which === 'all' ? keys : unseen(project.id, keys);
}

/** Recordings in which, as far as this device knows, nothing is labeled or was asked. */
async function unseen(project: string, keys: readonly string[]): Promise<string[]> {
  const known = await summaries(project, keys);
  return keys.filter((key) => {
    const { annotations = 0, queries = 0 } = known.get(key) ?? {};
    return annotations === 0 && queries === 0;
  });
}

async function firstOfNext(
  project: ProjectDocument,
  model: string,
  count: number,
): Promise<string[]> {
  const seen = await see(project.id, versionedId(model));
  const chosen = await choose(seen, strategyOf(project), count * STRETCHES_EACH);
  const keys = new Set((chosen?.choices ?? []).map(({ recording }) => recording));
  return [...keys].slice(0, count);
}
