import { css, html, LitElement, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { View } from '../spectrogram/scales';
import type { Context } from './chips';
import { cleared } from './layer_paint';
import type { Plot } from './plot';

/** Something painted over a spectrogram that cannot be touched; painted anew when a property changes. */
export abstract class PaintedLayer extends LitElement {
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
  @query('canvas') private canvas!: HTMLCanvasElement;
  #size = { widthPx: 0, heightPx: 0 };
  #frame = 0;
  #observer: ResizeObserver | null = null;

  /** Paint what is in view; the canvas is clear. */
  protected abstract paint(context: Context, plot: Plot): void;

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

  override render(): TemplateResult {
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
      if (!this.canvas || this.#size.widthPx === 0) return;
      this.paint(cleared(this.canvas), { view: this.view, ...this.#size });
    });
  }
}
