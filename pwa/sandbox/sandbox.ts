/**
 * Where strategies that people write are run: Python in a sealed frame, one call at a time.
 *
 * What runs there can reach nothing of ours, and hurt nothing but itself: a call that takes too long,
 * or is cancelled, ends the whole frame, and the next call starts a new one. See
 * docs/decisions/0006-strategy-lab.md.
 */
import type { StrategyKind } from '../document/schema';
import { text } from '../messages/text';
import { builtDistribution } from '../python/distribution';
import { cancelled, PythonError } from '../python/errors';
import type { Distribution, Failure, Numbers } from '../python/messages';
import type { OpenRequest, SandboxCall, SandboxReply } from './messages';

/** The name under which the strategy that was loaded last is called. */
export const OWN = 'your strategy';

export type SandboxPhase = 'off' | 'starting' | 'ready';

export interface SandboxOptions {
  readonly buffers?: Numbers[];
  readonly signal?: AbortSignal;
}

export interface Loaded {
  readonly strategies: readonly { name: string; title: string; summary: string }[];
  /** Which of them was taken. */
  readonly name: string;
  /** Whether it is to be told what was learned. */
  readonly learns: boolean;
}

/** A frame that was opened, so that tests can stand in for it. */
export interface FrameLike {
  readonly port: MessagePort;
  remove(): void;
}

export interface SandboxParts {
  open: () => Promise<FrameLike>;
}

interface Waiting {
  readonly call: SandboxCall;
  readonly resolve: (text: string) => void;
  readonly reject: (error: Error) => void;
}

/** Emits 'phase' when `phase` changes, 'output' when `output` does. */
export class Sandbox extends EventTarget {
  /** How long one call may take, in seconds; starting Python is not counted. */
  limitS = 30;
  phase: SandboxPhase = 'off';
  /** What the last call printed. */
  output = '';
  #frame: FrameLike | null = null;
  #starting: Promise<FrameLike> | null = null;
  #queue: Waiting[] = [];
  #running: Waiting | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #nextId = 1;

  constructor(
    private readonly parts: SandboxParts = { open: () => openFrame(builtDistribution()) },
  ) {
    super();
  }

  /** Start Python, if it is not there yet. */
  start(): void {
    if (this.#starting) return;
    this.#enter('starting');
    const starting = this.parts.open();
    this.#starting = starting;
    starting.then(
      (frame) => this.#use(frame, starting),
      (error: Error) => {
        if (this.#starting === starting) this.#end(error);
      },
    );
  }

  /** End Python and whatever runs in it. */
  end(reason: Error = cancelled()): void {
    this.#end(reason);
  }

  /** Run a strategy's source and take the strategy of that name in it, or the first. */
  load(
    source: string,
    name?: string,
    { kind = 'queries', ...options }: SandboxOptions & { kind?: StrategyKind } = {},
  ): Promise<Loaded> {
    return this.call<Loaded>('load', { kind, source, name: name ?? null }, options);
  }

  /** Run a function of `py_browser.page` there. Rejects with a `PythonError`. */
  async call<T>(
    name: string,
    payload: unknown,
    { buffers = [], signal }: SandboxOptions = {},
  ): Promise<T> {
    if (signal?.aborted) throw cancelled();
    const abort = () => this.end();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      const call = { id: this.#nextId++, name, payload: JSON.stringify(payload), buffers };
      const text = await new Promise<string>((resolve, reject) => {
        this.#queue.push({ call, resolve, reject });
        this.start();
        this.#sendNext();
      });
      return this.#read<T>(text);
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  #use(frame: FrameLike, starting: Promise<FrameLike>): void {
    if (this.#starting !== starting) {
      frame.remove();
      return;
    }
    this.#frame = frame;
    frame.port.onmessage = ({ data }: MessageEvent<SandboxReply>) => this.#hear(data);
    this.#enter('ready');
    this.#sendNext();
  }

  #hear(reply: SandboxReply): void {
    if (reply?.type !== 'answer' || reply.id !== this.#running?.call.id) return;
    const { resolve } = this.#running;
    this.#settle();
    resolve(String(reply.text));
    this.#sendNext();
  }

  #sendNext(): void {
    if (!this.#frame || this.#running) return;
    const next = this.#queue.shift();
    if (!next) return;
    this.#running = next;
    const { limitS } = this;
    this.#timer = setTimeout(() => this.#end(tooLong(limitS)), limitS * 1000);
    const buffers = next.call.buffers.map((buffer) => buffer.buffer as ArrayBuffer);
    this.#frame.port.postMessage(next.call, [...new Set(buffers)]);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#running = null;
  }

  #end(reason: Error): void {
    const waiting = [...(this.#running ? [this.#running] : []), ...this.#queue];
    this.#settle();
    this.#queue = [];
    this.#frame?.port.close();
    this.#frame?.remove();
    this.#frame = null;
    this.#starting = null;
    if (this.phase !== 'off') this.#enter('off');
    for (const { reject } of waiting) reject(reason);
  }

  #read<T>(text: string): T {
    const { answer, output } = JSON.parse(text) as { answer: T; output: unknown };
    this.output = String(output ?? '');
    this.dispatchEvent(new Event('output'));
    const failure = (answer as { error?: Failure } | null)?.error;
    if (failure) throw new PythonError(failure);
    return answer;
  }

  #enter(phase: SandboxPhase): void {
    this.phase = phase;
    this.dispatchEvent(new Event('phase'));
  }
}

function tooLong(limitS: number): PythonError {
  const message = text('sandbox-too-long', { seconds: limitS });
  return new PythonError({ code: 'too_long', message });
}

/** Open the frame and wait until Python is ready in it. */
async function openFrame(distribution: Distribution): Promise<FrameLike> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = text('sandbox-title');
  frame.src = '/sandbox.html';
  const { port1: port, port2 } = new MessageChannel();
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const request: OpenRequest = { type: 'open', distribution };
  frame.contentWindow?.postMessage(request, location.origin, [port2]);
  const reply = await new Promise<SandboxReply>((resolve) => {
    port.onmessage = ({ data }: MessageEvent<SandboxReply>) => resolve(data);
  });
  if (reply.type === 'failed') {
    frame.remove();
    const reason = String(reply.failure.message);
    throw new PythonError({
      ...reply.failure,
      message: text('sandbox-not-started', { reason }),
    });
  }
  return { port, remove: () => frame.remove() };
}
