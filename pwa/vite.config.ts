import { resolve } from 'node:path';
import { defaultClientConditions } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { BundledLicenses, noticesIn } from './app/licenses_plugin.ts';
import { modelCatalog } from './embedding/catalog_plugin.ts';
import { messageFiles } from './messages/languages_plugin.ts';
import { pyodideDistribution } from './python/distribution_plugin.ts';
import { sealedPyScript } from './sandbox/pyscript_plugin.ts';

const MEBIBYTE = 1024 * 1024;

const OUT = resolve(import.meta.dirname, '../site');
const PUBLIC = resolve(import.meta.dirname, 'public');
const licenses = new BundledLicenses(resolve(OUT, 'licenses.txt'), noticesIn(PUBLIC));

export default defineConfig({
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    rollupOptions: {
      // The door to embeddings keeps the names of what it exports: the browser tests open it too.
      preserveEntrySignatures: 'exports-only',
      input: {
        index: 'index.html',
        lab: 'lab.html',
        sandbox: 'sandbox.html',
        embedding: 'embedding/index.ts',
      },
    },
  },
  // ONNX Runtime's own files stay files of their own: its threads load them again.
  resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
  worker: { format: 'es', plugins: () => [sealedPyScript(), licenses.plugin()] },
  plugins: [
    licenses.plugin(),
    messageFiles(),
    pyodideDistribution(resolve(import.meta.dirname, 'public/pyodide')),
    modelCatalog(resolve(import.meta.dirname, 'public/models')),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'offline',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: null,
      manifest: false,
      injectManifest: {
        buildPlugins: { vite: [licenses.plugin()] },
        globPatterns: [
          '**/*.{html,js,mjs,css,wasm,onnx,svg,png,webmanifest,json,zip,whl,wav,tsv,txt}',
        ],
        maximumFileSizeToCacheInBytes: 64 * MEBIBYTE,
        dontCacheBustURLsMatching: /^(assets|(pyodide|models)\/[0-9a-f]+)\//,
      },
    }),
  ],
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules', 'public'],
    setupFiles: ['messages/english.ts'],
    testTimeout: 30_000, // a busy machine is not a failure
  },
});
