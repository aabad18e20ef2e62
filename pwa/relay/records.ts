/** What the relay's interface speaks of. */

export const ROLES = ['owner', 'manager', 'reviewer', 'annotator', 'viewer', 'uploader'] as const;
export type Role = (typeof ROLES)[number];

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly admin: boolean;
  /** Told of oneself only; `needed`: an admin may do nothing as one before it is on. */
  readonly second_factor?: 'on' | 'off' | 'needed';
}

/** One's second factor; since null: there is none. */
export interface FactorState {
  readonly since: string | null;
  /** How many of them are left. */
  readonly recovery_codes: number;
}

/** A second factor that an app has yet to prove. */
export interface BegunFactor {
  readonly secret: string;
  readonly uri: string;
}

export interface RecoveryCodes {
  readonly recovery_codes: readonly string[];
}

export interface ServerProject {
  readonly id: string;
  readonly name: string;
  readonly status: 'active' | 'archived';
  /** `admin`: no member, but whoever runs the relay. */
  readonly role: Role | 'admin';
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly status: 'active' | 'closed';
}

/** An invitation as whoever holds its link sees it. */
export interface Invitation {
  readonly kind: 'project' | 'account' | 'admin' | 'first';
  readonly project: string | null;
  readonly project_name: string | null;
  readonly role: Role | null;
  readonly invited_by: string | null;
}

export interface OpenInvitation {
  readonly id: string;
  readonly kind: Invitation['kind'];
  /** Null for an invitation to the server itself. */
  readonly role: Role | null;
  readonly invited_by: string | null;
  readonly expires_at: string;
}

export interface NewInvitation {
  readonly secret: string;
  readonly kind: Invitation['kind'];
  readonly role: Role | null;
}

export interface SessionHere {
  readonly id: string;
  readonly client: string;
  readonly address: string;
  readonly created_at: string;
  readonly seen_at: string;
  /** Whether it is the one that asks. */
  readonly this: boolean;
}

export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly project: string;
  readonly project_name: string;
  readonly person: string;
  readonly person_name: string;
  readonly expires_at: string;
  /** Null: never yet. */
  readonly used_at: string | null;
}

export interface NewToken {
  readonly token: string;
}

/** What a role may hand out and take away: no more than it has itself. */
export function handsOut(own: Role | 'admin'): readonly Role[] {
  if (own === 'admin' || own === 'owner') return ROLES;
  return own === 'manager' ? ROLES.slice(1) : [];
}
