/** What a project's server would open next, of all recordings that it has rows of. */
import { ask } from '../relay/api';
import type { Choice } from './choosing';
import { stretchId } from './looked_at';
import { embeddedOnServer, versionedOf } from './reach';
import type { ReasonGiven } from './reason';
import { openingsOf } from './stretch_store';

/** As many as the server ranks for one question. */
const MOST = 200;
/** So many are opened of one lot of the server's; then it draws anew. */
const PER_LOT = 100;

interface Item {
  readonly recording: string;
  readonly start_s: number;
  readonly end_s: number;
  readonly random: boolean;
  readonly reason: ReasonGiven;
  readonly sentence: string;
}

interface Answer {
  readonly items: readonly Item[];
  /** As model@version. */
  readonly model: string;
}

/** What is needed of server and device, so that tests can stand in for them. */
export interface NextParts {
  /** Some recording with rows by the project's model; undefined where there is none. */
  readonly some: (project: string) => Promise<string | undefined>;
  readonly ask: (path: string) => Promise<Answer>;
  /** Ids of the stretches that Next has opened on this device. */
  readonly opened: (project: string) => Promise<ReadonlySet<string>>;
}

const REAL_PARTS: NextParts = {
  some: async (project) => (await embeddedOnServer(project)).recordings[0]?.id,
  ask: (path) => ask('GET', path),
  opened: async (project) => new Set((await openingsOf(project)).keys()),
};

/**
 * Choose by a strategy what nobody has opened here; null where that is nothing, undefined where the
 * server has no rows at all.
 *
 * @throws RelayError
 */
export async function nextOfServer(
  project: string,
  strategy: string,
  { some, ask, opened }: NextParts = REAL_PARTS,
): Promise<Choice | null | undefined> {
  const [recording, known] = await Promise.all([some(project), opened(project)]);
  if (recording === undefined) return undefined;
  const seed = Math.floor(known.size / PER_LOT);
  const asked = new URLSearchParams({ strategy, count: `${MOST}`, seed: `${seed}` });
  const { items, model } = await ask(`/recordings/${encodeURIComponent(recording)}/next?${asked}`);
  const item = items.find((one) => !known.has(stretchId(one.recording, one)));
  return item ? choiceOf(item, model) : null;
}

/**
 * The recordings that the server would open first, at most `count`, whatever was opened here already;
 * none where it has no rows at all.
 *
 * @throws RelayError
 */
export async function recordingsNextOnServer(
  project: string,
  strategy: string,
  count: number,
  { some, ask }: Pick<NextParts, 'some' | 'ask'> = REAL_PARTS,
): Promise<string[]> {
  const recording = await some(project);
  if (recording === undefined) return [];
  const asked = new URLSearchParams({ strategy, count: `${MOST}`, seed: '0' });
  const { items } = await ask(`/recordings/${encodeURIComponent(recording)}/next?${asked}`);
  return [...new Set(items.map((item) => item.recording))].slice(0, count);
}

function choiceOf({ recording, start_s, end_s, ...why }: Item, model: string): Choice {
  const { random, reason, sentence } = why;
  return {
    ...{ id: stretchId(recording, { start_s }), model: versionedOf(model), recording },
    ...{ startS: start_s, endS: end_s, random, reason, sentence, isByServer: true },
  };
}
