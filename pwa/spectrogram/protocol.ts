import type { AudioInfo } from '../audio/reader';
import type { Paint } from './colours';
import type { DecibelRange } from './decibels';
import type { Channel, Pyramid, TileId } from './tiles';

/** From the page to the spectrogram's worker. Every message belongs to one open recording. */
export type Request =
  | { kind: 'open'; session: number; blob: Blob; name: string; channel: Channel; fftSize?: number }
  /** The tiles wanted now, most wanted first; those of earlier messages are forgotten. */
  | { kind: 'want'; session: number; tiles: TileId[] }
  | { kind: 'paint'; session: number; paint: Paint; stamp: number }
  | { kind: 'close'; session: number };

/** From the worker to the page. */
export type Reply =
  | { kind: 'opened'; session: number; info: AudioInfo; pyramid: Pyramid; range: DecibelRange }
  | { kind: 'tile'; session: number; tile: TileId; bitmap: ImageBitmap; stamp: number }
  | { kind: 'idle'; session: number; warnings: string[] }
  | { kind: 'failed'; session: number; code: string; message: string };
