import { describe, expect, it } from 'vitest';
import type { Job } from './records';
import {
  canCancel,
  canRetry,
  countOf,
  isStill,
  reasonText,
  stateText,
  statusesOf,
  summaryText,
} from './wording';

const NOW = Date.parse('2026-05-02T04:00:00Z');
const job = (change: Partial<Job>): Job => ({
  id: 'J',
  recording: 'R',
  file_name: 'dawn.wav',
  model: 'yamnet',
  version: '1',
  status: 'queued',
  progress: 0,
  tries: 0,
  code: '',
  reason: '',
  ready_at: '2026-05-02T03:00:00.000Z',
  gateway: null,
  ...change,
});

describe('counts in words', () => {
  it('leaves out what is zero, and what was cancelled', () => {
    const counts = { done: 12, running: 1, leased: 1, queued: 25, failed: 1, cancelled: 3 };
    expect(summaryText(counts)).toBe('12 of 40 done; 2 running; 25 waiting; 1 failed');
    expect(summaryText({ done: 2 })).toBe('2 of 2 done');
    expect(countOf(counts, 'all')).toBe(43);
  });

  it('knows whether jobs wait for nobody', () => {
    expect(isStill({ queued: 3, done: 2 })).toBe(true);
    expect(isStill({ queued: 3, leased: 1 })).toBe(false);
    expect(isStill({ done: 2 })).toBe(false);
  });

  it('counts a job that was just taken as running', () => {
    expect(statusesOf('running')).toEqual(['running', 'leased']);
    expect(statusesOf('all')).toEqual([]);
  });
});

describe('a job in words', () => {
  it('says how far it is, and who has it', () => {
    const running = job({ status: 'running', progress: 0.419, gateway: 'barn' });
    expect(stateText(running, NOW)).toBe('41 % done by barn');
    expect(stateText(job({ status: 'leased', gateway: 'barn' }), NOW)).toBe('taken by barn');
  });

  it('tells waiting for a next try from waiting', () => {
    expect(stateText(job({}), NOW)).toBe('waits');
    const later = job({ tries: 2, ready_at: '2026-05-02T04:05:00.000Z', reason: 'It broke.' });
    expect(stateText(later, NOW)).toMatch(/^waits for its next try at .+ \(tried: 2\)$/);
    expect(reasonText(later)).toBe('It broke.');
    expect(stateText({ ...later, ready_at: '2026-05-02T03:59:00.000Z' }, NOW)).toBe('waits');
  });

  it('says why it failed, in the language of the person where it can', () => {
    expect(reasonText(job({ status: 'failed', reason: 'Not audio.' }))).toBe('Not audio.');
    expect(reasonText(job({ status: 'failed', code: 'no_model', reason: 'x' }))).toContain(
      'yamnet',
    );
    expect(reasonText(job({ status: 'done', reason: 'It broke once.' }))).toBe('');
  });
});

describe('what can be done with a job', () => {
  it('is done again when it failed or was cancelled', () => {
    expect(canRetry(job({ status: 'failed' }))).toBe(true);
    expect(canRetry(job({ status: 'cancelled' }))).toBe(true);
    expect(canRetry(job({ status: 'failed', code: 'no_model' }))).toBe(false);
    expect(canRetry(job({ status: 'done' }))).toBe(false);
  });

  it('is cancelled until it has ended', () => {
    for (const status of ['queued', 'leased', 'running'] as const) {
      expect(canCancel(job({ status }))).toBe(true);
    }
    for (const status of ['done', 'failed', 'cancelled'] as const) {
      expect(canCancel(job({ status }))).toBe(false);
    }
  });
});
