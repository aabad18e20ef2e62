/**
 * Going through the questions of a round, as a state machine without the DOM or the document.
 *
 * The answers live in the document; the state only says which question is in front of the person
 * and which labels are being collected for it. `step` takes an event and returns the next state
 * and, where the person gave one, the answer to write.
 */

export type AnswerValue =
  | { readonly kind: 'labels'; readonly labels: readonly string[] }
  | { readonly kind: 'nothing' | 'unsure'; readonly labels: readonly [] };

/** What the machine needs to know of a question. */
export interface Question {
  readonly id: string;
  readonly answer?: { readonly kind: AnswerValue['kind']; readonly labels: readonly string[] };
}

export interface Asking {
  /** Index of the question in front of the person. */
  readonly at: number;
  /** Labels collected for it so far, in the order given; null while none is being collected. */
  readonly collected: readonly string[] | null;
  /** Whether every label is collected instead of answering at once. */
  readonly several: boolean;
  /** Whether the summary is shown instead of a question. */
  readonly done: boolean;
}

export type AskEvent =
  | { readonly kind: 'label'; readonly label: string; readonly collect?: boolean }
  | { readonly kind: 'confirm' | 'nothing' | 'unsure' | 'several' | 'back' | 'forward' }
  | { readonly kind: 'accept'; readonly answer: AnswerValue }
  | { readonly kind: 'go'; readonly index: number };

export interface Step {
  readonly state: Asking;
  readonly answer?: { readonly index: number; readonly value: AnswerValue };
}

/** Begin, or go on, with a round: at its first question without an answer. */
export function beginAsking(questions: readonly Question[]): Asking {
  const open = questions.findIndex((question) => !question.answer);
  return { at: Math.max(0, open), collected: null, several: false, done: open < 0 };
}

export function step(state: Asking, event: AskEvent, questions: readonly Question[]): Step {
  switch (event.kind) {
    case 'label':
      return label(state, event.label, event.collect ?? false, questions);
    case 'confirm':
      return confirm(state, questions);
    case 'nothing':
    case 'unsure':
      return state.done ? { state } : answer(state, { kind: event.kind, labels: [] }, questions);
    case 'accept':
      return state.done ? { state } : answer(state, event.answer, questions);
    case 'several':
      return { state: { ...state, several: !state.several, collected: null } };
    case 'back':
      return { state: goTo(state.done ? questions.length - 1 : state.at - 1, state, questions) };
    case 'forward':
      return { state: forward(state, questions) };
    case 'go':
      return { state: goTo(event.index, state, questions) };
  }
}

/** After an undo, a redo or someone else's edit: show the question whose answer changed. */
export function follow(
  state: Asking,
  before: readonly Question[],
  now: readonly Question[],
): Asking {
  const changed = now.findIndex((question, index) => !sameAnswer(question, before[index]));
  if (changed >= 0) return goTo(changed, state, now);
  return state.at < now.length ? state : goTo(now.length - 1, state, now);
}

/** The labels to show as chosen: those being collected, else those of the answer given before. */
export function chosenLabels(state: Asking, questions: readonly Question[]): readonly string[] {
  return state.collected ?? questions[state.at]?.answer?.labels ?? [];
}

/** How far a round is. */
export function progressOf(questions: readonly Question[]): { answered: number; total: number } {
  return {
    answered: questions.filter((question) => question.answer).length,
    total: questions.length,
  };
}

/** A plain label answers at once, together with what was collected before it. */
function label(state: Asking, id: string, collect: boolean, questions: readonly Question[]): Step {
  if (state.done) return { state };
  if (collect || state.several) {
    const chosen = chosenLabels(state, questions);
    const collected = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    return { state: { ...state, collected } };
  }
  const others = (state.collected ?? []).filter((one) => one !== id);
  return answer(state, { kind: 'labels', labels: [...others, id] }, questions);
}

function confirm(state: Asking, questions: readonly Question[]): Step {
  if (state.done) return { state };
  if (state.collected?.length) {
    return answer(state, { kind: 'labels', labels: state.collected }, questions);
  }
  return { state: questions[state.at]?.answer ? forward(state, questions) : state };
}

function answer(state: Asking, value: AnswerValue, questions: readonly Question[]): Step {
  const next = nextOpen(state.at, questions);
  const moved = { ...state, collected: null, at: next ?? state.at, done: next === null };
  return { state: moved, answer: { index: state.at, value } };
}

/** The next question without an answer after `index`, beginning again at the front; null if none. */
function nextOpen(index: number, questions: readonly Question[]): number | null {
  for (let offset = 1; offset < questions.length; offset++) {
    const candidate = (index + offset) % questions.length;
    if (!questions[candidate]!.answer) return candidate;
  }
  return null;
}

function forward(state: Asking, questions: readonly Question[]): Asking {
  const isLast = state.at >= questions.length - 1;
  if (!isLast) return goTo(state.at + 1, state, questions);
  const { answered, total } = progressOf(questions);
  return { ...state, collected: null, done: answered === total };
}

function goTo(index: number, state: Asking, questions: readonly Question[]): Asking {
  const at = Math.min(Math.max(0, index), Math.max(0, questions.length - 1));
  return { ...state, at, collected: null, done: questions.length === 0 };
}

function sameAnswer(one: Question, other: Question | undefined): boolean {
  return (
    one.id === other?.id &&
    one.answer?.kind === other.answer?.kind &&
    one.answer?.labels.join() === other.answer?.labels.join()
  );
}
