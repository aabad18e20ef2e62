/** What this device has of a project's sounds: the recordings that are searched, and their index. */
import { nextBest } from '../embedding';
import type { RecordingRow } from '../storage';
import {
  type Heard,
  type Index,
  inOrder,
  isWithoutModel,
  listenTo,
  type Missed,
} from './listening';
import type { Sample } from './place';
import type { SearchParts } from './search_parts';

export interface Telling {
  readonly signal: AbortSignal;
  readonly onProgress: (heard: Heard) => void;
  readonly onAdded?: () => void;
}

export class DeviceSounds {
  index: Index | null = null;
  rows: readonly RecordingRow[] = [];
  #project = '';

  constructor(private readonly parts: SearchParts) {}

  /** Search recordings of a project by a model; what was heard of it before is kept. */
  begin(project: string, model: string, rows: readonly RecordingRow[]): void {
    this.rows = rows;
    this.#use(project, model);
  }

  close(): void {
    this.index?.close();
    this.index = null;
  }

  /** Listen to the sample's recording and to what is quickly there; returns the others. */
  async listenToQuick(
    sample: Sample,
    telling: Telling,
  ): Promise<{ readonly missed: Missed[]; readonly slow: readonly RecordingRow[] }> {
    const index = this.index!;
    const { rows } = this;
    const kept = await this.parts.kept(index.model);
    const known = new Set([...kept, ...rows.map(({ key }) => key).filter((key) => index.has(key))]);
    const { quick, slow } = inOrder(rows, sample.recording, known);
    const next = nextBest(index.model);
    try {
      const missed = await this.listen(quick, telling, { total: rows.length });
      // Only the server runs some models, and it may not have heard the sample's recording yet.
      const isWithout = !index.has(sample.recording) && !this.parts.runs(index.model);
      if (next === null || !isWithout) return { missed, slow };
    } catch (error) {
      if (!isWithoutModel(error) || next === null) throw error;
    }
    this.#use(sample.project, next);
    return this.listenToQuick(sample, telling);
  }

  listen(rows: readonly RecordingRow[], telling: Telling, place: object): Promise<Missed[]> {
    const { atHand } = this.parts;
    return listenTo(rows, { index: this.index!, atHand, ...telling }, place);
  }

  /** Recordings that are not searched, without those of which it is known why. */
  unheard(missed: readonly Missed[]): readonly RecordingRow[] {
    const names = new Set(missed.map(({ fileName }) => fileName));
    return this.rows.filter(({ key, file_name }) => !this.index?.has(key) && !names.has(file_name));
  }

  #use(project: string, model: string): void {
    if (this.index?.model === model && this.#project === project) return;
    this.index?.close();
    this.index = this.parts.index(project, model);
    this.#project = project;
  }
}
