/** Recordings that somebody has chosen in the list, project by project, while this tab is open. */

/** Emits 'change'. */
class Selection extends EventTarget {
  readonly #chosen = new Map<string, ReadonlySet<string>>();

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
