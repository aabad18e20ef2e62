/** Running what is in the editor on a recording, beside a built-in strategy, and what came of it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Region } from '../document';
import { text } from '../messages/text';
import { PythonError } from '../python/errors';
import { failureText, lineOf } from '../sandbox/failure';
import type { Sandbox } from '../sandbox/sandbox';
import type { RecordingRow } from '../storage';
import { type Own, Trial } from './trial';

export interface Attempt extends Own {
  readonly limitS: number;
  readonly compareWith: string;
}

export class Trying implements ReactiveController {
  trial: Trial | null = null;
  own: readonly Region[] = [];
  other: readonly Region[] = [];
  running: AbortController | null = null;
  said = text('lab-first');
  isProblem = false;
  output = '';
  #listeners = new AbortController();
  #printed = '';

  /** @param onProblem called with the line that failed, or null for none */
  constructor(
    private readonly host: ReactiveControllerHost,
    readonly sandbox: Sandbox,
    private readonly onProblem: (line: number | null) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.sandbox.addEventListener('phase', () => this.#tellPhase(), { signal });
    this.sandbox.addEventListener('output', () => this.#keepOutput(), { signal });
    this.sandbox.start();
  }

  hostDisconnected(): void {
    this.#listeners.abort();
    this.close();
    this.sandbox.end();
  }

  async open(row: RecordingRow): Promise<void> {
    this.trial = await Trial.open(this.sandbox, row);
    this.host.requestUpdate();
  }

  close(): void {
    this.stop();
    this.trial?.close();
    this.trial = null;
    this.forget();
    this.forgetOther();
  }

  stop(): void {
    this.running?.abort();
  }

  /** The cuts of what was in the editor say nothing of what is there now. */
  forget(): void {
    this.own = [];
    this.host.requestUpdate();
  }

  forgetOther(): void {
    this.other = [];
    this.host.requestUpdate();
  }

  async run({ limitS, compareWith, ...own }: Attempt): Promise<void> {
    const { trial } = this;
    if (!trial || this.running) return;
    const running = new AbortController();
    this.running = running;
    this.onProblem(null);
    this.forget();
    this.#printed = '';
    this.sandbox.limitS = limitS;
    try {
      this.#tellPhase();
      this.other = await trial.runBuiltIn(compareWith, own.budget, running.signal);
      this.own = await trial.runOwn(own, running.signal);
      this.tell(text('lab-asks', { count: this.own.length }), this.#printed);
    } catch (error) {
      this.fail(error);
    }
    this.running = null;
    this.host.requestUpdate();
  }

  tell(sentence: string, output = ''): void {
    [this.said, this.output, this.isProblem] = [sentence, output, false];
    this.host.requestUpdate();
  }

  fail(error: unknown): void {
    if (error instanceof PythonError && error.code === 'cancelled') {
      this.tell(text('lab-stopped'));
      return;
    }
    [this.said, this.output, this.isProblem] = [failureText(error), this.#printed, true];
    const line = lineOf(error);
    if (line !== null) this.onProblem(line);
    this.host.requestUpdate();
  }

  #tellPhase(): void {
    const isReady = this.sandbox.phase === 'ready';
    if (this.running) this.tell(text(isReady ? 'lab-running' : 'lab-starting'));
  }

  /** A strategy prints while its source is run, and while it cuts. */
  #keepOutput(): void {
    this.#printed += this.sandbox.output;
  }
}
