/** What the page and the Python worker say to each other. */

export type BootPhase = 'idle' | 'interpreter' | 'numpy' | 'earmark' | 'ready' | 'failed';

/** Absolute addresses of the Pyodide distribution. */
export interface Distribution {
  /** Folder of the interpreter, with a trailing slash. */
  base: string;
  /** Lock file that names the wheels. */
  lock: string;
}

/** Arrays that can be handed over to Python. */
export type Numbers = Float32Array | Float64Array | Int16Array | Uint8Array;

/** A failure as a value: a stable code, a sentence, and what it is about. */
export interface Failure {
  code: string;
  message: string;
  details?: unknown;
}

export interface BootRequest {
  type: 'boot';
  distribution: Distribution;
  /** Shared by both sides where the page is cross-origin isolated; see interrupt.ts. */
  interrupt: SharedArrayBuffer | null;
}

export interface CallRequest {
  type: 'call';
  id: number;
  name: string;
  payload: string;
  buffers: Numbers[];
}

export type Request = BootRequest | CallRequest;

export type Reply =
  | { type: 'phase'; phase: BootPhase }
  | { type: 'failed'; failure: Failure }
  | { type: 'progress'; id: number; fraction: number }
  | { type: 'result'; id: number; text: string }
  | { type: 'error'; id: number; failure: Failure }
  /** The interpreter is beyond repair; the worker has to be replaced. */
  | { type: 'crashed'; failure: Failure };
