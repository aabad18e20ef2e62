/** Plain, immutable values read from the documents. Times: seconds from the start of the recording. */

/** A time span, or with both frequencies a time-frequency box; one atomic value. */
export interface Region {
  readonly start_s: number;
  readonly end_s: number;
  readonly low_hz?: number;
  readonly high_hz?: number;
}

/** Who did something, and when (ISO 8601, UTC, milliseconds). */
export interface Stamp {
  readonly by: string;
  readonly at: string;
}

export type Status = 'active' | 'deleted';

/** Where an annotation came from. */
export interface Origin {
  readonly kind: 'person' | 'query' | 'proposal' | 'import';
  readonly method?: string;
  readonly round?: string;
  readonly queries?: readonly string[];
  readonly model?: string;
  readonly format?: string;
  readonly file?: string;
}

export interface Annotation {
  readonly id: string;
  readonly region: Region;
  readonly labels: readonly string[];
  /** Who put each label, by label id. */
  readonly labelled: Readonly<Record<string, Stamp>>;
  readonly status: Status;
  readonly origin: Origin;
  readonly created: Stamp;
  /** When a person last changed it by hand; absent while it is as it was made. */
  readonly edited?: Stamp;
  readonly note?: string;
  readonly confidence?: number;
}

export interface Answer extends Stamp {
  readonly kind: 'labels' | 'nothing' | 'unsure';
  readonly labels: readonly string[];
}

export interface Query {
  readonly id: string;
  readonly region: Region;
  readonly round: string;
  readonly index: number;
  readonly method: string;
  readonly budget: number;
  readonly options: Readonly<Record<string, unknown>>;
  readonly asked: Stamp;
  readonly answer?: Answer;
  readonly status: Status;
}

/** One asking of a whole recording. */
export interface Round {
  readonly id: string;
  readonly method: string;
  readonly budget: number;
  readonly asked: Stamp;
  readonly queries: number;
  readonly answered: number;
}

export interface Label {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  /** '1' to '9', or '' for a label without a key. */
  readonly key: string;
  readonly order: number;
  readonly status: Status;
  readonly taxon?: unknown;
}

/** What `merge_answers` makes of the answers of a round. */
export interface MergedRegion extends Region {
  readonly labels: readonly string[];
  readonly queries: readonly string[];
}

export interface RecordingFacts {
  readonly file_name: string;
  readonly sha256: string | null;
  readonly sample_rate_hz: number;
  readonly channels: number;
  readonly duration_s: number;
  readonly format: string;
  readonly bytes: number;
}
