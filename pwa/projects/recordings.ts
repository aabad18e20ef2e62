import { html, LitElement, nothing, type PropertyValues, render } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Following } from '../app/following';
import { Handed } from '../assignments/handed';
import { type Assignment, recount } from '../document';
import { badgeSources, badgeStyles } from '../field/badge';
import { selection } from '../field/selection';
import { type Choice, EVERYTHING, isNarrowed, labelsOf } from '../finding/choice';
import '../finding/filters';
import { RowPictures } from '../finding/row_pictures';
import { ScrolledRows } from '../finding/window';
import { text } from '../messages/text';
import { library } from '../storage';
import type { OnServer } from './on_server';
import { pictured, renderRow } from './recording_row';
import { recordingsStyles } from './recordings_styles';
import './row_menu';
import type { Chosen, RecordingAction, RowMenu } from './row_menu';
import { RowPool } from './row_pool';
import { RowWalk } from './row_walk';
import type { ServerList } from './server_list';
import { countedLabel, type ListedRecording, ShownRows } from './shown_rows';
import { screenStyles } from './styles';

export type { RecordingAction } from './row_menu';

/** Up to so many rows all are drawn; of more only those in sight, all of one height. */
const MANY = 100;
const ROW_PX = 64;
const NARROW_ROW_PX = 92;
/** From so many on there is something to choose from. */
const WORTH_FILTERING = 6;
/** Once nothing has been scrolled for so long, small pictures are brought. */
const REST_MS = 120;
/** Rows as far out of sight as this get their pictures, too. */
const NEAR_PX = 160;
const narrow = matchMedia('(max-width: 760px)');
const rowPx = () => (narrow.matches ? NARROW_ROW_PX : ROW_PX);

/** The recordings of a project. Emits `act` {action, row}. */
@customElement('earmark-recordings')
export class EarmarkRecordings extends LitElement {
  static override styles = [screenStyles, badgeStyles, recordingsStyles];

  @property({ attribute: 'project-id' }) projectId = '';
  @property({ attribute: false }) recordings: readonly ListedRecording[] = [];
  @property({ attribute: false }) labels: readonly { id: string; name: string }[] = [];
  /** Who was handed what. */
  @property({ attribute: false }) assignments: readonly Assignment[] = [];
  /** What the server knows; whoever owns it has this list drawn anew when it changes. */
  @property({ attribute: false, hasChanged: () => true }) onServer: OnServer | null = null;
  @state() private choice: Choice = EVERYTHING;
  @query('ul') private list!: HTMLElement | null;
  @query('earmark-row-menu') private menu!: RowMenu;
  protected readonly following = new Following(this, badgeSources);
  readonly #scrolled = new ScrolledRows(
    this,
    rowPx,
    () => this.list,
    () => this.#draw(false),
  );
  readonly #walk = new RowWalk(() => this.list, rowPx);
  readonly #pool = new RowPool({
    fill: (row, place) => this.#fill(row, place),
    keyAt: (place) => this.#found.at(place)?.row.key,
  });
  readonly #pictures = new RowPictures(() => this.#draw(true));
  readonly #handed = new Handed();
  #found = new ShownRows([], EVERYTHING, null, null);
  #followed: ServerList | null = null;
  /** The project whose labels were counted, where no server counts them. */
  #counted = '';
  #listeners = new AbortController();
  #rest: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    narrow.addEventListener('change', () => this.requestUpdate(), { signal });
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    clearTimeout(this.#rest);
    this.#pictures.close();
    this.#follow(null);
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    const { onServer, choice, recordings } = this;
    const server = onServer?.list ?? null;
    onServer?.choose(choice);
    this.#follow(server);
    if (labelsOf(choice).length > 0 && !onServer?.isHere) this.#recount();
    const { holders } = this.#handed.of(this.assignments);
    this.#found = new ShownRows(recordings, choice, onServer?.told ?? null, server, holders);
  }

  override render() {
    const { length } = this.#found;
    const isComing = this.onServer?.list?.total === null;
    return html`
      ${this.#total >= WORTH_FILTERING ? this.#renderFilters(length) : nothing}
      <ul
        role="list"
        aria-label=${text('projects-recordings')}
        aria-busy=${String(isComing)}
        class=${this.#isMany ? 'many' : ''}
        @keydown=${(event: KeyboardEvent) => this.#walk.press(event, length, () => this.#draw(false))}
        @click=${this.#press}
      ></ul>
      ${length === 0 && !isComing ? html`<p class="none muted">${text('projects-none-like-this')}</p>` : nothing}
      <earmark-row-menu
        @act=${({ detail }: CustomEvent<Chosen>) => this.#act(detail.action, detail.row)}
      ></earmark-row-menu>
    `;
  }

  override updated(_: PropertyValues): void {
    const found = this.#found;
    const shown = { count: found.length, isNarrowed: isNarrowed(this.choice) };
    selection.show(this.projectId, { ...shown, keys: () => found.keys() });
    this.#scrolled.measure();
    this.#draw(true);
  }

  get #isMany(): boolean {
    return this.#found.length > MANY;
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

  // --- Rows, past Lit's rendering of this element: they change at every scroll

  /** @param anew whether what rows show may have changed */
  #draw(anew: boolean): void {
    const { list } = this;
    if (!list || !this.isConnected) return;
    const { length } = this.#found;
    const many = this.#isMany;
    const rows = many ? this.#scrolled.rows(length) : { from: 0, to: length };
    list.style.setProperty('height', many ? `${length * rowPx()}px` : '');
    this.onServer?.list?.want(...this.#found.onServer(rows.from, rows.to));
    this.#pool.draw(list, rows, length, anew);
    this.#walk.drawn();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#rested(), REST_MS);
  }

  #fill(row: HTMLLIElement, place: number): void {
    const { length } = this.#found;
    const listed = this.#found.at(place);
    row.ariaPosInSet = String(place + 1);
    row.ariaSetSize = String(length);
    row.ariaBusy = listed ? null : 'true';
    row.style.setProperty('transform', this.#isMany ? `translateY(${place * rowPx()}px)` : '');
    const label = countedLabel(this.choice);
    const look = {
      project: this.projectId,
      picture: listed && this.#pictures.url(listed.row),
      label: this.labels.find(({ id }) => id === label)?.name ?? '',
      many: this.#isMany,
    };
    render(listed ? renderRow(listed, look) : nothing, row);
  }

  /** Nothing is scrolled any more: bring the pictures of what is in sight. */
  #rested(): void {
    const near = [...this.#pool.drawn].filter(([, row]) => isNear(row));
    this.#pictures.want(
      near.flatMap(([place]) => {
        const listed = this.#found.at(place);
        return listed ? [pictured(listed)] : [];
      }),
    );
  }

  #press = (event: Event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[value]');
    const row = button?.closest('li');
    const listed = row && this.#found.at(Number(row.ariaPosInSet) - 1);
    if (!button || !listed) return;
    if (button.value === 'more') this.menu.open(button, listed);
    else void this.#act(button.value as RecordingAction, listed.row);
  };

  // --- What happens

  /** Follow the server's list: what comes of it changes these rows and nothing else of the page. */
  #follow(server: ServerList | null): void {
    if (server === this.#followed) return;
    this.#followed?.removeEventListener('change', this.#came);
    server?.addEventListener('change', this.#came);
    this.#followed = server;
  }

  #came = () => this.requestUpdate();

  /** Have counted what was labeled before labels were; each count that is written is heard of. */
  #recount(): void {
    if (this.#counted === this.projectId) return;
    this.#counted = this.projectId;
    const counts = this.recordings.map(({ summary }) => summary);
    void recount(this.projectId, counts, this.#listeners.signal);
  }

  async #act(action: RecordingAction, row: ListedRecording['row']): Promise<void> {
    // Of very many, this device's list knows only those that somebody did something with.
    if (this.onServer?.list) await library.adopt(row);
    this.dispatchEvent(new CustomEvent('act', { detail: { action, row } }));
  }
}

function isNear(row: Element): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom > -NEAR_PX && top < innerHeight + NEAR_PX;
}
