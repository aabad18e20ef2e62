import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { pictures } from './pictures';
import type { Place } from './place';

const WIDTH = 220;
const HEIGHT = 96;
/** Once it is this near to being seen. */
const MARGIN = '300px';

/** The picture of a stretch of a recording; made only once it is in sight. */
@customElement('earmark-excerpt')
export class Excerpt extends LitElement {
  static override styles = css`
    :host {
      display: block;
      height: 96px;
      overflow: hidden;
      border-radius: 5px;
      background: var(--em-plot);
    }
    canvas {
      display: block;
      width: 100%;
      height: 100%;
    }
  `;

  @property({ attribute: false }) place: Place | null = null;
  @query('canvas') private canvas!: HTMLCanvasElement;
  #drawing = new AbortController();
  #drawn = '';
  #isSeen = false;
  readonly #sight = new IntersectionObserver(
    (entries) => {
      this.#isSeen = entries.at(-1)?.isIntersecting ?? false;
      this.#draw();
    },
    { rootMargin: MARGIN },
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sight.observe(this);
  }

  override disconnectedCallback(): void {
    this.#sight.disconnect();
    this.#drawing.abort();
    this.#isSeen = false;
    super.disconnectedCallback();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('place')) this.#draw();
  }

  override render() {
    const scale = Math.min(2, devicePixelRatio || 1);
    return html`<canvas width=${WIDTH * scale} height=${HEIGHT * scale} aria-hidden="true"></canvas>`;
  }

  /** One that leaves before its turn asks no more. */
  #draw(): void {
    const { place, canvas } = this;
    this.#drawing.abort();
    if (!place || !this.#isSeen || !canvas) return;
    const name = `${place.recording} ${place.start_s} ${place.end_s}`;
    if (name === this.#drawn) return;
    canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
    this.#drawing = new AbortController();
    const { signal } = this.#drawing;
    void pictures.draw(canvas, place, signal).then((drawn) => {
      if (drawn && !signal.aborted) this.#drawn = name;
      this.toggleAttribute('drawn', drawn);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-excerpt': Excerpt;
  }
}
