/** Vite plugin: PyScript as one file that knows no address outside. */

const CORE = /@pyscript\/core\/dist\/core-[\w-]+\.js$/;
const ADDRESS =
  /`https:\/\/cdn\.jsdelivr\.net\/(?:pyodide|npm\/@micropython)[^`]*\$\{(\w+)\}[^`]*`/g;
const EXTRA = /import\(\\?"\.\/[\w-]+\.js\\?"\)/g;
const WORKER_BLOB = /(\.replace\(\w+,\w+\))\],\{type:"text\/javascript"\}/g;
// Addresses are completed by that of the worker, which as a blob's is no base for any other.
const BEFORE =
  'Object.defineProperty(globalThis,\\"location\\",{value:new URL(\\"https://pyscript.invalid/\\")});(async()=>{';
const PLAIN = `.replace(/^/,"${BEFORE}"),"\\n})()"]`;
const NOTHING = 'Promise.resolve({default:void 0,notOnDOM(){}})';
const NOWHERE = '({url:"https://pyscript.invalid/core.js"})';

/** Seal PyScript's code wherever it is bundled. */
export function sealedPyScript() {
  return {
    name: 'earmark-sealed-pyscript',
    enforce: 'pre' as const,
    transform: (code: string, id: string) => (CORE.test(id) ? sealed(code) : null),
  };
}

/**
 * Where PyScript would fetch an interpreter from a network it takes the address it was given, and
 * what it would load when asked for (terminal, editor, games) is left out. Its worker becomes a plain
 * script: a document without an origin may not start module workers from blobs (Chromium).
 * Throws if PyScript no longer looks as it did.
 */
export function sealed(code: string): string {
  const addresses = code.match(ADDRESS) ?? [];
  if (addresses.length !== 4) {
    throw new Error(
      `PyScript names ${addresses.length} interpreters by address where 4 were expected; ` +
        'look at pwa/sandbox/pyscript_plugin.ts before moving to this version.',
    );
  }
  if (code.match(WORKER_BLOB)?.length !== 1) {
    throw new Error(
      'PyScript makes its worker in another way; look at pwa/sandbox/pyscript_plugin.ts.',
    );
  }
  return code
    .replace(WORKER_BLOB, `$1${PLAIN},{type:"text/javascript"}`)
    .replace(ADDRESS, (_, version: string) => version)
    .replace(EXTRA, NOTHING)
    .replaceAll('import.meta', NOWHERE);
}
