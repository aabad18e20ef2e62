import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { AudioReader } from '../audio';
import type { Bookmark } from '../document';
import { text } from '../messages/text';
import { densityOf } from './density';
import type { Span } from './gaps';
import { readLoudness } from './loudness';

const LOUDNESS_KEY = 'earmark-loudness';
const BAR_PX = 3;
/** From here up one cannot tell by the eye how many lie over each other. */
const CROWDED = 20;
const SHARE_OF_HEIGHT = 0.45;
const toggles = new EventTarget();

/** Show the loudness curve over the whole recording, or hide it. */
export function toggleLoudness(): void {
  const shown = localStorage.getItem(LOUDNESS_KEY) === 'shown';
  localStorage.setItem(LOUDNESS_KEY, shown ? 'hidden' : 'shown');
  toggles.dispatchEvent(new Event('toggle'));
}

/** Laid over the overview: how thick annotations lie, where bookmarks are, and if wanted how loud it is. */
@customElement('earmark-finding-strip')
export class FindingStrip extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      z-index: 1;
      grid-area: overview;
      min-width: 0;
      min-height: 0;
      pointer-events: none;
    }
    canvas {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
  `;

  @property({ attribute: false }) spans: readonly Span[] = [];
  @property({ attribute: false }) reader: AudioReader | null = null;
  @property({ type: Number }) durationS = 1;
  @property({ attribute: false }) bookmarks: readonly Bookmark[] = [];
  @state() private loudnessShown = false;
  @query('canvas') private canvas!: HTMLCanvasElement;
  #levels: Float32Array | null = null;
  #levelsOf: AudioReader | null = null;
  #hearing = new AbortController();
  #listeners = new AbortController();
  readonly #resized = new ResizeObserver(() => this.#draw());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const read = () => {
      this.loudnessShown = localStorage.getItem(LOUDNESS_KEY) === 'shown';
    };
    toggles.addEventListener('toggle', read, { signal: this.#listeners.signal });
    read();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    this.#hearing.abort();
    this.#resized.disconnect();
    super.disconnectedCallback();
  }

  override render() {
    return html`<canvas role="img" aria-label=${this.#text}></canvas>`;
  }

  get #text(): string {
    const values = { count: this.spans.length };
    return this.loudnessShown
      ? text('finding-strip-loudness', values)
      : text('finding-strip', values);
  }

  protected override updated(changed: PropertyValues): void {
    if (this.loudnessShown && this.reader !== this.#levelsOf) void this.#hear();
    if (changed.size > 0) this.#draw();
  }

  async #hear(): Promise<void> {
    const { reader } = this;
    this.#hearing.abort();
    this.#hearing = new AbortController();
    [this.#levelsOf, this.#levels] = [reader, null];
    if (!reader) return;
    const columns = Math.min(600, Math.max(60, Math.floor(this.clientWidth / 2)));
    const show = (levels: Float32Array) => {
      this.#levels = levels;
      this.#draw();
    };
    // Sound that cannot be read is told of by the screen.
    await readLoudness(reader, columns, this.#hearing.signal, show).catch(() => null);
  }

  #draw(): void {
    const scale = devicePixelRatio;
    const [width, height] = [this.clientWidth, this.clientHeight];
    const context = this.canvas?.getContext('2d');
    if (!context || width === 0) return;
    this.canvas.width = Math.round(width * scale);
    this.canvas.height = Math.round(height * scale);
    context.scale(scale, scale);
    this.#drawDensity(context, width, height);
    if (this.loudnessShown && this.#levels) drawCurve(context, this.#levels, width, height);
    for (const { at_s } of this.bookmarks)
      drawFlag(context, (at_s / this.durationS) * width, height);
  }

  #drawDensity(context: CanvasRenderingContext2D, width: number, height: number): void {
    const counts = densityOf(this.spans, this.durationS, Math.max(1, Math.floor(width / BAR_PX)));
    const most = counts.reduce((largest, count) => Math.max(largest, count), 0);
    if (most < 2) return;
    const full = Math.log1p(Math.min(Math.max(most, 4), CROWDED));
    context.fillStyle = 'rgb(255 255 255 / 0.72)';
    counts.forEach((count, column) => {
      const share = Math.min(1, Math.log1p(count) / full);
      const tall = Math.round(share * height * SHARE_OF_HEIGHT);
      if (count > 0) context.fillRect(column * BAR_PX, 0, BAR_PX - 1, tall);
    });
  }
}

/** A bookmark: a pole with a flag at its foot, where no density is drawn. */
function drawFlag(context: CanvasRenderingContext2D, x: number, height: number): void {
  const path = new Path2D();
  path.moveTo(x, height);
  path.lineTo(x, height - 12);
  path.lineTo(x + 8, height - 8);
  path.lineTo(x, height - 4);
  context.lineJoin = 'round';
  context.strokeStyle = 'rgb(0 0 0 / 0.8)';
  context.lineWidth = 3;
  context.stroke(path);
  context.strokeStyle = context.fillStyle = '#ffd54a';
  context.lineWidth = 1.25;
  context.stroke(path);
  context.fill(path);
}

/** From the softest that was heard to the loudest. */
function drawCurve(
  context: CanvasRenderingContext2D,
  levels: Float32Array,
  width: number,
  height: number,
): void {
  const known = levels.filter((level) => !Number.isNaN(level));
  const low = known.reduce((least, level) => Math.min(least, level), 0);
  const high = known.reduce((most, level) => Math.max(most, level), -200);
  const path = new Path2D();
  levels.forEach((level, column) => {
    const x = ((column + 0.5) / levels.length) * width;
    const y = height - 3 - ((level - low) / Math.max(6, high - low)) * (height - 6);
    if (!Number.isNaN(level)) path.lineTo(x, y);
  });
  context.lineJoin = 'round';
  context.strokeStyle = 'rgb(0 0 0 / 0.7)';
  context.lineWidth = 3;
  context.stroke(path);
  context.strokeStyle = '#7fe3ff';
  context.lineWidth = 1.25;
  context.stroke(path);
}
