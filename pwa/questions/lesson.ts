/** Learning from the answers of one round as they are given; nobody waits for it. */
import type { Query } from '../document';
import { PythonError } from '../python/errors';
import type { Hearing, LearnedState, Suggestion, Suggestions } from './hearing';
import { keepLearned, type Learned } from './learned_store';

/** A state that no longer fits: it is learned again from the answers, which are kept. */
const OUTDATED: readonly string[] = ['model_changed', 'schema'];

/** Whether a state has to be forgotten because of this error. */
export function isOutdated(error: unknown): boolean {
  return error instanceof PythonError && OUTDATED.includes(error.code);
}

export class Lesson {
  #suggestions = new Map<string, Suggestion>();
  #working: Promise<void> = Promise.resolve();
  #isWaiting = false;
  #hasEnded = false;
  readonly #before: LearnedState | null;

  /**
   * @param hearing is this lesson's to close
   * @param queries gives the round's questions with their answers, as they are at that moment
   * @param onChange called when there are other suggestions
   */
  constructor(
    readonly hearing: Hearing,
    private learned: Learned,
    readonly round: string,
    private readonly queries: () => readonly Query[],
    private readonly onChange: () => void = () => {},
  ) {
    this.#before = beforeRound(learned, round);
  }

  /** What the model would answer to a question; undefined while it knows nothing. */
  suggestion(query: string): Suggestion | undefined {
    return this.#suggestions.get(query);
  }

  /** Show suggestions, one for each question of the round. */
  show(suggestions: Suggestions, queries = this.queries()): void {
    this.#suggestions = new Map(
      queries.flatMap(({ id }, index) => {
        const suggestion = suggestions[index];
        return suggestion ? [[id, suggestion] as const] : [];
      }),
    );
    this.onChange();
  }

  /** Learn from the answers as they are by then. Answers given meanwhile are learned from together. */
  learn(): Promise<void> {
    if (!this.#isWaiting && !this.#hasEnded) {
      this.#isWaiting = true;
      this.#working = this.#working.then(() => {
        this.#isWaiting = false;
        return this.#learn();
      });
    }
    return this.#working;
  }

  /** Finish what is under way, and forget the sound. */
  end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    void this.#working.finally(() => this.hearing.close());
  }

  async #learn(): Promise<void> {
    const queries = this.queries();
    const answered = queries.filter(({ answer }) => answer).length;
    try {
      const state = answered ? await this.hearing.learn(this.#before, queries) : this.#before;
      this.learned = withRound(this.learned, this.round, answered, state, this.#before);
      await keepLearned(this.learned);
      if (state && !this.#hasEnded) this.show(await this.hearing.suggest(state, queries), queries);
    } catch (error) {
      // The answers are kept: what they teach is caught up with before the next questions.
      console.info('Nothing was learned from the latest answer.', error);
    }
  }
}

/** What was known before a round, also when it was begun on another day. */
export function beforeRound({ state, before }: Learned, round: string): LearnedState | null {
  return before?.round === round ? before.state : state;
}

/** What is learned with a round in it. */
export function withRound(
  learned: Learned,
  round: string,
  answered: number,
  state: LearnedState | null,
  before: LearnedState | null,
): Learned {
  const rounds = { ...learned.rounds, [round]: answered };
  return { ...learned, state, before: { round, state: before }, rounds };
}
