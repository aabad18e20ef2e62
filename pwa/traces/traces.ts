/**
 * Traces of what people wait for, where whoever runs the server has switched them on: a click is a
 * span, each request that it makes is one below, and the server goes on from there.
 *
 * A tiny maker of spans of our own: see docs/decisions/0015-traces.md. Spans hold ids, times and
 * statuses, and nothing else.
 */

export type ClickName = 'ask' | 'next' | 'similar' | 'upload';

/** What is sent of a span; `parent` is '' for a click. */
export interface Span {
  readonly trace: string;
  readonly span: string;
  readonly parent: string;
  readonly name: ClickName | 'request';
  readonly began_ms: number;
  readonly ended_ms: number;
  readonly status?: number;
}

/** A request that belongs to a click. */
export interface TracedRequest {
  /** For the header traceparent. */
  readonly header: string;
  ended(status: number): void;
}

interface Click {
  readonly name: ClickName;
  readonly trace: string;
  readonly span: string;
}

/** Browsers do not say which click a request comes from: its address does. */
const ADDRESSES: Readonly<Record<ClickName, RegExp>> = {
  ask: /\/recordings\/[^/]+\/(embeddings|queries)(\?|$)/,
  next: /\/recordings(\/[^/]+\/next)?(\?|$)/,
  similar: /\/recordings(\/[^/]+\/similar)?(\?|$)/,
  upload: /\/uploads(\/|\?|$)|\/recordings\/known$/,
};
/** As many as the server takes at once. */
const MOST_SPANS = 64;

export class Traces {
  /** Whether the server wants them, and somebody is signed in who may bring them. */
  isOn = false;
  /** Where spans go. */
  send: (spans: readonly Span[]) => Promise<unknown> = async () => undefined;
  readonly #clicks: Click[] = [];
  #spans: Span[] = [];

  constructor(private readonly nowMs = () => performance.timeOrigin + performance.now()) {}

  /** Do what a click asks for, and tell how long it took. */
  async click<T>(name: ClickName, doing: () => Promise<T>): Promise<T> {
    if (!this.isOn) return doing();
    const click = { name, trace: randomHex(16), span: randomHex(8) };
    const began_ms = this.nowMs();
    this.#clicks.push(click);
    try {
      return await doing();
    } finally {
      this.#clicks.splice(this.#clicks.indexOf(click), 1);
      this.#note({ ...click, parent: '', began_ms, ended_ms: this.nowMs() });
      this.#bring();
    }
  }

  /** The request to an address as a part of the latest click that it may come from; else null. */
  request(url: string): TracedRequest | null {
    const click = this.#clicks.findLast(({ name }) => ADDRESSES[name].test(url));
    if (!click) return null;
    const { trace } = click;
    const span = randomHex(8);
    const began_ms = this.nowMs();
    const said = { trace, span, parent: click.span, name: 'request', began_ms } as const;
    return {
      header: `00-${trace}-${span}-01`,
      ended: (status) => this.#note({ ...said, ended_ms: this.nowMs(), status }),
    };
  }

  #note(span: Span): void {
    if (this.#spans.length < MOST_SPANS - 1 || span.parent === '') this.#spans.push(span);
  }

  /** What the server does not take is lost, and nobody has to know. */
  #bring(): void {
    const spans = this.#spans.slice(-MOST_SPANS);
    this.#spans = [];
    void this.send(spans).catch(() => undefined);
  }
}

function randomHex(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const traces = new Traces();
