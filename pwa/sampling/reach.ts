/** Whether a project's server is asked what is similar and what comes next, or this device knows. */
import { findModel, recordingsKept } from '../embedding';
import { text } from '../messages/text';
import { countOnServer } from '../projects/server_list';
import { ask } from '../relay/api';
import { failureText } from '../relay/failure';
import { standingOf } from '../relay/standing';
import { library } from '../storage';

/** Of more recordings no device is to bring all rows. */
export const MANY = 500;

export interface Reach {
  /** Whether the server is asked. */
  readonly asks: boolean;
  /** Whether it has too many recordings for their rows to be brought here. */
  readonly isLarge: boolean;
  /** Why the server is not asked, though it would be better; '' otherwise. */
  readonly problem: string;
}

/** What is needed of device and server, so that tests can stand in for them. */
export interface ReachParts {
  readonly standing: (project: string) => ReturnType<typeof standingOf>;
  /** How many recordings the server has. */
  readonly count: (project: string) => Promise<number>;
  /** Of how many of them it has rows by the project's model. */
  readonly embedded: (project: string) => Promise<number>;
  /** Keys of the project's recordings that this device knows. */
  readonly keys: (project: string) => Promise<readonly string[]>;
  /** Keys of the recordings whose rows by a model are on this device. */
  readonly kept: (model: string) => Promise<ReadonlySet<string>>;
  readonly memory: Pick<Storage, 'getItem' | 'setItem'>;
}

const KEY = 'earmark.recordings.';

/** @param model its id */
export async function reachOf(
  project: string,
  model: string,
  parts: ReachParts = REAL_PARTS,
): Promise<Reach> {
  const standing = parts.standing(project);
  if (standing === 'alone') return { asks: false, isLarge: false, problem: '' };
  if (standing !== 'here') {
    const isSignedOut = standing === 'signed-out';
    return without(
      project,
      text(isSignedOut ? 'relay-error-signed-out' : 'relay-error-away'),
      parts,
    );
  }
  try {
    const count = await parts.count(project);
    parts.memory.setItem(KEY + project, `${count}`);
    const isLarge = count > MANY;
    return {
      asks: isLarge || (await isBetter(project, model, count, parts)),
      isLarge,
      problem: '',
    };
  } catch (error) {
    return without(project, failureText(error), parts);
  }
}

/** Of a small project: whether the rows of most recordings are there, of all of them, and not here. */
async function isBetter(
  project: string,
  model: string,
  count: number,
  { keys, kept, embedded }: ReachParts,
): Promise<boolean> {
  const [known, there] = await Promise.all([keys(project), kept(model)]);
  const here = known.filter((key) => there.has(key)).length;
  if (known.length > count || 2 * here >= count) return false;
  return (await embedded(project)) >= count;
}

/** The server cannot be asked: whether that matters is told by what it had when it was asked last. */
function without(project: string, problem: string, { memory }: ReachParts): Reach {
  const isLarge = Number(memory.getItem(KEY + project) ?? 0) > MANY;
  return { asks: false, isLarge, problem: isLarge ? problem : '' };
}

const REAL_PARTS: ReachParts = {
  standing: (project) => standingOf(project, (role) => role === 'uploader'),
  count: (project) => countOnServer(project),
  embedded: async (project) => (await embeddedOnServer(project)).total,
  keys: async (project) => (await library.recordings(project)).map(({ key }) => key),
  kept: (model) => recordingsKept(findModel(model)),
  memory: {
    getItem: (key) => localStorage.getItem(key),
    setItem: (key, value) => localStorage.setItem(key, value),
  },
};

interface Page {
  readonly recordings: readonly { readonly id: string }[];
  readonly total: number;
}

/** One recording of which the server has rows by the project's model, and how many there are. */
export function embeddedOnServer(project: string): Promise<Page> {
  return ask('GET', `/projects/${encodeURIComponent(project)}/recordings?limit=1&jobs=embedded`);
}

/** Name and version of a model as annotations tell it, from what the server calls it. */
export function versionedOf(model: string): string {
  const at = model.lastIndexOf('@');
  return at > 0 ? `${model.slice(0, at)} ${model.slice(at + 1)}` : model;
}
