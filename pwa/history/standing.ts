/** Whether the history of a project can be read now, and what one may do with it. */
import { network } from '../app/following';
import { relay } from '../relay/relay';
import { session } from '../together/session';
import { sharedProjects } from '../together/shared_projects';

/**
 * here: the server can be asked; alone: the project is on this device only
 * away: no network, or no server; signed-out: nobody is signed in
 * closed: the role, or the end of it, does not let one read
 */
export type HistoryStanding = 'here' | 'alone' | 'away' | 'signed-out' | 'closed';

const EDITORS = new Set(['owner', 'manager', 'reviewer', 'annotator']);
const REVERTERS = new Set(['owner', 'manager', 'reviewer']);

export function historyStanding(project: string): HistoryStanding {
  const row = sharedProjects.get(project);
  if (!row) return 'alone';
  if (row.role === '' || row.role === 'uploader') return 'closed';
  if (!session.person) return 'signed-out';
  return navigator.onLine && relay.phase !== 'away' ? 'here' : 'away';
}

/** Whether one names versions and takes back one's own changes. */
export function mayRevert(project: string): boolean {
  return EDITORS.has(sharedProjects.get(project)?.role ?? '');
}

/** Whether one takes back what others have changed. */
export function mayRevertAny(project: string): boolean {
  return REVERTERS.has(sharedProjects.get(project)?.role ?? '');
}

/** What to follow: any of this may have changed when one of them emits 'change'. */
export const standingSources: readonly EventTarget[] = [session, sharedProjects, relay, network];
