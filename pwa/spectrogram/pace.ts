/** A move in which a frame took longer than this goes on in a rougher picture. */
const LATE_MS = 20;
/** Frames further apart than this belong to two moves. */
const REST_MS = 150;

/**
 * Whether the picture may be drawn roughly for now: while it moves, where frames come late.
 *
 * Blending the pixels of enlarged tiles takes half of a frame's time on machines without a graphics
 * card. A move that is smooth stays fine; one that stutters goes on without blending, and what
 * comes to rest is drawn finely again. Places are the same in both.
 */
export class Pace {
  rough = false;
  private last = -Infinity;
  private timer = 0;

  /** @param onRest called a moment after a rough move: draw finely now */
  constructor(private readonly onRest: () => void) {}

  /** A frame of a move begins at `nowMs`. */
  step(nowMs: number): void {
    const sinceMs = nowMs - this.last;
    this.last = nowMs;
    if (sinceMs > REST_MS) this.rough = false;
    else if (sinceMs > LATE_MS) this.rough = true;
    if (!this.rough) return;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.rest(), REST_MS);
  }

  /** End the move without drawing. */
  stop(): void {
    clearTimeout(this.timer);
    this.rough = false;
  }

  private rest(): void {
    this.rough = false;
    this.last = -Infinity;
    this.onRest();
  }
}
