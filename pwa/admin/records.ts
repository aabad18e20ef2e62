/** What an admin is told of accounts, projects and deeds. */
import type { Person, ServerProject } from '../relay/records';

export interface Account extends Omit<Person, 'second_factor'> {
  readonly second_factor: boolean;
  readonly status: 'active' | 'closed';
  readonly created_at: string;
  /** On how many devices they are signed in, and when one of them was last used. */
  readonly sessions: number;
  readonly seen_at: string | null;
  /** In how many projects they take part. */
  readonly projects: number;
}

export interface KnownProject extends Omit<ServerProject, 'role'> {
  readonly created_at: string;
  readonly members: number;
  /** The names of those who can sign in. */
  readonly owners: readonly string[];
}

/** A row of the audit trail. */
export interface Deed {
  readonly number: number;
  readonly at: string;
  /** Null: somebody by an invitation, or whoever runs the command line. */
  readonly person_name: string | null;
  readonly person: string | null;
  readonly action: string;
  readonly target: string | null;
  readonly target_name: string | null;
  readonly project_name: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly address: string | null;
}
