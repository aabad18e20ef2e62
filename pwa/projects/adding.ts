/** Files on their way into projects: adding goes on whichever screen is shown. */
import { say } from '../app/say';
import { text } from '../messages/text';
import { askToPersist, COPY_UP_TO_BYTES, type GivenFile, type Library, library } from '../storage';

export interface Progress {
  readonly done: number;
  readonly all: number;
  /** The name of the file at work. */
  readonly name: string;
  /** How much of it is decoded, 0 to 1, where it has to be. */
  readonly decoded?: number | undefined;
}

interface Work {
  readonly stop: AbortController;
  progress: Progress;
  /** Settled when everything given so far is in. */
  queue: Promise<void>;
}

type Add = Pick<Library, 'add'>;

/** One per app: `adding`. Emits 'change' when progress or problems changed. */
export class Adding extends EventTarget {
  readonly #works = new Map<string, Work>();
  readonly #problems = new Map<string, readonly string[]>();

  constructor(private readonly to: Add = library) {
    super();
  }

  /** How far a project's files are; null when none are on their way. */
  progress(project: string): Progress | null {
    return this.#works.get(project)?.progress ?? null;
  }

  /** Sentences about what did not go well in a project, until they are dismissed. */
  problems(project: string): readonly string[] {
    return this.#problems.get(project) ?? [];
  }

  /** Add files, after those on their way already. Resolves when they are in, or were stopped. */
  add(project: string, files: readonly GivenFile[]): Promise<void> {
    const work = this.#workOf(project);
    const before = work.progress.all;
    work.progress = { ...work.progress, all: before + files.length };
    const mine = work.queue.then(() => this.#addNow(project, work, files, before));
    work.queue = mine;
    this.#changed();
    return mine.finally(() => this.#endAfter(project, work, mine));
  }

  /** Stop adding to a project; what is in stays in. */
  stop(project: string): void {
    this.#works.get(project)?.stop.abort();
  }

  /** Keep sentences for the person to read. */
  report(project: string, problems: readonly string[]): void {
    if (problems.length === 0) return;
    this.#problems.set(project, [...new Set([...this.problems(project), ...problems])]);
    this.#changed();
  }

  dismiss(project: string): void {
    this.#problems.delete(project);
    this.#changed();
  }

  /** The work going on, or a new one: what was stopped takes nothing more. */
  #workOf(project: string): Work {
    const now = this.#works.get(project);
    const work = now && !now.stop.signal.aborted ? now : begun();
    this.#works.set(project, work);
    globalThis.addEventListener?.('beforeunload', askToStay);
    return work;
  }

  async #addNow(
    project: string,
    work: Work,
    files: readonly GivenFile[],
    before: number,
  ): Promise<void> {
    const { signal } = work.stop;
    if (signal.aborted) return;
    const onProgress = (done: number, _all: number, name: string, decoded?: number) => {
      work.progress = { done: before + done, all: work.progress.all, name, decoded };
      this.#changed();
    };
    try {
      const result = await this.to.add(project, files, { signal, onProgress });
      this.report(project, result.problems);
      sayAdded(result.added, result.existing.length);
    } catch (error) {
      this.report(project, [(error as Error).message]);
    }
  }

  #endAfter(project: string, work: Work, last: Promise<void>): void {
    if (work.queue !== last || this.#works.get(project) !== work) return;
    this.#works.delete(project);
    if (this.#works.size === 0) globalThis.removeEventListener?.('beforeunload', askToStay);
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** Closing the tab would lose the files that wait: the browser asks before it does. */
function askToStay(event: Event): void {
  event.preventDefault();
}

function begun(): Work {
  const progress = { done: 0, all: 0, name: '' };
  return { stop: new AbortController(), progress, queue: Promise.resolve() };
}

type Rows = Awaited<ReturnType<Add['add']>>['added'];

function sayAdded(added: Rows, existing: number): void {
  if (added.length > 0) void askToPersist();
  const known = existing > 0 ? ` ${text('projects-known', { count: existing })}` : '';
  if (added.length + existing > 0) {
    say(text('projects-added', { count: added.length }) + known, { kind: 'good' });
  }
  const large = added.filter(
    ({ audio, bytes }) => audio.kind !== 'opfs' && bytes > COPY_UP_TO_BYTES,
  );
  if (large.length > 0) say(text('projects-not-copied', { count: large.length }), { seconds: 15 });
}

export const adding = new Adding();
