import { text } from '../messages/text';
import type { Reply, Request } from './protocol';

type Receiver = (reply: Reply) => void;

const MOST_DEATHS = 3;
const DEATHS_WITHIN_MS = 60_000;

/** One end of a conversation with the worker about one recording. */
export interface Link {
  session: number;
  send(request: Request): void;
  disconnect(): void;
}

/** The one spectrogram worker of the page, kept warm between recordings. */
export class WorkerLink {
  private worker: Worker | null = null;
  private readonly receivers = new Map<number, Receiver>();
  private sessions = 0;
  private deaths: number[] = [];

  constructor(
    private readonly createWorker: () => Worker,
    private readonly now: () => number = () => performance.now(),
  ) {}

  connect(receive: Receiver): Link {
    const session = ++this.sessions;
    this.receivers.set(session, receive);
    return {
      session,
      send: (request) => this.running().postMessage(request),
      disconnect: () => this.receivers.delete(session),
    };
  }

  /** Start the worker before it is needed. */
  warm(): void {
    this.running();
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = this.createWorker();
    worker.onmessage = (event: MessageEvent<Reply>) => {
      this.receivers.get(event.data.session)?.(event.data);
    };
    worker.onerror = () => this.lose(worker);
    this.worker = worker;
    return worker;
  }

  /** A worker that died is replaced at once; one that dies again and again is not. */
  private lose(worker: Worker): void {
    if (worker !== this.worker) return;
    worker.terminate();
    this.worker = null;
    const now = this.now();
    this.deaths = [...this.deaths.filter((at) => now - at < DEATHS_WITHIN_MS), now];
    const isHopeless = this.deaths.length > MOST_DEATHS;
    for (const [session, receive] of [...this.receivers]) {
      const message = text('spectrogram-hopeless');
      if (isHopeless) receive({ kind: 'failed', session, code: 'worker', message });
      else receive({ kind: 'restarted', session });
    }
  }
}

let link: WorkerLink | null = null;

export function spectrogramWorker(): WorkerLink {
  link ??= new WorkerLink(
    () =>
      new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'spectrogram' }),
  );
  return link;
}
