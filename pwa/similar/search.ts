/** A search for sounds like a sample: what is listened to, what was found, and finding more. */

import type { Origins } from '../embedding';
import { text } from '../messages/text';
import { failureText } from '../relay/failure';
import { versionedId } from '../sampling/gathering';
import type { Reach } from '../sampling/reach';
import type { RecordingRow } from '../storage';
import { traces } from '../traces/traces';
import { DeviceSounds, type Telling } from './device_sounds';
import type { Heard, Index, Missed } from './listening';
import { type Found, foundAt, isSame, type Place, type Sample } from './place';
import { DEVICE, type Judged, type Phase, type SearchParts } from './search_parts';
import { isLost, type Similar, type Wanted } from './sound_index';

export const STEP = 50;
/** More than this nobody looks through in one go. */
export const MOST = 200;

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
  /** What could not be asked of the server, as a sentence. */
  note = '';
  /** There is nothing further down the list. */
  #isAll = false;
  /** What is searched instead of the index while the server answers. */
  #server: Index | null = null;
  /** Whether the server may answer when the search is done again. */
  #mayAsk = false;
  #chosen = '';
  readonly #device: DeviceSounds;
  #rows: ReadonlyMap<string, RecordingRow> = new Map();
  #run = new AbortController();
  #wanted: Omit<Wanted, 'count'> = { like: [], leaveOut: [], lengthS: 0 };

  constructor(private readonly parts: SearchParts = DEVICE) {
    super();
    this.#device = new DeviceSounds(parts);
  }

  /** Name and version of the model, as annotations tell it. */
  get model(): string {
    if (this.#server) return this.#server.model;
    return this.#device.index ? versionedId(this.#device.index.model) : '';
  }

  /** Whether the server found it, in all recordings of the project. */
  get isByServer(): boolean {
    return this.#server !== null && this.phase === 'ready';
  }

  /** Where its rows came from. */
  get from(): Origins | null {
    return (this.#server ?? this.#device.index)?.from ?? null;
  }

  get canFindMore(): boolean {
    return this.phase === 'ready' && !this.#isAll && this.found.length < MOST;
  }

  /** A search for this begins in a moment: what was found before is gone. */
  expect(sample: Sample): void {
    this.#run.abort();
    Object.assign(this, { sample, found: [], problem: '', note: '' });
    this.#nothingHeard();
    this.#server = null;
    this.#enter('searching');
    this.dispatchEvent(new Event('found'));
  }

  /** Search for a sample; resolves when there is something to look at, or nothing can be. */
  async begin(sample: Sample, model: string, judged: Judged): Promise<void> {
    this.expect(sample);
    const run = new AbortController();
    this.#run = run;
    this.#want(judged);
    this.#chosen = model;
    await this.#guarded(run, () => traces.click('similar', () => this.#search(run)));
  }

  /** Search anew with what is known by now. */
  async again(judged: Judged): Promise<void> {
    this.#want(judged);
    this.problem = '';
    this.#enter('searching');
    const run = this.#run;
    await this.#guarded(run, () => (this.#mayAsk ? this.#search(run) : this.#find(STEP, run)));
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
    const why = text('similar-missed-stopped');
    const unheard = this.#device
      .unheard(this.missed)
      .map(({ file_name }) => ({ fileName: file_name, why }));
    this.missed = [...this.missed, ...unheard];
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
    this.#device.close();
    this.sample = null;
    this.found = [];
    this.#enter('idle');
  }

  #want({ like, leaveOut }: Judged): void {
    const { start_s, end_s } = this.sample!.region;
    this.#wanted = { like, leaveOut, lengthS: end_s - start_s };
  }

  #nothingHeard(): void {
    [this.missed, this.heard] = [[], SILENT];
    [this.isStale, this.isStopped] = [false, false];
  }

  /** Have the server search, or search what this device has. */
  async #search(run: AbortController): Promise<void> {
    const reach = await this.parts.reach(this.sample!.project, this.#chosen);
    run.signal.throwIfAborted();
    this.#nothingHeard();
    this.#mayAsk = reach.asks || reach.isLarge;
    const problem = reach.asks ? await this.#askServer(run) : reach.problem;
    run.signal.throwIfAborted();
    this.note = problem && reach.isLarge ? text('similar-kept-only', { why: problem }) : '';
    if (problem || !reach.asks) await this.#searchDevice(reach, run);
    else this.#changed();
  }

  /** Returns why the server did not answer; '' where it did. */
  async #askServer(run: AbortController): Promise<string> {
    this.#server ??= this.parts.server();
    try {
      this.#rows = new Map();
      await this.#find(STEP, run);
      return '';
    } catch (error) {
      run.signal.throwIfAborted();
      this.#server = null;
      return failureText(error) || String(error);
    }
  }

  async #searchDevice({ isLarge }: Reach, run: AbortController): Promise<void> {
    const { project, recording } = this.sample!;
    this.#server = null;
    const kept = isLarge ? await this.parts.kept(this.#chosen) : null;
    const all = await this.parts.rows(project);
    const rows = kept ? all.filter(({ key }) => kept.has(key) || key === recording) : all;
    this.#rows = new Map(rows.map((row) => [row.key, row]));
    this.#mayAsk = isLarge;
    this.#device.begin(project, this.#chosen, rows);
    const slow = await this.#listenToQuick(run);
    await this.#find(STEP, run);
    if (slow.length > 0) void this.#guarded(run, () => this.#listenToSlow(slow, run));
  }

  /** Have the device listen to what is quickly there; returns the others. */
  async #listenToQuick(run: AbortController): Promise<readonly RecordingRow[]> {
    const { missed, slow } = await this.#device.listenToQuick(this.sample!, this.#telling(run));
    this.missed = missed;
    return slow;
  }

  async #listenToSlow(slow: readonly RecordingRow[], run: AbortController): Promise<void> {
    const total = this.#device.rows.length;
    const place = { before: total - slow.length, total };
    const telling = { ...this.#telling(run), onAdded: () => this.#added() };
    const missed = await this.#device.listen(slow, telling, place);
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

  #telling({ signal }: AbortController): Telling {
    const onProgress = (heard: Heard) => {
      if (signal.aborted) return;
      this.heard = heard;
      this.#changed();
    };
    return { signal, onProgress };
  }

  /** @param known stretches that stay at the head of the list */
  async #find(count: number, run: AbortController, known: readonly Found[] = []): Promise<void> {
    const index = this.#server ?? this.#device.index;
    if (!index?.has(this.sample!.recording)) {
      throw new Error(text('similar-sample-unheard', { name: this.sample!.fileName }));
    }
    const wanted = { ...this.#wanted, count };
    let searched = index.size;
    const given = await index.similar(wanted).catch(async (error: unknown) => {
      if (!isLost(error)) throw error;
      // What was heard is kept on the device: telling Python again takes little time.
      this.#device.index!.close();
      await this.#listenToQuick(run);
      searched = this.#device.index!.size;
      return this.#device.index!.similar(wanted);
    });
    if (run.signal.aborted) return;
    const isKnown = (place: Place) =>
      known.some((one) => one.recording === place.recording && isSame(one.region, place));
    const others = given.filter((place) => !isKnown(place));
    if (this.#server) await this.#bringRows(others);
    if (run.signal.aborted) return;
    this.#isAll = given.length < count;
    const fresh = others.flatMap((place) => {
      const row = this.#rows.get(place.recording);
      return row ? [foundAt(place, row, this.sample!)] : [];
    });
    this.found = [...known, ...fresh].slice(0, MOST);
    this.searched = this.#server ? index.size : searched;
    this.isStale = !this.#server && this.#device.index!.size > searched;
    this.heard = {
      ...this.heard,
      isRunning: this.heard.isRunning && this.#device.unheard(this.missed).length > 0,
    };
    this.#enter('ready');
    this.dispatchEvent(new Event('found'));
  }

  /** Know the recordings of what the server found; those that it does not tell of are left out. */
  async #bringRows(places: Similar): Promise<void> {
    const keys = new Set(places.map(({ recording }) => recording));
    const unknown = [...keys].filter((key) => !this.#rows.has(key));
    const rows = await this.parts.far(this.sample!.project, unknown);
    this.#rows = new Map([...this.#rows, ...rows.map((row) => [row.key, row] as const)]);
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

/** The one of the app: it is kept while the grid is closed. */
export const search = new Search();
