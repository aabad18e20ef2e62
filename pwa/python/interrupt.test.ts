import { describe, expect, it } from 'vitest';
import { Interrupt } from './interrupt';

const SIGINT = 2;

function bothSides(): [Interrupt, Interrupt] {
  const page = new Interrupt(new SharedArrayBuffer(8));
  return [page, new Interrupt(page.memory)];
}

describe('interrupt', () => {
  it('reaches a call that runs', () => {
    const [page, worker] = bothSides();
    expect(worker.begin(7)).toBe(true);
    page.stop(7);
    expect(worker.signal[0]).toBe(SIGINT);
  });

  it('stops a call that is about to begin', () => {
    const [page, worker] = bothSides();
    page.stop(7);
    expect(worker.begin(7)).toBe(false);
  });

  it('comes too late for the call before, and spares the next', () => {
    const [page, worker] = bothSides();
    page.stop(7);
    expect(worker.begin(8)).toBe(true);
    expect(worker.signal[0]).toBe(0);
  });

  it('needs a cross-origin isolated page', () => {
    expect(Interrupt.create()).toBeNull();
  });
});
