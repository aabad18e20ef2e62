/** The updates that one connection sends: in order, in pieces, few bytes ahead of their receipts. */
import * as Y from 'yjs';
import { PIECE_BYTES } from './answer';
import * as wire from './wire';

/** An update, and the rows of the outbox that are settled with it. */
export interface Parcel {
  readonly update: Uint8Array;
  readonly rows: readonly number[];
  /** Whether it ends the answer to what the server asked for. */
  readonly isAnswer?: boolean;
  /** Whether it holds edits that the server has not been sent before; else only its rows say so. */
  readonly isNews?: boolean;
}

interface Sent {
  readonly n: number;
  readonly rows: readonly number[];
  readonly bytes: number;
  readonly isNews: boolean;
}

/** So many pieces may be on their way: enough to fill a line, little to send again after a cut. */
const AHEAD = 4;

export class Dispatch {
  #queue: Parcel[] = [];
  #sent: Sent[] = [];
  #count = 0;

  constructor(
    private readonly write: (message: Uint8Array) => void,
    private readonly pieceBytes = PIECE_BYTES,
  ) {}

  /** Whether all that was given has been settled. */
  get isEmpty(): boolean {
    return this.#queue.length === 0 && this.#sent.length === 0;
  }

  add(...parcels: Parcel[]): void {
    this.#queue.push(...parcels);
    this.#send();
  }

  /** The first `count` messages are settled; returns the rows that are settled with them. */
  receipt(count: number): number[] {
    const done = this.#sent.filter(({ n }) => n <= count);
    this.#sent = this.#sent.filter(({ n }) => n > count);
    this.#send();
    return done.flatMap(({ rows }) => rows);
  }

  /** Whether a message that is not settled yet brought nothing new. */
  isOld(n: number): boolean {
    return this.#sent.some((message) => message.n === n && !message.isNews);
  }

  #send(): void {
    while (this.#queue.length > 0) {
      const ahead = this.#sent.reduce((sum, { bytes }) => sum + bytes, 0);
      if (ahead > 0 && ahead + this.#queue[0]!.update.length > AHEAD * this.pieceBytes) return;
      const { update, rows, isAnswer, isNews = rows.length > 0 } = this.#next();
      this.#count += 1;
      this.#sent.push({ n: this.#count, rows, bytes: update.length, isNews });
      this.write(isAnswer ? wire.step2Message(update) : wire.updateMessage(update));
    }
  }

  /** The next message: small edits of a queue go together. */
  #next(): Parcel {
    const taken = [this.#queue.shift()!];
    let bytes = taken[0]!.update.length;
    while (!taken[0]!.isAnswer && this.#queue[0] && !this.#queue[0].isAnswer) {
      bytes += this.#queue[0].update.length;
      if (bytes > this.pieceBytes) break;
      taken.push(this.#queue.shift()!);
    }
    if (taken.length === 1) return taken[0]!;
    const update = Y.mergeUpdates(taken.map((parcel) => parcel.update));
    const isNews = taken.some((parcel) => parcel.isNews ?? parcel.rows.length > 0);
    return { update, rows: taken.flatMap(({ rows }) => rows), isNews };
  }
}
