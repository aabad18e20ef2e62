/** The relay's HTTP interface, as far as live rooms need it. Errors are the relay's sentences. */

export class ServerError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
  ) {
    super(message);
    this.name = 'ServerError';
  }
}

export interface ServerProject {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly role: string;
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** The projects that the person takes part in. */
export async function listServerProjects(): Promise<ServerProject[]> {
  return (await ask<{ projects: ServerProject[] }>('GET', '/projects')).projects;
}

export async function listMembers(project: string): Promise<Member[]> {
  const path = `/projects/${encodeURIComponent(project)}/members`;
  return (await ask<{ members: Member[] }>('GET', path)).members;
}

/** Publish a project of this device under its id; doing it again changes nothing. */
export async function publishOnServer(project: string, name: string): Promise<void> {
  await ask('PUT', `/projects/${encodeURIComponent(project)}`, { name });
}

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/api/v1${path}`, {
    method,
    cache: 'no-store',
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer as T;
  const { code = 'failed', message = response.statusText } = answer.error ?? {};
  throw new ServerError(code, message, response.status);
}
