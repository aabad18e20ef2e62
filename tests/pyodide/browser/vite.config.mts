// No import of vite itself: this folder has no node_modules.

import { resolve } from 'node:path';
import { pyodideDistribution } from '../../../pwa/python/distribution_plugin';

const pwa = resolve(import.meta.dirname, '../../../pwa');

export default {
  root: import.meta.dirname,
  publicDir: false,
  build: { target: 'es2022', emptyOutDir: true },
  worker: { format: 'es' },
  plugins: [pyodideDistribution(resolve(pwa, 'public/pyodide'))],
};
