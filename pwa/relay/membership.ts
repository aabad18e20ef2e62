/** What the list of a project's members lets one do. */
import { handsOut, type Member, ROLES, type Role } from './records';

/** The one who owns a project alone, whom it must not lose; closed accounts own nothing. */
export function onlyOwner(members: readonly Member[]): string | null {
  const owners = members.filter(({ role, status }) => role === 'owner' && status === 'active');
  return owners.length === 1 ? owners[0]!.id : null;
}

/** The roles that somebody may give a member; none where the role cannot be changed. */
export function rolesFor(own: Role | 'admin', member: Member): readonly Role[] {
  const roles = handsOut(own);
  return member.status === 'active' && roles.includes(member.role) ? roles : [];
}

/** Whether a role has fewer rights than another. */
export function isLower(role: Role, than: Role): boolean {
  return ROLES.indexOf(role) > ROLES.indexOf(than);
}
