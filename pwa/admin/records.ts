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

/** How much something is to be seen to, and what of it. */
export type Level = 'good' | 'look' | 'act';

export interface StatusItem {
  readonly id: string;
  readonly level: Level;
  /** Which sentence tells of it. */
  readonly case: string;
  /** Its numbers, times (ISO 8601) and names. */
  readonly told: Readonly<Record<string, unknown>>;
}

export interface ServerStatus {
  readonly at: string;
  readonly version: string;
  /** The page that the server has: its first script, and when it was built. */
  readonly page: { readonly entry: string; readonly built_at: string } | null;
  /** Where the guides are, if whoever runs the server said so. */
  readonly guides: string;
  readonly items: readonly StatusItem[];
}

/** What a gateway told of itself, and when. */
export interface KnownGateway {
  readonly id: string;
  readonly name: string;
  readonly seen_at: string | null;
  readonly here: boolean;
  readonly backend: string | null;
  readonly models: readonly string[];
}
