/** Which hand does what where there is a pen: the pen draws, fingers and palms do not. */

/** For so long after the pen was last seen, a finger only moves the view. */
const IN_HAND_MS = 30_000;

type Touching = Pick<PointerEvent, 'pointerType' | 'timeStamp'>;

/** Pens tell where they hover, so the pen is known to be in the hand before it touches. */
export class Pen {
  #seenMs = -Infinity;
  #isDown = false;

  /** Heed a pointer event of any kind. */
  heed(event: Touching & Pick<PointerEvent, 'type'>): void {
    if (event.pointerType !== 'pen') return;
    this.#seenMs = event.timeStamp;
    if (event.type === 'pointerdown') this.#isDown = true;
    if (event.type === 'pointerup' || event.type === 'pointercancel') this.#isDown = false;
  }

  /** What a press may do: draw and pick as ever, only move the view, or nothing at all. */
  allows({ pointerType, timeStamp }: Touching): 'all' | 'pan' | 'nothing' {
    if (pointerType !== 'touch') return 'all';
    if (this.#isDown) return 'nothing';
    return timeStamp - this.#seenMs < IN_HAND_MS ? 'pan' : 'all';
  }
}
