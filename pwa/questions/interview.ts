/** One asking under way: the state machine, the document it answers into, and what it makes of it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Query, RecordingDocument, Round, Step } from '../document';
import { text } from '../messages/text';
import { python } from '../python/bridge';
import { type AskEvent, type Asking, beginAsking, follow, progressOf, step } from './asking';
import { mergeRound } from './merging';
import type { Caller } from './preparing';

export type QueryEdge = 'start' | 'end';

const START: Asking = { at: 0, collected: null, several: false, done: false };

export class Interview implements ReactiveController {
  document: RecordingDocument | null = null;
  round: string | null = null;
  asking: Asking = START;
  #known: readonly Query[] = [];
  #writing = false;
  #stop = () => {};

  /**
   * @param onQuestion called when another question comes before the person, or its edges moved
   * @param onAnswer called when the answers, or what they are about, have changed
   */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onQuestion: (question: Query | null) => void,
    private readonly nameOf: (label: string) => string,
    private readonly caller: Caller = python,
    private readonly onAnswer: () => void = () => {},
  ) {
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.leave();
  }

  open(document: RecordingDocument | null): void {
    this.leave();
    this.document = document;
  }

  get active(): boolean {
    return this.round !== null;
  }

  get queries(): readonly Query[] {
    return this.round === null ? [] : (this.document?.queries(this.round) ?? []);
  }

  /** The question in front of the person; null at the summary. */
  get question(): Query | null {
    return this.asking.done ? null : (this.queries[this.asking.at] ?? null);
  }

  /** The latest round that still has open questions, if any. */
  get unfinished(): Round | null {
    return this.document?.rounds().findLast((round) => round.answered < round.queries) ?? null;
  }

  /** Begin a round, or go on with one. */
  begin(round: string): void {
    this.leave();
    this.round = round;
    this.#known = this.queries;
    this.#stop = this.document?.onChange(() => this.#heed()) ?? this.#stop;
    this.#enter(beginAsking(this.#known));
    this.onQuestion(this.question);
  }

  leave(): void {
    this.#stop();
    this.#stop = () => {};
    this.round = null;
    this.host.requestUpdate();
  }

  /** Take what the person did: go to another question, collect a label, write an answer. */
  send(event: AskEvent): void {
    const { state, answer } = step(this.asking, event, this.queries);
    const before = this.question;
    const query = answer && this.queries[answer.index];
    if (answer && query) {
      const cause = this.#write(() =>
        this.document?.answer(query.id, answer.value, undefined, this.#stepName(answer.value)),
      );
      this.#merge(cause);
    }
    this.#enter(state);
    if (this.question?.id !== before?.id) this.onQuestion(this.question);
  }

  /** Move an edge of the question; the neighbour's edge moves with it. */
  moveEdge(edge: QueryEdge, seconds: number): void {
    const { round, question } = this;
    if (!question || round === null) return;
    const index = edge === 'start' ? question.index - 1 : question.index;
    const cause = this.#write(() => this.document?.moveQueryEdge(round, index, seconds));
    if (!cause) return;
    this.#merge(cause);
    this.onQuestion(this.question);
  }

  /** The answers given in this round so far. */
  get progress(): { answered: number; total: number } {
    return progressOf(this.queries);
  }

  /** Our own edits are already in the state: only those from elsewhere are followed. */
  #write<T>(edit: () => T): T {
    this.#writing = true;
    try {
      return edit();
    } finally {
      this.#writing = false;
      this.#known = this.queries;
    }
  }

  #merge(cause: Step | undefined): void {
    this.onAnswer();
    const { document, round, caller } = this;
    if (document && round !== null) void mergeRound(document, round, cause, caller);
  }

  #heed(): void {
    if (this.#writing || this.round === null) return;
    const now = this.queries;
    if (now === this.#known) return;
    const before = this.question;
    this.onAnswer();
    const moved = now.length !== this.#known.length || this.#edgesDiffer(now);
    const state = now.length === 0 ? null : follow(this.asking, this.#known, now);
    this.#known = now;
    if (state === null) {
      // Undoing the asking itself takes its questions away.
      this.leave();
      this.onQuestion(null);
      return;
    }
    this.#enter(state);
    if (moved || this.question?.id !== before?.id) this.onQuestion(this.question);
  }

  #edgesDiffer(now: readonly Query[]): boolean {
    return now.some((query, index) => {
      const known = this.#known[index]?.region;
      return query.region.start_s !== known?.start_s || query.region.end_s !== known.end_s;
    });
  }

  #enter(state: Asking): void {
    this.asking = state;
    this.host.requestUpdate();
  }

  #stepName(value: { kind: string; labels: readonly string[] }): string {
    if (value.kind === 'nothing' || value.kind === 'unsure') {
      return text('questions-step', { answer: text(`questions-answer-${value.kind}`) });
    }
    return text('questions-step', { answer: value.labels.map(this.nameOf).join(', ') });
  }
}
