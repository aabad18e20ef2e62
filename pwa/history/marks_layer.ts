import { customElement, property } from 'lit/decorators.js';
import type { Context } from '../labeling/chips';
import { Crowd } from '../labeling/crowd';
import { type Mark, paintMarks } from '../labeling/paint';
import { PaintedLayer } from '../labeling/painted_layer';
import type { Plot } from '../labeling/plot';
import type { SpanIndex } from '../labeling/spans';
import { paintPast } from './mark_paint';
import type { PastMark } from './marks';

/** Over a spectrogram: annotations of another time. */
@customElement('earmark-past-marks')
export class PastMarks extends PaintedLayer {
  /** All annotations of a moment, as they looked then. */
  @property({ attribute: false }) moment: SpanIndex<Mark> | null = null;
  @property({ attribute: false }) marks: readonly PastMark[] = [];
  #crowd: Crowd | null = null;

  protected override paint(context: Context, plot: Plot): void {
    if (this.moment) {
      if (this.#crowd?.index !== this.moment) this.#crowd = new Crowd(this.moment);
      paintMarks(context, plot, this.#crowd!, null);
    }
    paintPast(context, plot, this.marks);
  }
}
