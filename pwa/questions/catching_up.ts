/**
 * Learning from answers that are not learned from yet: of another person, of another device, or
 * all of them, where another model is used or what was learned is gone.
 */
import { type AudioReader, openAudio } from '../audio';
import { type Query, RecordingDocument, summaries } from '../document';
import { library, type RecordingRow } from '../storage';
import { Hearing, type Listening } from './hearing';
import { keepLearned, type Learned, learnedOf } from './learned_store';
import { isOutdated, withRound } from './lesson';

/** Nobody waits longer than this; what is left is caught up with the next time. */
export const PATIENCE_MS = 20_000;

/** What is needed of the device, so that tests can stand in for it. */
export interface Sources {
  /** Recordings with answers. */
  answered(project: string): Promise<RecordingRow[]>;
  rounds(project: string, key: string): Promise<ReadonlyMap<string, readonly Query[]>>;
  hear(row: RecordingRow, model: string, listening: Listening): Promise<Hearing>;
  now(): number;
}

/** Learn what is missing, for some seconds at most. Returns what is learned then. */
export async function catchUp(
  learned: Learned,
  model: string,
  listening: Listening,
  sources: Sources = DEVICE,
): Promise<Learned> {
  const until = sources.now() + PATIENCE_MS;
  const rows = await sources.answered(learned.project);
  let now = learned;
  for (const [index, row] of rows.entries()) {
    listening.signal.throwIfAborted();
    if (sources.now() > until) break;
    now = await learnRecording(now, row, model, listening, sources);
    listening.onProgress((index + 1) / rows.length);
  }
  return now;
}

/** What was learned, or nothing where Python can no longer read it. */
export async function startAnew(project: string, model: string): Promise<Learned> {
  const kept = await learnedOf(project, model);
  return { ...kept, state: null, before: null, rounds: {} };
}

async function learnRecording(
  learned: Learned,
  row: RecordingRow,
  model: string,
  { signal, caller, embed }: Listening,
  sources: Sources,
): Promise<Learned> {
  const rounds = [...(await sources.rounds(learned.project, row.key))].filter(
    ([round, queries]) => !learned.rounds[round] && queries.some(({ answer }) => answer),
  );
  if (rounds.length === 0) return learned;
  const quiet = { signal, onProgress: () => undefined };
  const parts = { ...quiet, ...(caller && { caller }), ...(embed && { embed }) };
  const hearing = await sources.hear(row, model, parts).catch(() => null);
  signal.throwIfAborted();
  if (!hearing) return learned;
  try {
    if (hearing.model !== learned.model) return learned;
    return await learnRounds(learned, rounds, hearing);
  } finally {
    hearing.close();
  }
}

async function learnRounds(
  learned: Learned,
  rounds: readonly (readonly [string, readonly Query[]])[],
  hearing: Hearing,
): Promise<Learned> {
  let now = learned;
  for (const [round, queries] of rounds) {
    const answered = queries.filter(({ answer }) => answer).length;
    const state = await hearing.learn(now.state, queries).catch((error: unknown) => {
      if (isOutdated(error)) throw error;
      return now.state;
    });
    now = withRound(now, round, answered, state, now.state);
    await keepLearned(now);
  }
  return now;
}

const DEVICE: Sources = {
  async answered(project) {
    const rows = await library.recordings(project);
    const counts = await summaries(
      project,
      rows.map(({ key }) => key),
    );
    return rows.filter(({ key }) => counts.get(key)?.answered);
  },
  async rounds(project, key) {
    const document = await RecordingDocument.open(project, key);
    try {
      return new Map(document.rounds().map(({ id }) => [id, document.queries(id)]));
    } finally {
      await document.close();
    }
  },
  async hear(row, model, listening) {
    if (!(await library.atHand(row))) {
      const { sample_rate_hz: sampleRateHz, channels, duration_s: durationS } = row;
      // By its embeddings alone, where there are any: nobody asked for the sound to be fetched.
      return Hearing.open(
        { info: { sampleRateHz, channels, durationS } },
        row.key,
        model,
        listening,
      );
    }
    const blob = await library.audio(row.key, { ask: false });
    const reader: AudioReader = await openAudio(blob, row.file_name);
    try {
      return await Hearing.open(reader, row.key, model, listening);
    } finally {
      reader.close();
    }
  },
  now: () => performance.now(),
};
