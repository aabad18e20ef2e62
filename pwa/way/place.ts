/** Where the server is: the host that this page comes from, or the one that this host names. */

/** Where the browser keeps the origin of a server elsewhere. */
const KEPT = 'earmark-server';

/** The origin of a server elsewhere, such as https://relay.example; null for our own host. */
function elsewhere(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // a worker, or a test, where there is no such thing
  }
}

export function isElsewhere(): boolean {
  return elsewhere() !== null;
}

/** Heed where our own host says that the server is; null for itself. What is no address is none. */
export function setElsewhere(address: string | null | undefined): void {
  const origin = address && URL.canParse(address) ? new URL(address).origin : null;
  if (!origin || origin === location.origin) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, origin);
}

/** The origin of the server. */
export function serverOrigin(): string {
  return elsewhere() ?? location.origin;
}

/** The server as people call it. */
export function serverHost(): string {
  return new URL(serverOrigin()).host;
}

/** The address of a path on the server; on our own host it is the path itself. */
export function serverUrl(path: string): string {
  return (elsewhere() ?? '') + path;
}
