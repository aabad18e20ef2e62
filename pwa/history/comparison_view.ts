import '@awesome.me/webawesome/dist/components/spinner/spinner.js';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { text } from '../messages/text';
import { failureText } from '../relay/failure';
import './difference_list';
import { legend, legendStyle } from './legend';
import { differenceMarks, regionIn } from './marks';
import { momentText } from './moments';
import type { Comparing, Shown } from './past';
import { type ComparedRecording, type Difference, KINDS, type Kind } from './records';
import { compareMoments, readVersions } from './server';
import type { Names } from './wording';

const NO_COUNTS = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;

/** Two moments of a recording beside its spectrogram. Emits `shown` with what to draw on it. */
@customElement('earmark-comparison-view')
export class ComparisonView extends LitElement {
  static override styles = [
    legendStyle,
    css`
      :host {
        display: block;
      }
      p {
        margin: 0 0 10px;
        overflow-wrap: anywhere;
      }
      .legend {
        margin: 0 0 10px;
      }
    `,
  ];

  @property({ attribute: 'project-id' }) projectId = '';
  @property({ attribute: 'recording-key' }) recordingKey = '';
  @property({ attribute: false }) comparing: Comparing | null = null;
  @property({ attribute: false }) names: Names | null = null;
  @property({ attribute: false }) reveal: (startS: number, endS: number) => void = () => {};
  @state() private found: ComparedRecording | null = null;
  @state() private sentence = '';
  @state() private failure = '';

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('comparing') && this.comparing) void this.#read(this.comparing);
  }

  async #read(comparing: Comparing): Promise<void> {
    const { projectId, recordingKey } = this;
    const { from, to, annotation } = comparing;
    [this.found, this.failure] = [null, ''];
    try {
      const versions = await readVersions(projectId);
      const [from_, to_] = [momentText(from, versions), momentText(to, versions)];
      const [one] = await compareMoments(projectId, from, to, recordingKey);
      if (comparing !== this.comparing || !this.isConnected) return;
      this.sentence = text('history-comparing', { from: from_, to: to_ });
      this.found = one ?? { recording: recordingKey, counts: NO_COUNTS, differences: [] };
      this.#show(this.found.differences, annotation);
    } catch (error) {
      this.failure = failureText(error);
    }
  }

  #show(differences: readonly Difference[], annotation: string | undefined): void {
    const marks = this.names ? differenceMarks(differences, this.names) : [];
    const detail: Shown = { moment: null, marks, title: this.sentence };
    this.dispatchEvent(new CustomEvent('shown', { detail }));
    const first = differences.find(({ id }) => id === annotation);
    if (first) this.#reveal(first);
  }

  override render() {
    const { found } = this;
    if (this.failure) return html`<p role="alert">${this.failure}</p>`;
    if (!found) return html`<wa-spinner></wa-spinner>`;
    return html`<p>${this.sentence}</p>
      ${
        found.differences.length === 0
          ? html`<p>${text('history-no-difference')}</p>`
          : html`${legend(found.counts)}
            <earmark-difference-list
              .differences=${found.differences}
              .names=${this.names}
              @pick=${({ detail }: CustomEvent<Difference>) => this.#reveal(detail)}
            ></earmark-difference-list>`
      }`;
  }

  #reveal({ after, before }: Difference): void {
    const region = regionIn(after ?? before);
    if (region) this.reveal(region.start_s, region.end_s);
  }
}
