import '@awesome.me/webawesome/dist/components/spinner/spinner.js';
import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { hashOf } from '../app/route';
import { type Region, undoStack } from '../document';
import { ASK_BUDGET, ASK_METHOD } from '../document/schema';
import { python } from '../python/bridge';
import type { Asked } from '../questions/preparing';
import '../questions/start';
import '../spectrogram/overview';
import type { EarmarkOverview } from '../spectrogram/overview';
import '../spectrogram/spectrogram';
import type { View } from '../spectrogram/scales';
import type { EarmarkSpectrogram } from '../spectrogram/spectrogram';
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
  @query('earmark-spectrogram') private spectrogram!: EarmarkSpectrogram | null;
  @query('earmark-overview') private overview!: EarmarkOverview | null;
  @query('earmark-annotation-layer') private layer!: AnnotationLayer | null;
  @query('earmark-labeling-toolbar') private toolbar!: LabelingToolbar | null;
  readonly desk = new Desk(this, (seconds) => this.#placeCursor(seconds));
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    // Before the spectrogram, whose own keys pan: a key acts once, here.
    document.addEventListener('keydown', (event) => this.#key(event), { capture: true, signal });
    undoStack.addEventListener('change', () => this.requestUpdate(), { signal });
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
    const { workspace } = this.desk;
    if (!workspace) return;
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
      ${this.#renderDialogs(workspace)}
    `;
  }

  #renderToolbar() {
    const { listening, editing, interview, looking } = this.desk;
    return html`<earmark-labeling-toolbar
      .tool=${editing.tool}
      .playing=${listening.playing}
      .loop=${listening.loop}
      .asking=${interview.active}
      .silent=${!listening.reader}
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
    const { looking, editing } = desk;
    return html`
      <earmark-overview
        .audio=${workspace.blob}
        .info=${workspace.info}
        .view=${looking.view}
        .marks=${workspace.stretches}
        @view-change=${this.#viewChanged}
      ></earmark-overview>
      <earmark-spectrogram
        .audio=${workspace.blob}
        .info=${workspace.info}
        .view=${looking.view}
        @view-change=${this.#viewChanged}
        @gesture-start=${() => this.layer?.cancel()}
        @seek=${(event: CustomEvent<number>) => desk.seek(event.detail)}
      >
        <earmark-annotation-layer
          .view=${looking.view}
          .limits=${workspace.limits}
          .marks=${workspace.marks}
          .selected=${workspace.mark(editing.selectedId)}
          .tool=${editing.tool}
          .pencil=${this.#pencil}
          .stretch=${this.#stretch(workspace)}
          @view-change=${this.#viewChanged}
          @pick=${(event: CustomEvent<string | null>) => editing.select(event.detail)}
          @seek=${(event: CustomEvent<number>) => desk.seek(event.detail)}
          @draw=${(event: CustomEvent<Region>) => desk.draw(event.detail)}
          @change-region=${this.#regionChanged}
          @move-edge=${(event: CustomEvent<{ edge: Edge; atS: number }>) =>
            desk.interview.moveEdge(event.detail.edge, event.detail.atS)}
          @open-mark=${(event: CustomEvent<string>) => desk.goTo(event.detail, { play: true })}
        ></earmark-annotation-layer>
      </earmark-spectrogram>
    `;
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
    if (event.key === 'Escape' && this.layer?.busy) {
      this.layer.cancel();
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

  #showHelp(open: boolean): void {
    this.desk.helpIsOpen = open;
    this.requestUpdate();
  }

  #viewChanged = (event: CustomEvent<View>): void => {
    event.stopPropagation();
    this.desk.looking.set(event.detail);
  };

  #regionChanged = (event: CustomEvent<Extract<Outcome, { kind: 'changed' }>>): void => {
    const { id, region, moved } = event.detail;
    this.desk.editing.setRegion(id, region, moved ? 'Move annotation' : 'Resize annotation');
  };

  /** Past Lit's rendering: this happens at every frame while playing. */
  #placeCursor(seconds: number): void {
    if (this.spectrogram) this.spectrogram.cursorS = seconds;
    if (this.overview) this.overview.cursorS = seconds;
    if (this.toolbar) this.toolbar.cursorS = seconds;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-labeling': EarmarkLabeling;
  }
}
