import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/divider/divider.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { hashOf } from '../app/route';
import { Handed } from '../assignments/handed';
import type { Assignment } from '../document';
import '../field/badge';
import { selection } from '../field/selection';
import { type Choice, EVERYTHING, isNarrowed } from '../finding/choice';
import '../finding/filters';
import type { StripState } from '../finding/strip_picture';
import '../finding/thumbnail';
import { ScrolledRows } from '../finding/window';
import { text } from '../messages/text';
import { formatBytes, library, type RecordingRow, type Whereabouts } from '../storage';
import type { SummaryRow } from '../storage/database';
import type { OnServer } from './on_server';
import { recordingsStyles } from './recordings_styles';
import { RowWalk } from './row_walk';
import { type ListedRecording, ShownRows } from './shown_rows';
import { screenStyles } from './styles';
import { formatChannels, formatDuration, formatRate } from './wording';

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

const PLACE_ICONS: Record<Whereabouts, string> = {
  kept: 'hard-drive',
  preview: 'hard-drive',
  file: 'file-audio',
  ask: 'file-audio',
  server: 'cloud',
  missing: 'triangle-alert',
};

/** Up to so many rows all are drawn; of more only those in sight, all of one height. */
const MANY = 100;
const ROW_PX = 64;
const NARROW_ROW_PX = 92;
/** From so many on there is something to choose from. */
const WORTH_FILTERING = 6;
const narrow = matchMedia('(max-width: 760px)');
const rowPx = () => (narrow.matches ? NARROW_ROW_PX : ROW_PX);

/** The recordings of a project. Emits `act` {action, row}. */
@customElement('earmark-recordings')
export class EarmarkRecordings extends LitElement {
  static override styles = [screenStyles, recordingsStyles];

  @property({ attribute: 'project-id' }) projectId = '';
  @property({ attribute: false }) recordings: readonly ListedRecording[] = [];
  @property({ attribute: false }) labels: readonly { id: string; name: string }[] = [];
  /** Who was handed what. */
  @property({ attribute: false }) assignments: readonly Assignment[] = [];
  /** What the server knows; whoever owns it has this list drawn anew when it changes. */
  @property({ attribute: false, hasChanged: () => true }) onServer: OnServer | null = null;
  @state() private choice: Choice = EVERYTHING;
  /** The recording whose menu is about to be opened: those of all rows at once would be slow. */
  @state() private pointedAt = '';
  /** The recording whose menu is open; rows that move below the pointer must not empty it. */
  @state() private menuOf = '';
  @query('ul') private list!: HTMLElement | null;
  readonly #scrolled = new ScrolledRows(this, rowPx, () => this.list);
  readonly #handed = new Handed();
  readonly #walk = new RowWalk(this, () => this.list, rowPx);

  override render() {
    const server = this.onServer?.list ?? null;
    this.onServer?.choose(this.choice);
    const told = this.onServer?.told ?? null;
    const { holders } = this.#handed.of(this.assignments);
    const found = new ShownRows(this.recordings, this.choice, told, server, holders);
    const { length } = found;
    const shown = { count: length, isNarrowed: isNarrowed(this.choice), keys: () => found.keys() };
    selection.show(this.projectId, shown);
    const many = length > MANY;
    const { from, to } = many ? this.#scrolled.rows(length) : { from: 0, to: length };
    server?.want(...found.onServer(from, to));
    const places = Array.from({ length: to - from }, (_, index) => from + index);
    const isComing = server?.total === null;
    return html`
      ${this.#total >= WORTH_FILTERING ? this.#renderFilters(length) : nothing}
      <ul
        aria-label=${text('projects-recordings')}
        aria-busy=${String(isComing)}
        class=${many ? 'many' : ''}
        @keydown=${(event: KeyboardEvent) => this.#walk.press(event, length)}
        ${ref((list) => this.#makeRoom(list, from, length - to))}
      >
        ${repeat(
          places,
          (place) => found.at(place)?.row.key ?? place,
          (place) => this.#renderPlace(found.at(place), place + 1, length),
        )}
      </ul>
      ${length === 0 && !isComing ? html`<p class="more muted">${text('projects-none-like-this')}</p>` : nothing}
    `;
  }

  /** How many there are, whatever is chosen. */
  get #total(): number {
    const { recordings, onServer } = this;
    if (!onServer?.list) return recordings.length;
    return onServer.all + recordings.filter(({ isOnlyHere }) => isOnlyHere).length;
  }

  #renderFilters(shown: number) {
    const { onServer, recordings } = this;
    const isLarge = Boolean(onServer?.list);
    const own = recordings.flatMap(({ row }) => row.about?.site ?? []);
    const sites = isLarge ? onServer?.sites : [...new Set(own)].sort();
    return html`<earmark-recording-filters
      .choice=${this.choice}
      .formats=${isLarge ? [] : [...new Set(recordings.map(({ row }) => row.format))].sort()}
      .sites=${sites ?? []}
      .labels=${this.labels}
      .people=${isLarge ? [] : this.#handed.people}
      ?together=${onServer?.isHere ?? false}
      ?large=${isLarge}
      .shown=${shown}
      .total=${this.#total}
      @choice=${(event: CustomEvent<Choice>) => {
        this.choice = event.detail;
      }}
    ></earmark-recording-filters>`;
  }

  #renderPlace(recording: ListedRecording | undefined, number: number, of: number) {
    if (recording) return this.#renderRow(recording, number, of);
    return html`<li class="coming" aria-posinset=${number} aria-setsize=${of} aria-busy="true"></li>`;
  }

  /** Keep room for so many rows that are out of sight, before and after those that are drawn. */
  #makeRoom(list: Element | undefined, before: number, after: number): void {
    const room = `${before * rowPx()}px 0 ${after * rowPx()}px`;
    (list as HTMLElement | undefined)?.style.setProperty('padding', room);
  }

  #renderRow({ row, summary, where, strip }: ListedRecording, number: number, of: number) {
    const { key, file_name, duration_s, sample_rate_hz, channels, bytes, warnings } = row;
    const place = where ? text(`projects-place-${where}`) : '';
    const facts = [
      formatDuration(duration_s),
      formatRate(sample_rate_hz),
      formatChannels(channels),
      formatBytes(bytes),
    ].join(' · ');
    const href = hashOf({ screen: 'recording', project: this.projectId, recording: key });
    return html`<li aria-posinset=${number} aria-setsize=${of}>
      <earmark-thumbnail
        .row=${row}
        .strip=${stripOf(strip, where)}
        ?readable=${['kept', 'preview', 'file'].includes(where ?? '')}
      ></earmark-thumbnail>
      <wa-icon
        class=${where ?? ''}
        name=${where ? PLACE_ICONS[where] : 'file-audio'}
        label=${place}
        title=${place}
      ></wa-icon>
      <div class="name">
        <earmark-field-badge
          project-id=${this.projectId}
          recording-key=${key}
          name=${file_name}
        ></earmark-field-badge>
        <a href=${href}>${breakable(file_name)}</a>
        <div class="facts numbers">${facts}</div>
        ${warnings.map((warning) => html`<div class="warning">${warning}</div>`)}
      </div>
      ${this.#renderCounts(summary)}
      <div class="tools" @pointerenter=${() => this.#ready(key)} @focusin=${() => this.#ready(key)}>
        ${this.#renderNeed(row, where)}
        ${this.#renderMenu(row, where)}
      </div>
    </li>`;
  }

  /** What has to be done before the recording can be heard. */
  #renderNeed(row: RecordingRow, where: Whereabouts | undefined) {
    if (where !== 'missing' && where !== 'ask') return nothing;
    const attach = row.elsewhere ? text('together-add-file') : text('projects-attach');
    const [action, words] =
      where === 'ask'
        ? (['allow', text('projects-allow')] as const)
        : (['attach', attach] as const);
    return html`<wa-button
      size="s"
      appearance="outlined"
      variant="warning"
      title=${row.elsewhere ? text('together-add-file-hint') : nothing}
      @click=${() => this.#act(action, row)}
      >${words}</wa-button
    >`;
  }

  #renderCounts(summary: SummaryRow | undefined) {
    const { annotations = 0, queries = 0, answered = 0 } = summary ?? {};
    if (annotations === 0 && queries === 0)
      return html`<div class="new">${text('projects-new-recording')}</div>`;
    return html`<div class="count numbers">${text('projects-annotations', { count: annotations })}</div>
      <div class="asked numbers">
        ${
          queries === 0
            ? nothing
            : html`<progress
                  aria-label=${text('projects-questions-answered')}
                  max=${queries}
                  .value=${answered}
                ></progress>
                ${text('projects-answered-of', { answered, all: queries })}`
        }
      </div>`;
  }

  #renderMenu(row: RecordingRow, where: Whereabouts | undefined) {
    return html`<wa-dropdown
      placement="bottom-end"
      @wa-show=${() => {
        this.menuOf = row.key;
      }}
      @wa-after-hide=${() => {
        if (this.menuOf === row.key) this.menuOf = '';
      }}
      @wa-select=${(event: CustomEvent<{ item: { value: RecordingAction } }>) =>
        this.#act(event.detail.item.value, row)}
    >
      <wa-button slot="trigger" size="s" appearance="plain">
        <wa-icon name="ellipsis-vertical" label=${text('projects-more-for', { name: row.file_name })}></wa-icon>
      </wa-button>
      ${[this.menuOf, this.pointedAt].includes(row.key) ? this.#renderItems(where) : nothing}
    </wa-dropdown>`;
  }

  #renderItems(where: Whereabouts | undefined) {
    return html`<wa-dropdown-item value="about">
        <wa-icon slot="icon" name="info"></wa-icon>${text('projects-about')}
      </wa-dropdown-item>
      <wa-divider></wa-divider>
      <wa-dropdown-item value="raven">
        <wa-icon slot="icon" name="file-down"></wa-icon>${text('projects-recording-raven')}
      </wa-dropdown-item>
      <wa-dropdown-item value="audacity">
        <wa-icon slot="icon" name="file-down"></wa-icon>${text('projects-recording-audacity')}
      </wa-dropdown-item>
      <wa-dropdown-item value="import">
        <wa-icon slot="icon" name="file-up"></wa-icon>${text('projects-recording-import')}
      </wa-dropdown-item>
      <wa-divider></wa-divider>
      ${
        where === 'kept' || where === 'preview'
          ? html`<wa-dropdown-item value="release">
              <wa-icon slot="icon" name="hard-drive"></wa-icon>${text('projects-recording-release')}
            </wa-dropdown-item>`
          : html`<wa-dropdown-item value="keep" ?disabled=${where === 'missing'}>
              <wa-icon slot="icon" name="hard-drive-download"></wa-icon>${text('projects-recording-keep')}
            </wa-dropdown-item>`
      }
      <wa-dropdown-item value="remove" variant="danger">
        <wa-icon slot="icon" name="trash-2"></wa-icon>${text('projects-recording-remove')}
      </wa-dropdown-item>`;
  }

  #ready(key: string): void {
    this.pointedAt = key;
  }

  async #act(action: RecordingAction, row: RecordingRow): Promise<void> {
    // Of very many, this device's list knows only those that somebody did something with.
    if (this.onServer?.list) await library.adopt(row);
    this.dispatchEvent(new CustomEvent('act', { detail: { action, row } }));
  }
}

/** Whether the server's picture of a recording is worth asking for. */
function stripOf(strip: boolean | undefined, where: Whereabouts | undefined): StripState {
  if (where !== 'server') return 'none';
  return strip === undefined ? 'ask' : strip ? 'there' : 'none';
}

/** A file name that may be broken after its underscores and dashes. */
function breakable(name: string) {
  return name.split(/(?<=[_\-. ])/).map((part) => html`${part}<wbr />`);
}
