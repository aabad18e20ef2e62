/** Whether a project's jobs can be read now, and what one's role may do with them. */
import { relay } from '../relay/relay';
import { session } from '../together/session';
import { sharedProjects } from '../together/shared_projects';

/**
 * here: the server can be asked; alone: the project is on this device only
 * away: no network, or no server; signed-out: nobody is signed in; closed: not shared any more
 */
export type JobsStanding = 'here' | 'alone' | 'away' | 'signed-out' | 'closed';

const EDITORS = new Set(['owner', 'manager', 'reviewer', 'annotator']);
const LEADERS = new Set(['owner', 'manager']);

export function jobsStanding(project: string): JobsStanding {
  const row = sharedProjects.get(project);
  if (!row) return 'alone';
  if (row.role === '') return 'closed';
  if (!session.person) return 'signed-out';
  return navigator.onLine && relay.phase !== 'away' ? 'here' : 'away';
}

/** Whether one cancels jobs, and has them done again. */
export function mayChangeJobs(project: string): boolean {
  return EDITORS.has(sharedProjects.get(project)?.role ?? '');
}

/** Whether one chooses the project's model. */
export function mayChooseModel(project: string): boolean {
  return LEADERS.has(sharedProjects.get(project)?.role ?? '');
}
