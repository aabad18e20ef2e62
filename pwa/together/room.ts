/**
 * The room of a document that is open in this tab.
 *
 * Of the tabs of one browser that have the document open, one leads: it alone is connected, and
 * passes on who is there. Edits need no passing: the document layer tells every tab what is stored.
 */
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import { author } from '../document/authorship';
import { DEFAULT_PERSON } from '../document/schema';
import type { StoredDocument } from '../document/stored_document';
import { deviceId, deviceName } from './device';
import { notebook } from './notebook';
import { outbox } from './outbox';
import { type Refusal, refusals } from './refusals';
import { isDue, keepRefused, restoreFromServer } from './restoring';
import { type LinkState, RoomLink, type Socket } from './room_link';
import { openSocket } from './socket';

export interface RoomStatus {
  readonly state: LinkState;
  readonly reason: string;
  /** True while this document and the server's are the same. */
  readonly settled: boolean;
  /** Edits that rest on those of somebody else on this device, and wait with them. */
  readonly held: number;
}

type TabMessage =
  | { readonly kind: 'hello' }
  | { readonly kind: 'states'; readonly update: Uint8Array }
  | { readonly kind: 'status'; readonly status: RoomStatus };

const OUT: RoomStatus = { state: 'off', reason: '', settled: false, held: 0 };
const TAB = Symbol('another tab');

/** Emits 'change' when `status` changed. */
export class Room extends EventTarget {
  readonly awareness: Awareness;
  status: RoomStatus = OUT;
  #link: RoomLink | null = null;
  #channel: BroadcastChannel | null = null;
  #leaving = new AbortController();
  #release = () => {};
  #stopSending = () => {};
  #restoring: Promise<void> | null = null;

  constructor(readonly stored: StoredDocument) {
    super();
    this.awareness = new Awareness(stored.doc);
    this.awareness.setLocalState(null);
  }

  get name(): string {
    return this.stored.name;
  }

  /** Whether this tab is the one that is connected. */
  get leads(): boolean {
    return this.#link !== null;
  }

  /** Settled once nothing is being put in this document's place. */
  get restoring(): Promise<void> {
    return this.#restoring ?? Promise.resolve();
  }

  enter(): void {
    if (this.#channel) return;
    this.#leaving = new AbortController();
    this.#channel = new BroadcastChannel(`earmark room ${this.name}`);
    this.#channel.onmessage = ({ data }: MessageEvent<TabMessage>) => this.#hear(data);
    this.awareness.on('update', this.#onAwareness);
    this.#post({ kind: 'hello' });
    void this.#lead();
  }

  leave(): void {
    if (!this.#channel) return;
    // While it can still be said: whoever was shown by this tab is gone.
    removeAwarenessStates(this.awareness, [this.awareness.clientID], 'leave');
    this.#leaving.abort();
    this.#step();
    this.awareness.off('update', this.#onAwareness);
    this.#channel.close();
    this.#channel = null;
    this.#set(OUT);
  }

  close(): void {
    this.leave();
    this.awareness.destroy();
  }

  /** Come in anew as somebody else. */
  changeHands(): void {
    this.leave();
    this.stored.changeHands();
  }

  wake(): void {
    this.#link?.wake();
  }

  insist(): void {
    this.#link?.insist();
  }

  /** Wait for one's turn to lead, which may never come. */
  async #lead(): Promise<void> {
    const { signal } = this.#leaving;
    if (!navigator.locks) return this.#begin();
    await navigator.locks
      .request(`earmark room ${this.name}`, { signal }, () => {
        if (signal.aborted) return undefined;
        this.#begin();
        return new Promise<void>((resolve) => {
          this.#release = resolve;
        });
      })
      .catch(() => {});
  }

  #begin(): void {
    const { stored, awareness, name } = this;
    const link = new RoomLink({
      doc: stored.doc,
      awareness,
      device: deviceName(),
      open: () => openSocket(name) as unknown as Socket,
      flush: () => stored.flush(),
      waiting: () => outbox.waiting(name),
      settle: (rows) => void outbox.settle(rows),
      refused: (refusal, whole) => void this.#refused(refusal, whole),
    });
    this.#link = link;
    this.#stopSending = stored.onStored((edits) => {
      // Another tab may not have heard yet that somebody else is signed in.
      if (edits.by === author() || edits.by === DEFAULT_PERSON) link.send(edits);
    });
    link.addEventListener('change', () => this.#linkChanged(link));
    link.addEventListener('lost', () => this.#forgetOthers());
    link.start();
  }

  /** Lead no more. */
  #step(): void {
    this.#stopSending();
    this.#link?.stop();
    this.#link = null;
    this.#release();
  }

  #linkChanged(link: RoomLink): void {
    if (this.#link !== link) return;
    const { state, reason, settled, held } = link;
    const before = this.status;
    this.#set({ state, reason, settled, held });
    this.#post({ kind: 'status', status: this.status });
    if (settled && !before.settled) void this.#met();
    // What was refused at an earlier visit may have been cut off before the server's came.
    if (state === 'live' && before.state !== 'live') void this.#restoreIfDue();
  }

  async #met(): Promise<void> {
    const database = await notebook().catch(() => null);
    await database
      ?.put('met', { room: this.stored.place, at: new Date().toISOString() })
      .catch(() => null);
  }

  async #refused(refusal: Refusal, whole: boolean): Promise<void> {
    await refusals.add(this.name, refusal);
    if (!whole) return;
    await keepRefused(this.stored);
    await this.#restoreIfDue();
  }

  /** A large answer is refused in many pieces, and taken back once. */
  #restoreIfDue(): Promise<void> {
    this.#restoring ??= isDue(this.name)
      .then((due) => (due ? restoreFromServer(this.stored) : undefined))
      .catch(() => {})
      .finally(() => {
        this.#restoring = null;
      });
    return this.#restoring;
  }

  #hear(message: TabMessage): void {
    if (message.kind === 'states') applyAwarenessUpdate(this.awareness, message.update, TAB);
    else if (message.kind === 'status' && !this.leads) this.#set(message.status);
    else if (message.kind === 'hello') {
      if (this.leads) this.#post({ kind: 'status', status: this.status });
      this.#tell([...this.awareness.getStates().keys()]);
    }
  }

  #forgetOthers(): void {
    const others = [...this.awareness.getStates()].filter(
      ([client, state]) => client !== this.awareness.clientID && state.device !== deviceId,
    );
    removeAwarenessStates(
      this.awareness,
      others.map(([client]) => client),
      'lost',
    );
  }

  readonly #onAwareness = (
    { added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>,
    origin: unknown,
  ) => {
    if (origin !== TAB) this.#tell([...added, ...updated, ...removed]);
  };

  #tell(clients: number[]): void {
    if (clients.length === 0) return;
    this.#post({ kind: 'states', update: encodeAwarenessUpdate(this.awareness, clients) });
  }

  #post(message: TabMessage): void {
    this.#channel?.postMessage(message);
  }

  #set(status: RoomStatus): void {
    this.status = status;
    this.dispatchEvent(new Event('change'));
  }
}
