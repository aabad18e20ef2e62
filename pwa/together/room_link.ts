/**
 * The connection of one document to its room: y-websocket's protocol, with receipts.
 *
 *   off -> connecting -> live -> away (tries again by itself) -> live -> ...
 *                             -> ended (coming back like this is of no use; `reason` says why)
 *
 * Only what is stored is sent. Own rather than y-websocket's provider, which sends before storing,
 * knows no receipts and comes back whatever the close code says. See docs/decisions.
 */
import { type Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { REMOTE, type Stored } from '../document/origins';
import { textOr } from '../messages/text';
import { answerTo } from './answer';
import { Apart } from './apart';
import { parting, waitMs } from './backoff';
import { Dispatch } from './dispatch';
import type { WaitingHere } from './outbox';
import type { Refusal } from './refusals';
import * as wire from './wire';

export type LinkState = 'off' | 'connecting' | 'live' | 'away' | 'ended';

/** What a link uses of a WebSocket. */
export type Socket = Pick<WebSocket, 'binaryType' | 'bufferedAmount' | 'close' | 'readyState'> & {
  send(data: Uint8Array): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null;
  onclose: ((event: { code: number; reason: string }) => void) | null;
};

export interface LinkParts {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** Name of this device, for the history. */
  readonly device: string;
  open(): Socket;
  /** Store every edit. */
  flush(): Promise<unknown>;
  /** The edits that wait for a receipt. */
  waiting(): Promise<WaitingHere>;
  settle(rows: readonly number[]): void;
  /** @param whole the message was not taken at all, so that this document is no longer the server's */
  refused(refusal: Refusal, whole: boolean): void;
  random?(): number;
}

/** A connection that says nothing for so long is asked whether it is there, and then given up. */
const QUIET_MS = 30_000;
const ANSWER_MS = 8000;
const LOOK_MS = 4000;
const OPEN = 1;

/** Emits 'change' when `state`, `reason` or `settled` changed, 'lost' when the connection ended. */
export class RoomLink extends EventTarget {
  state: LinkState = 'off';
  /** Why the link is away or has ended; '' where the relay said nothing. */
  reason = '';
  #socket: Socket | null = null;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #look: ReturnType<typeof setInterval> | undefined;
  #heardMs = 0;
  #askedMs = 0;
  #answered = false;
  #knows = false;
  #early: number[] = [];
  #dispatch = new Dispatch(() => {});
  #apart = new Apart();
  #held = 0;
  #unsent = 0;

  constructor(private readonly parts: LinkParts) {
    super();
  }

  /** True while the server is known to have everything, and this document everything of the server. */
  get settled(): boolean {
    return this.state === 'live' && this.#dispatch.isEmpty;
  }

  /** How many edits cannot be sent, because they rest on those of somebody else on this device. */
  get held(): number {
    return this.#held;
  }

  start(): void {
    if (this.state !== 'off') return;
    this.parts.awareness.on('update', this.#onAwareness);
    this.#look = setInterval(() => this.#watch(), LOOK_MS);
    this.#connect();
  }

  stop(): void {
    if (this.state === 'off') return;
    this.parts.awareness.off('update', this.#onAwareness);
    clearInterval(this.#look);
    clearTimeout(this.#retry);
    this.#drop(1000);
    this.#set('off');
  }

  /** Come back at once, if away; find out whether the connection still holds, if live. */
  wake(): void {
    if (this.state === 'away' && !this.#socket) this.#connect();
    else if (this.state === 'live' && this.#askedMs === 0) this.#probe();
  }

  /** Try again although the relay said that it would be of no use: something has changed. */
  insist(): void {
    if (this.state !== 'ended') {
      this.wake();
      return;
    }
    this.#failures = 0;
    this.#connect();
  }

  /** Send what was just stored. */
  send({ update, receipts }: Pick<Stored, 'update' | 'receipts'>): void {
    if (!this.#answered) this.#early.push(...receipts);
    else if (this.#apart.carries(update)) {
      this.#apart.add(update);
      this.#held += 1;
    } else this.#dispatch.add({ update, rows: receipts });
    this.#changed();
  }

  #connect(): void {
    clearTimeout(this.#retry);
    this.#drop(1000);
    const socket = this.parts.open();
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    [this.#answered, this.#knows, this.#early] = [false, false, []];
    this.#dispatch = new Dispatch((message) => this.#write(message));
    [this.#askedMs, this.#unsent, this.#heardMs] = [0, 0, Date.now()];
    socket.onopen = () => this.#greet();
    socket.onmessage = ({ data }) => {
      if (this.#socket === socket) this.#hear(new Uint8Array(data));
    };
    socket.onclose = ({ code, reason }) => {
      if (this.#socket === socket) this.#lost(code, reason);
    };
    // While a server is out of reach, one more try is nothing that people need to see.
    if (this.#failures === 0) this.#set('connecting');
  }

  #greet(): void {
    const { doc, awareness, device } = this.parts;
    this.#write(wire.askMessage('earmark', device));
    this.#write(wire.step1Message(Y.encodeStateVector(doc)));
    const here = [...awareness.getStates().keys()];
    if (here.length > 0) this.#announce(here);
  }

  #hear(data: Uint8Array): void {
    const { doc, awareness } = this.parts;
    [this.#heardMs, this.#askedMs] = [Date.now(), 0];
    const message = wire.readMessage(data);
    switch (message.kind) {
      case 'step1':
        void this.#answer(message.state);
        break;
      case 'step2':
      case 'update':
        Y.applyUpdate(doc, message.update, REMOTE);
        if (message.kind === 'step2') this.#knows = true;
        this.#review();
        break;
      case 'awareness':
        applyAwarenessUpdate(awareness, message.states, this);
        break;
      case 'query-awareness':
        this.#announce([...awareness.getStates().keys()]);
        break;
      case 'receipt':
        this.#receipt(message.count);
        break;
      case 'refused':
        this.#refused(message);
    }
  }

  /** The relay asks for what it lacks. Edits that are read before the document is are in it. */
  async #answer(state: Uint8Array): Promise<void> {
    const socket = this.#socket;
    await this.parts.flush();
    const waiting = await this.parts.waiting();
    if (this.#socket !== socket || socket?.readyState !== OPEN) return;
    const { parcels, apart, held } = answerTo(this.parts.doc, state, waiting, this.#early);
    [this.#answered, this.#early, this.#apart, this.#held] = [true, [], apart, held];
    this.#dispatch.add(...parcels);
    this.#review();
    this.#changed();
  }

  #receipt(count: number): void {
    this.parts.settle(this.#dispatch.receipt(count));
    this.#review();
    this.#changed();
  }

  #refused(refusal: Extract<wire.Message, { kind: 'refused' }>): void {
    const { n, details } = refusal;
    // What was refused at an earlier visit is brought again with every answer, and is old news.
    if (this.#dispatch.isOld(n)) return;
    this.parts.refused(refusal, refusal.code === 'forbidden' && details?.root === undefined);
  }

  /** Once both sides have told each other everything, the link is live. */
  #review(): void {
    if (!this.#knows || !this.#answered || this.state === 'live') return;
    this.#failures = 0;
    this.reason = '';
    this.#set('live');
  }

  #lost(code: number, reason: string): void {
    this.#socket = null;
    this.#answered = false;
    this.reason = reason && textOr(`together-closed-${code}`, reason);
    this.#failures += 1;
    // Others are no longer heard of: what they last said would stay on the screen.
    this.dispatchEvent(new Event('lost'));
    if (parting(code) === 'never') {
      this.#set('ended');
      return;
    }
    const wait = waitMs(this.#failures, (this.parts.random ?? Math.random)());
    this.#retry = setTimeout(() => this.#connect(), wait);
    this.#set('away');
  }

  #drop(code: number): void {
    const socket = this.#socket;
    this.#socket = null;
    this.#answered = false;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close(code);
  }

  #probe(): void {
    this.#askedMs = Date.now();
    this.#write(wire.step1Message(Y.encodeStateVector(this.parts.doc)));
  }

  /** A connection that died in silence, as during sleep, is noticed by its silence. */
  #watch(): void {
    const now = Date.now();
    const unsent = this.#socket?.bufferedAmount ?? 0;
    // Bytes that leave are a sign of life, and so slow a line answers late; a clock may be set back.
    if (unsent < this.#unsent || now < this.#heardMs) {
      this.#heardMs = now;
      if (this.#askedMs > 0) this.#askedMs = now;
    }
    this.#unsent = unsent;
    const isStuck =
      this.#socket !== null && this.state !== 'live' && now - this.#heardMs > 2 * ANSWER_MS;
    if (isStuck || (this.#askedMs > 0 && now - this.#askedMs > ANSWER_MS)) {
      this.#drop(4000);
      this.#lost(1006, '');
    } else if (this.state === 'live' && this.#askedMs === 0 && now - this.#heardMs > QUIET_MS) {
      this.#probe();
    }
  }

  readonly #onAwareness = (
    { added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>,
    origin: unknown,
  ) => {
    if (origin !== this) this.#announce([...added, ...updated, ...removed]);
  };

  #announce(clients: number[]): void {
    this.#write(wire.awarenessMessage(encodeAwarenessUpdate(this.parts.awareness, clients)));
  }

  #write(message: Uint8Array): void {
    if (this.#socket?.readyState === OPEN) this.#socket.send(message);
  }

  #set(state: LinkState): void {
    this.state = state;
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
