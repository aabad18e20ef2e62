/** Rounds of questions: the dialog that begins one, the cutting, and what becomes of late answers. */
import type { ReactiveControllerHost } from 'lit';
import { say } from '../app/say';
import type { AudioReader } from '../audio';
import { undoStack } from '../document';
import { ASK_METHOD } from '../document/schema';
import { text } from '../messages/text';
import { python } from '../python/bridge';
import type { AnswerValue } from '../questions/asking';
import {
  askedWith,
  type LearnedRound,
  learns,
  prepareLearned,
  resumeLesson,
} from '../questions/asking_round';
import type { Hearing, Suggestion } from '../questions/hearing';
import { Lesson } from '../questions/lesson';
import { mergePending } from '../questions/merging';
import { originOf, prepareOwn } from '../questions/own_strategy';
import { type Parts, Preparation } from '../questions/preparation';
import { type Asked, type Prepared, prepareQueries } from '../questions/preparing';
import { projectModels } from '../questions/project_model';
import { library } from '../storage';
import { traces } from '../traces/traces';
import type { Desk } from './desk';
import type { Workspace } from './workspace';

export class Rounds {
  startIsOpen = false;
  readonly preparation: Preparation;
  /** What is learned from the answers of the round that is asked. */
  #lesson: Lesson | null = null;
  #resuming = new AbortController();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly desk: Desk,
  ) {
    this.preparation = new Preparation(host);
  }

  showStart(open: boolean): void {
    this.startIsOpen = open;
    const { workspace } = this.desk;
    if (open) this.desk.listening.stop();
    if (open && workspace) void projectModels.of(workspace.project).then(() => this.#draw());
    this.#draw();
  }

  /** Cut the recording into questions, then begin, unless the person has begun something else. */
  async ask(asked: Asked): Promise<void> {
    this.showStart(false);
    const { workspace, listening } = this.desk;
    if (!workspace?.reader) {
      say(text('labeling-file-first'), {
        kind: 'problem',
      });
      return;
    }
    workspace.project.keepChoice('ask_method', asked.method);
    workspace.project.keepChoice('ask_budget', asked.budget);
    if (asked.model) workspace.project.keepChoice('embedding_model', asked.model);
    const doneBefore = undoStack.last;
    try {
      const done = await traces.click('ask', () =>
        this.preparation.run((parts) => this.#prepare(workspace, asked, parts)),
      );
      if (!done) return;
      const { prepared, method } = done;
      if (workspace !== this.desk.workspace) {
        if (isLearned(prepared)) prepared.hearing.close();
        return;
      }
      for (const warning of prepared.warnings) say(warning);
      const isIdle = undoStack.last === doneBefore && !listening.playing;
      const round = this.#start(workspace, { ...asked, method }, prepared);
      if (isIdle) this.desk.goOn(round);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error), { kind: 'problem', seconds: 0 });
    }
    this.host.requestUpdate();
  }

  /** What the model would answer to the question in front of the person. */
  get suggestion(): Suggestion | undefined {
    const { question } = this.desk.interview;
    return question && !question.answer ? this.#lesson?.suggestion(question.id) : undefined;
  }

  /** By which model the recording was heard for the round that is asked; null where it was not. */
  get heardBy(): Pick<Hearing, 'model' | 'from'> | null {
    return this.#lesson?.hearing ?? null;
  }

  /** Answer as suggested; false where nothing is, or where a label of it is gone. */
  accept(): boolean {
    const { suggestion } = this;
    const { workspace, interview } = this.desk;
    if (!suggestion?.labels.every((id) => workspace?.label(id))) return false;
    interview.send({ kind: 'accept', answer: answerOf(suggestion) });
    return true;
  }

  /** Learn from the answers of a round that was begun before this screen was opened. */
  async resume(round: string): Promise<void> {
    if (this.#lesson?.round === round) return;
    this.endLesson();
    const { workspace } = this.desk;
    const { reader } = workspace ?? {};
    const { signal } = this.#resuming;
    const method = workspace?.document.queries(round)[0]?.method;
    if (!workspace || !reader || !method) return;
    try {
      if (!(await learns(method)) || signal.aborted) return;
      const place = await placeOf(workspace, reader);
      const queries = () => workspace.document.queries(round);
      const listening = { signal, onProgress: () => undefined };
      const update = () => this.host.requestUpdate();
      const lesson = await resumeLesson(place, round, queries, update, listening);
      if (signal.aborted) lesson?.end();
      else this.#lesson = lesson;
      update();
    } catch (error) {
      if (!signal.aborted) console.info('These questions are asked without suggestions.', error);
    }
  }

  /** The answers have changed. */
  answered(): void {
    if (this.#lesson && this.#lesson.round === this.desk.interview.round) void this.#lesson.learn();
  }

  endLesson(): void {
    this.#resuming.abort();
    this.#resuming = new AbortController();
    this.#lesson?.end();
    this.#lesson = null;
  }

  /** Cut by what was chosen; where that is someone's own strategy, and fails, by the default one. */
  async #prepare(workspace: Workspace, asked: Asked, parts: Parts): Promise<Done> {
    const reader = workspace.reader!;
    const place = await placeOf(workspace, reader);
    const { method, budget } = asked;
    const own = workspace.project.strategies.find(method);
    if (own) {
      try {
        return { method, prepared: await prepareOwn(place, own, budget, parts) };
      } catch (error) {
        parts.signal.throwIfAborted();
        const reason = error instanceof Error ? error.message : String(error);
        say(text('questions-own-instead', { reason }), { kind: 'problem', seconds: 0 });
        return this.#prepare(workspace, { ...asked, method: ASK_METHOD }, parts);
      }
    }
    const prepared = (await learns(method))
      ? await prepareLearned(place, asked, parts)
      : await prepareQueries(reader, asked, parts);
    return { method, prepared };
  }

  #draw(): void {
    this.host.requestUpdate();
  }

  #start(workspace: Workspace, { method, budget }: Asked, prepared: Prepared): string {
    const { document } = workspace;
    const own = workspace.project.strategies.find(method);
    if (own) return document.startRound(own.name, budget, originOf(own), prepared.queries);
    if (!isLearned(prepared)) return document.startRound(method, budget, {}, prepared.queries);
    const { hearing, learned, suggestions } = prepared;
    const round = document.startRound(method, budget, askedWith(hearing), prepared.queries);
    this.endLesson();
    if (!hearing.model) {
      hearing.close();
      return round;
    }
    const update = () => this.host.requestUpdate();
    this.#lesson = new Lesson(hearing, learned, round, () => document.queries(round), update);
    this.#lesson.show(suggestions);
    return round;
  }

  /** Answers that were given while Python was away become annotations as soon as it is back. */
  mergeWhenReady({ document }: Workspace, signal: AbortSignal): void {
    const merge = () => {
      if (python.phase === 'ready' && !signal.aborted) void mergePending(document);
    };
    python.addEventListener('phase', merge, { signal });
    merge();
  }
}

/** Questions, and the method that they are of. */
interface Done {
  readonly method: string;
  readonly prepared: Prepared | LearnedRound;
}

function isLearned(prepared: Prepared): prepared is LearnedRound {
  return 'hearing' in prepared;
}

async function placeOf({ project, row }: Workspace, reader: AudioReader) {
  const [model, isHere] = await Promise.all([projectModels.of(project), library.atHand(row)]);
  return { project: project.id, recording: row.key, reader, model, isHere };
}

function answerOf({ labels }: Suggestion): AnswerValue {
  return labels.length > 0 ? { kind: 'labels', labels } : { kind: 'nothing', labels: [] };
}
