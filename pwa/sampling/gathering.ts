/** Listening to a project's recordings in the background, one after the other, until someone stops it. */
import { findModel, isWithoutRows } from '../embedding';
import { versioned } from '../questions/hearing';
import { library, type RecordingRow } from '../storage';
import { keepStretches, plannedOf } from './stretch_store';
import { planRecording, type StretchParts } from './stretches';

export interface Gathered {
  readonly done: number;
  readonly total: number;
  /** Of the recording at hand, 0 to 1. */
  readonly fraction: number;
  readonly isRunning: boolean;
  /** Why it stopped by itself, as a sentence. */
  readonly problem: string;
}

const NOTHING: Gathered = { done: 0, total: 0, fraction: 0, isRunning: false, problem: '' };

/** What is needed of the device, so that tests can stand in for it. */
export interface GatheringParts {
  rows(project: string): Promise<RecordingRow[]>;
  atHand(row: RecordingRow): Promise<boolean>;
  planned(project: string, model: string): Promise<Set<string>>;
  listen(row: RecordingRow, model: string, parts: Listening): Promise<void>;
  idle(): Promise<unknown>;
}

export type Listening = Pick<StretchParts, 'signal' | 'onProgress' | 'compute'>;

const DEVICE: GatheringParts = {
  rows: (project) => library.recordings(project),
  atHand: (row) => library.atHand(row),
  planned: (project, model) => plannedOf(project, versionedId(model)),
  listen: async (row, model, parts) => keepStretches(await planRecording(row, model, parts)),
  idle: () =>
    new Promise((resolve) => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: 2000 });
      else setTimeout(resolve, 50);
    }),
};

/** Name and version of a model, from its id. */
export function versionedId(model: string): string {
  const { id, version } = findModel(model);
  return versioned({ model: id, version });
}

/** Emits 'change' with its progress. */
export class Gathering extends EventTarget {
  state: Gathered = NOTHING;
  #project = '';
  #run: AbortController | null = null;

  constructor(private readonly parts: GatheringParts = DEVICE) {
    super();
  }

  /** The project whose recordings are listened to, or were last. */
  get project(): string {
    return this.#project;
  }

  /** Listen to what was not listened to yet. Resolves when it is done, stopped or fails. */
  async start(project: string, model: string): Promise<void> {
    if (this.#run && this.#project === project) return;
    this.stop();
    const run = new AbortController();
    this.#run = run;
    this.#project = project;
    this.#set({ ...NOTHING, isRunning: true });
    let problem = '';
    try {
      await this.#listen(project, model, run.signal);
    } catch (error) {
      if (!run.signal.aborted) problem = error instanceof Error ? error.message : String(error);
    }
    if (this.#run !== run) return;
    this.#run = null;
    this.#set({ ...this.state, isRunning: false, problem });
  }

  stop(): void {
    this.#run?.abort();
    this.#run = null;
    if (this.state.isRunning) this.#set({ ...this.state, isRunning: false });
  }

  async #listen(project: string, model: string, signal: AbortSignal): Promise<void> {
    const rows = await this.parts.rows(project);
    const planned = await this.parts.planned(project, model);
    const open = rows.filter(({ key }) => !planned.has(key));
    let done = rows.length - open.length;
    this.#progress(signal, done, rows.length, 0);
    for (const row of open) {
      await this.parts.idle();
      signal.throwIfAborted();
      const onProgress = (fraction: number) => this.#progress(signal, done, rows.length, fraction);
      // Without its sound a recording is heard by what is kept of it, or what the server has.
      const compute = await this.parts.atHand(row);
      try {
        await this.parts.listen(row, model, { signal, onProgress, compute });
      } catch (error) {
        if (signal.aborted || !isWithoutRows(error)) throw error;
        continue;
      }
      done += 1;
      this.#progress(signal, done, rows.length, 0);
    }
  }

  #progress(signal: AbortSignal, done: number, total: number, fraction: number): void {
    if (!signal.aborted) this.#set({ ...this.state, done, total, fraction });
  }

  #set(state: Gathered): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

/** The one of the app. */
export const gathering = new Gathering();
