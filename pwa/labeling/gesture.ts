/**
 * One press of pointer, finger or pen, from down to up, as a state machine without the DOM.
 *
 *   press -> pressed -> (moved past the threshold) -> dragging -> release -> outcome
 *                    -> (released before) -> a click
 *   cancel at any time leaves nothing behind.
 */
import type { Hit } from './hit';
import { type Pixel, type Plot, toPoint } from './plot';
import {
  isPoint,
  type Limits,
  moveRegion,
  type Point,
  pointAt,
  type Region,
  regionBetween,
  resizeRegion,
} from './regions';

export type Tool = 'select' | 'span' | 'box' | 'point';

export type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'click'; readonly hit: Hit; readonly at: Point; readonly adds: boolean }
  | { readonly kind: 'banded'; readonly region: Region }
  | { readonly kind: 'drawn'; readonly region: Region }
  | {
      readonly kind: 'changed';
      readonly id: string;
      readonly region: Region;
      readonly moved: boolean;
      /** How far the pointer went, for what moves along. */
      readonly by: Point;
    };

type Aim = 'draw' | 'point' | 'move' | 'resize' | 'pan' | 'band';

export interface Press {
  readonly hit: Hit;
  readonly tool: Tool;
  readonly at: Pixel;
  readonly thresholdPx: number;
  /** Shift is held: the press adds to the selection, a drag selects all that it touches. */
  readonly adds?: boolean;
  /** A press that does not become a drag does nothing. */
  readonly idle?: boolean;
}

/** Where a time snaps to; null where it stays. */
export type Snap = (atS: number) => number | null;

export class Gesture {
  readonly aim: Aim;
  readonly #press: Press;
  readonly #from: Point;
  readonly #limits: Limits;
  #dragging = false;
  #region: Region | null = null;
  #by: Point = { s: 0, hz: 0 };
  #startS: number;
  #snapped: readonly number[] = [];

  constructor(press: Press, plot: Plot, limits: Limits) {
    this.#press = press;
    this.#limits = limits;
    this.#from = toPoint(plot, press.at);
    this.#startS = this.#from.s;
    this.aim = aimOf(press.hit, press.tool, press.adds);
    if (this.aim === 'point') this.#region = pointAt(this.#from, limits);
  }

  /** True once the pointer has left the place it pressed. */
  get dragging(): boolean {
    return this.#dragging;
  }

  /** The region as it would become if released now; null while nothing changes. */
  get region(): Region | null {
    return this.#region;
  }

  /** The times that an edge has snapped to. */
  get snapped(): readonly number[] {
    return this.#snapped;
  }

  /** How far what is being moved has come. */
  get by(): Point {
    return this.#by;
  }

  /** The annotation being moved or resized. */
  get id(): string | null {
    const { hit } = this.#press;
    return (this.aim === 'move' || this.aim === 'resize') && hit.kind !== 'empty' ? hit.id : null;
  }

  /** Follow the pointer. Returns how far to pan the view, in recording units, if this is a pan. */
  move(at: Pixel, plot: Plot, snap: Snap = () => null): Point | null {
    const { at: pressedAt, thresholdPx } = this.#press;
    if (!this.#dragging) {
      if (Math.hypot(at.x - pressedAt.x, at.y - pressedAt.y) < thresholdPx) return null;
      this.#dragging = true;
    }
    const to = toPoint(plot, at);
    const by = { s: to.s - this.#from.s, hz: to.hz - this.#from.hz };
    // Panning moves the view under the pointer, so what was grabbed stays at the pointer.
    if (this.aim === 'pan') return { s: -by.s, hz: -by.hz };
    this.#by = { ...by, s: by.s + this.#pull(to.s, by.s, snap) };
    this.#region = this.#dragged({ ...to, s: to.s + this.#by.s - by.s }, this.#by);
    return null;
  }

  /** How much further the edge at the pointer goes, to lie where the sound changes. */
  #pull(toS: number, byS: number, snap: Snap): number {
    const edges = this.#movingEdges(toS, byS);
    const pulls = edges.flatMap((edgeS) => {
      const atS = snap(edgeS);
      return atS === null ? [] : [{ atS, pullS: atS - edgeS }];
    });
    const least = pulls.sort((one, other) => Math.abs(one.pullS) - Math.abs(other.pullS))[0];
    const begunS = this.aim === 'draw' ? snap(this.#from.s) : null;
    this.#startS = begunS ?? this.#from.s;
    this.#snapped = [begunS, least?.atS ?? null].filter((atS) => atS !== null);
    return least?.pullS ?? 0;
  }

  /** Where the edges that move along come to lie, without snapping. */
  #movingEdges(toS: number, byS: number): number[] {
    const { hit } = this.#press;
    if (this.aim === 'draw' || this.aim === 'point') return [toS];
    if (hit.kind === 'empty') return [];
    const { start_s, end_s } = hit.region;
    if (this.aim === 'move') return [start_s + byS, end_s + byS];
    if (hit.kind !== 'handle') return [];
    const west = hit.handle.includes('w') ? [start_s + byS] : [];
    return hit.handle.includes('e') ? [...west, end_s + byS] : west;
  }

  release(): Outcome {
    const { hit, adds = false, idle = false } = this.#press;
    if (this.aim === 'point' && this.#region) return { kind: 'drawn', region: this.#region };
    if (!this.#dragging && idle) return { kind: 'none' };
    if (!this.#dragging) return { kind: 'click', hit, at: this.#from, adds };
    if (!this.#region) return { kind: 'none' };
    if (this.aim === 'draw') return { kind: 'drawn', region: this.#region };
    if (this.aim === 'band') return { kind: 'banded', region: this.#region };
    if (hit.kind === 'empty') return { kind: 'none' };
    const moved = this.aim === 'move';
    return { kind: 'changed', id: hit.id, region: this.#region, moved, by: this.#by };
  }

  #dragged(to: Point, by: Point): Region {
    const { hit, tool } = this.#press;
    if (this.aim === 'point') return pointAt(to, this.#limits);
    if (this.aim === 'band') return regionBetween(this.#from, to, true, this.#limits);
    if (this.aim === 'draw' || hit.kind === 'empty') {
      const from = { ...this.#from, s: this.#startS };
      return regionBetween(from, to, tool === 'box', this.#limits);
    }
    return hit.kind === 'handle'
      ? resizeRegion(hit.region, hit.handle, by, this.#limits)
      : moveRegion(hit.region, by, this.#limits);
  }
}

/** What a drag from here will do. Only the selection moves, so that no slip moves anything else. */
export function aimOf(hit: Hit, tool: Tool, adds = false): Aim {
  if (adds) return 'band';
  if (hit.kind === 'handle') return 'resize';
  const onSelection = hit.kind === 'body' && hit.selected;
  if (onSelection && (hit.grip || tool === 'select')) return 'move';
  if (tool === 'point') return hit.kind === 'body' && isPoint(hit.region) ? 'pan' : 'point';
  return tool === 'select' ? 'pan' : 'draw';
}

const RESIZE_CURSORS = {
  n: 'ns-resize',
  s: 'ns-resize',
  e: 'ew-resize',
  w: 'ew-resize',
  ne: 'nesw-resize',
  sw: 'nesw-resize',
  nw: 'nwse-resize',
  se: 'nwse-resize',
} as const;

/** The CSS cursor that says what a press here would do. */
export function cursorOf(hit: Hit, tool: Tool): string {
  if (hit.kind === 'handle') return RESIZE_CURSORS[hit.handle];
  const aim = aimOf(hit, tool);
  if (aim === 'draw' || aim === 'point') return 'crosshair';
  if (aim === 'move') return 'move';
  return hit.kind === 'body' ? 'pointer' : 'grab';
}
