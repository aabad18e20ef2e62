/** What lies under the pointer: a handle of the selection, an annotation, or nothing. */

import { type Pixel, type PixelRect, type Plot, toPoint, toRect } from './plot';
import { type Handle, isBox, isPoint, type Region } from './regions';
import type { SpanIndex } from './spans';

export interface Marked {
  readonly id: string;
  readonly region: Region;
}

export type Hit =
  | {
      readonly kind: 'handle';
      readonly id: string;
      readonly handle: Handle;
      readonly region: Region;
    }
  | {
      readonly kind: 'body';
      readonly id: string;
      readonly region: Region;
      readonly selected: boolean;
      /** False where a drag with a drawing tool should draw inside it instead of moving it. */
      readonly grip: boolean;
    }
  | { readonly kind: 'empty' };

/** A time region fills the height, so boxes must be drawn inside it: its top strip moves it. */
export const GRIP_PX = 24;

/** How far from an edge the pointer may be: a finger needs a target of 44 px. */
export function reachPx(pointerType: string): number {
  if (pointerType === 'pen') return 11;
  return pointerType === 'touch' ? 22 : 7;
}

/** What is selected: one annotation with its handles, or that one of many without. */
export interface Selected {
  readonly primary: Marked | null;
  readonly chosen: ReadonlySet<string>;
}

/** What is at `at`: first the handles of the selection, then the smallest region. */
export function hitTest(
  plot: Plot,
  index: SpanIndex<Marked>,
  { primary, chosen }: Selected,
  at: Pixel,
  reach: number,
): Hit {
  if (primary && chosen.size <= 1) {
    const { id, region } = primary;
    const rect = toRect(plot, region);
    const handle = isPoint(region) ? null : handleAt(rect, isBox(region), at, reach);
    if (handle) return { kind: 'handle', id, handle, region };
    if (contains(rect, at, isPoint(region) ? reach : 0)) return bodyOf(primary, true, at);
  }
  const found = smallestAt(plot, index, at, reach);
  return found ? bodyOf(found, chosen.has(found.id), at) : { kind: 'empty' };
}

function bodyOf({ id, region }: Marked, selected: boolean, at: Pixel): Hit {
  const grip = selected && (isBox(region) || isPoint(region) || at.y <= GRIP_PX);
  return { kind: 'body', id, region, selected, grip };
}

/** The handle of a rectangle at a place: corners before edges; edges are handles all along. */
export function handleAt(rect: PixelRect, box: boolean, at: Pixel, reach: number): Handle | null {
  const wide = inwardReach(rect.right - rect.left, reach);
  const high = inwardReach(rect.bottom - rect.top, reach);
  if (!within(at.x, rect.left - reach, rect.right + reach)) return null;
  if (!within(at.y, rect.top - reach, rect.bottom + reach)) return null;
  const column = at.x <= rect.left + wide ? 'w' : at.x >= rect.right - wide ? 'e' : '';
  if (!box) return column || null;
  const row = at.y <= rect.top + high ? 'n' : at.y >= rect.bottom - high ? 's' : '';
  return ((row + column) as Handle | '') || null;
}

/** In a small region the handles reach outward, so that its middle can still be grabbed. */
function inwardReach(sizePx: number, reach: number): number {
  return Math.min(reach, sizePx / 4);
}

function smallestAt(plot: Plot, index: SpanIndex<Marked>, at: Pixel, reach: number): Marked | null {
  const slackPx = reach;
  const from = toPoint(plot, { x: at.x - slackPx, y: at.y }).s;
  const to = toPoint(plot, { x: at.x + slackPx, y: at.y }).s;
  const { s } = toPoint(plot, at);
  let best: Marked | null = null;
  let bestArea = Infinity;
  for (const item of index.between(from, to)) {
    const { region } = item;
    const rect = toRect(plot, region);
    if (!contains(rect, at, isPoint(region) ? reach : 2)) continue;
    const area = areaOf(region) + Math.abs((region.start_s + region.end_s) / 2 - s) * 1e-9;
    if (area < bestArea) [best, bestArea] = [item, area];
  }
  return best;
}

/** Size for "the smaller one wins"; a time region is larger than any box of its length. */
function areaOf(region: Region): number {
  const heightHz = isBox(region) ? region.high_hz - region.low_hz : 1e9;
  return (region.end_s - region.start_s) * heightHz;
}

function contains(rect: PixelRect, { x, y }: Pixel, slackPx: number): boolean {
  return (
    within(x, rect.left - slackPx, rect.right + slackPx) &&
    within(y, rect.top - slackPx, rect.bottom + slackPx)
  );
}

function within(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}
