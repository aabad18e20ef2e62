// Packs one folder inside Pyodide: node pyodide_pack.mjs PYODIDE_FOLDER JOB_JSON
// where the job is {"folder", "installedAt", "archive"} (see pyodide_pack_inside.py).

import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [pyodideFolder, jobText] = process.argv.slice(2);
const job = JSON.parse(jobText);
const { loadPyodide } = await import(pathToFileURL(join(pyodideFolder, 'pyodide.mjs')).href);

const pyodide = await loadPyodide({
  indexURL: pyodideFolder,
  env: { HOME: '/home/pyodide', PYTHONHASHSEED: '0' },
});
pyodide.mountNodeFS('/sources', job.folder);
pyodide.mountNodeFS('/packed', dirname(job.archive));

const inside = join(dirname(fileURLToPath(import.meta.url)), 'pyodide_pack_inside.py');
const scope = pyodide.globals.get('dict')();
pyodide.runPython(readFileSync(inside, 'utf8'), { globals: scope });
scope.get('pack')('/sources', job.installedAt, `/packed/${basename(job.archive)}`);
