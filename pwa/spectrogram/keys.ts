/** What the keys of a focused spectrogram move. */
export interface KeyTarget {
  zoomBy(timeFactor: number, frequencyFactor?: number): void;
  panByShare(timeShare: number, frequencyShare?: number): void;
  fit(): void;
}

const STEP = 0.1;
const FULL = Number.MAX_SAFE_INTEGER;

/**
 * Arrows move (with shift: a screen at a time), + and - zoom in time (with alt: in frequency),
 * Home and End go to the ends. Returns whether the key meant something.
 */
export function handleKey(target: KeyTarget, event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey) return false;
  const step = event.shiftKey ? 0.9 : STEP;
  const actions: Record<string, () => void> = {
    ArrowLeft: () => target.panByShare(-step),
    ArrowRight: () => target.panByShare(step),
    ArrowUp: () => target.panByShare(0, step),
    ArrowDown: () => target.panByShare(0, -step),
    PageUp: () => target.panByShare(-0.9),
    PageDown: () => target.panByShare(0.9),
    Home: () => target.panByShare(-FULL),
    End: () => target.panByShare(FULL),
    '+': () => zoom(target, event, 1.5),
    '=': () => zoom(target, event, 1.5),
    '-': () => zoom(target, event, 1 / 1.5),
  };
  const action = actions[event.key];
  action?.();
  return action !== undefined;
}

function zoom(target: KeyTarget, event: KeyboardEvent, factor: number): void {
  if (event.altKey) target.zoomBy(1, factor);
  else target.zoomBy(factor);
}
