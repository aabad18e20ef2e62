/** The project's strategies in the lab: which one is being written, and keeping it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { kindOf, ProjectDocument, type StrategyText, type WrittenStrategy } from '../document';
import { STRATEGY_KINDS, type StrategyKind } from '../document/schema';
import { text } from '../messages/text';
import { BUILT_IN, OWN_START, TEMPLATES, titleOf } from './sources';

/** What is in the editor, and what it began as: a built-in one's name, an id, or OWN_START. */
export interface Draft {
  readonly begin: string;
  readonly source: string;
}

export class Shelf implements ReactiveController {
  #project: ProjectDocument | null = null;
  #stop = () => {};
  #opening = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.close();
  }

  get isOpen(): boolean {
    return this.#project !== null;
  }

  async open(id: string): Promise<void> {
    if (this.#project?.id === id) return;
    this.close();
    const opening = ++this.#opening;
    const project = await ProjectDocument.open(id);
    if (opening !== this.#opening) return void project.close();
    this.#project = project;
    this.#stop = project.onChange(() => this.host.requestUpdate());
    this.host.requestUpdate();
  }

  close(): void {
    this.#opening += 1;
    this.#stop();
    void this.#project?.close();
    this.#project = null;
  }

  get saved(): readonly WrittenStrategy[] {
    return this.#project?.strategies.active ?? [];
  }

  savedOf(kind: StrategyKind): readonly WrittenStrategy[] {
    return this.saved.filter((strategy) => kindOf(strategy) === kind);
  }

  get project(): ProjectDocument | null {
    return this.#project;
  }

  get removed(): readonly WrittenStrategy[] {
    return this.#project?.strategies.every.filter(({ status }) => status === 'deleted') ?? [];
  }

  find(id: string): WrittenStrategy | undefined {
    return this.#project?.strategies.find(id);
  }

  /** The source that a draft begins with. */
  sourceOf(begin: string, kind: StrategyKind): string {
    const builtIn = BUILT_IN.find(({ name }) => name === begin);
    return this.find(begin)?.source ?? builtIn?.source ?? TEMPLATES[kind];
  }

  /** Which strategy of the source is meant, where it may hold several. */
  takenBy(begin: string): string | undefined {
    const isBuiltIn = BUILT_IN.some(({ name }) => name === begin);
    return this.find(begin)?.takes ?? (isBuiltIn ? begin : undefined);
  }

  /** Keep a source under a new name; returns what it is called now. */
  saveAs(wanted: string, written: StrategyText): WrittenStrategy | undefined {
    const isBuiltIn = BUILT_IN.some((builtIn) =>
      [builtIn.name, titleOf(builtIn)].some(
        (other) => other.toLowerCase() === wanted.trim().toLowerCase(),
      ),
    );
    const id = this.#project?.strategies.add(
      isBuiltIn ? text('lab-my', { name: wanted.trim() }) : wanted,
      written,
    );
    return id === undefined ? undefined : this.find(id);
  }

  /** Keep another text of one; its kind stays. */
  update(id: string, { kind: _, ...text }: StrategyText): void {
    this.#project?.strategies.change(id, text);
  }

  rename(id: string, name: string): void {
    this.#project?.strategies.change(id, { name });
  }

  remove(id: string): void {
    this.#project?.strategies.remove(id);
  }

  restore(id: string): void {
    this.#project?.strategies.restore(id);
  }

  // --- What was not saved

  /** The kind that was written last in this project, on this device. */
  kind(): StrategyKind {
    try {
      const kept = localStorage.getItem(`earmark-lab-kind:${this.#project?.id ?? ''}`);
      return STRATEGY_KINDS.find((kind) => kind === kept) ?? 'queries';
    } catch {
      return 'queries';
    }
  }

  /** What was being written of a kind. */
  draft(kind: StrategyKind): Draft {
    const nothing = { begin: OWN_START, source: TEMPLATES[kind] };
    try {
      const kept = JSON.parse(localStorage.getItem(this.#keyOf(kind)) ?? 'null') as Draft | null;
      if (typeof kept?.source !== 'string') return nothing;
      const isThere = this.find(kept.begin) || BUILT_IN.some(({ name }) => name === kept.begin);
      return { source: kept.source, begin: isThere ? kept.begin : OWN_START };
    } catch {
      return nothing;
    }
  }

  keepDraft(kind: StrategyKind, draft: Draft): void {
    if (!this.#project) return;
    try {
      localStorage.setItem(`earmark-lab-kind:${this.#project.id}`, kind);
      localStorage.setItem(this.#keyOf(kind), JSON.stringify(draft));
    } catch {
      // The device is full: the draft lives as long as the page, and can still be saved.
    }
  }

  #keyOf(kind: StrategyKind): string {
    const end = kind === 'queries' ? '' : `:${kind}`;
    return `earmark-lab-draft:${this.#project?.id ?? ''}${end}`;
  }
}
