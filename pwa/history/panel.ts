import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Following } from '../app/following';
import { hashOf } from '../app/route';
import { sidePanelStyle } from '../app/side_panel_style';
import { clockText } from '../labeling/clock';
import type { Desk } from '../labeling/desk';
import type { Workspace } from '../labeling/workspace';
import { segments } from '../looking/segments';
import { text } from '../messages/text';
import { outbox } from '../together/outbox';
import './comparison_view';
import { keptHistory } from './kept_history';
import { KeptSource } from './kept_source';
import './known_facts';
import type { RevisionFeed } from './feed';
import { regionIn } from './marks';
import { namesOf } from './names';
import { panelStyle } from './panel_style';
import { Past, type PastTab, type Shown } from './past';
import type { Revision } from './records';
import './revert_dialog';
import type { RevertDialog } from './revert_dialog';
import { revert } from './reverting';
import './revision_list';
import { standingSources } from '../relay/standing';
import { historyStanding, mayRevert } from './standing';
import { fieldsAfter } from './states';
import './time_slider';
import { labelText } from './wording';

/** Of one annotation all are read: its states are made of them. */
const MOST_OF_ONE = 2000;
const SOON_MS = 400;

export function renderPast(desk: Desk, workspace: Workspace) {
  if (!desk.past.isOpen || desk.interview.active) return nothing;
  return html`<earmark-past-panel
    .past=${desk.past}
    .workspace=${workspace}
    .selectedId=${desk.editing.selectedId}
    .reveal=${(startS: number, endS: number) => desk.looking.reveal(startS, endS)}
  ></earmark-past-panel>`;
}

/** History beside the spectrogram: of the selected annotation, of the recording, and through time. */
@customElement('earmark-past-panel')
export class PastPanel extends LitElement {
  static override styles = [sidePanelStyle, panelStyle];

  @property({ attribute: false }) past = new Past({ requestUpdate() {} });
  @property({ attribute: false }) workspace!: Workspace;
  @property({ attribute: false }) selectedId: string | null = null;
  @property({ attribute: false }) reveal: (startS: number, endS: number) => void = () => {};
  @query('earmark-revert-dialog') private dialog!: RevertDialog;
  #feed: RevisionFeed | null = null;
  #feedOf = '';
  #shownId = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly standing = new Following(this, standingSources);
  protected readonly sending = new Following(this, [outbox, keptHistory], () =>
    this.#refreshSoon(),
  );
  readonly #source = new KeptSource(this, () => ({ project: this.#project, key: this.#key }));
  #stop = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.workspace.document.onChange(() => this.#refreshSoon());
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#stop();
    this.#feedOf = '';
    super.disconnectedCallback();
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.body')?.focus({ preventScroll: true });
  }

  get #project(): string {
    return this.workspace.project.id;
  }

  get #key(): string {
    return this.workspace.row.key;
  }

  // --- Reading

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('selectedId') && this.past.tab === 'annotation') this.past.ghost = null;
    if (!this.past.ghost) this.#shownId = 0;
    this.#follow();
  }

  /** Read what the tab is about, once it is about something else. */
  #follow(): void {
    const { tab } = this.past;
    const { selectedId } = this;
    const isHere = this.#source.isReadable;
    const annotation = tab === 'annotation' ? selectedId : '';
    const where = this.#source.isKept ? 'kept' : 'here';
    const isNone = !isHere || tab === null || annotation === null;
    const of = isNone ? '' : `${where} ${this.#key} ${annotation}`;
    if (of === this.#feedOf || tab === 'time') return;
    this.#feedOf = of;
    this.#feed = null;
    if (!of) return;
    const wanted = { recording: this.#key, ...(annotation ? { annotation } : {}) };
    const feed = this.#source.feed(wanted);
    feed.addEventListener('change', () => this.requestUpdate());
    this.#feed = feed;
    void (annotation ? feed.all(MOST_OF_ONE) : feed.refresh());
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.#source.refresh();
      void this.#feed?.refresh();
      this.requestUpdate();
    }, SOON_MS);
  }

  // --- Rendering

  override render() {
    const { past } = this;
    const title = past.comparing ? text('history-comparison') : text('history-title');
    return html`
      <header>
        <h2 id="title">${title}</h2>
        <button class="icon" aria-label=${text('history-close')} @click=${() => past.close()}>
          <wa-icon name="x"></wa-icon>
        </button>
      </header>
      <div class="body" role="group" aria-labelledby="title" tabindex="-1">
        ${past.comparing ? this.#renderComparison() : this.#renderTabs(past.tab ?? 'recording')}
      </div>
      <footer>${this.#renderFoot()}</footer>
      <earmark-revert-dialog></earmark-revert-dialog>
    `;
  }

  #renderTabs(tab: PastTab) {
    const options = (['annotation', 'recording', 'time'] as const).map((value) => ({
      value,
      text: text(`history-tab-${value}`),
    }));
    return html`${segments(text('history-of-what'), options, tab, (value) => this.past.open(value))}
    ${tab === 'annotation' ? this.#renderAnnotation() : this.#renderShared(tab)}`;
  }

  #renderAnnotation() {
    const annotation = this.selectedId && this.workspace.document.annotation(this.selectedId);
    if (!annotation) return html`<p class="hint">${text('history-select-one')}</p>`;
    const names = namesOf(this.workspace.project);
    if (this.#source.isReadable) return html`${this.#renderKept()}${this.#renderRevisions()}`;
    return html`${this.#renderWhyNot()}
      <earmark-known-facts .annotation=${annotation} .names=${names}></earmark-known-facts>`;
  }

  /** What only the server knows. */
  #renderShared(tab: PastTab) {
    if (!this.#source.isReadable) return this.#renderWhyNot();
    if (tab === 'recording') return html`${this.#renderKept()}${this.#renderRevisions()}`;
    return html`${this.#renderKept()}<earmark-time-slider
      project-id=${this.#project}
      recording-key=${this.#key}
      ?kept=${this.#source.isKept}
      .names=${namesOf(this.workspace.project)}
      .labelOf=${this.workspace.labelOf}
      ?reverts=${this.#mayRevert}
      @moment=${({ detail }: CustomEvent<Shown>) => this.past.show(detail)}
      @revert-recording=${({ detail }: CustomEvent<string>) => this.#revertRecording(detail)}
    ></earmark-time-slider>`;
  }

  #renderRevisions() {
    const feed = this.#feed;
    if (!feed || feed.isReading) return html`<p class="hint">${text('history-reading')}</p>`;
    if (feed.failure) return html`<p role="alert">${feed.failure}</p>`;
    if (feed.list.length === 0) return html`<p class="hint">${text('history-none')}</p>`;
    return html`<earmark-revision-list
      shows
      ?endsNow=${this.past.tab === 'annotation'}
      .revisions=${feed.list}
      .names=${namesOf(this.workspace.project)}
      .subjectOf=${this.#subjectOf}
      .shownId=${this.#shownId}
      ?reverts=${this.#mayRevert}
      ?hasMore=${feed.hasMore}
      @older=${() => feed.older()}
      @show=${({ detail }: CustomEvent<Revision | null>) => this.#show(detail)}
      @revert-to=${({ detail }: CustomEvent<Revision>) => this.#revertTo(detail)}
      @take-back=${({ detail }: CustomEvent<string>) => this.#takeBack(detail)}
    ></earmark-revision-list>`;
  }

  #renderComparison() {
    if (historyStanding(this.#project) !== 'here') return this.#renderWhyNot();
    return html`<earmark-comparison-view
      project-id=${this.#project}
      recording-key=${this.#key}
      .comparing=${this.past.comparing}
      .names=${namesOf(this.workspace.project)}
      .reveal=${this.reveal}
      @shown=${({ detail }: CustomEvent<Shown>) => this.past.show(detail)}
    ></earmark-comparison-view>`;
  }

  /** Reverting is the server's. */
  get #mayRevert(): boolean {
    return !this.#source.isKept && mayRevert(this.#project);
  }

  #renderKept() {
    const { remark } = this.#source;
    return remark ? html`<p class="why" role="status">${remark}</p>` : nothing;
  }

  #renderWhyNot() {
    const standing = historyStanding(this.#project);
    if (standing === 'here') return nothing;
    return html`<p class="why" role="status">${text(`history-not-${standing}`)}</p>`;
  }

  #renderFoot() {
    if (historyStanding(this.#project) === 'alone') return nothing;
    const href = hashOf({ screen: 'history', project: this.#project });
    const canRevert = mayRevert(this.#project);
    return html`${canRevert ? nothing : html`<p>${text('history-role-only-reads')}</p>`}
      <a href=${href}>${text('history-to-versions')}</a>`;
  }

  // --- What happens

  /** In the list of the recording: which annotation a change is about. */
  #subjectOf = ({ root, entry }: Revision) => {
    if (this.past.tab !== 'recording' || root !== 'annotations') return null;
    const annotation = this.workspace.document.annotation(entry);
    if (!annotation) return null;
    const name = annotation.labels.map((id) => this.workspace.label(id)?.name ?? '').join(' + ');
    const at = clockText(annotation.region.start_s);
    return { text: `${name || text('labeling-no-label')} · ${at}` };
  };

  async #show(revision: Revision | null): Promise<void> {
    if (!revision) {
      this.past.showGhost(null);
      return;
    }
    const { entry, id } = revision;
    const wanted = { recording: this.#key, annotation: entry };
    const found = await this.#source.readUpTo(wanted, id).catch(() => null);
    const base = this.#source.baseOf(entry);
    const fields = found && fieldsAfter(found.revisions, id, base);
    const region = regionIn(fields);
    if (!fields || !region) return;
    this.#shownId = id;
    const names = namesOf(this.workspace.project);
    const label = labelText(fields, names);
    const isGone = fields.status === 'deleted';
    const words = isGone ? text('history-ghost-deleted', { label }) : label;
    this.past.showGhost({ id: entry, region, look: 'ghost', text: words });
    this.reveal(region.start_s, region.end_s);
    this.requestUpdate();
  }

  async #revertTo({ entry, id }: Revision): Promise<void> {
    this.past.showGhost(null);
    const wish = { recording: this.#key, annotation: entry, to: `revision:${id}` };
    await revert(this.#project, wish, text('history-step-revert'));
    this.#refreshSoon();
  }

  async #takeBack(id: string): Promise<void> {
    await revert(this.#project, { revert: id }, text('history-step-take-back'));
    this.#refreshSoon();
  }

  async #revertRecording(to: string): Promise<void> {
    const done = await this.dialog.ask({
      project: this.#project,
      wish: { recording: this.#key, to },
      title: text('history-revert-recording'),
      nameOf: () => this.workspace.row.file_name,
    });
    if (done) this.past.open('recording');
  }
}
