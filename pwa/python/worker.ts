/** The Python worker: boots Pyodide in named phases, then runs one call at a time. */

import type { PyodideAPI } from 'pyodide';
import type { PyCallable } from 'pyodide/ffi';
import { text } from '../messages/text';
import glue from './glue.py?raw';
import { Interrupt } from './interrupt';
import type { BootRequest, CallRequest, Distribution, Reply, Request } from './messages';

type Load = (options: object) => Promise<PyodideAPI>;

const PACKAGES = ['numpy', 'py-browser', 'ruptures'];

let booted: Promise<PyCallable> | null = null;
let interrupt: Interrupt | null = null;
let toPython: PyodideAPI['toPy'];

function post(reply: Reply): void {
  self.postMessage(reply);
}

function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return reason.trim().split('\n').at(-1) ?? reason;
}

async function loadInterpreter(distribution: Distribution): Promise<PyodideAPI> {
  const module = await import(/* @vite-ignore */ `${distribution.base}pyodide.mjs`);
  const pyodide = await (module.loadPyodide as Load)({
    indexURL: distribution.base,
    lockFileURL: distribution.lock,
    packages: PACKAGES,
  });
  // Pyodide only logs that a package could not be had, or was damaged.
  const missing = PACKAGES.filter((name) => !(name in pyodide.loadedPackages));
  if (missing.length) throw new Error(`${missing.join(', ')} could not be loaded whole.`);
  return pyodide;
}

async function boot(request: BootRequest): Promise<PyCallable> {
  const pyodide = await loadInterpreter(request.distribution);
  toPython = pyodide.toPy;
  post({ type: 'phase', phase: 'numpy' });
  pyodide.runPython('import numpy');
  post({ type: 'phase', phase: 'earmark' });
  const scope = pyodide.globals.get('dict')();
  pyodide.runPython(glue, { globals: scope, filename: 'glue.py' });
  if (request.interrupt) {
    interrupt = new Interrupt(request.interrupt);
    pyodide.setInterruptBuffer(interrupt.signal);
  }
  post({ type: 'phase', phase: 'ready' });
  return scope.get('call');
}

/** A Python exception ends the call; anything else means that the interpreter itself broke. */
function replyTo(id: number, name: string, error: unknown): Reply {
  const type = (error as { type?: unknown } | null)?.type;
  const reason = reasonOf(error);
  if (type === 'KeyboardInterrupt')
    return { type: 'error', id, failure: { code: 'cancelled', message: text('python-cancelled') } };
  if (typeof type === 'string') {
    return {
      type: 'error',
      id,
      failure: { code: 'internal', message: text('python-call-failed', { name, reason }) },
    };
  }
  return {
    type: 'crashed',
    failure: { code: 'python_crashed', message: text('python-stopped', { reason }) },
  };
}

async function run(request: CallRequest): Promise<void> {
  if (!booted) return;
  const call = await booted;
  const { id } = request;
  if (interrupt && !interrupt.begin(id)) {
    post({ type: 'error', id, failure: { code: 'cancelled', message: text('python-cancelled') } });
    return;
  }
  const buffers = request.buffers.map((buffer) => toPython(buffer));
  const onProgress = (fraction: number) => post({ type: 'progress', id, fraction });
  try {
    post({ type: 'result', id, text: call(request.name, request.payload, buffers, onProgress) });
  } catch (error) {
    post(replyTo(id, request.name, error));
  } finally {
    for (const buffer of buffers) buffer.destroy?.();
  }
}

self.addEventListener('message', (event: MessageEvent<Request>) => {
  const request = event.data;
  if (request.type === 'call') {
    void run(request);
    return;
  }
  booted = boot(request);
  booted.catch((error: unknown) => {
    const message = text('python-failed-because', { reason: reasonOf(error) });
    const failure = { code: 'python_unavailable', message };
    post({ type: 'failed', failure });
  });
});
