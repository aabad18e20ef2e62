import { clampView, type Limits, MIN_VIEW_S, panView, type View } from './scales';

/** What a press on the overview takes hold of. */
export type Grip = 'start' | 'end' | 'window' | 'outside';

const EDGE_PX = 7;
/** A narrower window can only be moved, else its edges would leave nothing to hold. */
const RESIZABLE_PX = 28;
const LEAST_HOLD_PX = 10;

/** What lies under the pointer, given the window's edges in pixels. */
export function gripAt(x: number, leftPx: number, rightPx: number): Grip {
  if (rightPx - leftPx >= RESIZABLE_PX) {
    if (Math.abs(x - leftPx) <= EDGE_PX) return 'start';
    if (Math.abs(x - rightPx) <= EDGE_PX) return 'end';
  }
  const slack = Math.max(0, LEAST_HOLD_PX - (rightPx - leftPx) / 2);
  return x >= leftPx - slack && x <= rightPx + slack ? 'window' : 'outside';
}

/** The view after dragging its grip by `byS` seconds. */
export function dragView(view: View, limits: Limits, grip: Grip, byS: number): View {
  if (grip === 'start') {
    const startS = Math.min(Math.max(0, view.startS + byS), view.endS - MIN_VIEW_S);
    return clampView({ ...view, startS }, limits);
  }
  if (grip === 'end') {
    const endS = Math.max(Math.min(limits.durationS, view.endS + byS), view.startS + MIN_VIEW_S);
    return clampView({ ...view, endS }, limits);
  }
  return panView(view, limits, byS, 0);
}

/** The view, of the same size, with its middle at `timeS`. */
export function centreView(view: View, limits: Limits, timeS: number): View {
  return panView(view, limits, timeS - (view.startS + view.endS) / 2, 0);
}
