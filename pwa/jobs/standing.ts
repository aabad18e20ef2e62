/** Whether a project's jobs can be read now, and what one's role may do with them. */
import { type Standing, standingOf } from '../relay/standing';
import { sharedProjects } from '../together/shared_projects';

const EDITORS = new Set(['owner', 'manager', 'reviewer', 'annotator']);
const LEADERS = new Set(['owner', 'manager']);

export function jobsStanding(project: string): Standing {
  return standingOf(project);
}

/** Whether one cancels jobs, and has them done again. */
export function mayChangeJobs(project: string): boolean {
  return EDITORS.has(sharedProjects.get(project)?.role ?? '');
}

/** Whether one chooses the project's model. */
export function mayChooseModel(project: string): boolean {
  return LEADERS.has(sharedProjects.get(project)?.role ?? '');
}
