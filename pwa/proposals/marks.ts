import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { type Context, HALO } from '../labeling/chips';
import { cleared } from '../labeling/layer_paint';
import { type Plot, toRect } from '../labeling/plot';
import type { View } from '../spectrogram/scales';
import { percentOf } from './percent';
import type { Proposal } from './proposals';

/** How a label looks. */
export interface LabelLook {
  readonly name: string;
  readonly colour: string;
}

const DASH = [5, 4];
const INSET_PX = 3;

/** Over a spectrogram: proposals, dashed and lighter than annotations. Nothing of it can be touched. */
@customElement('earmark-proposal-marks')
export class ProposalMarks extends LitElement {
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
  @property({ attribute: false }) proposals: readonly Proposal[] = [];
  @property({ attribute: false }) current: Proposal | null = null;
  @property({ attribute: false }) lookOf: (label: string) => LabelLook | undefined = () =>
    undefined;
  @query('canvas') private canvas!: HTMLCanvasElement;
  #size = { widthPx: 0, heightPx: 0 };
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
    const { startS, endS } = this.view;
    for (const one of this.proposals) {
      if (one.end_s < startS || one.start_s > endS) continue;
      const look = this.lookOf(one.label);
      if (look) paintOne(context, plot, one, look, one.id === this.current?.id);
    }
  }
}

function paintOne(
  context: Context,
  plot: Plot,
  proposal: Proposal,
  { name, colour }: LabelLook,
  isCurrent: boolean,
): void {
  const { left, right } = toRect(plot, proposal);
  const from = Math.max(left, -8);
  const width = Math.min(right, plot.widthPx + 8) - from;
  const height = plot.heightPx - 2 * INSET_PX;
  context.globalAlpha = isCurrent ? 0.16 : 0.06;
  context.fillStyle = colour;
  context.fillRect(from, INSET_PX, width, height);
  context.globalAlpha = isCurrent ? 1 : 0.75;
  for (const [stroke, lineWidth, dash] of [
    [HALO, isCurrent ? 5 : 3, []],
    [colour, isCurrent ? 2.5 : 1.25, DASH],
  ] as const) {
    context.strokeStyle = stroke;
    context.lineWidth = lineWidth;
    context.setLineDash([...dash]);
    context.strokeRect(from, INSET_PX, width, height);
  }
  context.setLineDash([]);
  paintWords(context, Math.max(from, 0), plot.heightPx, `${name} ${percentOf(proposal.score)}`);
  context.globalAlpha = 1;
}

/** At the foot: the head is where annotations have their names. */
function paintWords(context: Context, left: number, heightPx: number, words: string): void {
  context.font = '12px system-ui, sans-serif';
  const width = context.measureText(words).width;
  context.fillStyle = HALO;
  context.fillRect(left + 4, heightPx - 24, width + 8, 18);
  context.fillStyle = '#ffffff';
  context.fillText(words, left + 8, heightPx - 11);
}
