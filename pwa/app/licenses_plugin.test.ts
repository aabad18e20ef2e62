import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { BundledLicenses, folderOf, noticesIn } from './licenses_plugin';

const modules = resolve(import.meta.dirname, '../node_modules');

it('lists what all builds hold, each package once', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'licenses-')), 'licenses.txt');
  const licenses = new BundledLicenses(file, noticesIn(resolve(import.meta.dirname, '../public')));
  const page = licenses.plugin();
  const worker = licenses.plugin();
  const lit = join(modules, 'lit/index.js');
  const yjs = `${join(modules, 'yjs/dist/yjs.mjs')}?commonjs`;
  page.generateBundle(null, { 'a.js': { type: 'chunk', moduleIds: [lit, '/app/main.ts'] } });
  page.writeBundle();
  worker.generateBundle(null, {
    'b.js': { type: 'chunk', moduleIds: [`\0${yjs}`, lit] },
    'c.css': { type: 'asset' },
  });
  worker.writeBundle();
  const headings = readFileSync(file, 'utf8').match(/^## .*$/gm);
  expect(headings?.map((heading) => heading.replace(/ - .* \(/, ' ('))).toEqual([
    '## lit (BSD-3-Clause)',
    '## yjs (MIT)',
  ]);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('Permission is hereby granted');
  for (const other of ['onnxruntime', 'signalsmith-stretch', 'yamnet']) {
    expect(text).toContain(`- /licenses/${other}.txt\n`);
  }
});

it('knows the package of a module', () => {
  expect(folderOf(join(modules, '@awesome.me/webawesome/dist/x.js'))).toBe(
    join(modules, '@awesome.me/webawesome'),
  );
  expect(folderOf('/somewhere/pwa/app/main.ts')).toBeNull();
});
