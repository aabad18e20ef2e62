/** What a recording's rows say of the labels of its project: learned from annotations, scored row by row. */
import type { Annotation, Query } from '../document';
import {
  type Embedded,
  type EmbedOptions,
  embedder,
  isWithoutRows,
  nextBest,
  type Origins,
} from '../embedding';
import { python } from '../python/bridge';
import { describeEmbeddings, versioned } from '../questions/hearing';
import type { Caller } from '../questions/preparing';
import { joined } from '../sampling/stretches';
import { survey } from '../sampling/survey';
import { library } from '../storage';

/** The recording that proposals are wanted of. */
export interface Wanted {
  readonly project: string;
  readonly recording: string;
  readonly durationS: number;
  /** Id of the model to hear by, if rows by it can be had. */
  readonly model: string;
  /** Ids of the labels that may be proposed. */
  readonly labels: readonly string[];
  /** What is said of the recording by now; what is kept of others may be a moment older. */
  readonly said: Omit<Said, 'durationS'>;
}

export interface Scores {
  readonly labels: readonly string[];
  /** float32 [shape=(rows,)] for each label */
  readonly scores: readonly Float32Array[];
  readonly firstS: number;
  readonly hopS: number;
  readonly durationS: number;
  /** Name and version of the model. */
  readonly model: string;
  readonly from: Origins;
}

export interface Proposed {
  readonly start_s: number;
  readonly end_s: number;
  /** Id of the label. */
  readonly label: string;
  /** 0 to 1 */
  readonly score: number;
}

export interface Working {
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number) => void;
}

interface Said {
  readonly annotations: readonly Annotation[];
  readonly queries: readonly Query[];
  readonly durationS: number;
}

/** What is needed of the device, so that tests can stand in for it. */
export interface ProposerParts {
  readonly said: (project: string) => Promise<ReadonlyMap<string, Said>>;
  readonly isHere: (recording: string) => Promise<boolean>;
  readonly embed: (recording: string, options: EmbedOptions) => Promise<Embedded>;
  readonly caller: Caller;
}

const DEVICE: ProposerParts = {
  said: survey,
  isHere: async (recording) => {
    const row = await library.recording(recording);
    return row !== undefined && library.atHand(row);
  },
  embed: (recording, options) => embedder.embed(recording, options),
  caller: python,
};

/** So much is embedded at a time, far below what memory holds. */
export const PART_S = 1800;
const APART_S = 0.001;
/** More examples than these say little more. */
const MOST_RECORDINGS = 60;
const MOST_ANNOTATIONS = 60;
/** Of the progress: hearing the recording, the others that are learned from, scoring. */
const HEARD = 0.4;
const LEARNED = 0.8;

/**
 * Learn from what is labeled in the project, and score a recording.
 *
 * Returns null where too little is labeled. Rejects as embedding and Python do.
 */
export async function scoreRecording(
  wanted: Wanted,
  { signal, onProgress }: Working,
  parts: ProposerParts = DEVICE,
): Promise<Scores | null> {
  const said = new Map(await parts.said(wanted.project));
  said.set(wanted.recording, { ...wanted.said, durationS: wanted.durationS });
  const useful = [...said].filter(([, one]) => one.annotations.some(hasLabelOf(wanted.labels)));
  if (useful.length === 0) return null;
  const listen = (fraction: number) => onProgress(HEARD * fraction);
  const rows = await rowsOf(wanted, { signal, onProgress: listen }, parts);
  const examples = new Examples(parts, rows.modelId, wanted.labels, signal);
  const order = useful.sort(([one], [other]) => first(one, other, wanted.recording));
  for (const [at, [recording, one]] of order.slice(0, MOST_RECORDINGS).entries()) {
    await examples.add(recording, one);
    onProgress(HEARD + ((LEARNED - HEARD) * (at + 1)) / order.length);
  }
  return scored(rows, examples, wanted, signal, parts.caller);
}

/** Stretches whose score reaches the threshold, by time. */
export async function propose(
  { labels, scores, firstS, hopS, durationS }: Scores,
  threshold: number,
  caller: Caller = python,
): Promise<readonly Proposed[]> {
  const payload = { labels, threshold, first_s: firstS, hop_s: hopS, duration_s: durationS };
  const buffers = scores.map((one) => one.slice());
  return (await caller.call<{ proposals: Proposed[] }>('propose', payload, { buffers })).proposals;
}

function hasLabelOf(labels: readonly string[]) {
  return (annotation: Annotation) => annotation.labels.some((label) => labels.includes(label));
}

function first(one: string, other: string, meant: string): number {
  return Number(other === meant) - Number(one === meant);
}

interface Heard {
  readonly modelId: string;
  readonly parts: readonly Embedded[];
}

/** All rows of the recording: by the model, or by the next best one that rows can be had by. */
async function rowsOf(
  wanted: Wanted,
  working: Working,
  { embed, isHere }: ProposerParts,
): Promise<Heard> {
  const compute = await isHere(wanted.recording);
  const spans = spansOf(wanted.durationS);
  for (let model: string | null = wanted.model; ; ) {
    try {
      const parts: Embedded[] = [];
      for (const [at, span] of spans.entries()) {
        const { signal } = working;
        const onProgress = (part: number) => working.onProgress((at + part) / spans.length);
        parts.push(await embed(wanted.recording, { model, span, compute, signal, onProgress }));
      }
      return { modelId: model, parts };
    } catch (error) {
      model = isWithoutRows(error) ? nextBest(model) : null;
      if (model === null) throw error;
    }
  }
}

/** A recording in parts that share no window. */
function spansOf(durationS: number) {
  const count = Math.max(1, Math.ceil(durationS / PART_S));
  return Array.from({ length: count }, (_, part) => ({
    startS: part * PART_S,
    endS: part + 1 < count ? (part + 1) * PART_S - APART_S : durationS,
  }));
}

/** Rows of annotations, and of what has nothing, from any number of recordings. */
class Examples {
  readonly vectors: Float32Array[] = [];
  readonly labels: (readonly string[])[] = [];
  dimensions = 0;

  constructor(
    private readonly parts: ProposerParts,
    private readonly model: string,
    private readonly wanted: readonly string[],
    private readonly signal: AbortSignal,
  ) {}

  /** One of which there are no rows is passed over. */
  async add(recording: string, { annotations, queries, durationS }: Said): Promise<void> {
    const labeled = spread(annotations.filter(hasLabelOf(this.wanted)), MOST_ANNOTATIONS);
    const nothing = queries.filter(({ answer }) => answer?.kind === 'nothing');
    const compute = await this.parts.isHere(recording);
    for (const span of spansOf(durationS)) {
      const isIn = ({ region }: { readonly region: Span }) =>
        region.start_s < span.endS && region.end_s > span.startS;
      const present = labeled.filter(isIn);
      if (present.length === 0) continue;
      this.signal.throwIfAborted();
      try {
        const options = { model: this.model, span, compute, signal: this.signal };
        const embedded = await this.parts.embed(recording, options);
        await this.#pick(embedded, durationS, present, nothing.filter(isIn));
      } catch (error) {
        if (!isWithoutRows(error)) throw error;
        return;
      }
    }
  }

  async #pick(
    embedded: Embedded,
    durationS: number,
    present: readonly Annotation[],
    nothing: readonly Query[],
  ): Promise<void> {
    const { frames, dimension } = embedded;
    const payload = {
      ...{ embeddings: describeEmbeddings(embedded), duration_s: durationS },
      present: present.map(({ region, labels }) => ({
        ...timesOf(region),
        labels: labels.filter((label) => this.wanted.includes(label)),
      })),
      absent: nothing.map(({ region }) => timesOf(region)),
    };
    const options = { signal: this.signal, buffers: [frames.slice()] };
    const { caller } = this.parts;
    const picked = await caller.call<Picked>('pick_examples', payload, options);
    this.dimensions = dimension;
    this.labels.push(...picked.labels);
    for (const row of picked.rows) {
      this.vectors.push(frames.slice(row * dimension, (row + 1) * dimension));
    }
  }
}

interface Picked {
  readonly rows: readonly number[];
  readonly labels: readonly (readonly string[])[];
}

interface Opened {
  readonly proposer: string;
  readonly labels: readonly string[];
}

interface Told {
  readonly scores: string;
}

type Span = { readonly start_s: number; readonly end_s: number };

function timesOf({ start_s, end_s }: Span): Span {
  return { start_s, end_s };
}

function spread<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return Array.from(
    { length: most },
    (_, i) => items[Math.round((i * (items.length - 1)) / (most - 1))]!,
  );
}

async function scored(
  { parts }: Heard,
  examples: Examples,
  { durationS }: Wanted,
  signal: AbortSignal,
  caller: Caller,
): Promise<Scores | null> {
  const given = { dimensions: examples.dimensions, labels: examples.labels };
  if (examples.vectors.length === 0) return null;
  const opened = await caller.call<Opened>('open_proposer', given, {
    ...{ signal, buffers: [joined(examples.vectors)] },
  });
  const { proposer, labels } = opened;
  try {
    if (labels.length === 0) return null;
    const scores: Float32Array[][] = labels.map(() => []);
    for (const { frames } of parts) {
      const options = { signal, buffers: [frames] };
      const told = await caller.call<Told>('score_windows', { proposer }, options);
      const flat = floatsOf(told.scores);
      const rows = flat.length / labels.length;
      scores.forEach((one, at) => void one.push(flat.slice(at * rows, (at + 1) * rows)));
    }
    return { labels, scores: scores.map(joined), durationS, ...placeOf(parts) };
  } finally {
    caller.call('close_proposer', { proposer }).catch(() => undefined);
  }
}

function placeOf(parts: readonly Embedded[]) {
  const { firstS, hopS } = parts[0]!;
  const from = { kept: 0, server: 0, computed: 0 };
  for (const origin of ['kept', 'server', 'computed'] as const) {
    for (const part of parts) from[origin] += part.from[origin];
  }
  return { firstS, hopS, from, model: versioned(parts[0]!) };
}

function floatsOf(base64: string): Float32Array {
  return new Float32Array(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer);
}
