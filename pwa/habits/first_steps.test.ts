import { expect, it } from 'vitest';
import { BINDINGS } from '../labeling/keys';
import { type Doing, FIRST_STEPS } from './first_steps';

const NOTHING: Doing = { playing: false, annotations: 0, labeled: 0, undone: 0, asking: false };
const done = (name: string, now: Partial<Doing>, before: Partial<Doing> = {}) =>
  FIRST_STEPS.find((step) => step.name === name)?.isDone(
    { ...NOTHING, ...now },
    { ...NOTHING, ...before },
  );

it('names actions that have keys', () => {
  const actions = BINDINGS.map((row) => row.action);
  expect(FIRST_STEPS.filter(({ action }) => !actions.includes(action))).toEqual([]);
});

it('sees what was done since the step began', () => {
  expect(done('listen', { playing: true })).toBe(true);
  expect(done('draw', { annotations: 3 }, { annotations: 3 })).toBe(false);
  expect(done('draw', { annotations: 4 }, { annotations: 3 })).toBe(true);
  expect(done('label', { labeled: 1 })).toBe(true);
  expect(done('undo', { undone: 1 })).toBe(true);
  expect(done('ask', { asking: true })).toBe(true);
  expect(FIRST_STEPS.some((step) => step.isDone(NOTHING, NOTHING))).toBe(false);
});
