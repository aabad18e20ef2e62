/** Comparing what is in the editor with built-in strategies, on recordings whose events are known. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { StrategyKind } from '../document/schema';
import { text } from '../messages/text';
import { PythonError } from '../python/errors';
import { checkedFigures, checkedFinds, type Figures, type Finds } from '../sandbox/checking';
import { failureText, lineOf } from '../sandbox/failure';
import { OWN, type Sandbox } from '../sandbox/sandbox';
import { Listened } from './listened';
import { type Labeled, labeledOf, type Materials } from './materials';

export interface Comparison {
  readonly kind: StrategyKind;
  readonly source: string;
  readonly takes: string | undefined;
  readonly limitS: number;
  /** Built-in ones, by name, with what people call them. */
  readonly rivals: readonly { readonly name: string; readonly title: string }[];
  /** Questions for each recording. */
  readonly budgets: readonly number[];
  readonly materials: Materials;
  /** Id of the model to listen with. */
  readonly model: string;
}

export interface AskingResult extends Figures {
  readonly title: string;
  readonly budget: number;
}

export interface OpeningResult extends Finds {
  readonly title: string;
}

/** Of the progress: listening. */
const HEARD = 0.5;

export class Comparing implements ReactiveController {
  /** What is labeled in the project; null until it is known. */
  labeled: readonly Labeled[] | null = null;
  asking: readonly AskingResult[] = [];
  opening: readonly OpeningResult[] = [];
  running: AbortController | null = null;
  /** 0 to 1. */
  fraction = 0;
  said = text('lab-first-all');
  isProblem = false;
  output = '';
  readonly #listened: Listened;

  /** @param onProblem called with the line that failed, or null for none */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly sandbox: Sandbox,
    private readonly onProblem: (line: number | null) => void,
  ) {
    host.addController(this);
    this.#listened = new Listened(sandbox);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.stop();
  }

  stop(): void {
    this.running?.abort();
  }

  /** Look what is labeled in a project. */
  async find(project: string): Promise<void> {
    this.labeled = null;
    try {
      this.labeled = await labeledOf(project);
      this.host.requestUpdate();
    } catch (error) {
      this.tellProblem(error);
    }
  }

  /** What was compared says nothing of another kind, or of another source. */
  forget(): void {
    [this.asking, this.opening] = [[], []];
    this.host.requestUpdate();
  }

  async run(comparison: Comparison): Promise<void> {
    if (this.running) return;
    const running = new AbortController();
    this.running = running;
    this.onProblem(null);
    this.forget();
    this.output = '';
    try {
      await this.#compare(comparison, running.signal);
      const count = comparison.materials.taken.length;
      this.tell(text('lab-compare-done', { count }), 1);
    } catch (error) {
      this.tellProblem(error);
    }
    this.running = null;
    this.host.requestUpdate();
  }

  async #compare(comparison: Comparison, signal: AbortSignal): Promise<void> {
    const { kind, source, takes, limitS, materials, rivals, budgets } = comparison;
    this.tell(text('lab-starting'), 0);
    this.sandbox.limitS = limitS;
    // First, so that what is wrong with it is said before anything is listened to.
    await this.sandbox.load(source, takes, { kind, signal });
    const sessions = await this.#listen(comparison, signal);
    // The limit is that of a recording.
    this.sandbox.limitS = limitS * materials.taken.length;
    const all = [{ name: OWN, title: text('lab-compare-own') }, ...rivals];
    const steps = all.flatMap((one) =>
      (kind === 'sampling' ? [0] : budgets).map((budget) => ({ ...one, budget })),
    );
    for (const [done, { name, title, budget }] of steps.entries()) {
      const fraction = HEARD + ((1 - HEARD) * done) / steps.length;
      this.tell(text('lab-compare-step', { title }), fraction);
      if (kind === 'sampling') await this.#open(name, title, sessions, signal);
      else await this.#ask(name, title, budget, sessions, signal);
      this.#keepOutput(name);
    }
  }

  async #listen({ materials, model }: Comparison, signal: AbortSignal) {
    const { taken } = materials;
    const sessions = [];
    for (const [done, material] of taken.entries()) {
      const { name, events } = material;
      const tell = (fraction: number) =>
        this.tell(
          text('lab-compare-hearing', { name }),
          (HEARD * (done + fraction)) / taken.length,
        );
      tell(0);
      const session = await this.#listened.session(material, model, { signal, onProgress: tell });
      signal.throwIfAborted();
      sessions.push({ session, name, events });
    }
    return sessions;
  }

  async #ask(
    method: string,
    title: string,
    budget: number,
    sessions: unknown,
    signal: AbortSignal,
  ) {
    const payload = { sessions, method, budget };
    const given = await this.sandbox.call('compare_queries', payload, { signal });
    this.asking = [...this.asking, { ...checkedFigures(given), title, budget }];
  }

  async #open(strategy: string, title: string, sessions: unknown, signal: AbortSignal) {
    const payload = { sessions, strategy };
    const given = await this.sandbox.call('compare_sampling', payload, { signal });
    this.opening = [...this.opening, { ...checkedFinds(given), title }];
  }

  #keepOutput(name: string): void {
    if (name === OWN) this.output = (this.output + this.sandbox.output).slice(0, 20_000);
  }

  tell(sentence: string, fraction = 0): void {
    [this.said, this.isProblem, this.fraction] = [sentence, false, fraction];
    this.host.requestUpdate();
  }

  tellProblem(error: unknown): void {
    const isStopped = error instanceof DOMException && error.name === 'AbortError';
    if (isStopped || (error instanceof PythonError && error.code === 'cancelled')) {
      this.tell(text('lab-stopped'), 0);
      return;
    }
    [this.said, this.isProblem] = [failureText(error), true];
    const line = lineOf(error);
    if (line !== null) this.onProblem(line);
    this.host.requestUpdate();
  }
}
