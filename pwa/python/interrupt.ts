/**
 * Stopping one call through shared memory.
 *
 * Python looks at the signal byte; the call's id beside it keeps a late signal from stopping the
 * call after the one it was meant for.
 */

const SIGNAL_BYTE = 0;
const CALL_CELL = 1;
const SIGINT = 2;
const BYTES = 8;

export class Interrupt {
  private readonly bytes: Uint8Array;
  private readonly cells: Int32Array;

  constructor(readonly memory: SharedArrayBuffer) {
    this.bytes = new Uint8Array(memory, 0, 1);
    this.cells = new Int32Array(memory);
  }

  /** Shared memory, or null where the page is not cross-origin isolated. */
  static create(): Interrupt | null {
    if (!globalThis.crossOriginIsolated) return null;
    return new Interrupt(new SharedArrayBuffer(BYTES));
  }

  /** What Pyodide watches. */
  get signal(): Uint8Array {
    return this.bytes;
  }

  /** Page: ask the worker to give up this call. */
  stop(id: number): void {
    Atomics.store(this.cells, CALL_CELL, id);
    Atomics.store(this.bytes, SIGNAL_BYTE, SIGINT);
  }

  /** Worker: forget signals for earlier calls; false if this call is to be given up already. */
  begin(id: number): boolean {
    Atomics.store(this.bytes, SIGNAL_BYTE, 0);
    return Atomics.load(this.cells, CALL_CELL) !== id;
  }
}
