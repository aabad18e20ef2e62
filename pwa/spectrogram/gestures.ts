/** What hands ask of a view; pixels are those of the plot. */
export interface GestureTarget {
  /** Move the view's content by this many pixels. */
  panBy(dx: number, dy: number): void;
  /** Zoom by factors (above 1 shows less) around a point. */
  zoomBy(timeFactor: number, frequencyFactor: number, x: number, y: number): void;
  /** Whether a wheel step in this direction would move anything. */
  canPan(dx: number): boolean;
}

type Where = 'plot' | 'time-axis' | 'frequency-axis';

const WHEEL_ZOOM = 0.0022;
const LINE_PX = 16;
const MIDDLE_BUTTON = 1;

interface Touch {
  x: number;
  y: number;
}

/**
 * Wheel, middle-button, axis and two-finger gestures on a spectrogram.
 *
 * - wheel: time; with ctrl or cmd (or a pinch on a trackpad): zoom at the pointer; with alt, or
 *   ctrl over the frequency axis: zoom in frequency
 * - middle button on the plot, any button on an axis: drag to move
 * - two fingers: move and pinch. From the second finger on, nothing beneath sees the touches, and
 *   `gesture-start` is emitted so that a drawing that the first finger began can be dropped.
 */
export class Gestures {
  private readonly touches = new Map<number, Touch>();
  private drag: { pointer: number; x: number; y: number; where: Where } | null = null;
  private readonly listening = new AbortController();

  constructor(
    private readonly host: HTMLElement,
    private readonly areas: Record<Where, HTMLElement>,
    private readonly target: GestureTarget,
  ) {
    const { signal } = this.listening;
    host.addEventListener('wheel', this.wheel, { passive: false, signal });
    const capture = { capture: true, signal };
    host.addEventListener('pointerdown', this.down, capture);
    host.addEventListener('pointermove', this.move, capture);
    for (const end of ['pointerup', 'pointercancel'] as const) {
      host.addEventListener(end, this.up, capture);
    }
  }

  /** Stop listening. */
  dispose(): void {
    this.listening.abort();
  }

  private readonly wheel = (event: WheelEvent) => {
    const where = this.whereOf(event);
    if (!where || event.defaultPrevented) return;
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_PX;
    const { x, y } = this.plotPoint(event);
    if (event.ctrlKey || event.metaKey || event.altKey) {
      const speed =
        event.deltaMode === WheelEvent.DOM_DELTA_PIXEL && Math.abs(event.deltaY) < 40 ? 4 : 1;
      const factor = Math.exp(-event.deltaY * unit * WHEEL_ZOOM * speed);
      const inFrequency = event.altKey || where === 'frequency-axis';
      this.target.zoomBy(inFrequency ? 1 : factor, inFrequency ? factor : 1, x, y);
      event.preventDefault();
      return;
    }
    const delta = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY;
    if (where === 'frequency-axis') this.target.panBy(0, -delta * unit);
    else if (this.target.canPan(delta)) this.target.panBy(-delta * unit, 0);
    else return;
    event.preventDefault();
  };

  private readonly down = (event: PointerEvent) => {
    const where = this.whereOf(event);
    if (!where) return;
    if (event.pointerType === 'touch' && where === 'plot') {
      this.touches.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (this.touches.size === 2) {
        this.host.dispatchEvent(
          new CustomEvent('gesture-start', { bubbles: true, composed: true }),
        );
      }
      if (this.touches.size >= 2) event.stopPropagation();
      return;
    }
    if (where === 'plot' && event.button !== MIDDLE_BUTTON) return;
    this.drag = { pointer: event.pointerId, x: event.clientX, y: event.clientY, where };
    this.areas[where].setPointerCapture(event.pointerId);
    event.preventDefault();
    event.stopPropagation();
  };

  private readonly move = (event: PointerEvent) => {
    if (this.touches.size >= 2 && this.touches.has(event.pointerId)) {
      this.pinch(event);
      event.stopPropagation();
      return;
    }
    const touch = this.touches.get(event.pointerId);
    if (touch) Object.assign(touch, { x: event.clientX, y: event.clientY });
    if (this.drag?.pointer !== event.pointerId) return;
    const dx = this.drag.where === 'frequency-axis' ? 0 : event.clientX - this.drag.x;
    const dy = this.drag.where === 'time-axis' ? 0 : event.clientY - this.drag.y;
    this.drag = { ...this.drag, x: event.clientX, y: event.clientY };
    this.target.panBy(dx, dy);
    event.stopPropagation();
  };

  private readonly up = (event: PointerEvent) => {
    if (this.touches.size >= 2 && this.touches.has(event.pointerId)) event.stopPropagation();
    this.touches.delete(event.pointerId);
    if (this.drag?.pointer === event.pointerId) this.drag = null;
  };

  private pinch(event: PointerEvent): void {
    const before = this.spread();
    this.touches.set(event.pointerId, { x: event.clientX, y: event.clientY });
    const after = this.spread();
    const { x, y } = this.plotPoint({ clientX: after.x, clientY: after.y });
    this.target.panBy(after.x - before.x, after.y - before.y);
    this.target.zoomBy(
      stretch(before.width, after.width),
      stretch(before.height, after.height),
      x,
      y,
    );
  }

  /** Middle of the first two fingers, and how far apart they are along each axis. */
  private spread(): { x: number; y: number; width: number; height: number } {
    const [a, b] = [...this.touches.values()] as [Touch, Touch];
    return {
      x: (a.x + b.x) / 2,
      y: (a.y + b.y) / 2,
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
    };
  }

  private plotPoint(event: { clientX: number; clientY: number }): { x: number; y: number } {
    const box = this.areas.plot.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  private whereOf(event: Event): Where | null {
    const path = event.composedPath();
    const found = (Object.keys(this.areas) as Where[]).find((it) => path.includes(this.areas[it]));
    return found ?? null;
  }
}

/** Fingers nearly in line along an axis say nothing about zooming it. */
function stretch(before: number, after: number): number {
  return before > 40 && after > 40 ? after / before : 1;
}
