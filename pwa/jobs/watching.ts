/** Jobs of one project as they go on, while somebody looks. */
import { failureText } from '../relay/failure';
import type { Counts, Job, JobKind, Progress } from './records';
import { LARGEST_PAGE, readJobs, readProgress } from './server';
import { type Filter, partDone, statusesOf } from './wording';

export const ASK_AGAIN_MS = 2000;
const PAGE = 50;

/** Emits 'change'. */
export class JobsWatch extends EventTarget {
  /** null until they were read. */
  jobs: readonly Job[] | null = null;
  kind: JobKind = 'embedding';
  /** Of each kind. */
  all: Readonly<Record<JobKind, Counts>> = { embedding: {}, preview: {} };
  filter: Filter = 'all';
  failure = '';
  #limit = PAGE;
  #progress = 1;
  #seen = '';
  #reading = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly project: string) {
    super();
  }

  /** Of the kind that is shown. */
  get counts(): Counts {
    return this.all[this.kind];
  }

  /** The part of them that is done, 0 to 1. */
  get progress(): number {
    return this.kind === 'embedding' ? this.#progress : partDone(this.counts);
  }

  get canShowMore(): boolean {
    return this.#limit < LARGEST_PAGE;
  }

  start(): void {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => void this.#look(), ASK_AGAIN_MS);
    document.addEventListener('visibilitychange', this.#look);
    void this.read();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    document.removeEventListener('visibilitychange', this.#look);
  }

  show(filter: Filter): Promise<void> {
    this.filter = filter;
    this.#limit = PAGE;
    return this.read();
  }

  showKind(kind: JobKind): Promise<void> {
    this.kind = kind;
    return this.show('all');
  }

  showMore(): Promise<void> {
    this.#limit = Math.min(LARGEST_PAGE, this.#limit + 3 * PAGE);
    return this.read();
  }

  /** Read the list anew; an answer that another one has overtaken is dropped. */
  async read(): Promise<void> {
    this.#reading += 1;
    const reading = this.#reading;
    try {
      const page = await readJobs(this.project, statusesOf(this.filter), this.#limit, this.kind);
      if (reading !== this.#reading) return;
      this.#hear(page);
      this.jobs = page.jobs;
      this.failure = '';
    } catch (error) {
      if (reading !== this.#reading) return;
      this.failure = failureText(error);
    }
    this.dispatchEvent(new Event('change'));
  }

  /** The small count tells whether the list is worth reading. */
  readonly #look = async (): Promise<void> => {
    if (document.visibilityState === 'hidden' || this.#timer === undefined) return;
    const seen = this.#seen;
    const progress = await readProgress(this.project).catch(() => null);
    if (this.#timer === undefined) return;
    if (!progress || this.failure || wordOf(progress) !== seen) await this.read();
  };

  #hear(heard: Progress): void {
    this.all = { embedding: heard.counts, preview: heard.previews ?? {} };
    this.#progress = heard.progress;
    this.#seen = wordOf(heard);
  }
}

function wordOf({ counts, progress, previews = {} }: Progress): string {
  const sorted = [counts, previews].map((one) => Object.entries(one).sort());
  return JSON.stringify([sorted, progress]);
}
