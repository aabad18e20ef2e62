import { customElement, property } from 'lit/decorators.js';
import { type Context, HALO } from '../labeling/chips';
import { PaintedLayer } from '../labeling/painted_layer';
import { type Plot, toRect } from '../labeling/plot';
import { percentOf } from './percent';
import type { Proposal } from './proposals';

/** How a label looks. */
export interface LabelLook {
  readonly name: string;
  readonly colour: string;
}

const DASH = [5, 4];
const INSET_PX = 3;

/** Over a spectrogram: proposals, dashed and lighter than annotations. */
@customElement('earmark-proposal-marks')
export class ProposalMarks extends PaintedLayer {
  @property({ attribute: false }) proposals: readonly Proposal[] = [];
  @property({ attribute: false }) current: Proposal | null = null;
  @property({ attribute: false }) lookOf: (label: string) => LabelLook | undefined = () =>
    undefined;

  protected override paint(context: Context, plot: Plot): void {
    const { startS, endS } = plot.view;
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
