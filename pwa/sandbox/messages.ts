/** What the page, the frame and the sealed frame inside it say to each other. */
import type { Distribution, Failure, Numbers } from '../python/messages';

/** Page to frame, with one end of a channel to Python. */
export interface OpenRequest {
  readonly type: 'open';
  readonly distribution: Distribution;
}

/** One file of the distribution, under the address it would be fetched from. */
export interface Part {
  readonly url: string;
  readonly bytes: ArrayBuffer;
}

/** Frame to sealed frame, with the same end of the channel: all it will ever be given. */
export interface Belongings {
  /** The script that starts PyScript (inside.ts). */
  readonly code: string;
  readonly distribution: Distribution;
  readonly lock: string;
  readonly parts: readonly Part[];
}

/** Page to Python. */
export interface SandboxCall {
  readonly id: number;
  readonly name: string;
  readonly payload: string;
  readonly buffers: readonly Numbers[];
}

/** Python to page; what a strategy can reach can forge these, so all of it is checked. */
export type SandboxReply =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'answer'; readonly id: number; readonly text: string };
