import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PythonError } from '../python/errors';
import type { SandboxCall } from './messages';
import { type FrameLike, Sandbox } from './sandbox';

/** Stands in for a frame: records what it is sent, answers what the test wants. */
class FakeFrame implements FrameLike {
  removed = false;
  readonly calls: SandboxCall[] = [];
  readonly port = {
    onmessage: null as ((event: MessageEvent) => void) | null,
    postMessage: (call: SandboxCall) => this.calls.push(call),
    close: () => undefined,
  } as unknown as MessagePort;

  remove(): void {
    this.removed = true;
  }

  answer(answer: unknown, output = '', id = this.calls.at(-1)!.id): void {
    const data = { type: 'answer', id, text: JSON.stringify({ answer, output }) };
    this.port.onmessage!({ data } as MessageEvent);
  }
}

let frames: FakeFrame[];
let sandbox: Sandbox;

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  sandbox = new Sandbox({
    open: async () => {
      frames.push(new FakeFrame());
      return frames.at(-1)!;
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
});

function failureOf(promise: Promise<unknown>): Promise<PythonError> {
  return promise.then(
    () => Promise.reject(new Error('it did not fail')),
    (error) => error as PythonError,
  );
}

const settled = () => vi.advanceTimersByTimeAsync(0);

describe('a call', () => {
  it('starts Python and gives the answer and what was printed', async () => {
    const call = sandbox.call('version', {});
    await settled();
    frames[0]!.answer({ earmark: '1' }, 'hello\n');
    expect(await call).toEqual({ earmark: '1' });
    expect(sandbox.output).toBe('hello\n');
    expect(sandbox.phase).toBe('ready');
  });

  it('waits for the one before it', async () => {
    const first = sandbox.call('first', {});
    const second = sandbox.call('second', {});
    await settled();
    expect(frames[0]!.calls.map(({ name }) => name)).toEqual(['first']);
    frames[0]!.answer(1);
    frames[0]!.answer(2);
    expect(await Promise.all([first, second])).toEqual([1, 2]);
    expect(frames).toHaveLength(1);
  });

  it('fails with the line that failed', async () => {
    const failure = failureOf(sandbox.load('1/0'));
    await settled();
    const details = { line: 1 };
    frames[0]!.answer({ error: { code: 'strategy', message: 'ZeroDivisionError.', details } });
    expect(await failure).toMatchObject({ code: 'strategy', details: { line: 1 } });
  });

  it('takes no answer to another', async () => {
    const call = sandbox.call('first', {});
    await settled();
    frames[0]!.answer('forged', '', 99);
    frames[0]!.answer('true');
    expect(await call).toBe('true');
  });
});

describe('ending', () => {
  it('removes the frame of a call that takes too long; the next begins anew', async () => {
    sandbox.limitS = 5;
    const failure = failureOf(sandbox.load('while True: pass'));
    await settled();
    await vi.advanceTimersByTimeAsync(5000);
    expect((await failure).code).toBe('too_long');
    expect(frames[0]!.removed).toBe(true);
    const next = sandbox.call('next', {});
    await settled();
    frames[1]!.answer('fine');
    expect(await next).toBe('fine');
  });

  it('rejects everything that waits when one is aborted', async () => {
    const abort = new AbortController();
    const running = failureOf(sandbox.call('first', {}, { signal: abort.signal }));
    const waiting = failureOf(sandbox.call('second', {}));
    await settled();
    abort.abort();
    expect((await running).code).toBe('cancelled');
    expect((await waiting).code).toBe('cancelled');
    expect(sandbox.phase).toBe('off');
  });

  it('removes a frame that comes up after it was ended', async () => {
    sandbox.start();
    sandbox.end();
    await settled();
    expect(frames[0]!.removed).toBe(true);
    expect(sandbox.phase).toBe('off');
  });

  it('says why Python could not be started', async () => {
    const broken = new Sandbox({
      open: () =>
        Promise.reject(new PythonError({ code: 'python_unavailable', message: 'No files.' })),
    });
    expect((await failureOf(broken.call('version', {}))).message).toBe('No files.');
    expect(broken.phase).toBe('off');
  });
});
