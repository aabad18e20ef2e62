/**
 * Brings what was chosen onto this device, goes on after a reload or a cut network, and knows how far
 * it is. First the vocabulary and all annotations, which are small; then, one recording after the
 * other, history, embeddings and audio.
 */
import { projectDocumentName, recordingDocumentName } from '../document/schema';
import type { EmbeddingError } from '../embedding';
import { text } from '../messages/text';
import type { StorageError } from '../storage';
import { inParallel } from './in_parallel';
import type { Pack } from './pack';
import { DEVICE_PARTS, type PackingParts } from './packing_parts';
import { type Candidate, type Load, type Quality, qualityOf } from './plan';
import { retryWhileAway } from './retrying';

export interface Progress {
  /** Recordings that are through, and all of them. */
  readonly done: number;
  readonly all: number;
  readonly bytes: number;
  readonly allBytes: number;
  /** True while the network or the server is waited for. */
  readonly paused: boolean;
}

/** Emits 'change' when a pack, its progress or its problems changed. */
export class Packing extends EventTarget {
  readonly #packs = new Map<string, Pack>();
  readonly #progress = new Map<string, Progress>();
  readonly #problems = new Map<string, readonly string[]>();
  readonly #runs = new Map<string, AbortController>();

  constructor(private readonly parts: PackingParts = DEVICE_PARTS) {
    super();
  }

  /** What was taken offline of a project by whoever is signed in. */
  pack(project: string): Pack | undefined {
    const pack = this.#packs.get(project);
    return pack?.person === this.parts.person() ? pack : undefined;
  }

  /** How far a project is; null while nothing is being brought. */
  progress(project: string): Progress | null {
    return this.#progress.get(project) ?? null;
  }

  /** Sentences about what could not be brought at the last attempt. */
  problems(project: string): readonly string[] {
    return this.#problems.get(project) ?? [];
  }

  /** Read what was taken offline, and go on with what was cut off. */
  async resume(): Promise<void> {
    for (const project of await this.parts.packs.projects()) {
      const pack = await this.parts.packs.read(project);
      if (!pack) continue;
      if (!this.#runs.has(project)) this.#packs.set(project, pack);
      const isMine = pack.person === this.parts.person();
      if (!isMine) this.#end(project);
      else if (!pack.ended_at && !pack.stopped) void this.#run(project);
    }
    this.#changed();
  }

  /** Take recordings offline; more than before, or again to bring them up to date. */
  async take(
    project: string,
    keys: readonly string[],
    quality: Quality,
    model: string,
  ): Promise<void> {
    const person = this.parts.person();
    if (!person) return;
    this.#end(project);
    const all = [...new Set([...(this.pack(project)?.keys ?? []), ...keys])];
    await this.#write({
      ...{ project, person, quality, model, keys: all, withoutRows: [] },
      ...{ begun_at: new Date().toISOString(), ended_at: null, stopped: false },
    });
    await this.#run(project);
  }

  /** Bring what is missing, and what is new; by another model if that is used now. */
  async goOn(project: string, model?: string): Promise<void> {
    const pack = this.pack(project);
    if (pack) await this.take(project, [], pack.quality, model ?? pack.model);
  }

  /** Stop bringing; what is here stays, and it can go on from there. */
  async stop(project: string): Promise<void> {
    this.#end(project);
    const pack = this.#packs.get(project);
    if (pack && !pack.ended_at) await this.#write({ ...pack, stopped: true });
  }

  async #run(project: string): Promise<void> {
    if (this.#runs.has(project)) return;
    const run = new AbortController();
    this.#runs.set(project, run);
    this.#problems.delete(project);
    const { signal } = run;
    try {
      await this.parts.alone(project, signal, () => this.#bring(project, signal));
    } catch (error) {
      const pack = this.#packs.get(project);
      if (!signal.aborted) this.#problem(project, error);
      if (!signal.aborted && pack) await this.#write({ ...pack, stopped: true });
    } finally {
      if (this.#runs.get(project) === run) this.#end(project);
    }
  }

  async #bring(project: string, signal: AbortSignal): Promise<void> {
    const pack = this.#packs.get(project);
    if (!pack) return;
    const found = await this.#patiently(project, signal, () => this.parts.look(pack));
    const plan = this.parts.plan(found, pack);
    this.#progress.set(project, { ...START, all: found.length, allBytes: plan.allBytes });
    this.#changed();
    await this.#meet(project, projectDocumentName(project), signal);
    await inParallel(plan.loads, DOCUMENTS_AT_ONCE, async ({ key, documentBytes }) => {
      await this.#meet(project, recordingDocumentName(project, key), signal);
      this.#add(project, documentBytes, 0);
    });
    await this.#bringModels(project, signal);
    for (const [index, one] of found.entries()) {
      await this.#bringOne(project, one, plan.loads[index]!, signal);
    }
    const now = this.#packs.get(project);
    const isWhole = this.problems(project).length === 0;
    const ended_at = isWhole ? new Date().toISOString() : null;
    // What failed for another reason than the network is tried again when somebody asks for it.
    if (now) await this.#write({ ...now, ended_at, stopped: !isWhole });
  }

  /** Without them nothing can be heard anew in the field. */
  async #bringModels(project: string, signal: AbortSignal): Promise<void> {
    const bring = async () => {
      if (await this.parts.models(signal)) return;
      await this.parts.reach(project);
      throw new Error(text('field-models-missing'));
    };
    await this.#patiently(project, signal, bring).catch((error: unknown) => {
      signal.throwIfAborted();
      this.#problem(project, error);
    });
  }

  /** What of one recording cannot be brought is a sentence; the others go on. */
  async #bringOne(project: string, one: Candidate, load: Load, signal: AbortSignal): Promise<void> {
    try {
      const history = () => this.parts.history(project, one.row.key);
      await this.#patiently(project, signal, history);
      this.#add(project, load.historyBytes, 0);
      await this.#bringRows(project, one, signal);
      this.#add(project, load.embeddingBytes, 0);
      await this.#bringAudio(project, one, load, signal);
    } catch (error) {
      if (signal.aborted || isFull(error)) throw error;
      this.#problem(project, error);
    }
    this.#add(project, 0, 1);
  }

  async #bringRows(project: string, one: Candidate, signal: AbortSignal): Promise<void> {
    const { model = '' } = this.#packs.get(project) ?? {};
    const { key } = one.row;
    const rows = () => this.parts.rows(key, model, signal);
    if ((await this.#patiently(project, signal, rows)) !== null || one.rows) return;
    const pack = this.#packs.get(project);
    if (pack) await this.#write({ ...pack, withoutRows: [...pack.withoutRows, key] });
  }

  async #bringAudio(
    project: string,
    one: Candidate,
    { audioBytes }: Load,
    signal: AbortSignal,
  ): Promise<void> {
    const quality = qualityOf(one, this.#packs.get(project)?.quality ?? 'original');
    if (!quality) return;
    let counted = 0;
    const onProgress = (fraction: number) => {
      const whole = audioBytes + one.partly;
      const come = Math.max(0, Math.round(fraction * whole) - one.partly);
      this.#add(project, come - counted, 0);
      counted = come;
    };
    const bring = () => this.parts.audio(one, quality, signal, onProgress);
    await this.#patiently(project, signal, bring);
    this.#add(project, audioBytes - counted, 0);
  }

  async #meet(project: string, name: string, signal: AbortSignal): Promise<void> {
    const meet = async () => {
      if (await this.parts.meet(name)) return;
      await this.parts.reach(project);
      throw new Error(text('field-not-met'));
    };
    await this.#patiently(project, signal, meet).catch((error: unknown) => {
      signal.throwIfAborted();
      this.#problem(project, error);
    });
  }

  /** Try again while the server is away, as often as it takes. */
  #patiently<T>(project: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const onPause = (paused: boolean) => {
      const progress = this.#progress.get(project) ?? START;
      if (progress.paused === paused) return;
      this.#progress.set(project, { ...progress, paused });
      this.#changed();
    };
    return retryWhileAway(work, { signal, later: this.parts.later, onPause });
  }

  #add(project: string, bytes: number, recordings: number): void {
    const progress = this.#progress.get(project);
    if (!progress) return;
    const { done } = progress;
    const now = { bytes: progress.bytes + bytes, done: done + recordings };
    this.#progress.set(project, { ...progress, ...now });
    this.#changed();
  }

  #problem(project: string, error: unknown): void {
    const { message } = error as Error;
    this.#problems.set(project, [...new Set([...this.problems(project), message])]);
    this.#changed();
  }

  #end(project: string): void {
    this.#runs.get(project)?.abort();
    this.#runs.delete(project);
    this.#progress.delete(project);
    this.#changed();
  }

  async #write(pack: Pack): Promise<void> {
    this.#packs.set(pack.project, pack);
    await this.parts.packs.write(pack);
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

const START: Progress = { done: 0, all: 0, bytes: 0, allBytes: 0, paused: false };
const DOCUMENTS_AT_ONCE = 4;

/** No more room: what comes after would not fit either. */
function isFull(error: unknown): boolean {
  const { code } = error as Partial<StorageError | EmbeddingError>;
  return code === 'quota' || code === 'no_room';
}

export const packing = new Packing();
