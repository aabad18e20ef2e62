import { describe, expect, it } from 'vitest';
import { UndoStack } from './undo';

/** Three steps that write their numbers down while they are in force. */
function threeSteps() {
  const stack = new UndoStack();
  const inForce = new Set([1, 2, 3]);
  for (const number of [1, 2, 3]) {
    stack.recordDeed(`Step ${number}`, {
      undo: () => void inForce.delete(number),
      redo: () => void inForce.add(number),
    });
  }
  return { stack, inForce };
}

describe('the history', () => {
  it('lists the latest first, those taken back apart', async () => {
    const { stack } = threeSteps();
    await stack.undo();
    expect(stack.history.undone.map(({ label }) => label)).toEqual(['Step 3']);
    expect(stack.history.done.map(({ label }) => label)).toEqual(['Step 2', 'Step 1']);
  });

  it('goes back and on over several steps', async () => {
    const { stack, inForce } = threeSteps();
    await stack.moveBy(-2);
    expect([...inForce]).toEqual([1]);
    await stack.moveBy(1);
    expect([...inForce]).toEqual([1, 2]);
    await stack.moveBy(9);
    expect([...inForce]).toEqual([1, 2, 3]);
  });

  it('keeps the latest first among those taken back, and redoes the earliest of them', async () => {
    const { stack } = threeSteps();
    await stack.moveBy(-3);
    expect(stack.history.undone.map(({ label }) => label)).toEqual(['Step 3', 'Step 2', 'Step 1']);
    await stack.redo();
    expect(stack.undoLabel).toBe('Step 1');
  });
});
