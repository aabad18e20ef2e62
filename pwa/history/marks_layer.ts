import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Crowd } from '../labeling/crowd';
import { cleared } from '../labeling/layer_paint';
import { type Mark, paintMarks } from '../labeling/paint';
import type { SpanIndex } from '../labeling/spans';
import type { View } from '../spectrogram/scales';
import { paintPast } from './mark_paint';
import type { PastMark } from './marks';

/** Over a spectrogram: annotations of another time. Nothing of it can be touched. */
@customElement('earmark-past-marks')
export class PastMarks extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      pointer-events: none;
    }
    canvas {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
  `;

  @property({ attribute: false }) view: View = { startS: 0, endS: 1, lowHz: 0, highHz: 1 };
  /** All annotations of a moment, as they looked then. */
  @property({ attribute: false }) moment: SpanIndex<Mark> | null = null;
  @property({ attribute: false }) marks: readonly PastMark[] = [];
  @query('canvas') private canvas!: HTMLCanvasElement;
  #size = { widthPx: 0, heightPx: 0 };
  #crowd: Crowd | null = null;
  #frame = 0;
  #observer: ResizeObserver | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new ResizeObserver(([entry]) => this.#resize(entry!.contentRect));
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    super.disconnectedCallback();
  }

  override render() {
    return html`<canvas aria-hidden="true"></canvas>`;
  }

  override updated(): void {
    this.#paintSoon();
  }

  #resize({ width, height }: DOMRectReadOnly): void {
    this.#size = { widthPx: width, heightPx: height };
    if (!this.canvas) return;
    this.canvas.width = Math.round(width * devicePixelRatio);
    this.canvas.height = Math.round(height * devicePixelRatio);
    this.#paintSoon();
  }

  #paintSoon(): void {
    if (this.#frame || !this.isConnected) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.canvas && this.#size.widthPx > 0) this.#paint();
    });
  }

  #paint(): void {
    const plot = { view: this.view, ...this.#size };
    const context = cleared(this.canvas);
    if (this.moment) {
      if (this.#crowd?.index !== this.moment) this.#crowd = new Crowd(this.moment);
      paintMarks(context, plot, this.#crowd!, null);
    }
    paintPast(context, plot, this.marks);
  }
}
