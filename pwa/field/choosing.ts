/** Which recordings are meant: all, those nobody has looked at, the first ones of Next, chosen ones. */
import { holdersOf, leftOf } from '../assignments/progress';
import { yoursIn } from '../assignments/yours';
import { type ProjectDocument, summaries } from '../document';
import { standingOf } from '../relay/standing';
import { choose, see } from '../sampling/choosing';
import { versionedId } from '../sampling/gathering';
import { strategyOf } from '../sampling/next';
import { reachOf } from '../sampling/reach';
import { recordingsNextOnServer } from '../sampling/server_next';
import { library } from '../storage';
import { bringRecording } from '../together/server_recording';
import { inParallel } from './in_parallel';
import { selection } from './selection';

export const CHOICES = [
  'yours',
  'assignment',
  'all',
  'unseen',
  'nobodys',
  'next',
  'shown',
  'chosen',
] as const;
export type Which = (typeof CHOICES)[number];

export interface Chosen {
  readonly which: Which;
  /** How many, for 'next'. */
  readonly count: number;
  /** Id of one, for 'assignment'. */
  readonly assignment: string;
}

/** Next chooses stretches; so many are asked for, for each recording that is wanted. */
const STRETCHES_EACH = 12;
const ASKED_AT_ONCE = 4;

/** Keys of recordings. For 'next' the `count` that Next would open first; fewer where it knows fewer. */
export async function keysOf(
  project: ProjectDocument,
  { which, count, assignment }: Chosen,
  model: string,
): Promise<string[]> {
  switch (which) {
    case 'chosen':
      return [...selection.keys(project.id)];
    case 'shown':
      return [...(await selection.shown(project.id))];
    case 'next':
      return firstOfNext(project, model, count);
    case 'yours':
      return listed(
        project.id,
        leftOf(yoursIn(project)).map(({ recording }) => recording),
      );
    case 'assignment': {
      const given = project.assignments.find(assignment)?.given;
      return listed(project.id, [...(given?.keys() ?? [])]);
    }
  }
  const rows = await library.recordings(project.id);
  const keys = rows.map(({ key }) => key);
  if (which === 'nobodys') {
    const holders = holdersOf(project.assignments.list);
    return keys.filter((key) => !holders.has(key));
  }
  return which === 'all' ? keys : unseen(project.id, keys);
}

/** Those that are there; of a project with very many, this device has them listed only now. */
async function listed(project: string, keys: readonly string[]): Promise<string[]> {
  const there = new Set<string>();
  await inParallel(keys, ASKED_AT_ONCE, async (key) => {
    const row = (await library.recording(key)) ?? (await bringRecording(project, key));
    if (row?.status === 'active') there.add(key);
  });
  return keys.filter((key) => there.has(key));
}

/** Recordings in which, as far as this device knows, nothing is labeled or was asked. */
async function unseen(project: string, keys: readonly string[]): Promise<string[]> {
  const known = await summaries(project, keys);
  return keys.filter((key) => {
    const { annotations = 0, queries = 0 } = known.get(key) ?? {};
    return annotations === 0 && queries === 0;
  });
}

/** By the server where it knows more than this device; by the other one where that knows nothing. */
async function firstOfNext(
  project: ProjectDocument,
  model: string,
  count: number,
): Promise<string[]> {
  const far = async () => {
    const keys = recordingsNextOnServer(project.id, strategyOf(project), count);
    return listed(project.id, await keys.catch(() => []));
  };
  const near = () => firstHere(project, model, count);
  const { asks } = await reachOf(project.id, model);
  const first = asks ? await far() : await near();
  if (first.length > 0 || standingOf(project.id) !== 'here') return first;
  return asks ? near() : far();
}

async function firstHere(
  project: ProjectDocument,
  model: string,
  count: number,
): Promise<string[]> {
  const seen = await see(project.id, versionedId(model));
  const chosen = await choose(seen, strategyOf(project), count * STRETCHES_EACH);
  const keys = new Set((chosen?.choices ?? []).map(({ recording }) => recording));
  return [...keys].slice(0, count);
}
