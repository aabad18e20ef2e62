/** Pictures of stretches of many recordings: drawn one after the other, by the tiles of each. */

import { type Analysis, type PaintChoice, shareTiles, timeToX, type View } from '../spectrogram';
import { drawTiles } from '../spectrogram/draw_tiles';
import type { TileStore } from '../spectrogram/tile_store';
import { levelOfView, tilesBetween } from '../spectrogram/tiles';
import type { Place } from './place';
import { soundOf } from './sound_of';

/** How all pictures of a grid look. */
export interface Looks {
  readonly analysis: Analysis;
  readonly paint: PaintChoice;
  readonly lowHz: number;
  readonly highHz: number;
}

/** So much of the length of a stretch is shown before and after it. */
const AROUND = 0.3;
/** What is around a stretch is this much darker. */
const VEIL = 'rgb(0 0 0 / 0.45)';
const EDGE = 'rgb(255 255 255 / 0.6)';
/** Recordings whose tiles are at hand. */
const MOST_OPEN = 8;

type Shared = ReturnType<typeof shareTiles>;

/** What a picture of a stretch shows. */
export function viewOf({ start_s, end_s }: Place, { lowHz, highHz, paint }: Looks): View {
  const around = Math.max(0.05, AROUND * (end_s - start_s));
  const scale = paint.scale ?? 'linear';
  return { startS: start_s - around, endS: end_s + around, lowHz, highHz, scale };
}

export class Pictures {
  #looks: Looks | null = null;
  readonly #open = new Map<string, Promise<Shared>>();
  /** One at a time: the worker has but one hand. */
  #last: Promise<unknown> = Promise.resolve();

  /** Draw the pictures that follow in another way. */
  begin(looks: Looks): void {
    this.close();
    this.#looks = looks;
  }

  /**
   * Draw a stretch; its part in the middle is what it is about.
   *
   * Returns whether it was drawn. What has not begun when `signal` is aborted never is.
   */
  draw(canvas: HTMLCanvasElement, place: Place, signal: AbortSignal): Promise<boolean> {
    const drawn = this.#last.then(async () => {
      if (signal.aborted || !this.#looks) return false;
      return this.#draw(canvas, place, this.#looks, signal);
    });
    this.#last = drawn.catch(() => null);
    return drawn.catch(() => false);
  }

  close(): void {
    for (const shared of this.#open.values()) release(shared);
    this.#open.clear();
  }

  async #draw(
    canvas: HTMLCanvasElement,
    place: Place,
    looks: Looks,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { store } = await this.#storeOf(place.recording, looks);
    await until(store, ['opened'], () => store.pyramid !== null, signal);
    const view = viewOf(place, looks);
    const { width, height } = canvas;
    const level = levelOfView(store.pyramid!, view, width);
    const tiles = tilesBetween(store.pyramid!, level, view.startS, view.endS);
    store.want(canvas, tiles);
    try {
      await until(store, ['tile'], () => tiles.every((tile) => store.isFresh(tile)), signal);
    } finally {
      store.leave(canvas);
    }
    const context = canvas.getContext('2d')!;
    context.clearRect(0, 0, width, height);
    const nyquistHz = store.pyramid!.sampleRateHz / 2;
    drawBand(context, store, view, nyquistHz);
    veil(context, timeToX(view, width, place.start_s), timeToX(view, width, place.end_s));
    return true;
  }

  #storeOf(recording: string, { analysis, paint }: Looks): Promise<Shared> {
    const shared =
      this.#open.get(recording) ??
      soundOf(recording).then((sound) => {
        const tiles = shareTiles(sound, analysis, 'similar');
        tiles.store.paint(paint);
        return tiles;
      });
    this.#open.delete(recording);
    this.#open.set(recording, shared);
    for (const [key, old] of this.#open) {
      if (this.#open.size <= MOST_OPEN) break;
      this.#open.delete(key);
      release(old);
    }
    return shared;
  }
}

/** Draw a view that may reach above what a recording holds: there the picture stays empty. */
function drawBand(
  context: CanvasRenderingContext2D,
  store: TileStore,
  view: View,
  nyquistHz: number,
): void {
  const { width, height } = context.canvas;
  if (view.highHz <= nyquistHz || view.scale !== 'linear') {
    drawTiles(context, store, { ...view, highHz: Math.min(view.highHz, nyquistHz) }, width, height);
    return;
  }
  if (view.lowHz >= nyquistHz) return;
  const share = (nyquistHz - view.lowHz) / (view.highHz - view.lowHz);
  context.save();
  context.translate(0, height * (1 - share));
  drawTiles(context, store, { ...view, highHz: nyquistHz }, width, height * share);
  context.restore();
}

/** Darken what lies around a stretch, and draw its edges. */
function veil(context: CanvasRenderingContext2D, from: number, to: number): void {
  const { width, height } = context.canvas;
  context.fillStyle = VEIL;
  context.fillRect(0, 0, from, height);
  context.fillRect(to, 0, width - to, height);
  context.fillStyle = EDGE;
  const edge = Math.max(1, Math.round(width / 220));
  for (const x of [from, to]) context.fillRect(Math.round(x - edge / 2), 0, edge, height);
}

function release(shared: Promise<Shared>): void {
  void shared.then(
    (tiles) => tiles.release(),
    () => null,
  );
}

/** Wait for a state of a store that comes with an event. Rejects when the store fails or is left. */
function until(
  store: TileStore,
  events: readonly string[],
  isSo: () => boolean,
  signal: AbortSignal,
): Promise<void> {
  if (isSo()) return Promise.resolve();
  const end = new AbortController();
  return new Promise<void>((resolve, reject) => {
    const look = () => {
      if (isSo()) resolve();
    };
    for (const event of events) store.addEventListener(event, look, { signal: end.signal });
    const fail = () => reject(new Error(store.failure?.message));
    store.addEventListener('failed', fail, { signal: end.signal });
    signal.addEventListener('abort', () => reject(signal.reason), { signal: end.signal });
    if (store.failure) fail();
  }).finally(() => end.abort());
}

/** The pictures of the app's one grid. */
export const pictures = new Pictures();
