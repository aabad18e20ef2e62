/** A recording as Python hears it, kept for as long as its questions are asked: sound and embeddings. */
import type { AudioInfo, AudioReader } from '../audio';
import type { Query, Region } from '../document';
import {
  DEFAULT_MODEL,
  type Embedded,
  EmbeddingError,
  embedder,
  FALLBACK_MODEL,
  knownModels,
  models,
  nextBest,
  type Origins,
} from '../embedding';
import { text } from '../messages/text';
import { python } from '../python/bridge';
import { mergePayload } from './merging';
import { type Caller, pushAll } from './preparing';

/** What the model would answer to a question; no labels: nothing is there. */
export interface Suggestion {
  readonly labels: readonly string[];
  /** 0 to 1, of the whole answer. */
  readonly confidence: number;
}

export type Suggestions = readonly (Suggestion | null)[];

/** What Python learned, as it gave it: plain JSON that only Python reads. */
export type LearnedState = { readonly model: string };

export interface Listening {
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number) => void;
  readonly caller?: Caller;
  readonly embed?: typeof embedder.embed;
}

/** So much is embedded at a time, and its rows are given to Python. */
const PART_S = 1800;
/** Far less than from one window to the next. */
const APART_S = 0.001;

/** Half of the progress is the sound, the other half are the embeddings. */
const HALF = 0.5;

/** The model that a project embeds with: the one it chose, else the best of those that are there. */
export function modelOf(
  settings: Readonly<Record<string, unknown>>,
  there: readonly { readonly id: string }[] = models(),
): string {
  const wanted = [settings.embedding_model, DEFAULT_MODEL];
  return (
    wanted.map((id) => there.find((model) => model.id === id)?.id).find(Boolean) ?? FALLBACK_MODEL
  );
}

/** How states and records name a model: which numbers come out. */
export function versioned({ model, version }: Pick<Embedded, 'model' | 'version'>): string {
  return `${model} ${version}`;
}

/** What is known of a recording's sound, and the sound itself where it is to be heard. */
export type Source = AudioReader | Silent;

/** The sound is elsewhere: the recording is heard by its embeddings alone. */
export interface Silent {
  readonly info: Pick<AudioInfo, 'sampleRateHz' | 'channels' | 'durationS'>;
}

export class Hearing {
  private constructor(
    readonly session: string,
    private readonly caller: Caller,
    /** Name and version of the model. */
    readonly model: string,
    readonly warnings: readonly string[],
    /** Where the embeddings came from. */
    readonly from: Origins,
  ) {}

  /** Have a recording heard, without its sound where only its facts are given. Rejects with a sentence, or when aborted; nothing is kept then. */
  static async open(
    source: Source,
    recording: string,
    model: string,
    { signal, onProgress, caller = python, embed = embedWith }: Listening,
  ): Promise<Hearing> {
    const { sampleRateHz, channels, durationS } = source.info;
    const about = { sample_rate_hz: sampleRateHz, channels, duration_s: durationS };
    const begun = await caller.call<{ session: string }>(
      'begin_features',
      { ...about, method: 'earmark' },
      { signal },
    );
    const { session } = begun;
    try {
      const isHeard = 'read' in source;
      if (isHeard) {
        const halfway = (fraction: number) => onProgress(fraction * HALF);
        await pushAll(source, session, { signal, onProgress: halfway, caller });
      }
      const parts = { signal, caller, embed, durationS, compute: isHeard };
      const rest = isHeard ? HALF : 0;
      const later = (fraction: number) => onProgress(rest + fraction * (1 - rest));
      const given = await giveBest(session, recording, model, { ...parts, onProgress: later });
      return new Hearing(session, caller, given.model, given.warnings, given.from);
    } catch (error) {
      discard(caller, session);
      throw error;
    }
  }

  /** Cut it into questions, by what was learned. */
  ask(method: string, budget: number, state: LearnedState | null, signal: AbortSignal) {
    return this.caller.call<{
      queries: Region[];
      warnings: string[];
      suggestions?: Suggestions;
    }>('finish_queries', { session: this.session, method, budget, state }, { signal });
  }

  /** What would be answered to questions by what is known now. */
  async suggest(state: LearnedState, queries: readonly Query[]): Promise<Suggestions> {
    const regions = queries.map(({ region }) => ({ start_s: region.start_s, end_s: region.end_s }));
    const payload = { session: this.session, state, queries: regions };
    const { suggestions } = await this.caller.call<{ suggestions: Suggestions }>(
      'suggest',
      payload,
    );
    return suggestions;
  }

  /** What is known after a round's answers, from what was known before the round. */
  async learn(before: LearnedState | null, queries: readonly Query[]): Promise<LearnedState> {
    const payload = { session: this.session, state: before, ...mergePayload(queries) };
    const { state } = await this.caller.call<{ state: LearnedState }>('learn', payload);
    return state;
  }

  close(): void {
    discard(this.caller, this.session);
  }
}

const embedWith: typeof embedder.embed = (recording, options) => embedder.embed(recording, options);

function discard(caller: Caller, session: string): void {
  // A worker that was ended has forgotten the session anyway.
  caller.call('discard', { session }).catch(() => undefined);
}

interface Giving {
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number) => void;
  readonly caller: Caller;
  readonly embed: typeof embedder.embed;
  readonly durationS: number;
  readonly compute: boolean;
}

interface Given {
  readonly model: string;
  readonly from: Origins;
  readonly warnings: readonly string[];
}

/** Give Python the embeddings by the model, else by the next best one. */
async function giveBest(
  session: string,
  recording: string,
  model: string,
  parts: Giving,
): Promise<Given> {
  try {
    return await giveAll(session, recording, model, parts);
  } catch (error) {
    parts.signal.throwIfAborted();
    const next = nextBest(model);
    if (!(error instanceof EmbeddingError) || next === null) throw error;
    const given = await giveBest(session, recording, next, parts);
    const without = text('questions-without-model', { reason: error.message });
    return { ...given, warnings: [without, ...given.warnings] };
  }
}

/** A recording of hours goes in parts: neither the page nor Python ever holds all of its rows. */
async function giveAll(
  session: string,
  recording: string,
  model: string,
  { signal, onProgress, caller, embed, durationS, compute }: Giving,
): Promise<Given> {
  const count = Math.max(1, Math.ceil(durationS / PART_S));
  const warnings = new Set<string>();
  const from = { kept: 0, server: 0, computed: 0 };
  let named = '';
  for (let part = 0; part < count; part++) {
    signal.throwIfAborted();
    const embedded = await embed(recording, {
      ...{ model, signal, compute },
      onProgress: (fraction) => onProgress((part + fraction) / count),
      ...(count > 1 ? { span: spanOf(part, count, durationS) } : {}),
    });
    for (const warning of embedded.warnings) warnings.add(warning);
    from.kept += embedded.from.kept;
    from.server += embedded.from.server;
    from.computed += embedded.from.computed;
    named = versioned(embedded);
    if (part > 0 && embedded.frames.length === 0) continue;
    const payload = {
      ...{ session, embeddings: describeEmbeddings(embedded) },
      ...(part > 0 ? { continues: true } : {}),
    };
    await caller.call('give_embeddings', payload, { signal, buffers: [embedded.frames] });
  }
  return { model: named, from, warnings: [...warnings] };
}

/** A window whose middle is where two parts meet belongs to the later one. */
function spanOf(part: number, count: number, durationS: number) {
  const endS = part + 1 < count ? (part + 1) * PART_S - APART_S : durationS;
  return { startS: part * PART_S, endS };
}

/** Embeddings as the doors of Python are told of them. */
export function describeEmbeddings(embedded: Embedded) {
  const { dimension, hopS, firstS } = embedded;
  const window_s = knownModels().find(({ id }) => id === embedded.model)?.window_s;
  return {
    model: versioned(embedded),
    dimensions: dimension,
    hop_s: hopS,
    first_s: firstS,
    ...(window_s ? { window_s } : {}),
  };
}
