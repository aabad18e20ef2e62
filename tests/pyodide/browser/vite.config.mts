// No import of vite itself: this folder has no node_modules.

import { pyodideDistribution } from '../../../pwa/python/distribution_plugin';

export default {
  root: import.meta.dirname,
  publicDir: false,
  build: { target: 'es2022', emptyOutDir: true },
  worker: { format: 'es' },
  plugins: [pyodideDistribution(process.env.PYODIDE_DISTRIBUTION ?? '')],
};
