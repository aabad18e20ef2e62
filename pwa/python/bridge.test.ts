import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BridgeParts, PythonBridge, PythonError, type WorkerLike } from './bridge';
import { Interrupt } from './interrupt';
import type { CallRequest, Reply, Request } from './messages';

/** Stands in for the worker: records what it is told, says what the test wants. */
class FakeWorker implements WorkerLike {
  onmessage: ((event: MessageEvent<Reply>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly requests: Request[] = [];
  readonly transfers: Transferable[][] = [];
  terminated = false;

  postMessage(message: Request, transfer: Transferable[] = []): void {
    this.requests.push(message);
    this.transfers.push(transfer);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(reply: Reply): void {
    this.onmessage?.({ data: reply } as MessageEvent<Reply>);
  }

  die(message: string): void {
    this.onerror?.({ message } as ErrorEvent);
  }

  get ready(): this {
    this.say({ type: 'phase', phase: 'ready' });
    return this;
  }

  get calls(): CallRequest[] {
    return this.requests.filter((request) => request.type === 'call');
  }

  answer(value: unknown): void {
    const id = this.calls.at(-1)!.id;
    this.say({ type: 'result', id, text: JSON.stringify(value) });
  }
}

let workers: FakeWorker[];
let interrupts: Interrupt[];

function bridgeWith(parts: Partial<BridgeParts> = {}): PythonBridge {
  return new PythonBridge({
    createWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    distribution: () => ({ base: 'http://here/p/a/', lock: 'http://here/p/b/lock.json' }),
    createInterrupt: () => {
      const interrupt = new Interrupt(new SharedArrayBuffer(8));
      interrupts.push(interrupt);
      return interrupt;
    },
    ...parts,
  });
}

function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (error) => (error instanceof PythonError ? error.code : `not a PythonError: ${error}`),
  );
}

beforeEach(() => {
  workers = [];
  interrupts = [];
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('booting', () => {
  it('names every phase as it comes', () => {
    const bridge = bridgeWith();
    const seen: string[] = [];
    bridge.addEventListener('phase', () => seen.push(`${bridge.phase}: ${bridge.phaseText}`));
    bridge.start();
    workers[0]!.say({ type: 'phase', phase: 'numpy' });
    workers[0]!.say({ type: 'phase', phase: 'earmark' });
    workers[0]!.say({ type: 'phase', phase: 'ready' });
    expect(seen).toEqual([
      'interpreter: Starting Python…',
      'numpy: Loading NumPy…',
      'earmark: Loading the methods…',
      'ready: Python is ready.',
    ]);
  });

  it('starts one worker however often it is asked', () => {
    const bridge = bridgeWith();
    bridge.start();
    bridge.start();
    expect(workers).toHaveLength(1);
    expect(workers[0]!.requests).toHaveLength(1);
  });

  it('fails with the reason and tries again when asked', async () => {
    const bridge = bridgeWith();
    const waiting = codeOf(bridge.call('strategies', {}));
    const failure = { code: 'python_unavailable', message: 'Python could not be started: no net' };
    workers[0]!.say({ type: 'failed', failure });
    expect(await waiting).toBe('python_unavailable');
    expect(bridge.phase).toBe('failed');
    expect(bridge.phaseText).toBe('Python could not be started: no net');
    expect(bridge.error).toBeInstanceOf(PythonError);
    expect(workers[0]!.terminated).toBe(true);

    bridge.start();
    workers[1]!.say({ type: 'phase', phase: 'ready' });
    expect(bridge.error).toBeNull();
    expect(bridge.phase).toBe('ready');
  });

  it('fails when the worker dies on the way, without trying for ever', () => {
    const bridge = bridgeWith();
    bridge.start();
    workers[0]!.die('out of memory');
    expect(bridge.phase).toBe('failed');
    expect(bridge.phaseText).toContain('out of memory');
    expect(workers).toHaveLength(1);
  });

  it('says so when the page was built without Python', async () => {
    const bridge = bridgeWith({
      distribution: () => {
        throw new Error('This page was built without Python.');
      },
    });
    expect(await codeOf(bridge.call('strategies', {}))).toBe('python_unavailable');
    expect(bridge.phaseText).toBe('This page was built without Python.');
  });
});

describe('calling', () => {
  it('waits for Python and gives the result', async () => {
    const bridge = bridgeWith();
    const call = bridge.call<{ sum: number }>('add', { a: 1 });
    expect(workers[0]!.calls).toHaveLength(0);
    workers[0]!.ready.answer({ sum: 3 });
    expect(await call).toEqual({ sum: 3 });
    expect(workers[0]!.calls[0]).toMatchObject({ name: 'add', payload: '{"a":1}' });
  });

  it('sends one call at a time, in order', async () => {
    const bridge = bridgeWith();
    const first = bridge.call('first', {});
    const second = bridge.call('second', {});
    const worker = workers[0]!.ready;
    expect(worker.calls.map((call) => call.name)).toEqual(['first']);
    worker.answer(1);
    expect(worker.calls.map((call) => call.name)).toEqual(['first', 'second']);
    worker.answer(2);
    expect(await Promise.all([first, second])).toEqual([1, 2]);
  });

  it('hands buffers over, each memory once', () => {
    const bridge = bridgeWith();
    const memory = new Float32Array(8);
    const buffers = [memory.subarray(0, 4), memory.subarray(4), new Float32Array(2)];
    void codeOf(bridge.call('push_samples', {}, { buffers }));
    const worker = workers[0]!.ready;
    expect(worker.transfers.at(-1)).toEqual([memory.buffer, buffers[2]!.buffer]);
  });

  it('turns an error of Python into a PythonError with its code', async () => {
    const bridge = bridgeWith();
    const call = bridge.call('nope', {});
    const error = { code: 'unknown_name', message: 'There is no nope.', details: { name: 'nope' } };
    workers[0]!.ready.answer({ error });
    const caught = await call.catch((reason: PythonError) => reason);
    expect(caught).toBeInstanceOf(PythonError);
    expect(caught).toMatchObject(error);
  });

  it('reports progress of the running call only', async () => {
    const bridge = bridgeWith();
    const seen: number[] = [];
    const call = bridge.call('slow', {}, { onProgress: (fraction) => seen.push(fraction) });
    const worker = workers[0]!.ready;
    const { id } = worker.calls[0]!;
    worker.say({ type: 'progress', id, fraction: 0.5 });
    worker.say({ type: 'progress', id: id + 1, fraction: 0.9 });
    worker.answer({});
    await call;
    expect(seen).toEqual([0.5]);
  });

  it('refuses what cannot be sent and goes on', async () => {
    const bridge = bridgeWith();
    bridge.start();
    const worker = workers[0]!.ready;
    vi.spyOn(worker, 'postMessage').mockImplementationOnce(() => {
      throw new DOMException('already detached', 'DataCloneError');
    });
    expect(await codeOf(bridge.call('first', {}))).toBe('invalid_call');
    const second = bridge.call('second', {});
    worker.answer(2);
    expect(await second).toBe(2);
  });
});

describe('cancelling', () => {
  it('never sends a call that was cancelled while it waited', async () => {
    const bridge = bridgeWith();
    const aborter = new AbortController();
    const call = codeOf(bridge.call('slow', {}, { signal: aborter.signal }));
    aborter.abort();
    expect(await call).toBe('cancelled');
    expect(workers[0]!.ready.calls).toHaveLength(0);
  });

  it('does not even wait for an aborted signal', async () => {
    const bridge = bridgeWith();
    expect(await codeOf(bridge.call('slow', {}, { signal: AbortSignal.abort() }))).toBe(
      'cancelled',
    );
    expect(workers).toHaveLength(0);
  });

  it('interrupts the running call and keeps the worker if it stops', async () => {
    const bridge = bridgeWith();
    const aborter = new AbortController();
    const slow = codeOf(bridge.call('slow', {}, { signal: aborter.signal }));
    const next = bridge.call('next', {});
    const worker = workers[0]!.ready;
    aborter.abort();
    expect(await slow).toBe('cancelled');
    expect(interrupts[0]!.signal[0]).toBe(2);
    const { id } = worker.calls[0]!;
    worker.say({ type: 'error', id, failure: { code: 'cancelled', message: 'Cancelled.' } });
    vi.advanceTimersByTime(5000);
    expect(worker.terminated).toBe(false);
    worker.answer('went on');
    expect(await next).toBe('went on');
  });

  it('replaces a worker that does not stop, and waiting calls go on', async () => {
    const bridge = bridgeWith();
    const aborter = new AbortController();
    const slow = codeOf(bridge.call('slow', {}, { signal: aborter.signal }));
    const next = bridge.call('next', {});
    const stuck = workers[0]!.ready;
    aborter.abort();
    expect(await slow).toBe('cancelled');
    vi.advanceTimersByTime(1100);
    expect(stuck.terminated).toBe(true);
    workers[1]!.ready.answer('in the new one');
    expect(await next).toBe('in the new one');
  });

  it('replaces the worker at once where nothing can be interrupted', async () => {
    const bridge = bridgeWith({ createInterrupt: () => null });
    const aborter = new AbortController();
    const slow = codeOf(bridge.call('slow', {}, { signal: aborter.signal }));
    workers[0]!.ready;
    aborter.abort();
    expect(await slow).toBe('cancelled');
    expect(workers[0]!.terminated).toBe(true);
    expect(workers).toHaveLength(2);
  });

  it('leaves a finished call alone', async () => {
    const bridge = bridgeWith();
    const aborter = new AbortController();
    const call = bridge.call('quick', {}, { signal: aborter.signal });
    workers[0]!.ready.answer('done');
    aborter.abort();
    expect(await call).toBe('done');
    expect(interrupts[0]!.signal[0]).toBe(0);
  });
});

describe('a worker that dies', () => {
  it('fails the running call, starts again and goes on with the others', async () => {
    const bridge = bridgeWith();
    const running = codeOf(bridge.call('first', {}));
    const waiting = bridge.call('second', {});
    workers[0]!.ready.die('stack overflow');
    expect(await running).toBe('python_crashed');
    expect(bridge.phase).toBe('interpreter');
    workers[1]!.ready.answer('fine');
    expect(await waiting).toBe('fine');
  });

  it('is replaced too when the interpreter reports that it broke', async () => {
    const bridge = bridgeWith();
    const running = codeOf(bridge.call('first', {}));
    const failure = { code: 'python_crashed', message: 'memory access out of bounds' };
    workers[0]!.ready.say({ type: 'crashed', failure });
    expect(await running).toBe('python_crashed');
    expect(workers[0]!.terminated).toBe(true);
    expect(workers).toHaveLength(2);
  });

  it('cannot speak for its successor', async () => {
    const bridge = bridgeWith();
    void codeOf(bridge.call('first', {}));
    const dead = workers[0]!.ready;
    dead.die('gone');
    dead.say({ type: 'phase', phase: 'ready' });
    expect(bridge.phase).toBe('interpreter');
  });
});

describe('stopping', () => {
  it('ends the worker and cancels what was asked', async () => {
    const bridge = bridgeWith();
    const running = codeOf(bridge.call('first', {}));
    const waiting = codeOf(bridge.call('second', {}));
    workers[0]!.ready;
    bridge.stop();
    expect(await Promise.all([running, waiting])).toEqual(['cancelled', 'cancelled']);
    expect(workers[0]!.terminated).toBe(true);
    expect(bridge.phase).toBe('idle');
  });
});
