/** Whether the history of a project can be read now, and what one may do with it. */
import { type Standing, standingOf } from '../relay/standing';
import { sharedProjects } from '../together/shared_projects';

const EDITORS = new Set(['owner', 'manager', 'reviewer', 'annotator']);
const REVERTERS = new Set(['owner', 'manager', 'reviewer']);

export function historyStanding(project: string): Standing {
  return standingOf(project, (role) => role === 'uploader');
}

/** Whether what is on this device of a project's history is all that can be read now. */
export function isAway(project: string): boolean {
  return ['away', 'signed-out'].includes(historyStanding(project));
}

/** Whether one names versions and takes back one's own changes. */
export function mayRevert(project: string): boolean {
  return EDITORS.has(sharedProjects.get(project)?.role ?? '');
}

/** Whether one takes back what others have changed. */
export function mayRevertAny(project: string): boolean {
  return REVERTERS.has(sharedProjects.get(project)?.role ?? '');
}
