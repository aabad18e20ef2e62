import type { Distribution } from './messages';

/**
 * Set when the page is built (see distribution_plugin.ts), so that a page and the Python that it
 * runs are of one version and both come from one precache. Absent where nothing is built.
 */
declare const __PYODIDE__: Distribution | undefined;

/** Addresses of the Pyodide distribution that this page was built with. */
export function builtDistribution(): Distribution {
  if (typeof __PYODIDE__ === 'undefined') {
    throw new Error(
      'This page was built without Python; run `python build/pyodide.py --out pwa/public/pyodide`.',
    );
  }
  const root = new URL(`${import.meta.env.BASE_URL}pyodide/`, location.href);
  return {
    base: new URL(__PYODIDE__.base, root).href,
    lock: new URL(__PYODIDE__.lock, root).href,
  };
}
