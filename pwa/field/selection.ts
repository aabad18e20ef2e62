/** Recordings that somebody has chosen in the list, project by project, while this tab is open. */

/** What a list shows. */
export interface Shown {
  readonly count: number;
  /** Whether filters leave anything out. */
  readonly isNarrowed: boolean;
  keys(): Promise<readonly string[]>;
}

/** Emits 'change'. */
class Selection extends EventTarget {
  readonly #chosen = new Map<string, ReadonlySet<string>>();
  readonly #shown = new Map<string, Shown>();

  /** Whether the list of a project shows boxes to choose by. */
  isOpen(project: string): boolean {
    return this.#chosen.has(project);
  }

  keys(project: string): ReadonlySet<string> {
    return this.#chosen.get(project) ?? new Set();
  }

  begin(project: string): void {
    this.#set(project, this.keys(project));
  }

  end(project: string): void {
    this.#chosen.delete(project);
    this.dispatchEvent(new Event('change'));
  }

  /** The recordings that the list of a project shows now: those that its filters leave. */
  async shown(project: string): Promise<readonly string[]> {
    return (await this.#shown.get(project)?.keys()) ?? [];
  }

  /** How many that are; 0 where the list is not narrowed. */
  shownCount(project: string): number {
    const shown = this.#shown.get(project);
    return shown?.isNarrowed ? shown.count : 0;
  }

  /** A list tells what it shows. */
  show(project: string, shown: Shown): void {
    const before = this.shownCount(project);
    this.#shown.set(project, shown);
    if (before !== this.shownCount(project)) this.dispatchEvent(new Event('change'));
  }

  /** Choose all that the list shows now, too. */
  async addShown(project: string): Promise<void> {
    this.#set(project, new Set([...this.keys(project), ...(await this.shown(project))]));
  }

  toggle(project: string, key: string, on: boolean): void {
    const keys = new Set(this.keys(project));
    if (on) keys.add(key);
    else keys.delete(key);
    this.#set(project, keys);
  }

  #set(project: string, keys: ReadonlySet<string>): void {
    this.#chosen.set(project, keys);
    this.dispatchEvent(new Event('change'));
  }
}

export const selection = new Selection();
