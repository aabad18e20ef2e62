import { text, unsealed } from '../messages/text';
import { AudioError } from './errors';
import type { Piece } from './shape';
import type { ShapeReply, ShapeRequest } from './shape_worker';

/** Makes pieces from the frames they need; see `shape`. */
export interface Shaper {
  shape(piece: Piece, channels: Float32Array[], signal: AbortSignal): Promise<Float32Array[]>;
  close(): void;
}

interface Waiting {
  resolve: (channels: Float32Array[]) => void;
  reject: (error: unknown) => void;
}

/** Has pieces made by a worker, which is started with the first and replaced if it dies. */
export class WorkerShaper implements Shaper {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private ids = 0;

  async shape(
    piece: Piece,
    channels: Float32Array[],
    signal: AbortSignal,
  ): Promise<Float32Array[]> {
    signal.throwIfAborted();
    const id = ++this.ids;
    const reply = new Promise<Float32Array[]>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
    });
    const transfer = channels.map((samples) => samples.buffer as ArrayBuffer);
    this.running().postMessage({ id, piece, channels } satisfies ShapeRequest, transfer);
    const made = await reply;
    signal.throwIfAborted();
    return made;
  }

  close(): void {
    this.lose(text('audio-player-closed'));
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL('./shape_worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = (event: MessageEvent<ShapeReply>) => this.settle(event.data);
    worker.onerror = () => this.lose(text('audio-maker-stopped'));
    this.worker = worker;
    return worker;
  }

  private settle(reply: ShapeReply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if ('channels' in reply) waiting?.resolve(reply.channels);
    else
      waiting?.reject(
        new AudioError('playback', text('audio-not-made', { problem: unsealed(reply.problem) })),
      );
  }

  private lose(sentence: string): void {
    this.worker?.terminate();
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(new AudioError('playback', sentence));
    this.waiting.clear();
  }
}
