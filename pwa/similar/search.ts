/** A search for sounds like a sample: what is listened to, what was found, and finding more. */
import { findModel, nextBest, type Origins, recordingsKept, runsHere } from '../embedding';
import { text } from '../messages/text';
import { versionedId } from '../sampling/gathering';
import { library, type RecordingRow } from '../storage';
import {
  type Heard,
  type Index,
  inOrder,
  isWithoutModel,
  listenTo,
  type Missed,
} from './listening';
import { type Found, idOf, isSame, type Place, placeOf, type Sample, withBand } from './place';
import { isLost, SoundIndex, type Wanted } from './sound_index';

export const STEP = 50;
/** More than this nobody looks through in one go. */
export const MOST = 200;

/** What is needed of the device, so that tests can stand in for it. */
export interface SearchParts {
  readonly rows: (project: string) => Promise<RecordingRow[]>;
  readonly atHand: (row: RecordingRow) => Promise<boolean>;
  readonly kept: (model: string) => Promise<ReadonlySet<string>>;
  readonly index: (project: string, model: string) => Index;
  /** Whether the page itself can run a model. */
  readonly runs: (model: string) => boolean;
}

const DEVICE: SearchParts = {
  rows: (project) => library.recordings(project),
  atHand: (row) => library.atHand(row),
  kept: (model) => recordingsKept(findModel(model)),
  index: (project, model) => new SoundIndex(project, model),
  runs: (model) => runsHere(findModel(model)),
};

/** What is known by now: which sounds are meant, and which places are settled. */
export interface Judged {
  readonly like: readonly Place[];
  readonly leaveOut: readonly Place[];
}

export type Phase = 'idle' | 'searching' | 'ready' | 'failed';

const SILENT: Heard = { done: 0, total: 0, fraction: 0, isRunning: false };

/** Emits 'change'; 'found' when other stretches were found; 'heard' when there is more to search. */
export class Search extends EventTarget {
  sample: Sample | null = null;
  phase: Phase = 'idle';
  /** Why nothing was found, as a sentence. */
  problem = '';
  /** Nearest first. */
  found: readonly Found[] = [];
  heard: Heard = SILENT;
  missed: readonly Missed[] = [];
  /** In how many recordings this was found. */
  searched = 0;
  /** Recordings were listened to since. */
  isStale = false;
  /** Listening was stopped before all was heard. */
  isStopped = false;
  /** There is nothing further down the list. */
  #isAll = false;
  #index: Index | null = null;
  #project = '';
  #rows: ReadonlyMap<string, RecordingRow> = new Map();
  #run = new AbortController();
  #wanted: Omit<Wanted, 'count'> = { like: [], leaveOut: [], lengthS: 0 };

  constructor(private readonly parts: SearchParts = DEVICE) {
    super();
  }

  /** Name and version of the model, as annotations tell it. */
  get model(): string {
    return this.#index ? versionedId(this.#index.model) : '';
  }

  /** Where its rows came from. */
  get from(): Origins | null {
    return this.#index?.from ?? null;
  }

  get canFindMore(): boolean {
    return this.phase === 'ready' && !this.#isAll && this.found.length < MOST;
  }

  /** A search for this begins in a moment: what was found before is gone. */
  expect(sample: Sample): void {
    this.#run.abort();
    Object.assign(this, { sample, found: [], missed: [], problem: '', heard: SILENT });
    [this.isStale, this.isStopped] = [false, false];
    this.#enter('searching');
    this.dispatchEvent(new Event('found'));
  }

  /** Search for a sample; resolves when there is something to look at, or nothing can be. */
  async begin(sample: Sample, model: string, judged: Judged): Promise<void> {
    this.expect(sample);
    const run = new AbortController();
    this.#run = run;
    this.#want(judged);
    await this.#guarded(run, async () => {
      const rows = await this.parts.rows(sample.project);
      this.#rows = new Map(rows.map((row) => [row.key, row]));
      this.#use(sample.project, model);
      const slow = await this.#listenToQuick(run);
      await this.#find(STEP, run);
      if (slow.length > 0) void this.#guarded(run, () => this.#listenToSlow(slow, run));
    });
  }

  /** Search anew with what is known by now. */
  async again(judged: Judged): Promise<void> {
    this.#want(judged);
    this.problem = '';
    this.#enter('searching');
    await this.#guarded(this.#run, () => this.#find(STEP, this.#run));
  }

  /** Look further down the list. */
  async more(): Promise<void> {
    if (!this.canFindMore) return;
    const { found } = this;
    await this.#guarded(this.#run, () =>
      this.#find(Math.min(MOST, found.length + STEP), this.#run, found),
    );
  }

  /** Listen to no more recordings; what was heard until now is searched. */
  stop(): void {
    if (!this.heard.isRunning) return;
    const run = this.#run;
    this.#run = new AbortController();
    run.abort();
    const unheard = [...this.#rows.values()].filter(
      ({ key, file_name }) =>
        !this.#index?.has(key) && !this.missed.some(({ fileName }) => fileName === file_name),
    );
    this.missed = [
      ...this.missed,
      ...unheard.map(({ file_name }) => ({
        ...{ fileName: file_name, why: text('similar-missed-stopped') },
      })),
    ];
    this.heard = { ...this.heard, isRunning: false };
    this.isStopped = true;
    this.#changed();
    if (this.phase === 'searching') {
      void this.#guarded(this.#run, () => this.#find(STEP, this.#run));
    }
  }

  /** Forget the search, and have Python forget the recordings. */
  close(): void {
    this.#run.abort();
    this.#index?.close();
    this.#index = null;
    this.sample = null;
    this.found = [];
    this.#enter('idle');
  }

  #want({ like, leaveOut }: Judged): void {
    const { start_s, end_s } = this.sample!.region;
    this.#wanted = { like, leaveOut, lengthS: end_s - start_s };
  }

  #use(project: string, model: string): void {
    if (this.#index?.model === model && this.#project === project) return;
    this.#index?.close();
    this.#index = this.parts.index(project, model);
    this.#project = project;
  }

  /** Listen to the sample's recording and to what is quickly there; returns the others. */
  async #listenToQuick(run: AbortController): Promise<readonly RecordingRow[]> {
    const index = this.#index!;
    const rows = [...this.#rows.values()];
    const kept = await this.parts.kept(index.model);
    const known = new Set([...kept, ...rows.map(({ key }) => key).filter((key) => index.has(key))]);
    const { quick, slow } = inOrder(rows, this.sample!.recording, known);
    const next = nextBest(index.model);
    try {
      this.missed = await this.#listen(quick, run, { total: rows.length });
    } catch (error) {
      if (!isWithoutModel(error) || next === null) throw error;
      this.#use(this.sample!.project, next);
      return this.#listenToQuick(run);
    }
    // Only the server runs this model, and it has not heard the sample's recording yet.
    if (next !== null && !index.has(this.sample!.recording) && !this.parts.runs(index.model)) {
      this.#use(this.sample!.project, next);
      return this.#listenToQuick(run);
    }
    return slow;
  }

  async #listenToSlow(slow: readonly RecordingRow[], run: AbortController): Promise<void> {
    const total = this.#rows.size;
    const place = { before: total - slow.length, total };
    const missed = await this.#listen(slow, run, place, () => this.#added());
    this.missed = [...this.missed, ...missed];
    this.heard = { done: total, total, fraction: 0, isRunning: false };
    this.#changed();
    if (this.isStale) this.dispatchEvent(new Event('heard'));
  }

  /** One more recording could be searched. */
  #added(): void {
    this.isStale = true;
    this.#changed();
    this.dispatchEvent(new Event('heard'));
  }

  #listen(
    rows: readonly RecordingRow[],
    run: AbortController,
    place: object,
    onAdded = () => {},
  ): Promise<Missed[]> {
    const onProgress = (heard: Heard) => {
      if (run.signal.aborted) return;
      this.heard = heard;
      this.#changed();
    };
    const { atHand } = this.parts;
    const { signal } = run;
    return listenTo(rows, { index: this.#index!, atHand, signal, onProgress, onAdded }, place);
  }

  /** @param known stretches that stay at the head of the list */
  async #find(count: number, run: AbortController, known: readonly Found[] = []): Promise<void> {
    if (!this.#index?.has(this.sample!.recording)) {
      throw new Error(text('similar-sample-unheard', { name: this.sample!.fileName }));
    }
    const wanted = { ...this.#wanted, count };
    let searched = this.#index.size;
    const given = await this.#index.similar(wanted).catch(async (error: unknown) => {
      if (!isLost(error)) throw error;
      // What was heard is kept on the device: telling Python again takes little time.
      this.#index!.close();
      await this.#listenToQuick(run);
      searched = this.#index!.size;
      return this.#index!.similar(wanted);
    });
    if (run.signal.aborted) return;
    this.#isAll = given.length < count;
    const isKnown = (place: Place) =>
      known.some((one) => one.recording === place.recording && isSame(one.region, place));
    const fresh = given.filter((place) => !isKnown(place)).flatMap((place) => this.#foundAt(place));
    this.found = [...known, ...fresh].slice(0, MOST);
    this.searched = searched;
    this.isStale = this.#index.size > searched;
    this.heard = { ...this.heard, isRunning: this.heard.isRunning && this.#hasUnheard };
    this.#enter('ready');
    this.dispatchEvent(new Event('found'));
  }

  get #hasUnheard(): boolean {
    const missed = new Set(this.missed.map(({ fileName }) => fileName));
    return [...this.#rows.values()].some(
      ({ key, file_name }) => !this.#index!.has(key) && !missed.has(file_name),
    );
  }

  #foundAt(place: Place & { readonly similarity: number }): Found[] {
    const row = this.#rows.get(place.recording);
    if (!row) return [];
    const { recording, similarity } = place;
    const region = withBand(place, this.sample!.region, row.sample_rate_hz / 2);
    return [{ id: idOf(place), recording, fileName: row.file_name, region, similarity }];
  }

  async #guarded(run: AbortController, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (run.signal.aborted) return;
      this.heard = { ...this.heard, isRunning: false };
      this.problem = error instanceof Error ? error.message : String(error);
      this.#enter(this.found.length > 0 ? 'ready' : 'failed');
    }
  }

  #enter(phase: Phase): void {
    this.phase = phase;
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** What is looked for at first: the sample, and what was selected with it. */
export function firstOf(sample: Sample): readonly Place[] {
  return [placeOf(sample), ...sample.more];
}

/** The one of the app: it is kept while the grid is closed. */
export const search = new Search();
