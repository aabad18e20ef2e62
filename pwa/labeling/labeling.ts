import { text } from '../messages/text';
import '@awesome.me/webawesome/dist/components/spinner/spinner.js';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { openAbout } from '../about/about';
import { clockChoice } from '../about/clock_choice';
import { hashOf } from '../app/route';
import { serverName, undoStack } from '../document';
import { renderBookmarks } from '../finding/bookmark_list';
import { renderCoach } from '../habits/coaching';
import { FollowKeys } from '../habits/follow_keys';
import { labelingOffer } from '../habits/labeling_offer';
import { offer } from '../habits/offers';
import '../habits/spoken';
import type { Comparing } from '../history/past';
import { MediaKeys } from '../listening/media_keys';
import type { QualityChoice } from '../listening/quality';
import { python } from '../python/bridge';
import '../assignments/assigned_bar';
import '../sampling/next_bar';
import '../similar/bar';
import { renderAsking } from './asking_panel';
import { run } from './commands';
import { Desk } from './desk';
import { renderDialogs } from './dialogs';
import { bindingOf } from './keys';
import { labelingStyle } from './labeling_style';
import './notices';
import { findIn } from './palette';
import { Panes } from './panes';
import { renderPanel } from './side_panel';
import { renderTable } from './table_panel';
import './toolbar';
import type { LabelingToolbar } from './toolbar';
import { fieldOf, isElsewhere, isWithin } from './typing';
import type { Workspace } from './workspace';

/** One recording on the desk: look, listen, draw, label, and answer questions. */
@customElement('earmark-labeling')
export class EarmarkLabeling extends LitElement {
  static override styles = labelingStyle;

  @property({ attribute: 'project-id' }) projectId = '';
  @property({ attribute: 'recording-key' }) recordingKey = '';
  /** Two moments of its history to show. */
  @property({ attribute: false }) comparing: Comparing | null = null;
  /** On a narrow screen: whether the sheet shows details and list. */
  @state() private sheetIsOpen = false;
  @query('earmark-labeling-toolbar') private toolbar!: LabelingToolbar | null;
  protected readonly keys = new FollowKeys(this);
  readonly desk = new Desk(this, (seconds) => this.#placeCursor(seconds));
  protected readonly media = new MediaKeys(
    this,
    () => ({
      playing: this.desk.listening.playing,
      title: this.desk.workspace?.row.file_name ?? 'Earmark',
    }),
    (action) => this.#do(action),
  );
  readonly #panes = new Panes(this, this.desk);
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    // Before the spectrogram, whose own keys pan: a key acts once, here.
    document.addEventListener('keydown', (event) => this.#key(event), { capture: true, signal });
    undoStack.addEventListener('change', () => this.requestUpdate(), { signal });
    clockChoice.addEventListener('change', () => this.requestUpdate(), { signal });
    this.addEventListener(
      'sound-quality',
      (event) => void this.desk.useQuality((event as CustomEvent<QualityChoice>).detail),
      { signal },
    );
    const withdraw = offer(labelingOffer(this.desk, (action) => this.#do(action)));
    signal.addEventListener('abort', withdraw);
    python.start();
    if (this.hasUpdated) void this.#open();
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    this.desk.close();
    this.#panes.together.close();
    super.disconnectedCallback();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('projectId') || changed.has('recordingKey')) void this.#open();
    else if (changed.has('comparing') && this.comparing) this.desk.past.compare(this.comparing);
  }

  async #open(): Promise<void> {
    if (!this.projectId || !this.recordingKey) return;
    await this.desk.open(this.projectId, this.recordingKey);
    const { workspace, editing } = this.desk;
    if (!workspace) return;
    this.#panes.together.open(workspace.document.stored.name);
    editing.pointer = () => this.#panes.pointed;
    editing.findLabel = () => findIn(this.renderRoot);
    const named = workspace.project.name || (await serverName(this.projectId));
    const project = { text: named || text('projects-one'), href: this.#projectHref };
    const { key, file_name } = workspace.row;
    const detail = [project, { text: file_name, tell: () => openAbout(key) }];
    this.dispatchEvent(new CustomEvent('crumbs', { detail, bubbles: true, composed: true }));
    if (this.comparing) this.desk.past.compare(this.comparing);
  }

  get #projectHref(): string {
    return hashOf({ screen: 'project', project: this.projectId });
  }

  // --- Rendering

  override render() {
    const { workspace, failure } = this.desk;
    if (failure) {
      return html`<div class="centre" role="alert">
        <p>${failure}</p>
        <a href=${this.#projectHref}>${text('labeling-back-to-project')}</a>
      </div>`;
    }
    if (!workspace) return html`<div class="centre"><wa-spinner></wa-spinner></div>`;
    return html`
      <h1 class="hidden">${workspace.row.file_name}</h1>
      ${this.#renderToolbar()} ${this.#renderNotices(workspace)} ${this.#panes.render(workspace)}
      ${this.desk.interview.active ? renderAsking(this.desk, workspace) : this.#renderPanel(workspace)}
      ${renderTable(this.desk, workspace)}
      ${renderDialogs(this.desk, workspace)} ${renderCoach(this.desk, workspace)}
      ${renderBookmarks(this.desk, workspace)}
      <earmark-spoken
        .selected=${this.desk.editing.selected}
        .labelOf=${workspace.labelOf}
      ></earmark-spoken>
    `;
  }

  #renderToolbar() {
    const { listening, editing, interview, looking } = this.desk;
    return html`<earmark-labeling-toolbar
      .tool=${editing.tool}
      .sticky=${editing.sticky}
      .playing=${listening.playing}
      .loop=${listening.loop}
      .asking=${interview.active}
      .looking=${this.desk.looks.isOpen}
      .table=${this.desk.table.isOpen}
      .past=${this.desk.past.isOpen}
      .silent=${!listening.reader}
      .sounds=${listening.sounds}
      .heard=${this.desk.workspace?.heard ?? null}
      .listeningIsOpen=${listening.panelIsOpen}
      @listening-open=${(event: CustomEvent<boolean>) => listening.showPanel(event.detail)}
      .undoLabel=${undoStack.undoLabel}
      .redoLabel=${undoStack.redoLabel}
      .durationS=${looking.limits.durationS}
      @action=${(event: CustomEvent<string>) => this.#do(event.detail)}
    ></earmark-labeling-toolbar>`;
  }

  #renderNotices(workspace: Workspace) {
    const { desk } = this;
    return html`<div class="notices"><earmark-labeling-notices
      .audioProblem=${workspace.audioProblem}
      .canAllow=${workspace.canAllowAudio}
      .fileName=${workspace.row.file_name}
      .warnings=${workspace.remarks}
      .previewRemark=${workspace.previewRemark}
      .heard=${workspace.heard}
      .fraction=${desk.rounds.preparation.fraction}
      .unfinished=${desk.interview.active ? null : desk.interview.unfinished}
      @attach=${(event: CustomEvent<File>) => desk.attach(event.detail)}
      @allow=${() => desk.attach()}
      @cancel=${() => desk.rounds.preparation.cancel()}
      @go-on=${(event: CustomEvent<string>) => desk.goOn(event.detail)}
    ></earmark-labeling-notices>
    <earmark-assigned-bar .workspace=${workspace}></earmark-assigned-bar>
    <earmark-next-bar .desk=${desk} .workspace=${workspace}></earmark-next-bar>
    <earmark-similar-bar .desk=${desk} .workspace=${workspace}></earmark-similar-bar></div>`;
  }

  #renderPanel(workspace: Workspace) {
    // History stands in its place.
    if (this.desk.past.isOpen) return nothing;
    const toggle = () => {
      this.sheetIsOpen = !this.sheetIsOpen;
    };
    return renderPanel(this.desk, workspace, { open: this.sheetIsOpen, toggle });
  }

  // --- What happens

  #key(event: KeyboardEvent): void {
    // A cell of the table takes Escape itself, to be as it was.
    const inCell = isWithin(event, 'earmark-cell-editor');
    if (event.key === 'Escape' && !inCell) fieldOf(event)?.blur();
    if (event.defaultPrevented || isElsewhere(event) || !this.desk.workspace) return;
    if (event.key === 'Escape' && this.#panes.busy) {
      this.#panes.cancelDrags();
      event.preventDefault();
      return;
    }
    const binding = bindingOf(event, this.desk.interview.active ? 'asking' : 'labeling');
    if (!binding || (binding.plotOnly && !isWithin(event, 'earmark-spectrogram'))) return;
    if (!this.#do(binding.action)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #do(action: string): boolean {
    if (action === 'help') this.desk.showHelp(true);
    return action === 'help' || run(this.desk, action);
  }

  /** Past Lit's rendering: this happens at every frame while playing. */
  #placeCursor(seconds: number): void {
    this.#panes.placeCursor(seconds);
    if (this.toolbar) this.toolbar.cursorS = seconds;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-labeling': EarmarkLabeling;
  }
}
