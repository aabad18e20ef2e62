/** Every request to the server goes this way, from pages and workers alike. */
import { heedProof, proofFor, SESSION_HEADER } from './proof';

/**
 * Fetch from the server: on our own host with the cookie, elsewhere with what proves who asks.
 *
 * @param url as `serverUrl` makes it
 */
export async function askServer(url: string, request: RequestInit = {}): Promise<Response> {
  if (!isFar(url)) return fetch(url, { ...request, credentials: 'same-origin' });
  const { origin } = new URL(url);
  const headers = new Headers(request.headers);
  const proof = await proofFor(origin);
  if (proof) headers.set('Authorization', `Bearer ${proof}`);
  const answer = await fetch(url, { ...request, headers, credentials: 'omit' });
  await heedProof(origin, answer.headers.get(SESSION_HEADER));
  return answer;
}

/** Whether an address names another host than the page's own. */
export function isFar(url: string): boolean {
  return /^https?:/.test(url) && new URL(url).origin !== globalThis.location?.origin;
}
