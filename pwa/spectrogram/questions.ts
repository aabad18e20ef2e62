import { unsealed } from '../messages/text';
import type { Measures, Region } from './measure';
import type { Reply, Request } from './protocol';
import type { Link } from './worker_link';

interface Pending<T> {
  request: Request & { request: number };
  resolve(value: T): void;
  reject(reason: Error): void;
}

/** Questions to the worker that have one answer each: a level at a place, a region's measures. */
export class Questions {
  private asked = 0;
  private probing: Pending<number | null> | null = null;
  private measuring: Pending<Measures> | null = null;

  constructor(private readonly link: Link) {}

  /** Null also when another place was asked about meanwhile. */
  probe(level: number, timeS: number, frequencyHz: number): Promise<number | null> {
    const { session } = this.link;
    const request = {
      kind: 'probe' as const,
      session,
      request: ++this.asked,
      level,
      timeS,
      frequencyHz,
    };
    this.probing?.resolve(null);
    return new Promise((resolve, reject) => {
      this.probing = { request, resolve, reject };
      this.link.send(request);
    });
  }

  measure(region: Region): Promise<Measures> {
    const { session } = this.link;
    const request = { kind: 'measure' as const, session, request: ++this.asked, region };
    this.measuring?.reject(new DOMException('Another region is measured.', 'AbortError'));
    return new Promise((resolve, reject) => {
      this.measuring = { request, resolve, reject };
      this.link.send(request);
    });
  }

  receive(reply: Extract<Reply, { request: number }>): void {
    if (reply.kind === 'probed') {
      if (this.probing?.request.request !== reply.request) return;
      this.probing.resolve(reply.db);
      this.probing = null;
      return;
    }
    if (this.measuring?.request.request !== reply.request) return;
    if (reply.kind === 'measured') this.measuring.resolve(reply.measures);
    else this.measuring.reject(new Error(unsealed(reply.message)));
    this.measuring = null;
  }

  /** After the worker was replaced. */
  askAgain(): void {
    for (const pending of [this.probing, this.measuring]) {
      if (pending) this.link.send(pending.request);
    }
  }

  close(): void {
    this.probing?.resolve(null);
    this.measuring?.reject(new DOMException('The recording was closed.', 'AbortError'));
    this.probing = this.measuring = null;
  }
}
