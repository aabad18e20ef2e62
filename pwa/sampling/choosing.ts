/** What to open next: the stretches of a project in the order that a strategy gives them. */
import { PythonError, python } from '../python/bridge';
import type { LearnedState } from '../questions/hearing';
import { learnedOf } from '../questions/learned_store';
import type { Caller } from '../questions/preparing';
import { type Looked, lookedAt, stretchId } from './looked_at';
import type { ReasonGiven } from './reason';
import { type Opening, openingsOf, stretchesOf } from './stretch_store';
import { joined, type Stretch, type Stretches } from './stretches';
import { type Said, survey } from './survey';

/** A stretch that was chosen, and why. */
export interface Choice {
  readonly id: string;
  /** Name and version of the model that the recordings were heard by. */
  readonly model: string;
  readonly recording: string;
  readonly startS: number;
  readonly endS: number;
  readonly random: boolean;
  readonly reason: ReasonGiven;
  readonly sentence: string;
  /** Whether the server chose it, among all recordings of the project. */
  readonly isByServer?: boolean;
}

/** What is left to find, as Python estimates it; numbers of stretches. */
export interface Left {
  readonly found: number;
  readonly answered: number;
  readonly open: number;
  readonly expected: number | null;
  readonly most: number | null;
  readonly stop: boolean;
}

export interface Chosen {
  /** Best first. */
  readonly choices: readonly Choice[];
  readonly left: Left;
}

/** A project as a strategy sees it. */
export interface Seen {
  readonly recordings: readonly Stretches[];
  readonly said: ReadonlyMap<string, Said>;
  readonly openings: ReadonlyMap<string, Opening>;
  readonly state: LearnedState | null;
}

interface Item extends Looked {
  readonly id: string;
  readonly recording: string;
  readonly stretch: Stretch;
  readonly vectors: Float32Array;
}

/** As many stretches as Python takes at once. */
const MOST_ITEMS = 20_000;
const OUTDATED: readonly string[] = ['model_changed', 'schema'];

/** Look at a project as it is kept on this device. */
export async function see(project: string, model: string): Promise<Seen> {
  const [recordings, said, openings, { state }] = await Promise.all([
    stretchesOf(project, model),
    survey(project),
    openingsOf(project),
    learnedOf(project, model),
  ]);
  return { recordings, said, openings, state };
}

/** Choose by a strategy; null where no stretch is known yet. */
export async function choose(
  seen: Seen,
  strategy: string,
  count = 1,
  caller: Caller = python,
): Promise<Chosen | null> {
  const [first] = seen.recordings;
  const items = itemsOf(seen);
  if (!first || items.length === 0) return null;
  const payload = {
    embeddings: { model: first.model, dimensions: first.dimensions },
    items: items.map(({ id, recording, stretch, answered, found, random }) => ({
      ...{ id, recording, ...stretch, answered, random },
      ...(answered ? { found } : {}),
    })),
    ...{ strategy, count, seed: items.filter(({ answered }) => answered).length },
  };
  const ask = (state: LearnedState | null) =>
    caller.call<Given>(
      'next_items',
      { ...payload, state },
      { buffers: [joined(items.map(({ vectors }) => vectors))] },
    );
  const given = await ask(seen.state).catch((error: unknown) => {
    // Without what was learned the choice is still better than none.
    if (error instanceof PythonError && OUTDATED.includes(error.code)) return ask(null);
    throw error;
  });
  const byId = new Map(items.map((item) => [item.id, item]));
  return {
    choices: given.items.flatMap((one) => {
      const item = byId.get(one.id);
      return item && !item.answered ? [choiceOf(one, item, first.model)] : [];
    }),
    left: given.left,
  };
}

interface Given {
  readonly items: readonly {
    id: string;
    random: boolean;
    reason: ReasonGiven;
    sentence: string;
  }[];
  readonly left: Left;
}

/** All stretches: those that were looked at in the order of looking, then the others. */
export function itemsOf({ recordings, said, openings }: Seen): Item[] {
  const items = recordings.flatMap((recording) => {
    let row = 0;
    return recording.stretches.map((stretch): Item => {
      const id = stretchId(recording.recording, stretch);
      const from = row * recording.dimensions;
      row += stretch.rows;
      return {
        ...lookedAt(stretch, said.get(recording.recording), openings.get(id)),
        ...{ id, recording: recording.recording, stretch },
        vectors: recording.vectors.subarray(from, row * recording.dimensions),
      };
    });
  });
  const looked = items.filter(({ answered }) => answered);
  looked.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  return [...looked, ...items.filter(({ answered }) => !answered)].slice(0, MOST_ITEMS);
}

function choiceOf(
  { id, random, reason, sentence }: Given['items'][number],
  item: Item,
  model: string,
): Choice {
  const { recording, stretch } = item;
  const { start_s: startS, end_s: endS } = stretch;
  return { ...{ id, model, recording, startS, endS, random }, reason, sentence };
}
