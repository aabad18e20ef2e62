/** The relay's HTTP interface. */
import { traces } from '../traces/traces';
import { askServer } from '../way/ask_server';
import { serverUrl } from '../way/place';

export const BASE = '/api/v1';

/** What the relay refused or failed at, in its own sentence. */
export class RelayError extends Error {
  constructor(
    /** Never changes: `not_signed_in`, `forbidden`, `too_many`, …; `away` if nothing answered. */
    readonly code: string,
    message: string,
    readonly status = 0,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'RelayError';
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * Ask the relay for something. `path` stands under /api/v1; a Blob as the body goes as it is.
 *
 * @throws RelayError
 */
export async function ask<T>(method: Method, path: string, body?: unknown): Promise<T> {
  const answer = await send(method, path, body);
  const value = (await answer.json().catch(() => null)) as Answer<T> | null;
  if (answer.ok && value) return value as T;
  throw refusal(answer, value as Refusal | null);
}

/**
 * Fetch a file from the relay.
 *
 * @throws RelayError
 */
export async function askForFile(path: string): Promise<Blob> {
  const answer = await send('GET', path, undefined);
  if (!answer.ok) throw refusal(answer, (await answer.json().catch(() => null)) as Refusal | null);
  try {
    return await answer.blob();
  } catch {
    throw away();
  }
}

function refusal(answer: Response, value: Refusal | null): RelayError {
  const {
    code = 'http',
    message = `The server answered ${answer.status}.`,
    details,
  } = value?.error ?? {};
  return new RelayError(code, message, answer.status, details);
}

function away(): RelayError {
  return new RelayError('away', 'The server cannot be reached.');
}

interface Refusal {
  readonly error?: {
    readonly code: string;
    readonly message: string;
    readonly details: Readonly<Record<string, unknown>>;
  };
}
type Answer<T> = T | Refusal;

async function send(method: Method, path: string, body: unknown): Promise<Response> {
  const content: Pick<RequestInit, 'body'> & { headers?: Readonly<Record<string, string>> } =
    body === undefined
      ? {}
      : {
          body: body instanceof Blob ? body : JSON.stringify(body),
          headers: { 'Content-Type': 'application/json' },
        };
  const traced = traces.request(path);
  const headers = { ...content.headers, ...(traced && { traceparent: traced.header }) };
  try {
    const answer = await askServer(serverUrl(BASE + path), { method, ...content, headers });
    traced?.ended(answer.status);
    return answer;
  } catch {
    traced?.ended(0);
    throw away();
  }
}
