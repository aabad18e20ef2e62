import '@awesome.me/webawesome/dist/components/button/button.js';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashOf } from '../app/route';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { failureText } from '../relay/failure';
import { relayStyles } from '../relay/styles';
import './difference_list';
import { legend, legendStyle } from './legend';
import './moment_field';
import { versionMoment } from './moments';
import type { ComparedRecording, Difference, PlacedRecording, Version } from './records';
import { totals } from './revert_dialog';
import { compareMoments } from './server';
import type { Names } from './wording';

/** What differs between two moments of a project, recording by recording. */
@customElement('earmark-comparison-panel')
export class ComparisonPanel extends LitElement {
  static override styles = [
    screenStyles,
    relayStyles,
    legendStyle,
    css`
      .between {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
        align-items: end;
        gap: 12px;
      }
      h3 {
        margin-top: 8px;
        font-size: 1rem;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: 'project-id' }) projectId = '';
  @property({ attribute: false }) versions: readonly Version[] = [];
  @property({ attribute: false }) recordings: readonly PlacedRecording[] = [];
  @property({ attribute: false }) names: Names | null = null;
  @state() private from = '';
  @state() private to = 'now';
  @state() private found: readonly ComparedRecording[] | null = null;
  @state() private failure = '';
  @state() private working = false;
  /** What `found` was asked about. */
  #asked = { from: '', to: '' };

  /** Compare two moments, and show what was found. */
  async compare(from: string, to: string): Promise<void> {
    [this.from, this.to] = [from, to];
    await this.#compare();
    this.scrollIntoView({ block: 'nearest' });
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('versions') && this.from === '' && this.versions[0]) {
      this.from = versionMoment(this.versions[0]);
    }
  }

  override render() {
    const canCompare = this.from !== '' && this.to !== '';
    return html`<section class="panel" aria-labelledby="comparison-title">
      <h2 id="comparison-title">${text('history-compare')}</h2>
      <div class="between">
        ${this.#renderField('from', text('history-compare-from'))}
        ${this.#renderField('to', text('history-compare-to'))}
        <wa-button
          variant="brand"
          ?disabled=${!canCompare}
          ?loading=${this.working}
          @click=${this.#compare}
          >${text('history-compare')}</wa-button
        >
      </div>
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
      ${this.found ? this.#renderFound(this.found) : nothing}
    </section>`;
  }

  #renderField(end: 'from' | 'to', label: string) {
    return html`<earmark-moment-field
      now
      label=${label}
      .versions=${this.versions}
      .value=${this[end]}
      @moment=${({ detail }: CustomEvent<string>) => {
        this[end] = detail;
      }}
    ></earmark-moment-field>`;
  }

  #renderFound(found: readonly ComparedRecording[]) {
    if (found.length === 0) return html`<p role="status">${text('history-no-difference')}</p>`;
    return html`<div role="status">${found.length > 1 ? legend(totals(found)) : nothing}</div>
      ${found.map((one) => this.#renderRecording(one))}`;
  }

  #renderRecording({ recording, differences, counts }: ComparedRecording) {
    const key = recording ?? '';
    const known = this.recordings.find((one) => one.key === key);
    const hrefOf = ({ id }: Difference) =>
      hashOf({
        screen: 'recording',
        project: this.projectId,
        recording: key,
        comparing: { ...this.#asked, annotation: id },
      });
    return html`<section>
      <h3>${known?.name ?? text('history-unknown-recording')}</h3>
      ${legend(counts)}
      <earmark-difference-list
        .differences=${differences}
        .names=${this.names}
        .hrefOf=${hrefOf}
      ></earmark-difference-list>
    </section>`;
  }

  #compare = async () => {
    const { from, to } = this;
    this.working = true;
    this.failure = '';
    try {
      this.found = await compareMoments(this.projectId, from, to);
      this.#asked = { from, to };
    } catch (error) {
      this.found = null;
      this.failure = failureText(error);
    }
    this.working = false;
  };
}
