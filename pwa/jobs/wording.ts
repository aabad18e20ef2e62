/** Jobs in words, and which of them a filter shows. */
import { formatDate, formatNumber } from '../messages/format';
import { type PlainId, text } from '../messages/text';
import type { Counts, Job, JobStatus } from './records';

export const FILTERS = ['all', 'running', 'waiting', 'failed', 'done', 'cancelled'] as const;
export type Filter = (typeof FILTERS)[number];

const STATUSES_OF: Readonly<Record<Filter, readonly JobStatus[]>> = {
  all: [],
  running: ['running', 'leased'],
  waiting: ['queued'],
  failed: ['failed'],
  done: ['done'],
  cancelled: ['cancelled'],
};

export const FILTER_TITLES: Readonly<Record<Filter, PlainId>> = {
  all: 'jobs-filter-all',
  running: 'jobs-filter-running',
  waiting: 'jobs-filter-waiting',
  failed: 'jobs-filter-failed',
  done: 'jobs-filter-done',
  cancelled: 'jobs-filter-cancelled',
};

/** What the relay calls the jobs of a filter; none for all. */
export function statusesOf(filter: Filter): readonly JobStatus[] {
  return STATUSES_OF[filter];
}

/** How many jobs a filter finds. */
export function countOf(counts: Counts, filter: Filter): number {
  const statuses = filter === 'all' ? (Object.keys(counts) as JobStatus[]) : STATUSES_OF[filter];
  return statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
}

/** `12 of 40 jobs are done; 2 running; 1 failed`. Those that were cancelled are not counted. */
export function summaryText(counts: Counts): string {
  const of = (filter: Filter) => countOf(counts, filter);
  const all = of('all') - of('cancelled');
  const parts = [
    text('jobs-sum-done', { done: of('done'), all }),
    of('running') ? text('jobs-sum-running', { count: of('running') }) : '',
    of('waiting') ? text('jobs-sum-waiting', { count: of('waiting') }) : '',
    of('failed') ? text('jobs-sum-failed', { count: of('failed') }) : '',
  ];
  return parts.filter(Boolean).join('; ');
}

/** The part of jobs that have ended, 0 to 1. Those that were cancelled are not counted. */
export function partDone(counts: Counts): number {
  const all = countOf(counts, 'all') - countOf(counts, 'cancelled');
  return all === 0 ? 1 : (countOf(counts, 'done') + countOf(counts, 'failed')) / all;
}

/** Whether something waits, and nobody is at work on anything. */
export function isStill(counts: Counts): boolean {
  return countOf(counts, 'waiting') > 0 && countOf(counts, 'running') === 0;
}

/** Where a job stands. @param nowMs since 1970, to tell whether it waits for its next try */
export function stateText(job: Job, nowMs: number): string {
  switch (job.status) {
    case 'queued':
      return waitingText(job, nowMs);
    case 'leased':
      return text('jobs-state-taken', { gateway: job.gateway ?? '?' });
    case 'running': {
      const percent = formatNumber(Math.floor(100 * job.progress));
      return text('jobs-state-running', { percent, gateway: job.gateway ?? '?' });
    }
    case 'done':
      return text('jobs-state-done');
    case 'failed':
      return text('jobs-state-failed', { tries: job.tries });
    case 'cancelled':
      return text('jobs-state-cancelled');
  }
}

function waitingText(job: Job, nowMs: number): string {
  const ready = new Date(job.ready_at);
  if (job.tries === 0 || !(ready.getTime() > nowMs)) return text('jobs-state-waiting');
  const time = formatDate(ready, { timeStyle: 'medium' });
  return text('jobs-state-next-try', { time, tries: job.tries });
}

/** Why it failed, or why the last try did; '' if nothing went wrong. */
export function reasonText({ code, reason, status, model }: Job): string {
  if (status === 'done' || status === 'cancelled') return '';
  return code === 'no_model' ? text('relay-error-no-model', { model }) : reason;
}

/** Without its model a job cannot be done again: another model has to be chosen. */
export function canRetry({ status, code }: Job): boolean {
  return status === 'cancelled' || (status === 'failed' && code !== 'no_model');
}

export function canCancel({ status }: Job): boolean {
  return status === 'queued' || status === 'leased' || status === 'running';
}
