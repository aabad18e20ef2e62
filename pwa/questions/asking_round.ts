/** From a recording to a round of questions by a strategy that learns, and the lesson that goes with it. */
import type { AudioReader } from '../audio';
import type { Query } from '../document';
import { isWithoutRows } from '../embedding';
import { python } from '../python/bridge';
import { catchUp, startAnew } from './catching_up';
import { Hearing, type Listening, type Suggestions } from './hearing';
import { type Learned, learnedOf } from './learned_store';
import { beforeRound, isOutdated, Lesson } from './lesson';
import type { Asked, Caller, Prepared } from './preparing';

/** Where a round is asked. */
export interface Place {
  readonly project: string;
  readonly recording: string;
  readonly reader: AudioReader;
  /** Whether the sound is on this device; else it is not read from the server to cut by it. */
  readonly isHere?: boolean;
  /** Id of the model to embed with. */
  readonly model: string;
}

export interface LearnedRound extends Prepared {
  readonly suggestions: Suggestions;
  readonly hearing: Hearing;
  readonly learned: Learned;
}

/** Of the progress: hearing the recording, then what is learned of others. */
const HEARD = 0.8;

/** Whether a built-in strategy learns from answers. */
export async function learns(method: string, caller: Caller = python): Promise<boolean> {
  const { strategies } = await caller.call<{
    strategies: { name: string; learns: boolean }[];
  }>('strategies', {});
  return strategies.some((one) => one.name === method && one.learns);
}

/** Hear a recording: by its embeddings alone where its sound would have to be fetched for it. */
export async function hear(
  { recording, reader, model, isHere = true }: Place,
  listening: Listening,
): Promise<Hearing> {
  if (!isHere) {
    try {
      return await Hearing.open({ info: reader.info }, recording, model, listening);
    } catch (error) {
      if (!isWithoutRows(error)) throw error;
    }
  }
  return Hearing.open(reader, recording, model, listening);
}

/** Hear a recording, catch up with what was answered, and cut it into questions. */
export async function prepareLearned(
  place: Place,
  { method, budget }: Asked,
  listening: Listening,
): Promise<LearnedRound> {
  const { project, model } = place;
  const { signal, onProgress } = listening;
  const part = (from: number, to: number): Listening => ({
    ...listening,
    onProgress: (fraction) => onProgress(from + (to - from) * fraction),
  });
  const hearing = await hear(place, part(0, HEARD));
  try {
    const learned = await upToDate(project, hearing.model, model, part(HEARD, 1));
    const prepared = await hearing.ask(method, budget, learned.state, signal);
    const warnings = [...hearing.warnings, ...prepared.warnings];
    return { ...prepared, suggestions: prepared.suggestions ?? [], warnings, hearing, learned };
  } catch (error) {
    hearing.close();
    throw error;
  }
}

/** Go on learning in a round that was begun before; null where there is nothing to learn with. */
export async function resumeLesson(
  place: Place,
  round: string,
  queries: () => readonly Query[],
  onChange: () => void,
  listening: Listening,
): Promise<Lesson | null> {
  const hearing = await hear(place, listening);
  const learned = await learnedOf(place.project, hearing.model);
  const isLatest = !(round in learned.rounds) || learned.before?.round === round;
  if (!hearing.model || !isLatest || listening.signal.aborted) {
    hearing.close();
    return null;
  }
  const lesson = new Lesson(hearing, learned, round, queries, onChange);
  const state = learned.state ?? beforeRound(learned, round);
  if (state) {
    await hearing.suggest(state, queries()).then(
      (suggestions) => lesson.show(suggestions),
      () => undefined,
    );
  }
  return lesson;
}

/** What was learned, with what was answered elsewhere; anew where it no longer fits. */
export async function upToDate(
  project: string,
  versioned: string,
  model: string,
  listening: Listening,
): Promise<Learned> {
  const kept = await learnedOf(project, versioned);
  if (!versioned) return kept;
  try {
    if (kept.state) await readable(kept, listening.caller ?? python);
    return await catchUp(kept, model, listening);
  } catch (error) {
    if (!isOutdated(error)) throw error;
    return catchUp(await startAnew(project, versioned), model, listening);
  }
}

/** Rejects with `schema` where this version of Earmark cannot read what was learned. */
async function readable({ state }: Learned, caller: Caller): Promise<void> {
  await caller.call('learning_curve', { state });
}

/** What a question's record says of how it was asked. */
export function askedWith(hearing: Hearing): Record<string, unknown> {
  return hearing.model ? { embeddings: hearing.model } : {};
}
