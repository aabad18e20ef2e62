/** Which accounts and projects are listed, and in which order. */
import { compareNames } from '../messages/format';
import { isFound } from '../relay/searching';
import type { Account, KnownProject } from './records';

/** So many are drawn at first, and again for each "Show more". */
export const AT_ONCE = 50;

export const PERSON_ORDERS = ['name', 'seen', 'newest'] as const;
export type PersonOrder = (typeof PERSON_ORDERS)[number];

/** The accounts that a search finds. */
export function listedPeople(
  people: readonly Account[],
  search: string,
  order: PersonOrder,
): readonly Account[] {
  return people
    .filter(({ name }) => isFound(name, search))
    .sort((one, other) => compare(order, one, other) || compareNames(one.name, other.name));
}

function compare(order: PersonOrder, one: Account, other: Account): number {
  if (order === 'seen') return latest(one.seen_at, other.seen_at);
  return order === 'newest' ? latest(one.created_at, other.created_at) : 0;
}

/** Times as texts sort as the times do; what never was comes last. */
function latest(one: string | null, other: string | null): number {
  return (other ?? '').localeCompare(one ?? '');
}

/** The projects that a search finds, by their name or their owners': without an owner first,
 * archived last. */
export function listedProjects(
  projects: readonly KnownProject[],
  search: string,
): readonly KnownProject[] {
  return projects
    .filter(({ name, owners }) => isFound([name, ...owners].join(' '), search))
    .sort((one, other) => urgency(one) - urgency(other) || compareNames(one.name, other.name));
}

function urgency({ status, owners }: KnownProject): number {
  if (status === 'archived') return 2;
  return owners.length === 0 ? 0 : 1;
}
