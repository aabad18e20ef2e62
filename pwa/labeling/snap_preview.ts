import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { timeToX, type View } from '../spectrogram/scales';
import type { SoundEdges } from './edges';
import type { Point } from './regions';

/** Where an edge would snap to, shown while Alt is held and before anything is drawn. */
@customElement('earmark-snap-preview')
export class SnapPreview extends LitElement {
  static override styles = css`
    :host {
      pointer-events: none;
    }
    div {
      position: absolute;
      inset: 0 auto 0 0;
      width: 1.5px;
      background: #ffe14d;
      box-shadow: 0 0 0 1.25px rgb(0 0 0 / 0.72);
    }
  `;

  @property({ attribute: false }) view: View = { startS: 0, endS: 1, lowHz: 0, highHz: 1 };
  @property({ attribute: false }) snapping: SoundEdges | null = null;
  /** Where the pointer is over the plot, if a press would draw there; else null. */
  @property({ attribute: false }) pointed: () => Point | null = () => null;
  @state() private atS: number | null = null;
  #holdsAlt = false;
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    const hold = (event: PointerEvent | KeyboardEvent) => {
      if (this.#holdsAlt || event.altKey) this.#look(event.altKey);
    };
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'keydown', 'keyup'] as const) {
      document.addEventListener(type, hold, { signal });
    }
    addEventListener('blur', () => this.#look(false), { signal });
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  override render() {
    return this.atS === null ? nothing : html`<div></div>`;
  }

  override updated(): void {
    const line = this.renderRoot.querySelector('div');
    if (!line || this.atS === null) return;
    const x = timeToX(this.view, this.clientWidth, this.atS);
    line.style.transform = `translateX(${x - 0.75}px)`;
  }

  #look(holdsAlt: boolean): void {
    this.#holdsAlt = holdsAlt;
    const at = holdsAlt ? this.pointed() : null;
    this.atS = at && this.#near(at);
  }

  /** Where the edges in view are not known yet, they are shown as soon as they are. */
  #near({ s }: Point): number | null {
    const { startS, endS } = this.view;
    this.snapping?.ask(this.view, () => this.#look(this.#holdsAlt));
    return this.snapping?.near(s, (endS - startS) / this.clientWidth) ?? null;
  }
}
