/** Which rows of a long list to draw: those in sight and some around them. */
import type { LitElement, ReactiveController } from 'lit';

export interface Rows {
  /** The first row to draw, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Rows are drawn in small steps: few of them at a time, so that no frame waits for many. */
const STEP = 4;
/** Rows beyond those in sight, for what is scrolled before the next frame. */
const AROUND = 8;

/**
 * The rows to draw of `count`, of which `topPx` have been scrolled out of a height of `heightPx`.
 *
 * @param around how many more, before and after
 */
export function rowsInSight(
  count: number,
  rowPx: number,
  topPx: number,
  heightPx: number,
  around = AROUND,
): Rows {
  const first = Math.floor((topPx / rowPx - around) / STEP) * STEP;
  const last = Math.ceil(((topPx + heightPx) / rowPx + around) / STEP) * STEP;
  const from = Math.min(Math.max(0, first), Math.max(0, count - 1));
  return { from, to: Math.min(count, Math.max(last, from + 1)) };
}

/** Follows how far an element has been scrolled out of the window, whatever scrolls it. */
export class ScrolledRows implements ReactiveController {
  #listeners = new AbortController();
  #topPx = 0;
  #heightPx = 800;

  /**
   * @param list the element that holds the rows, once it is there
   * @param moved called when it was scrolled, at most once a frame
   */
  constructor(
    private readonly host: LitElement,
    private readonly rowPx: () => number,
    private readonly list: () => Element | null,
    private readonly moved: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    // The browser tells of a scroll before it lays anything out anew: then measuring costs nothing.
    const look = () => this.#look() && this.moved();
    // What scrolls inside a shadow root is heard of only there.
    for (const root of rootsOf(this.host)) {
      root.addEventListener('scroll', look, { capture: true, passive: true, signal });
    }
    window.addEventListener('resize', look, { signal });
  }

  hostDisconnected(): void {
    this.#listeners.abort();
  }

  /** Measure anew, where what is above the list may have grown. */
  measure(): void {
    this.#look();
  }

  /** The rows of a list of so many to draw now. */
  rows(count: number): Rows {
    return rowsInSight(count, this.rowPx(), this.#topPx, this.#heightPx);
  }

  /** The rows that can be seen. */
  seen(count: number): Rows {
    return rowsInSight(count, this.rowPx(), this.#topPx, this.#heightPx, 1);
  }

  #look(): boolean {
    const box = this.list()?.getBoundingClientRect();
    if (!box) return false;
    const topPx = Math.max(0, -box.top);
    if (topPx === this.#topPx && innerHeight === this.#heightPx) return false;
    [this.#topPx, this.#heightPx] = [topPx, innerHeight];
    return true;
  }
}

/** The shadow roots around an element, and the document. */
function rootsOf(element: Element): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
}
