import { describe, expect, it } from 'vitest';
import {
  type AnswerValue,
  type AskEvent,
  type Asking,
  beginAsking,
  chosenLabels,
  follow,
  progressOf,
  type Question,
  step,
} from './asking';

const WREN = 'wren';
const ROBIN = 'robin';

function questions(...answers: (AnswerValue | null)[]): Question[] {
  return answers.map((answer, index) => ({ id: `q${index}`, ...(answer ? { answer } : {}) }));
}

const heard = (...labels: string[]): AnswerValue => ({ kind: 'labels', labels });
const nothing: AnswerValue = { kind: 'nothing', labels: [] };

/** Play events against questions that take the answers, as the document does. */
function play(start: Question[], ...events: AskEvent[]): { state: Asking; list: Question[] } {
  let list = start;
  let state = beginAsking(list);
  for (const event of events) {
    const next = step(state, event, list);
    state = next.state;
    const given = next.answer;
    if (given) list = list.map((q, i) => (i === given.index ? { ...q, answer: given.value } : q));
  }
  return { state, list };
}

describe('asking', () => {
  it('begins at the first question without an answer', () => {
    expect(beginAsking(questions(nothing, null, nothing)).at).toBe(1);
    expect(beginAsking(questions(nothing, nothing)).done).toBe(true);
  });

  it('takes a suggestion as the answer only when it is accepted', () => {
    const { state, list } = play(
      questions(null, null),
      { kind: 'accept', answer: heard(ROBIN) },
      { kind: 'accept', answer: nothing },
    );
    expect(list.map(({ answer }) => answer)).toEqual([heard(ROBIN), nothing]);
    expect(state.done).toBe(true);
  });

  it('answers with one key and goes on until all are answered', () => {
    const { state, list } = play(
      questions(null, null, null),
      { kind: 'label', label: WREN },
      { kind: 'nothing' },
      { kind: 'unsure' },
    );
    expect(list.map((question) => question.answer)).toEqual([
      heard(WREN),
      nothing,
      { kind: 'unsure', labels: [] },
    ]);
    expect(state.done).toBe(true);
  });

  it('collects labels with Shift and answers on Enter', () => {
    const collecting: AskEvent[] = [
      { kind: 'label', label: WREN, collect: true },
      { kind: 'label', label: ROBIN, collect: true },
    ];
    const during = play(questions(null, null), ...collecting);
    expect(during.state.at).toBe(0);
    expect(chosenLabels(during.state, during.list)).toEqual([WREN, ROBIN]);
    const after = play(questions(null, null), ...collecting, { kind: 'confirm' });
    expect(after.list[0]!.answer).toEqual(heard(WREN, ROBIN));
    expect(after.state).toMatchObject({ at: 1, collected: null });
  });

  it('lets a plain label close a collection', () => {
    const { list } = play(
      questions(null, null),
      { kind: 'label', label: WREN, collect: true },
      { kind: 'label', label: ROBIN },
    );
    expect(list[0]!.answer).toEqual(heard(WREN, ROBIN));
  });

  it('takes a collected label away again', () => {
    const { state, list } = play(
      questions(null),
      { kind: 'several' },
      { kind: 'label', label: WREN },
      { kind: 'label', label: WREN },
      { kind: 'confirm' },
    );
    expect(state).toMatchObject({ several: true, collected: [], done: false });
    expect(list[0]!.answer).toBeUndefined();
  });

  it('goes back to change an answer and then on to what is open', () => {
    const { state, list } = play(
      questions(heard(WREN), nothing, null, null),
      { kind: 'back' },
      { kind: 'back' },
      { kind: 'label', label: ROBIN },
    );
    expect(list[0]!.answer).toEqual(heard(ROBIN));
    expect(state.at).toBe(2);
  });

  it('starts a collection from the answer given before', () => {
    const { list } = play(
      questions(heard(WREN), null),
      { kind: 'back' },
      { kind: 'label', label: ROBIN, collect: true },
      { kind: 'confirm' },
    );
    expect(list[0]!.answer).toEqual(heard(WREN, ROBIN));
  });

  it('returns to the summary after an answer is changed from there', () => {
    const { state } = play(questions(heard(WREN), nothing), { kind: 'back' }, { kind: 'unsure' });
    expect(state.done).toBe(true);
  });

  it('stays inside the round', () => {
    expect(play(questions(null, null), { kind: 'back' }).state.at).toBe(0);
    const ahead: AskEvent[] = [{ kind: 'forward' }, { kind: 'forward' }, { kind: 'forward' }];
    const { state } = play(questions(null, null), ...ahead);
    expect(state).toMatchObject({ at: 1, done: false });
  });

  it('shows the question that an undo has opened again', () => {
    const before = questions(heard(WREN), nothing);
    const now = questions(heard(WREN), null);
    const state = follow({ ...beginAsking(before), several: true }, before, now);
    expect(state).toMatchObject({ at: 1, done: false, several: true });
  });

  it('counts what is answered', () => {
    expect(progressOf(questions(nothing, null, nothing))).toEqual({ answered: 2, total: 3 });
  });
});
