import '@awesome.me/webawesome/dist/components/spinner/spinner.js';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { clockChoice } from '../about/clock_choice';
import { hashOf } from '../app/route';
import { type Region, undoStack } from '../document';
import { ASK_BUDGET, ASK_METHOD } from '../document/schema';
import { renderBookmarks } from '../finding/bookmark_list';
import '../finding/bookmark_flags';
import '../finding/strip';
import { renderCoach } from '../habits/coaching';
import { FollowKeys } from '../habits/follow_keys';
import { labelingOffer } from '../habits/labeling_offer';
import { offer } from '../habits/offers';
import type { Pane } from '../looking/looks';
import '../looking/panel';
import { pointTogether, scaledView } from '../looking/together';
import '../listening/band_marks';
import { MediaKeys } from '../listening/media_keys';
import { Scrubbing } from '../listening/scrubbing';
import type { ListeningSettings } from '../listening/settings';
import { python } from '../python/bridge';
import type { Asked } from '../questions/preparing';
import '../questions/start';
import '../spectrogram/overview';
import type { DecibelRange } from '../spectrogram/decibels';
import type { EarmarkOverview } from '../spectrogram/overview';
import '../spectrogram/spectrogram';
import type { View } from '../spectrogram/scales';
import type { EarmarkSpectrogram, Hover } from '../spectrogram/spectrogram';
import { run } from './commands';
import { Desk } from './desk';
import type { Outcome } from './gesture';
import './help';
import { bindingOf } from './keys';
import { labelingStyle } from './labeling_style';
import './layer';
import type { AnnotationLayer } from './layer';
import './notices';
import { renderAsking } from './asking_panel';
import { UNLABELED_COLOUR } from './paint';
import { findIn } from './palette';
import type { Edge, Stretch } from './question_edges';
import { renderPanel } from './side_panel';
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
  /** On a narrow screen: whether the sheet shows details and list. */
  @state() private sheetIsOpen = false;
  @queryAll('earmark-spectrogram') private spectrograms!: NodeListOf<EarmarkSpectrogram>;
  @query('earmark-overview') private overview!: EarmarkOverview | null;
  @queryAll('earmark-annotation-layer') private layers!: NodeListOf<AnnotationLayer>;
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
  readonly #scrubbing = new Scrubbing((placeS) => this.desk.listening.scrub(placeS));
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    // Before the spectrogram, whose own keys pan: a key acts once, here.
    document.addEventListener('keydown', (event) => this.#key(event), { capture: true, signal });
    undoStack.addEventListener('change', () => this.requestUpdate(), { signal });
    clockChoice.addEventListener('change', () => this.requestUpdate(), { signal });
    const withdraw = offer(labelingOffer(this.desk, (action) => this.#do(action)));
    signal.addEventListener('abort', withdraw);
    python.start();
    if (this.hasUpdated) void this.#open();
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    this.desk.close();
    super.disconnectedCallback();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('projectId') || changed.has('recordingKey')) void this.#open();
  }

  async #open(): Promise<void> {
    if (!this.projectId || !this.recordingKey) return;
    await this.desk.open(this.projectId, this.recordingKey);
    const { workspace, editing } = this.desk;
    if (!workspace) return;
    editing.pointer = () => [...this.layers].find(({ pointed }) => pointed)?.pointed ?? null;
    editing.findLabel = () => findIn(this.renderRoot);
    const project = { text: workspace.project.name, href: this.#projectHref };
    const detail = [project, { text: workspace.row.file_name }];
    this.dispatchEvent(new CustomEvent('crumbs', { detail, bubbles: true, composed: true }));
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
        <a href=${this.#projectHref}>Back to the project</a>
      </div>`;
    }
    if (!workspace) return html`<div class="centre"><wa-spinner></wa-spinner></div>`;
    return html`
      <h1 class="hidden">${workspace.row.file_name}</h1>
      ${this.#renderToolbar()} ${this.#renderNotices(workspace)} ${this.#renderPlot(workspace)}
      ${this.desk.interview.active ? renderAsking(this.desk, workspace) : this.#renderPanel(workspace)}
      ${this.#renderLooks(workspace)} ${this.#renderDialogs(workspace)}
      ${renderCoach(this.desk, workspace)} ${renderBookmarks(this.desk, workspace)}
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
      .silent=${!listening.reader}
      .listening=${listening.settings}
      .listeningIsOpen=${listening.panelIsOpen}
      .rateHz=${listening.rateHz}
      @listening-change=${(event: CustomEvent<Partial<ListeningSettings>>) =>
        listening.adjust(event.detail)}
      @listening-open=${(event: CustomEvent<boolean>) => listening.showPanel(event.detail)}
      .undoLabel=${undoStack.undoLabel}
      .redoLabel=${undoStack.redoLabel}
      .durationS=${looking.limits.durationS}
      @action=${(event: CustomEvent<string>) => this.#do(event.detail)}
    ></earmark-labeling-toolbar>`;
  }

  #renderNotices(workspace: Workspace) {
    const { desk } = this;
    return html`<earmark-labeling-notices
      class="notices"
      .audioProblem=${workspace.audioProblem}
      .canAllow=${workspace.canAllowAudio}
      .fileName=${workspace.row.file_name}
      .warnings=${workspace.reader?.info.warnings ?? []}
      .fraction=${desk.preparation.fraction}
      .unfinished=${desk.interview.active ? null : desk.interview.unfinished}
      @attach=${(event: CustomEvent<File>) => desk.attach(event.detail)}
      @allow=${() => desk.attach()}
      @cancel=${() => desk.preparation.cancel()}
      @go-on=${(event: CustomEvent<string>) => desk.goOn(event.detail)}
    ></earmark-labeling-notices>`;
  }

  #renderPlot(workspace: Workspace) {
    const { desk } = this;
    const { looking } = desk;
    return html`
      <earmark-overview
        .audio=${workspace.blob}
        .info=${workspace.info}
        .view=${looking.view}
        .marks=${workspace.stretches}
        .colours=${desk.looks.panes[0]?.paint.map ?? 'magma'}
        @view-change=${this.#viewChanged}
      ></earmark-overview>
      <earmark-finding-strip
        .spans=${workspace.stretches}
        .reader=${workspace.reader}
        .durationS=${workspace.limits.durationS}
        .bookmarks=${workspace.document.bookmarks.list}
      ></earmark-finding-strip>
      <div class="panes">
        ${repeat(
          desk.looks.panes,
          ({ id }) => id,
          (pane, index) => this.#renderPane(workspace, pane, index),
        )}
      </div>
    `;
  }

  #renderPane(workspace: Workspace, pane: Pane, index: number) {
    const { desk } = this;
    const { looking, editing, looks } = desk;
    return html`<earmark-spectrogram
        .audio=${workspace.blob}
        .info=${workspace.info}
        .view=${looking.view}
        .startTime=${workspace.startTime}
        .utcOffsetMin=${workspace.utcOffsetMin}
        ?clock=${clockChoice.shown}
        .analysis=${pane.analysis}
        .paint=${pane.paint}
        .name=${pane.name}
        ?no-time-axis=${index < looks.panes.length - 1}
        @view-change=${this.#viewChanged}
        @range-change=${(event: CustomEvent<DecibelRange>) => looks.found(pane.index, event.detail)}
        @hover=${(event: CustomEvent<Hover | null>) => pointTogether(this.spectrograms, event.detail)}
        @gesture-start=${() => this.layers.forEach((layer) => void layer.yieldToFingers())}
        @seek=${(event: CustomEvent<number>) => desk.seek(event.detail)}
        @pointerdown=${this.#scrubbing}
      >
        <earmark-band-marks
          .view=${scaledView(looking.view, pane.paint.scale)}
          .band=${desk.listening.rendering.band}
          .tunedHz=${desk.listening.rendering.tunedHz}
        ></earmark-band-marks>
        <earmark-annotation-layer
          .view=${scaledView(looking.view, pane.paint.scale)}
          .limits=${workspace.limits}
          .marks=${workspace.marks}
          .selected=${workspace.mark(editing.selectedId)}
          .chosen=${editing.chosen}
          .sticky=${editing.sticky}
          .snapping=${desk.edges}
          .tool=${editing.tool}
          .pencil=${this.#pencil}
          .stretch=${this.#stretch(workspace)}
          @view-change=${this.#viewChanged}
          @pick=${(event: CustomEvent<{ id: string | null; adds: boolean }>) => {
            const { id, adds } = event.detail;
            if (adds && id) editing.toggle(id);
            else editing.select(id);
          }}
          @band=${(event: CustomEvent<Region>) => editing.selectWithin(event.detail)}
          @seek=${(event: CustomEvent<number>) => desk.seek(event.detail)}
          @draw=${(event: CustomEvent<Region>) => desk.draw(event.detail)}
          @change-region=${this.#regionChanged}
          @move-edge=${(event: CustomEvent<{ edge: Edge; atS: number }>) =>
            desk.interview.moveEdge(event.detail.edge, event.detail.atS)}
          @open-mark=${(event: CustomEvent<string>) => desk.goTo(event.detail, { play: true })}
        ></earmark-annotation-layer>
        <earmark-bookmark-flags
          .view=${looking.view}
          .bookmarks=${workspace.document.bookmarks.list}
        ></earmark-bookmark-flags>
      </earmark-spectrogram>`;
  }

  get #pencil() {
    const label = this.desk.editing.currentLabel;
    return { colour: label?.colour ?? UNLABELED_COLOUR, text: label?.name ?? 'no label' };
  }

  #stretch(workspace: Workspace): Stretch | null {
    const { question, queries } = this.desk.interview;
    if (!question) return null;
    const label = question.answer?.labels[0];
    return {
      startS: question.region.start_s,
      endS: question.region.end_s,
      startMoves: question.index > 0,
      endMoves: question.index < queries.length - 1,
      colour: (label && workspace.label(label)?.colour) || '#ffffff',
    };
  }

  #renderPanel(workspace: Workspace) {
    const toggle = () => {
      this.sheetIsOpen = !this.sheetIsOpen;
    };
    return renderPanel(this.desk, workspace, { open: this.sheetIsOpen, toggle });
  }

  #renderLooks({ limits }: Workspace) {
    const { looks } = this.desk;
    if (!looks.isOpen) return nothing;
    return html`<earmark-look-panel
      role="dialog"
      aria-label="How the spectrogram looks"
      .looks=${looks}
      .limits=${limits}
    ></earmark-look-panel>`;
  }

  #renderDialogs(workspace: Workspace) {
    const { desk } = this;
    const { ask_method, ask_budget } = workspace.project.settings;
    return html`
      <earmark-key-help
        .open=${desk.helpIsOpen}
        .mode=${desk.interview.active ? 'asking' : 'labeling'}
        @closed=${() => this.#showHelp(false)}
      ></earmark-key-help>
      <earmark-ask-start
        .open=${desk.startIsOpen}
        .durationS=${workspace.limits.durationS}
        .unfinished=${desk.interview.unfinished}
        .hasLabels=${workspace.labels.length > 0}
        .method=${typeof ask_method === 'string' ? ask_method : ASK_METHOD}
        .budget=${typeof ask_budget === 'number' ? ask_budget : ASK_BUDGET}
        @ask=${(event: CustomEvent<Asked>) => desk.ask(event.detail)}
        @go-on=${(event: CustomEvent<string>) => desk.goOn(event.detail)}
        @closed=${() => desk.showStart(false)}
      ></earmark-ask-start>
    `;
  }

  // --- What happens

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && fieldOf(event)) fieldOf(event)?.blur();
    if (event.defaultPrevented || isElsewhere(event) || !this.desk.workspace) return;
    if (event.key === 'Escape' && [...this.layers].some(({ busy }) => busy)) {
      this.#cancelDrags();
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
    if (action === 'help') this.#showHelp(true);
    return action === 'help' || run(this.desk, action);
  }

  #cancelDrags(): void {
    for (const layer of this.layers) layer.cancel();
  }

  #showHelp(open: boolean): void {
    this.desk.helpIsOpen = open;
    this.requestUpdate();
  }

  #viewChanged = (event: CustomEvent<View>): void => {
    event.stopPropagation();
    this.desk.looking.set(event.detail);
  };

  #regionChanged = (event: CustomEvent<Extract<Outcome, { kind: 'changed' }>>): void => {
    const { id, region, moved, by } = event.detail;
    const { editing } = this.desk;
    if (moved && editing.chosen.size > 1) editing.move(by, 'Move annotation');
    else editing.setRegion(id, region, moved ? 'Move annotation' : 'Resize annotation');
  };

  /** Past Lit's rendering: this happens at every frame while playing. */
  #placeCursor(seconds: number): void {
    for (const spectrogram of this.spectrograms) spectrogram.cursorS = seconds;
    if (this.overview) this.overview.cursorS = seconds;
    if (this.toolbar) this.toolbar.cursorS = seconds;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-labeling': EarmarkLabeling;
  }
}
