import { describe, expect, it } from 'vitest';
import { type Facts, standingOf } from './standing';

const live = { state: 'live', reason: '' };
const away = { state: 'away', reason: '' };
const quiet: Facts = {
  states: [live],
  waiting: 0,
  held: 0,
  absent: 0,
  isShutOut: false,
  isSignedIn: true,
  isOnline: true,
};

describe('what the header says', () => {
  it('is nothing where nothing is shared', () => {
    expect(standingOf({ ...quiet, states: [] })).toBe('none');
  });

  it('is that all is on the server only when nothing waits', () => {
    expect(standingOf(quiet)).toBe('live');
    expect(standingOf({ ...quiet, waiting: 1 })).toBe('sending');
  });

  it('is that edits wait, whatever keeps them', () => {
    const waiting = { ...quiet, waiting: 3 };
    expect(standingOf({ ...waiting, states: [live, away] })).toBe('waiting');
    expect(standingOf({ ...waiting, isSignedIn: false })).toBe('waiting');
    expect(standingOf({ ...waiting, isOnline: false })).toBe('waiting');
  });

  it('is that edits of others wait for them, when nothing else is to be said', () => {
    expect(standingOf({ ...quiet, absent: 2 })).toBe('absent');
    expect(standingOf({ ...quiet, absent: 2, states: [] })).toBe('absent');
    expect(standingOf({ ...quiet, absent: 2, waiting: 1 })).toBe('sending');
    expect(standingOf({ ...quiet, absent: 2, waiting: 1, held: 1 })).toBe('waiting');
  });

  it('is not that edits are on their way to where nobody lets them in', () => {
    expect(standingOf({ ...quiet, waiting: 2, isShutOut: true })).toBe('ended');
  });

  it('is that the server is away, or lets nobody in', () => {
    expect(standingOf({ ...quiet, states: [live, away] })).toBe('away');
    const ended = { state: 'ended', reason: 'You no longer have the right to be in this room.' };
    expect(standingOf({ ...quiet, waiting: 2, states: [live, ended] })).toBe('ended');
  });
});
