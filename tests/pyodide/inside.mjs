// Runs a Python file inside the distribution as it is shipped:
//   node inside.mjs DISTRIBUTION SCRIPT < INPUT_JSON > ANSWER_JSON
// The script defines `main(given)`, JSON-able in and out. A list named "samples" in the input is
// handed over as a typed array of 32-bit floats, the way the page does it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});

const [distribution, script] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(join(distribution, 'manifest.json'), 'utf8'));
const given = JSON.parse(readFileSync(0, 'utf8'));
const startedAt = performance.now();
const laps = {};
const lap = (name) => {
  laps[name] = Math.round(performance.now() - startedAt);
};

const base = join(distribution, manifest.base);
const { loadPyodide } = await import(pathToFileURL(join(base, 'pyodide.mjs')).href);
const lockFile = join(distribution, manifest.lock);
const quiet = { messageCallback: () => {}, errorCallback: (text) => process.stderr.write(text) };
const pyodide = await loadPyodide({
  indexURL: base,
  lockFileContents: readFileSync(lockFile, 'utf8'),
  packageBaseUrl: `${join(lockFile, '..')}/`,
});
lap('interpreter');
await pyodide.loadPackage(['numpy', 'py-browser', 'ruptures'], quiet);
lap('packages');
pyodide.runPython('import numpy');
lap('numpy');
pyodide.runPython('import py_browser.page');
lap('py_browser');

const samples = pyodide.toPy(Float32Array.from(given.samples ?? []));
const scope = pyodide.toPy({ __name__: 'inside', text: JSON.stringify(given), samples });
pyodide.runPython(readFileSync(script, 'utf8'), { globals: scope, filename: 'inside.py' });
const answer = pyodide.runPython(
  'import json; given = json.loads(text); given["samples"] = samples; json.dumps(main(given))',
  { globals: scope },
);
process.stdout.write(JSON.stringify({ answer: JSON.parse(answer), laps }));
