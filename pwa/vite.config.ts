import { defineConfig } from 'vitest/config';
import { VitePWA } from 'vite-plugin-pwa';

const MEBIBYTE = 1024 * 1024;

export default defineConfig({
  build: { outDir: '../site', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  worker: { format: 'es' },
  plugins: [
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'offline',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: null,
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,wasm,svg,png,webmanifest,json,zip,whl,wav,tsv,txt}'],
        maximumFileSizeToCacheInBytes: 64 * MEBIBYTE,
        dontCacheBustURLsMatching: /^(assets|pyodide\/[0-9a-f]+)\//,
      },
    }),
  ],
  test: { include: ['**/*.test.ts'], exclude: ['node_modules', 'public'] },
});
