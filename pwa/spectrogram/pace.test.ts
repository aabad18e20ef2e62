import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Pace } from './pace';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('stays fine as long as frames come in time', () => {
  const pace = new Pace(() => {});
  for (let frame = 0; frame < 100; frame++) pace.step(frame * 16.7);
  expect(pace.rough).toBe(false);
});

it('turns rough when a frame is late, and fine again at rest', () => {
  const rested = vi.fn();
  const pace = new Pace(rested);
  pace.step(0);
  pace.step(33);
  pace.step(50);
  expect(pace.rough).toBe(true);
  vi.advanceTimersByTime(200);
  expect(pace.rough).toBe(false);
  expect(rested).toHaveBeenCalledOnce();
});

it('takes frames far apart for two moves', () => {
  const pace = new Pace(() => {});
  pace.step(0);
  pace.step(1000);
  expect(pace.rough).toBe(false);
});

it('draws no more once it is stopped', () => {
  const rested = vi.fn();
  const pace = new Pace(rested);
  pace.step(0);
  pace.step(33);
  pace.stop();
  vi.advanceTimersByTime(200);
  expect(rested).not.toHaveBeenCalled();
});
