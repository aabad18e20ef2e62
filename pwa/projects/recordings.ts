import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/divider/divider.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { hashOf } from '../app/route';
import { formatBytes, type RecordingRow, type Whereabouts } from '../storage';
import type { SummaryRow } from '../storage/database';
import { recordingsStyles } from './recordings_styles';
import { screenStyles } from './styles';
import { countOf, formatChannels, formatDuration, formatRate } from './wording';

export type RecordingAction =
  | 'about'
  | 'raven'
  | 'audacity'
  | 'import'
  | 'keep'
  | 'release'
  | 'attach'
  | 'allow'
  | 'remove';

export interface ListedRecording {
  readonly row: RecordingRow;
  readonly summary: SummaryRow | undefined;
  readonly where: Whereabouts | undefined;
}

const PLACES: Record<Whereabouts, { icon: string; text: string }> = {
  kept: { icon: 'hard-drive', text: 'Kept in this browser' },
  file: { icon: 'file-audio', text: 'Read from your file' },
  ask: { icon: 'file-audio', text: 'The browser asks before your file is read' },
  missing: { icon: 'triangle-alert', text: 'Give the file again to hear it' },
};

/** Rows shown at first; further ones on request. */
const PAGE = 200;

/** The recordings of a project. Emits `act` {action, row}. */
@customElement('earmark-recordings')
export class EarmarkRecordings extends LitElement {
  static override styles = [screenStyles, recordingsStyles];

  @property({ attribute: 'project-id' }) projectId = '';
  @property({ attribute: false }) recordings: readonly ListedRecording[] = [];
  @state() private filter = '';
  @state() private shown = PAGE;

  override render() {
    const wanted = this.filter.trim().toLowerCase();
    const found = this.recordings.filter(({ row }) => row.file_name.toLowerCase().includes(wanted));
    return html`
      ${this.recordings.length > 12 ? this.#renderFilter() : nothing}
      <ul aria-label="Recordings">
        ${repeat(
          found.slice(0, this.shown),
          ({ row }) => row.key,
          (recording) => this.#renderRow(recording),
        )}
      </ul>
      ${found.length === 0 ? html`<p class="more muted">No file name contains “${this.filter}”.</p>` : nothing}
      ${found.length > this.shown ? this.#renderMore(found.length) : nothing}
    `;
  }

  #renderFilter() {
    return html`<div class="filter">
      <input
        type="search"
        aria-label="Find a recording by its file name"
        placeholder="Find by file name"
        .value=${this.filter}
        @input=${(event: InputEvent) => {
          this.filter = (event.target as HTMLInputElement).value;
        }}
      />
    </div>`;
  }

  #renderMore(found: number) {
    return html`<div class="more row-actions">
      <span class="muted numbers">${this.shown} of ${found}</span>
      <wa-button
        size="s"
        appearance="outlined"
        @click=${() => {
          this.shown += 1000;
        }}
        >Show more</wa-button
      >
    </div>`;
  }

  #renderRow({ row, summary, where }: ListedRecording) {
    const { key, file_name, duration_s, sample_rate_hz, channels, bytes, warnings } = row;
    const place = where && PLACES[where];
    const facts = [
      formatDuration(duration_s),
      formatRate(sample_rate_hz),
      formatChannels(channels),
      formatBytes(bytes),
    ].join(' · ');
    const href = hashOf({ screen: 'recording', project: this.projectId, recording: key });
    return html`<li>
      <wa-icon
        class=${where ?? ''}
        name=${place?.icon ?? 'file-audio'}
        label=${place?.text ?? ''}
        title=${place?.text ?? ''}
      ></wa-icon>
      <div class="name">
        <a href=${href}>${breakable(file_name)}</a>
        <div class="facts numbers">${facts}</div>
        ${warnings.map((warning) => html`<div class="warning">${warning}</div>`)}
      </div>
      ${this.#renderCounts(summary)}
      <div class="tools">
        ${this.#renderNeed(row, where)}
        ${this.#renderMenu(row, where)}
      </div>
    </li>`;
  }

  /** What has to be done before the recording can be heard. */
  #renderNeed(row: RecordingRow, where: Whereabouts | undefined) {
    if (where !== 'missing' && where !== 'ask') return nothing;
    const [action, text] =
      where === 'ask'
        ? (['allow', 'Allow access'] as const)
        : (['attach', 'Give the file'] as const);
    return html`<wa-button
      size="s"
      appearance="outlined"
      variant="warning"
      @click=${() => this.#act(action, row)}
      >${text}</wa-button
    >`;
  }

  #renderCounts(summary: SummaryRow | undefined) {
    const { annotations = 0, queries = 0, answered = 0 } = summary ?? {};
    if (annotations === 0 && queries === 0) return html`<div class="new">New</div>`;
    return html`<div class="count numbers">${countOf(annotations, 'annotation')}</div>
      <div class="asked numbers">
        ${queries === 0 ? nothing : `${answered} of ${queries} answered`}
      </div>`;
  }

  #renderMenu(row: RecordingRow, where: Whereabouts | undefined) {
    return html`<wa-dropdown
      placement="bottom-end"
      @wa-select=${(event: CustomEvent<{ item: { value: RecordingAction } }>) =>
        this.#act(event.detail.item.value, row)}
    >
      <wa-button slot="trigger" size="s" appearance="plain">
        <wa-icon name="ellipsis-vertical" label="More for ${row.file_name}"></wa-icon>
      </wa-button>
      <wa-dropdown-item value="about">
        <wa-icon slot="icon" name="info"></wa-icon>About this recording
      </wa-dropdown-item>
      <wa-divider></wa-divider>
      <wa-dropdown-item value="raven">
        <wa-icon slot="icon" name="file-down"></wa-icon>Export Raven table
      </wa-dropdown-item>
      <wa-dropdown-item value="audacity">
        <wa-icon slot="icon" name="file-down"></wa-icon>Export Audacity labels
      </wa-dropdown-item>
      <wa-dropdown-item value="import">
        <wa-icon slot="icon" name="file-up"></wa-icon>Import annotations…
      </wa-dropdown-item>
      <wa-divider></wa-divider>
      ${
        where === 'kept'
          ? html`<wa-dropdown-item value="release">
              <wa-icon slot="icon" name="hard-drive"></wa-icon>Release the audio kept here
            </wa-dropdown-item>`
          : html`<wa-dropdown-item value="keep" ?disabled=${where === 'missing'}>
              <wa-icon slot="icon" name="hard-drive-download"></wa-icon>Keep the audio here
            </wa-dropdown-item>`
      }
      <wa-dropdown-item value="remove" variant="danger">
        <wa-icon slot="icon" name="trash-2"></wa-icon>Remove from the project
      </wa-dropdown-item>
    </wa-dropdown>`;
  }

  #act(action: RecordingAction, row: RecordingRow): void {
    this.dispatchEvent(new CustomEvent('act', { detail: { action, row } }));
  }
}

/** A file name that may be broken after its underscores and dashes. */
function breakable(name: string) {
  return name.split(/(?<=[_\-. ])/).map((part) => html`${part}<wbr />`);
}
