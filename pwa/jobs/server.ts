/** The relay's jobs of a project, by its HTTP interface. Everything throws `RelayError`. */
import { ask } from '../relay/api';
import type { Job, JobKind, JobStatus, ModelChoice, Progress } from './records';

/** The most that the relay gives in one page. */
export const LARGEST_PAGE = 500;

export interface JobPage extends Progress {
  /** What changed last first. */
  readonly jobs: readonly Job[];
}

/** @param statuses all if there are none; of each at most `limit` jobs */
export async function readJobs(
  project: string,
  statuses: readonly JobStatus[],
  limit: number,
  kind: JobKind = 'embedding',
): Promise<JobPage> {
  const asked = statuses.length > 0 ? statuses.map((one) => `&status=${one}`) : [''];
  const pages = await Promise.all(
    asked.map((status) =>
      ask<JobPage>('GET', `${place(project)}/jobs?kind=${kind}&limit=${limit}${status}`),
    ),
  );
  const last = pages[pages.length - 1] as JobPage;
  return { ...last, jobs: pages.flatMap((page) => page.jobs).slice(0, limit) };
}

export function readProgress(project: string): Promise<Progress> {
  return ask('GET', `${place(project)}/jobs/progress`);
}

export async function retryJob(project: string, job: string): Promise<void> {
  await ask('POST', `${place(project)}/jobs/${encodeURIComponent(job)}/retry`, {});
}

export async function cancelJob(project: string, job: string): Promise<void> {
  await ask('POST', `${place(project)}/jobs/${encodeURIComponent(job)}/cancel`, {});
}

/** Do all again that failed; answer how many there are. */
export async function retryFailed(project: string): Promise<number> {
  return (await ask<{ queued: number }>('POST', `${place(project)}/jobs/retry`, {})).queued;
}

export function readModel(project: string): Promise<ModelChoice> {
  return ask('GET', `${place(project)}/model`);
}

/** @param model its id; '' for none */
export async function chooseModel(project: string, model: string): Promise<void> {
  await ask('PUT', `${place(project)}/model`, { model });
}

function place(project: string): string {
  return `/projects/${encodeURIComponent(project)}`;
}
