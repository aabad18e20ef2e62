/** Vite plugin: tells the page, when it is built, which Pyodide distribution lies beside it. */

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Manifest {
  base: string;
  lock: string;
}

export function pyodideDistribution(folder: string) {
  return {
    name: 'earmark-pyodide-distribution',
    config() {
      const manifest = resolve(folder, 'manifest.json');
      if (!existsSync(manifest)) return {};
      const { base, lock } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
      return { define: { __PYODIDE__: JSON.stringify({ base, lock }) } };
    },
  };
}
