import { describe, expect, it } from 'vitest';
import { type Facts, standingOf } from './standing';

const live = { state: 'live', reason: '' };
const away = { state: 'away', reason: '' };
const quiet: Facts = { states: [live], waiting: 0, isSignedIn: true, isOnline: true };

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

  it('is that the server is away, or lets nobody in', () => {
    expect(standingOf({ ...quiet, states: [live, away] })).toBe('away');
    const ended = { state: 'ended', reason: 'You no longer have the right to be in this room.' };
    expect(standingOf({ ...quiet, waiting: 2, states: [live, ended] })).toBe('ended');
  });
});
