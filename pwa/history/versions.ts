import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/spinner/spinner.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Following } from '../app/following';
import { hashOf } from '../app/route';
import { ProjectDocument, serverName } from '../document';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { failureText } from '../relay/failure';
import { renderNotHere, standingSources } from '../relay/standing';
import { relayStyles } from '../relay/styles';
import { library } from '../storage';
import { sharedProjects } from '../together/shared_projects';
import './comparison_panel';
import type { ComparisonPanel } from './comparison_panel';
import { RevisionFeed } from './feed';
import { namesOf } from './names';
import type { PlacedRecording, Revision, Version } from './records';
import './revert_dialog';
import type { Asked, RevertDialog } from './revert_dialog';
import './revert_panel';
import { revert } from './reverting';
import './revision_list';
import type { Subject } from './revision_list';
import { readVersions } from './server';
import { historyStanding, mayRevert } from './standing';
import './versions_panel';

/** A project through time: named versions, what differs between them, taking back, all changes. */
@customElement('earmark-versions')
export class EarmarkVersions extends LitElement {
  static override styles = [screenStyles, relayStyles];

  @property({ attribute: 'project-id' }) projectId = '';
  @state() private project: ProjectDocument | null = null;
  @state() private versions: readonly Version[] | null = null;
  @state() private recordings: readonly PlacedRecording[] = [];
  @state() private failure = '';
  @query('earmark-revert-dialog') private dialog!: RevertDialog;
  @query('earmark-comparison-panel') private comparison!: ComparisonPanel;
  #feed: RevisionFeed | null = null;
  #called = '';
  protected readonly standing = new Following(this, standingSources, () => this.#review());
  protected readonly listing = new Following(this, [library], () => void this.#list());

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#open();
  }

  override disconnectedCallback(): void {
    void this.project?.close();
    this.project = null;
    super.disconnectedCallback();
  }

  async #open(): Promise<void> {
    const project = await ProjectDocument.open(this.projectId);
    if (!this.isConnected) return project.close();
    this.#called = await serverName(project.id);
    this.project = project;
    const name = project.name || this.#called || text('projects-one');
    const href = hashOf({ screen: 'project', project: this.projectId });
    const detail = [{ text: name, href }, { text: text('history-title') }];
    this.dispatchEvent(new CustomEvent('crumbs', { bubbles: true, composed: true, detail }));
    await sharedProjects.ready;
    void sharedProjects.learnPeople(this.projectId);
    await this.#list();
    this.#review();
  }

  async #list(): Promise<void> {
    const rows = await Promise.all([
      library.recordings(this.projectId),
      library.recordings(this.projectId, 'deleted'),
    ]);
    this.recordings = rows.flat().map(({ key, file_name }) => ({ key, name: file_name }));
  }

  /** Read history once it can be read. */
  #review(): void {
    if (this.versions || !this.project || historyStanding(this.projectId) !== 'here') return;
    void this.#load();
  }

  readonly #load = async () => {
    try {
      this.versions = await readVersions(this.projectId);
      this.failure = '';
    } catch (error) {
      this.failure = failureText(error);
      return;
    }
    this.#feed ??= this.#newFeed();
    await this.#feed.refresh();
  };

  #newFeed(): RevisionFeed {
    const feed = RevisionFeed.of(this.projectId, {});
    feed.addEventListener('change', () => this.requestUpdate());
    return feed;
  }

  override render() {
    return html`<div class="page">
        <h1>${text('history-title')}</h1>
        ${this.#renderState()}
      </div>
      <earmark-revert-dialog></earmark-revert-dialog>`;
  }

  #renderState() {
    const standing = historyStanding(this.projectId);
    if (!this.project) return html`<wa-spinner></wa-spinner>`;
    if (standing !== 'here') return renderNotHere(standing, text(`history-not-${standing}`));
    if (this.failure) return html`<p class="problem" role="alert">${this.failure}</p>`;
    return this.versions
      ? this.#renderPanels(this.project, this.versions)
      : html`<wa-spinner></wa-spinner>`;
  }

  #renderPanels(project: ProjectDocument, versions: readonly Version[]) {
    const { projectId, recordings } = this;
    const names = namesOf(project);
    const may = mayRevert(projectId);
    return html`<earmark-versions-panel
        project-id=${projectId}
        .versions=${versions}
        .recordings=${recordings}
        ?may=${may}
        @named=${this.#load}
        @compare=${({ detail }: CustomEvent<string>) => this.comparison.compare(detail, 'now')}
        @revert=${({ detail }: CustomEvent<Version>) => this.#revertToVersion(detail)}
      ></earmark-versions-panel>
      <earmark-comparison-panel
        project-id=${projectId}
        .versions=${versions}
        .recordings=${recordings}
        .names=${names}
      ></earmark-comparison-panel>
      ${
        may
          ? html`<earmark-revert-panel
              project-id=${projectId}
              .versions=${versions}
              .recordings=${recordings}
              .people=${sharedProjects.get(projectId)?.people ?? {}}
              @ask=${({ detail }: CustomEvent<Asked>) => this.#ask(detail)}
            ></earmark-revert-panel>`
          : html`<p class="muted">${text('history-role-only-reads')}</p>`
      }
      ${this.#renderChanges(names, may)}`;
  }

  #renderChanges(names: ReturnType<typeof namesOf>, may: boolean) {
    const feed = this.#feed;
    if (!feed) return nothing;
    return html`<section class="panel" aria-labelledby="changes-title">
      <h2 id="changes-title">${text('history-all-changes')}</h2>
      ${feed.failure ? html`<p role="alert">${feed.failure}</p>` : nothing}
      ${
        feed.list.length === 0 && !feed.isReading
          ? html`<p class="muted">${text('history-none')}</p>`
          : html`<earmark-revision-list
              .revisions=${feed.list}
              .names=${names}
              .subjectOf=${this.#subjectOf}
              ?reverts=${may}
              ?hasMore=${feed.hasMore}
              @older=${() => feed.older()}
              @take-back=${({ detail }: CustomEvent<string>) => this.#takeBack(detail)}
            ></earmark-revision-list>`
      }
    </section>`;
  }

  readonly #nameOf = (key: string): string =>
    this.recordings.find((one) => one.key === key)?.name ?? text('history-unknown-recording');

  readonly #subjectOf = ({ recording }: Revision): Subject => {
    if (recording === null) return { text: text('history-vocabulary') };
    const href = hashOf({ screen: 'recording', project: this.projectId, recording });
    return { text: this.#nameOf(recording), href };
  };

  #revertToVersion({ id, name, recording }: Version): Promise<void> {
    const of = recording === null ? {} : { recording };
    const title = text('history-revert-to-version', { name });
    return this.#ask({ wish: { to: `version:${id}`, ...of }, title });
  }

  async #ask({ wish, title }: Asked): Promise<void> {
    const { projectId: project } = this;
    const done = await this.dialog.ask({ project, wish, title, nameOf: this.#nameOf });
    if (done) await this.#feed?.refresh();
  }

  async #takeBack(id: string): Promise<void> {
    await revert(this.projectId, { revert: id }, text('history-step-take-back'));
    await this.#feed?.refresh();
  }
}
