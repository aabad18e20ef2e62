/** Thousands of marks at once, written straight into pixels: faster than any call per mark. */
import type { Context, Placed } from './chips';
import type { PixelRect } from './plot';
import { isBox } from './regions';

let kept: ImageData | null = null;
const words = new Map<string, number>();

/** Draw the frames of many marks on an empty canvas. What is a pixel wide or less is one line. */
export function paintCrowd(context: Context, placed: readonly Placed[]): void {
  const { width, height } = context.canvas;
  if (width === 0 || height === 0) return;
  const image = emptyImage(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  const ratio = context.getTransform().a;
  const thick = Math.max(1, Math.round(ratio));
  // A line over the whole height is the same line for all that have an edge there.
  const taken = new Uint8Array(width + 1);
  for (const { mark, rect } of placed) {
    const { left, top, right, bottom } = inPixels(rect, ratio, width, height);
    if (right < 0 || left >= width || bottom < 0 || top >= height) continue;
    const colour = wordOf(mark.colour);
    const box = isBox(mark.region);
    for (const x of right - left < 3 * ratio ? [left] : [left, right - thick]) {
      if (x < 0 || x >= width || (!box && taken[x])) continue;
      if (!box) taken[x] = 1;
      fill(pixels, width, colour, x, Math.min(x + thick, width), top, bottom);
    }
    if (!box) continue;
    fill(pixels, width, colour, left, right, top, Math.min(top + thick, bottom));
    fill(pixels, width, colour, left, right, Math.max(top, bottom - thick), bottom);
  }
  context.putImageData(image, 0, 0);
}

function fill(
  pixels: Uint32Array,
  width: number,
  colour: number,
  left: number,
  right: number,
  top: number,
  bottom: number,
): void {
  const from = Math.max(0, left);
  const to = Math.min(width, right);
  for (let y = top; y < bottom; y++) {
    const row = y * width;
    for (let x = row + from; x < row + to; x++) pixels[x] = colour;
  }
}

/** In whole pixels of the canvas, at least one each way, cut at its top and bottom. */
function inPixels(rect: PixelRect, ratio: number, width: number, height: number): PixelRect {
  const left = Math.floor(Math.max(-8, rect.left) * ratio);
  const top = Math.max(0, Math.floor(rect.top * ratio));
  return {
    left,
    top,
    right: Math.min(width + 8, Math.max(left + 1, Math.round(rect.right * ratio))),
    bottom: Math.min(height, Math.max(top + 1, Math.round(rect.bottom * ratio))),
  };
}

function emptyImage(width: number, height: number): ImageData {
  if (kept?.width === width && kept.height === height) kept.data.fill(0);
  else kept = new ImageData(width, height);
  return kept;
}

/** `#rrggbb` as the four bytes of a pixel. */
function wordOf(colour: string): number {
  const known = words.get(colour);
  if (known !== undefined) return known;
  const rgb = Number.parseInt(colour.slice(1), 16);
  const bytes = new Uint8Array([rgb >> 16, rgb >> 8, rgb, 255]);
  const word = new Uint32Array(bytes.buffer)[0]!;
  words.set(colour, word);
  return word;
}
