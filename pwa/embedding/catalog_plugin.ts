/** Vite plugin: tells the page, when it is built, which models lie beside it. */

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export function modelCatalog(folder: string) {
  return {
    name: 'earmark-model-catalog',
    config() {
      const manifest = resolve(folder, 'manifest.json');
      if (!existsSync(manifest)) return {};
      return { define: { __MODELS__: readFileSync(manifest, 'utf8') } };
    },
  };
}
