/** Thousands of marks at once, written straight into pixels: faster than any call per mark. */
import { type FrequencyScale, warp } from '../spectrogram/warp';
import { ChipRoom, type Context, LEAST_CHIPPED_PX, type Mark, type Placed } from './chips';
import { Pixels, wordOf } from './pixels';
import { type Plot, toRect } from './plot';
import { isBox, isPoint } from './regions';
import type { SpanIndex } from './spans';

const FEWER_CHIPS = 60;

/** Edges of bands as places on a frequency scale. */
interface Bands {
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

/** What is to be painted over the frames of a crowd: names that have room, and points. */
export interface AboveCrowd {
  readonly named: readonly Placed[];
  readonly points: readonly Placed[];
}

/** All marks of a recording as plain numbers, so that painting them makes nothing new. */
export class Crowd {
  readonly #endS: Float64Array;
  readonly #words: Uint32Array;
  /** By scale: no logarithm is taken twice. */
  readonly #bands = new Map<FrequencyScale, Bands>();
  #image: ImageData | null = null;

  constructor(readonly index: SpanIndex<Mark>) {
    const words = new Map<string, number>();
    for (const { colour } of index.items) {
      if (!words.has(colour)) words.set(colour, wordOf(colour));
    }
    this.#endS = Float64Array.from(index.items, ({ region }) => region.end_s);
    this.#words = Uint32Array.from(index.items, ({ colour }) => words.get(colour)!);
  }

  /** How many of them lie in a stretch. */
  count(startS: number, endS: number): number {
    const [first, last] = this.index.range(startS, endS);
    let found = 0;
    for (let i = first; i < last; i++) if (this.#endS[i]! >= startS) found++;
    return found;
  }

  /** Paint the frames of all in view but `except`, on an empty canvas. */
  paint(context: Context, plot: Plot, except: string | null): AboveCrowd {
    const { width, height } = context.canvas;
    const { startS, endS, highHz, lowHz, scale = 'linear' } = plot.view;
    const points: Placed[] = [];
    const names = new ChipRoom(context, FEWER_CHIPS);
    const pixels = new Pixels(this.#empty(width, height), Math.round(width / plot.widthPx) || 1);
    const { lowest, highest } = this.#bandsOn(scale);
    const top = warp(scale, highHz);
    const pxPerPlace = height / (top - warp(scale, lowHz));
    const pxPerS = width / (endS - startS);
    const leastPx = LEAST_CHIPPED_PX * (width / plot.widthPx);
    const [first, last] = this.index.range(startS, endS);
    for (let i = first; i < last; i++) {
      const mark = this.index.items[i]!;
      if (this.#endS[i]! < startS || mark.id === except) continue;
      const left = (mark.region.start_s - startS) * pxPerS;
      const right = (this.#endS[i]! - startS) * pxPerS;
      if (Number.isNaN(lowest[i]!)) pixels.lines(left, right, this.#words[i]!);
      else {
        const upper = (top - highest[i]!) * pxPerPlace;
        const lower = (top - lowest[i]!) * pxPerPlace;
        if (lower < 0 || upper >= height) continue;
        if (isPoint(mark.region)) points.push(placedOf(plot, mark));
        else pixels.frame(left, right, upper, lower, this.#words[i]!);
      }
      if (names.left > 0 && right - left >= leastPx) names.offer(placedOf(plot, mark));
    }
    context.putImageData(pixels.image, 0, 0);
    return { named: names.placed, points };
  }

  /** NaN where a mark has no band. */
  #bandsOn(scale: FrequencyScale): Bands {
    const known = this.#bands.get(scale);
    if (known) return known;
    const { items } = this.index;
    const bands = {
      lowest: Float64Array.from(items, ({ region }) =>
        isBox(region) ? warp(scale, region.low_hz) : Number.NaN,
      ),
      highest: Float64Array.from(items, ({ region }) =>
        isBox(region) ? warp(scale, region.high_hz) : Number.NaN,
      ),
    };
    this.#bands.set(scale, bands);
    return bands;
  }

  #empty(width: number, height: number): ImageData {
    if (this.#image?.width === width && this.#image.height === height) this.#image.data.fill(0);
    else this.#image = new ImageData(width, height);
    return this.#image;
  }
}

function placedOf(plot: Plot, mark: Mark): Placed {
  return { mark, rect: toRect(plot, mark.region) };
}
