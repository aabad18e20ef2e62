import { expect, it } from 'vitest';
import { BINDINGS } from '../labeling/keys';
import { type Doing, FIRST_STEPS } from './first_steps';

const NOTHING: Doing = { playing: false, annotations: 0, labeled: 0, undone: 0, asking: false };
const done = (title: string, now: Partial<Doing>, before: Partial<Doing> = {}) =>
  FIRST_STEPS.find((step) => step.title === title)?.isDone(
    { ...NOTHING, ...now },
    { ...NOTHING, ...before },
  );

it('names actions that have keys', () => {
  const actions = BINDINGS.map((row) => row.action);
  expect(FIRST_STEPS.filter(({ action }) => !actions.includes(action))).toEqual([]);
});

it('sees what was done since the step began', () => {
  expect(done('Listen', { playing: true })).toBe(true);
  expect(done('Draw a box', { annotations: 3 }, { annotations: 3 })).toBe(false);
  expect(done('Draw a box', { annotations: 4 }, { annotations: 3 })).toBe(true);
  expect(done('Label it', { labeled: 1 })).toBe(true);
  expect(done('Take it back', { undone: 1 })).toBe(true);
  expect(done('Let Earmark ask', { asking: true })).toBe(true);
  expect(FIRST_STEPS.some((step) => step.isDone(NOTHING, NOTHING))).toBe(false);
});
