/** Whom recordings can be handed to. */
import { ask } from '../relay/api';
import type { Member } from '../relay/records';
import { standingOf } from '../relay/standing';
import { session } from '../together/session';
import { sharedProjects } from '../together/shared_projects';

/** Roles that label: see docs/roles.md. */
const LABELING: readonly string[] = ['owner', 'manager', 'reviewer', 'annotator'];

export interface Somebody {
  readonly id: string;
  readonly name: string;
}

/** Those who may label in a project; without a server those who are known here. */
export async function peopleOf(project: string): Promise<readonly Somebody[]> {
  if (standingOf(project) === 'here') {
    const path = `/projects/${encodeURIComponent(project)}/members`;
    const found = await ask<{ members: Member[] }>('GET', path).catch(() => null);
    const labels = ({ role, status }: Member) => LABELING.includes(role) && status === 'active';
    if (found) return found.members.filter(labels);
  }
  const known = Object.entries(sharedProjects.get(project)?.people ?? {});
  return known.map(([id, name]) => ({ id, name }));
}

/** Whether one hands out work in a project: a device alone has nobody to hand anything to. */
export function mayHandOut(project: string): boolean {
  return sharedProjects.get(project) !== undefined && sharedProjects.mayLead(project);
}

/** Somebody's name; of whoever is here, too. */
export function nameOf(person: string): string {
  return sharedProjects.nameOf(person) ?? person;
}

/** Whether this is whoever is here. */
export function isMe(person: string): boolean {
  return session.holder?.id === person;
}
