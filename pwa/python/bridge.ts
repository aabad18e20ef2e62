/**
 * The page's side of Python: one worker, one call at a time, never waiting on the page's thread.
 *
 * A call that is cancelled is interrupted through shared memory; where that is missing, or Python
 * does not stop within a second, the worker is ended and a new one started. State that Python held
 * (sessions) is lost then: calls that need it fail with their own code and can begin again.
 */

import { text } from '../messages/text';
import { builtDistribution } from './distribution';
import { cancelled, PythonError } from './errors';
import { Interrupt } from './interrupt';
import type { BootPhase, Distribution, Failure, Numbers, Reply, Request } from './messages';
import { CallQueue, type WaitingCall } from './queue';

export { PythonError } from './errors';
export type { BootPhase } from './messages';

const STOP_WITHIN_MS = 1000;

/** What the bridge needs of a Worker, so that tests can stand in for it. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: Request, transfer?: Transferable[]): void;
  terminate(): void;
}

export interface BridgeParts {
  createWorker: () => WorkerLike;
  distribution: () => Distribution;
  createInterrupt: () => Interrupt | null;
}

export interface CallOptions {
  /** Handed over, not copied: they are empty here afterwards. */
  buffers?: Numbers[];
  signal?: AbortSignal;
  onProgress?: (fraction: number) => void;
}

const REAL_PARTS: BridgeParts = {
  createWorker: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  distribution: builtDistribution,
  createInterrupt: () => Interrupt.create(),
};

/** Emits 'phase' whenever `phase`, `phaseText` or `error` change. */
export class PythonBridge extends EventTarget {
  private readonly queue = new CallQueue();
  private worker: WorkerLike | null = null;
  private interrupt: Interrupt | null = null;
  private running: WaitingCall | null = null;
  private stopTimer: ReturnType<typeof setTimeout> | undefined;
  private nextId = 1;
  private currentPhase: BootPhase = 'idle';
  private failure: PythonError | null = null;

  constructor(private readonly parts: BridgeParts = REAL_PARTS) {
    super();
  }

  get phase(): BootPhase {
    return this.currentPhase;
  }

  /** The phase as a sentence for people; after a failure, its reason. */
  get phaseText(): string {
    return this.failure?.message ?? text(`python-${this.currentPhase}`);
  }

  /** Why Python could not be started, if it could not. */
  get error(): PythonError | null {
    return this.failure;
  }

  /** Boot in the background; does nothing if Python runs or boots, tries again after a failure. */
  start(): void {
    if (this.worker) return;
    this.failure = null;
    try {
      this.boot();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.fail({ code: 'python_unavailable', message });
    }
  }

  /** End the worker; running and waiting calls are rejected as cancelled. */
  stop(): void {
    this.endWorker();
    this.takeRunning()?.reject(cancelled());
    this.queue.rejectAll(cancelled());
    this.enter('idle');
  }

  /**
   * Run a function of `py_browser.page`.
   *
   * Rejects with a `PythonError`: its own codes, or those of py_browser. Starts Python if needed.
   */
  call<T>(name: string, payload: unknown, options: CallOptions = {}): Promise<T> {
    const { buffers = [], signal, onProgress } = options;
    if (signal?.aborted) return Promise.reject(cancelled());
    const id = this.nextId++;
    return new Promise<T>((resolve, reject) => {
      const abort = () => this.cancel(id, reject);
      const settle = () => signal?.removeEventListener('abort', abort);
      signal?.addEventListener('abort', abort, { once: true });
      this.queue.add({
        id,
        name,
        payload: JSON.stringify(payload ?? {}),
        buffers,
        onProgress,
        resolve: (value) => {
          settle();
          resolve(value as T);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      });
      this.start();
      this.sendNext();
    });
  }

  private boot(): void {
    const distribution = this.parts.distribution();
    const worker = this.parts.createWorker();
    this.worker = worker;
    this.interrupt = this.parts.createInterrupt();
    worker.onmessage = (event) => this.hear(event.data);
    worker.onerror = (event) => this.lose(event.message || text('python-worker-stopped'));
    this.enter('interpreter');
    const interrupt = this.interrupt?.memory ?? null;
    worker.postMessage({ type: 'boot', distribution, interrupt });
  }

  private hear(reply: Reply): void {
    switch (reply.type) {
      case 'phase':
        this.enter(reply.phase);
        this.sendNext();
        break;
      case 'failed':
        this.endWorker();
        this.fail(reply.failure);
        break;
      case 'progress':
        if (this.running?.id === reply.id) this.running.onProgress?.(reply.fraction);
        break;
      case 'result':
        this.settle(reply.id, reply.text);
        break;
      case 'error':
        this.finish(reply.id)?.reject(new PythonError(reply.failure));
        this.sendNext();
        break;
      case 'crashed':
        this.lose(reply.failure.message);
        break;
    }
  }

  private settle(id: number, text: string): void {
    const call = this.finish(id);
    const value: unknown = JSON.parse(text);
    const failure = (value as { error?: Failure } | null)?.error;
    if (failure) call?.reject(new PythonError(failure));
    else call?.resolve(value);
    this.sendNext();
  }

  private sendNext(): void {
    if (this.currentPhase !== 'ready' || this.running || !this.worker) return;
    const call = this.queue.next();
    if (!call) return;
    this.running = call;
    const { id, name, payload, buffers } = call;
    const transfer = [...new Set(buffers.map((buffer) => buffer.buffer as ArrayBuffer))];
    try {
      this.worker.postMessage({ type: 'call', id, name, payload, buffers }, transfer);
    } catch (error) {
      this.finish(id);
      call.reject(new PythonError({ code: 'invalid_call', message: String(error) }));
      this.sendNext();
    }
  }

  private cancel(id: number, reject: (error: Error) => void): void {
    reject(cancelled());
    if (this.queue.remove(id) || this.running?.id !== id) return;
    if (!this.interrupt) {
      this.restart();
      return;
    }
    this.interrupt.stop(id);
    this.stopTimer = setTimeout(() => this.restart(), STOP_WITHIN_MS);
  }

  /** The call that was running, if it is this one; the worker is free again. */
  private finish(id: number): WaitingCall | null {
    return this.running?.id === id ? this.takeRunning() : null;
  }

  private takeRunning(): WaitingCall | null {
    clearTimeout(this.stopTimer);
    const call = this.running;
    this.running = null;
    return call;
  }

  /** The worker died: the running call fails, waiting ones go on in a new worker. */
  private lose(reason: string): void {
    if (this.currentPhase !== 'ready') {
      this.endWorker();
      this.fail({ code: 'python_unavailable', message: text('python-failed-because', { reason }) });
      return;
    }
    const message = text('python-restarting', { reason });
    this.takeRunning()?.reject(new PythonError({ code: 'python_crashed', message }));
    this.restart();
  }

  private restart(): void {
    this.takeRunning();
    this.endWorker();
    this.start();
  }

  private fail(failure: Failure): void {
    this.failure = new PythonError(failure);
    this.enter('failed');
    this.queue.rejectAll(this.failure);
  }

  private endWorker(): void {
    if (this.worker) {
      this.worker.onmessage = null;
      this.worker.onerror = null;
      this.worker.terminate();
    }
    this.worker = null;
    this.interrupt = null;
  }

  private enter(phase: BootPhase): void {
    this.currentPhase = phase;
    this.dispatchEvent(new Event('phase'));
  }
}

/** The page's Python. */
export const python = new PythonBridge();
