/** Makes pieces of sound beside the page, so that it stays smooth. */
import { isStretched } from './rendering';
import { type Piece, shape } from './shape';
import { Stretcher } from './stretch';

export interface ShapeRequest {
  id: number;
  piece: Piece;
  channels: Float32Array[];
}

export type ShapeReply = { id: number; channels: Float32Array[] } | { id: number; problem: string };

let stretcher: Stretcher | null = null;
let last: Promise<void> = Promise.resolve();

self.onmessage = (event: MessageEvent<ShapeRequest>) => {
  last = last.then(() => answer(event.data));
};

async function answer({ id, piece, channels }: ShapeRequest): Promise<void> {
  try {
    const made = shape(piece, channels, await stretcherFor(piece, channels.length));
    const transfer = made.map((samples) => samples.buffer as ArrayBuffer);
    self.postMessage({ id, channels: made } satisfies ShapeReply, { transfer });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    self.postMessage({ id, problem } satisfies ShapeReply);
  }
}

async function stretcherFor(piece: Piece, channels: number): Promise<Stretcher | null> {
  if (!isStretched(piece.rendering)) return null;
  const { outRateHz } = piece;
  if (stretcher?.channels !== channels || stretcher.rateHz !== outRateHz) {
    stretcher = await Stretcher.create(channels, outRateHz);
  }
  return stretcher;
}
