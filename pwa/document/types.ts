/** The schema's values as the page reads them: plain and immutable. Times: seconds from the start. */
import type * as schema from './schema';

/** A time span, or with both frequencies a time-frequency box; one atomic value. */
export type Region = Readonly<schema.Region>;

/** Who did something, and when (ISO 8601, UTC, milliseconds). */
export type Stamp = Readonly<schema.Stamp>;

export type Status = schema.Status;

/** Where an annotation came from. */
export type Origin = Readonly<Omit<schema.Origin, 'queries'>> & {
  readonly queries?: readonly string[];
};

export type AttributeValue = schema.AttributeValue;

export type Annotation = Readonly<
  Omit<schema.SnapshotAnnotation, 'labels' | 'attributes' | 'reviews' | 'origin' | 'region'>
> & {
  readonly region: Region;
  readonly labels: readonly string[];
  /** Who put each label, by label id. */
  readonly labelled: Readonly<Record<string, Stamp>>;
  readonly origin: Origin;
  /** What it has for the project's attributes, by their ids; for removed ones, too. */
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
  readonly reviews?: Readonly<Record<string, unknown>>;
};

export type Answer = Readonly<Omit<schema.Answer, 'labels'>> & {
  readonly labels: readonly string[];
};

export type Query = Readonly<Omit<schema.SnapshotQuery, 'answer' | 'region'>> & {
  readonly region: Region;
  readonly answer?: Answer;
};

/** A moment of the recording under a name, which may be empty. */
export type Bookmark = Readonly<schema.SnapshotBookmark>;

export type Label = Readonly<schema.SnapshotLabel>;

/** Something that a project wants said of its annotations. */
export type Attribute = Readonly<Omit<schema.SnapshotAttribute, 'choices'>> & {
  readonly choices?: readonly string[];
};

/** A strategy that someone wrote. */
export type WrittenStrategy = Readonly<schema.SnapshotStrategy>;

/** How far somebody is with a recording that was handed to them. */
export type AssignmentMark = Readonly<schema.AssignmentMark>;

/** Recordings handed to people. */
export interface Assignment {
  readonly id: string;
  /** What the people should know; may be empty. */
  readonly note: string;
  /** A day, as `2026-05-31`. */
  readonly due?: string;
  readonly created: Stamp;
  /** The accounts that each recording was handed to, by its key. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** By `<account>:<recording key>`; also such as were given to nobody. */
  readonly marks: ReadonlyMap<string, AssignmentMark>;
}

export type RecordingFacts = Readonly<schema.RecordingInfo>;

export type Bundle = schema.Bundle;

/** One asking of a whole recording. */
export interface Round {
  readonly id: string;
  readonly method: string;
  readonly budget: number;
  readonly asked: Stamp;
  readonly queries: number;
  readonly answered: number;
}

/** What `merge_answers` makes of the answers of a round. */
export type MergedRegion = Region & {
  readonly labels: readonly string[];
  readonly queries: readonly string[];
};
