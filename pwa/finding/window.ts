/** Which rows of a long list to draw: those in sight and some around them. */
import type { LitElement, ReactiveController } from 'lit';

export interface Rows {
  /** The first row to draw, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Rows are drawn in steps, so that a small scroll draws nothing anew. */
const STEP = 20;

/** The rows to draw of `count`, of which `topPx` have been scrolled out of a height of `heightPx`. */
export function rowsInSight(count: number, rowPx: number, topPx: number, heightPx: number): Rows {
  const first = Math.floor(topPx / rowPx / STEP) * STEP - STEP;
  const last = Math.ceil((topPx + heightPx) / rowPx / STEP) * STEP + STEP;
  const from = Math.min(Math.max(0, first), Math.max(0, count - 1));
  return { from, to: Math.min(count, Math.max(last, from + 1)) };
}

/** Follows how far an element has been scrolled out of the window, whatever scrolls it. */
export class ScrolledRows implements ReactiveController {
  #listeners = new AbortController();
  #rows: Rows = { from: 0, to: 3 * STEP };

  /** @param list the element that holds the rows, once it is there */
  constructor(
    private readonly host: LitElement,
    private readonly rowPx: () => number,
    private readonly list: () => Element | null,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const look = () => this.#look();
    // What scrolls inside a shadow root is heard of only there.
    for (const root of rootsOf(this.host)) {
      root.addEventListener('scroll', look, { capture: true, passive: true, signal });
    }
    window.addEventListener('resize', look, { signal });
  }

  hostDisconnected(): void {
    this.#listeners.abort();
  }

  hostUpdated(): void {
    this.#look();
  }

  /** The rows of a list of so many to draw now. */
  rows(count: number): Rows {
    const { from, to } = this.#rows;
    return from < count
      ? { from, to: Math.min(to, count) }
      : { from: 0, to: Math.min(count, STEP) };
  }

  #look(): void {
    const box = this.list()?.getBoundingClientRect();
    if (!box) return;
    const seen = rowsInSight(
      Number.MAX_SAFE_INTEGER,
      this.rowPx(),
      Math.max(0, -box.top),
      innerHeight,
    );
    if (seen.from === this.#rows.from && seen.to === this.#rows.to) return;
    this.#rows = seen;
    this.host.requestUpdate();
  }
}

/** The shadow roots around an element, and the document. */
function rootsOf(element: Element): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
}
