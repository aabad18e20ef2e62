/** What the relay's history speaks of. Times: ISO 8601, UTC. */
import type { Origin } from '../document';
import type { RevisionKind } from '../document/schema';

export type Fields = Readonly<Record<string, unknown>>;

/** One change of one entry: an annotation, query, bookmark, label, … */
export interface Revision {
  /** Counts up in the order in which changes reached the server's disk. */
  readonly id: number;
  /** Key of a recording; null for the project's own document. */
  readonly recording: string | null;
  readonly root: string;
  readonly entry: string;
  readonly kind: RevisionKind;
  readonly person: string;
  readonly name: string | null;
  /** Who brought it, if somebody else's device passed it on. */
  readonly via: string | null;
  readonly client: string;
  /** The revert that made it. */
  readonly revert: string | null;
  readonly device_at: string | null;
  readonly server_at: string;
  readonly before: Fields;
  readonly after: Fields;
  readonly origin: Origin | null;
  /** Written down on this device, where the server has not told of it yet. */
  readonly isHere?: boolean;
}

export interface Version {
  readonly id: string;
  /** Null: of the whole project. */
  readonly recording: string | null;
  readonly name: string;
  readonly note: string;
  readonly person: string;
  readonly at: string;
}

/** A recording of the project, by its key and the name of its file. */
export interface PlacedRecording {
  readonly key: string;
  readonly name: string;
}

export const KINDS = ['added', 'removed', 'moved', 'relabeled', 'changed'] as const;
/** What may have happened to an annotation; the last three may come together. */
export type Kind = (typeof KINDS)[number];

export interface Difference {
  readonly id: string;
  readonly kinds: readonly Kind[];
  readonly before: Fields | null;
  readonly after: Fields | null;
  readonly labels_added: readonly string[];
  readonly labels_removed: readonly string[];
  readonly fields: readonly string[];
}

export interface ComparedRecording {
  readonly recording: string | null;
  readonly counts: Readonly<Record<Kind, number>>;
  readonly differences: readonly Difference[];
}

/** What is to be taken back: to a moment, or a person's changes, or an earlier revert. */
export interface Wish {
  readonly recording?: string;
  readonly annotation?: string;
  readonly to?: string;
  readonly person?: string;
  readonly since?: string;
  readonly until?: string;
  readonly revert?: string;
}

export interface RevertReport {
  /** '' for a preview. */
  readonly id: string;
  /** How many entries, by recording; '' is the project's vocabulary. */
  readonly entries: Readonly<Record<string, number>>;
  readonly kept: readonly {
    readonly recording: string | null;
    readonly root: string;
    readonly entry: string;
  }[];
}

/** How many entries a revert changes. */
export function changedBy({ entries }: RevertReport): number {
  return Object.values(entries).reduce((sum, count) => sum + count, 0);
}
