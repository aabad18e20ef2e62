/** The module that PyScript takes for Pyodide: Pyodide, fed from what the sealed frame was given. */

export interface InterpreterParts {
  /** Blob addresses by the address that each part would be fetched from. */
  readonly blobs: Readonly<Record<string, string>>;
  readonly base: string;
  readonly lock: string;
  readonly lockUrl: string;
}

const PACKAGES = ['numpy', 'py-browser', 'ruptures'];

/** The module's text; it runs in PyScript's worker, before anything of PyScript's interpreter. */
export function interpreterModule({ blobs, base, lock, lockUrl }: InterpreterParts): string {
  const at = (name: string) => JSON.stringify(blobs[new URL(name, base).href]);
  const options = {
    indexURL: base,
    lockFileContents: lock,
    packageBaseUrl: new URL('.', lockUrl).href,
    packages: PACKAGES,
  };
  return [
    `import { loadPyodide as load, version } from ${at('pyodide.mjs')};`,
    `import createPyodideModule from ${at('pyodide.asm.mjs')};`,
    `(${forgetStorage})();`,
    `(${fetchFrom})(${JSON.stringify(blobs)});`,
    'export { version };',
    'export const loadPyodide = ({ stdout, stderr }) =>',
    `  load({ stdout, stderr, createPyodideModule, ...${JSON.stringify(options)} });`,
  ].join('\n');
}

/** Answer requests for the parts from their blobs. Self-contained: its text is what is used. */
export function fetchFrom(blobs: Readonly<Record<string, string>>): void {
  const get = globalThis.fetch;
  globalThis.fetch = (request, options) => {
    const url = request instanceof Request ? request.url : String(request);
    return get(blobs[url] ?? request, options);
  };
}

/**
 * Put a storage that is always empty in the place of IndexedDB, which a frame without an origin has
 * not, and in which PyScript insists on looking for packages. Self-contained as well.
 */
export function forgetStorage(): void {
  const answer = (result: unknown) => {
    const request: { onsuccess?: (event: object) => void; result: unknown } = { result };
    setTimeout(() => request.onsuccess?.({ target: request }));
    return request;
  };
  const empty = () => answer(undefined);
  const store = {
    ...{ clear: empty, count: () => answer(0), delete: empty, get: empty, getKey: empty },
    ...{ getAllKeys: () => answer([]), put: empty },
  };
  const database = {
    close() {},
    objectStoreNames: ['entries'],
    transaction: () => ({ objectStore: () => store }),
  };
  const factory = { open: () => answer(database) };
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: factory });
}
