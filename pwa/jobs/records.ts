/** What the interface tells of jobs. A job makes one recording into embeddings by one model. */

export const STATUSES = ['queued', 'leased', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobStatus = (typeof STATUSES)[number];

export interface Job {
  readonly id: string;
  readonly recording: string;
  /** null if the recording is no longer there. */
  readonly file_name: string | null;
  readonly model: string;
  readonly version: string;
  readonly status: JobStatus;
  /** 0 to 1. */
  readonly progress: number;
  readonly tries: number;
  /** Of what went wrong last, with its sentence; '' if nothing did. */
  readonly code: string;
  readonly reason: string;
  /** Not tried before this moment. */
  readonly ready_at: string;
  /** The name of who has it. */
  readonly gateway: string | null;
}

/** What jobs make of recordings. */
export const KINDS = ['embedding', 'preview'] as const;
export type JobKind = (typeof KINDS)[number];

export type Counts = Readonly<Partial<Record<JobStatus, number>>>;

export interface Progress {
  readonly counts: Counts;
  /** The part of all that is done, 0 to 1. */
  readonly progress: number;
  /** Of the jobs that make previews; absent where the relay is of an older kind. */
  readonly previews?: Counts;
}

export interface ModelOffer {
  readonly model: string;
  readonly version: string;
  readonly title: string;
  /** Licence and origin. */
  readonly notice: string;
}

export interface ModelChoice {
  /** '' for none. */
  readonly model: string;
  readonly models: readonly ModelOffer[];
}
