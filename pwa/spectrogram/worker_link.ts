import type { Reply, Request } from './protocol';

type Receiver = (reply: Reply) => void;

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

  constructor(private readonly createWorker: () => Worker) {}

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

  /** A worker that died is replaced when the next recording is opened. */
  private lose(worker: Worker): void {
    worker.terminate();
    this.worker = null;
    const message =
      'The spectrogram stopped unexpectedly. Open the recording again; your labels are safe.';
    for (const [session, receive] of [...this.receivers]) {
      receive({ kind: 'failed', session, code: 'worker', message });
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
