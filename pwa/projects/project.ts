import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { openAbout } from '../about/about';
import { readAbout } from '../about/reading';
import {
  ProjectDocument,
  rememberProject,
  serverName,
  summaries,
  summaryChanges,
} from '../document';
import type { TableFormat } from '../document/schema';
import { renameOnServer } from '../relay/renaming';
import { library, type RecordingRow, sweepHalfCopies } from '../storage';
import { adding } from './adding';
import './adding_panel';
import './attributes';
import { coalesce } from './coalesce';
import {
  exportAs,
  exportWithHistory,
  keepAudio,
  releaseAudio,
  removeRecording,
  restoreRecording,
} from './doing';
import './first_visit';
import './intake';
import type { EarmarkIntake } from './intake';
import './name_dialog';
import type { EarmarkNameDialog } from './name_dialog';
import './project_header';
import { projectStyles } from './project_styles';
import './recordings';
import { OnServer } from './on_server';
import type { RecordingAction } from './recordings';
import type { ListedRecording } from './shown_rows';
import './removed_recordings';
import './storage_panel';
import '../sampling/next_actions';
import '../assignments/assignments_panel';
import '../field/field_panel';
import '../field/homecoming_panel';
import '../sending/sending_panel';
import '../together/sharing';
import { screenStyles } from './styles';
import { listenForUndo } from './undoing';
import './vocabulary';
import { text } from '../messages/text';

/** Which of these recordings the server does not have. */
async function onlyHere(rows: readonly RecordingRow[]): Promise<boolean[]> {
  return Promise.all(rows.map(async (row) => !row.elsewhere && !(await library.findOnServer(row))));
}

type Acted = CustomEvent<{ action: RecordingAction; row: RecordingRow }>;

/** The page of one project: its recordings, its labels and what this device keeps of it. */
@customElement('earmark-project')
export class EarmarkProject extends LitElement {
  static override styles = [screenStyles, projectStyles];

  @property({ attribute: 'project-id' }) projectId = '';
  @state() private project: ProjectDocument | null = null;
  @state() private recordings: readonly ListedRecording[] | null = null;
  @state() private removed: readonly RecordingRow[] = [];
  @state() private working = false;
  /** As the server calls it, until its document is here. */
  @state() private called = '';
  @query('earmark-name-dialog') private dialog!: EarmarkNameDialog;
  @query('earmark-intake') private intake!: EarmarkIntake;
  #listeners = new AbortController();
  #stop = () => {};
  readonly #onServer = new OnServer(
    this,
    () => this.projectId,
    () => void this.#load(),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    library.addEventListener('change', () => void this.#load(), { signal });
    summaryChanges.addEventListener('change', () => void this.#load(), { signal });
    listenForUndo(signal);
    void sweepHalfCopies();
    void this.#open();
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    this.#stop();
    void this.project?.close();
    this.project = null;
    super.disconnectedCallback();
  }

  async #open(): Promise<void> {
    const project = await ProjectDocument.open(this.projectId);
    if (!this.isConnected) return project.close();
    this.called = await serverName(project.id);
    this.project = project;
    this.#stop = project.onChange(() => this.#named());
    this.#named();
    void rememberProject(project.id);
    await this.#load();
  }

  #named(): void {
    const detail = [{ text: this.#name || text('projects-one') }];
    this.dispatchEvent(new CustomEvent('crumbs', { bubbles: true, composed: true, detail }));
    this.requestUpdate();
  }

  get #name(): string {
    return this.project?.name || this.called;
  }

  readonly #load = coalesce(() => this.#read());

  async #read(): Promise<void> {
    const [rows, removed] = await Promise.all([
      library.recordings(this.projectId),
      library.recordings(this.projectId, 'deleted'),
    ]);
    const counts = await summaries(
      this.projectId,
      rows.map(({ key }) => key),
    );
    const places = await Promise.all(rows.map((row) => library.whereabouts(row)));
    this.removed = removed;
    void readAbout(rows);
    const isOnlyHere = this.#onServer.list ? await onlyHere(rows) : [];
    this.recordings = rows.map((row, index) => ({
      row,
      summary: counts.get(row.key),
      where: places[index],
      isOnlyHere: isOnlyHere[index],
    }));
  }

  override render() {
    const { project, recordings } = this;
    if (!project || !recordings) return nothing;
    const rows = recordings.map(({ row }) => row);
    const isEmpty = recordings.length === 0 && !this.#onServer.list;
    return html`<div class="page">
        ${this.#renderHeader(recordings)}
        <earmark-sharing project-id=${this.projectId} name=${project.name}></earmark-sharing>
        <earmark-homecoming project-id=${this.projectId}></earmark-homecoming>
        <div class="work">
          <earmark-assignments .project=${project} .recordings=${recordings}></earmark-assignments>
          <earmark-field .project=${project}></earmark-field>
        </div>
        <earmark-sending project-id=${this.projectId}></earmark-sending>
        ${isEmpty ? nothing : html`<earmark-next-actions .project=${project}></earmark-next-actions>`}
        <earmark-first-visit project-id=${this.projectId} .recordings=${rows}></earmark-first-visit>
        <earmark-adding project-id=${this.projectId}></earmark-adding>
        <div class="columns">
          <section class="panel recordings" aria-labelledby="recordings-title">
            <h2 id="recordings-title">${text('projects-recordings')}</h2>
            ${isEmpty ? this.#renderNoRecordings() : this.#renderRecordings(recordings)}
          </section>
          <aside>
            <section class="panel" aria-labelledby="labels-title">
              <h2 id="labels-title">${text('projects-labels')}</h2>
              <earmark-vocabulary .project=${project}></earmark-vocabulary>
            </section>
            <earmark-attributes .project=${project}></earmark-attributes>
            <section class="panel" aria-labelledby="storage-title">
              <h2 id="storage-title">${text('projects-on-this-device')}</h2>
              <earmark-storage .recordings=${rows}></earmark-storage>
            </section>
          </aside>
        </div>
        <earmark-removed-recordings
          .recordings=${this.removed}
          @restore=${(event: CustomEvent<RecordingRow>) => restoreRecording(event.detail)}
          @release=${(event: CustomEvent<RecordingRow>) =>
            this.#run(() => releaseAudio(event.detail))}
        ></earmark-removed-recordings>
      </div>
      <earmark-intake project-id=${this.projectId}></earmark-intake>
      <earmark-name-dialog></earmark-name-dialog>`;
  }

  #renderHeader(recordings: readonly ListedRecording[]) {
    const annotations = recordings.reduce(
      (sum, { summary }) => sum + (summary?.annotations ?? 0),
      0,
    );
    return html`<earmark-project-header
      name=${this.#name}
      project-id=${this.projectId}
      recordings=${Math.max(recordings.length, this.#onServer.all)}
      .annotations=${this.#onServer.list ? null : annotations}
      ?working=${this.working}
      @rename=${this.#rename}
      @add-files=${() => this.intake.pickFiles()}
      @add-folder=${() => this.intake.pickFolder()}
      @import-tables=${() => this.intake.pickTables()}
      @export-as=${(event: CustomEvent<TableFormat | 'history'>) => this.#exportAll(event.detail)}
    ></earmark-project-header>`;
  }

  #renderRecordings(recordings: readonly ListedRecording[]) {
    return html`<earmark-recordings
      project-id=${this.projectId}
      .recordings=${recordings}
      .labels=${this.project?.labels ?? []}
      .assignments=${this.project?.assignments.list ?? []}
      .onServer=${this.#onServer}
      @act=${(event: Acted) => this.#act(event.detail.action, event.detail.row)}
    ></earmark-recordings>`;
  }

  #renderNoRecordings() {
    return html`<div class="nothing">
      <wa-icon name="audio-lines"></wa-icon>
      <p>${text('projects-drop-hint')}</p>
      <p class="muted">${text('projects-read-hint')}</p>
      <wa-button appearance="outlined" @click=${() => this.intake.pickFiles()}>${text('projects-choose-files')}</wa-button>
    </div>`;
  }

  #rename = async () => {
    const { project } = this;
    const value = project?.name ?? '';
    const title = text('projects-rename-title');
    const name = await this.dialog.ask({ title, action: text('common-rename'), value });
    if (!name) return;
    project?.rename(name);
    await renameOnServer(this.projectId, name);
  };

  #exportAll(format: TableFormat | 'history'): void {
    if (format === 'history') {
      void this.#run(() => exportWithHistory(this.projectId, this.#name));
      return;
    }
    const rows = (this.recordings ?? []).map(({ row }) => row);
    void this.#run(() => exportAs(this.projectId, rows, format));
  }

  #act(action: RecordingAction, row: RecordingRow): void {
    switch (action) {
      case 'raven':
      case 'audacity':
        void this.#run(() => exportAs(this.projectId, [row], action));
        break;
      case 'import':
        this.intake.pickTables(row);
        break;
      case 'attach':
        this.intake.pickAgain(row);
        break;
      case 'about':
        openAbout(row.key);
        break;
      case 'allow':
        void this.#run(() => library.allow(row));
        break;
      case 'keep':
        void this.#run(() => keepAudio(row.key));
        break;
      case 'release':
        void this.#run(() => releaseAudio(row));
        break;
      case 'remove':
        void this.#run(() => removeRecording(row));
    }
  }

  async #run(run: () => Promise<void>): Promise<void> {
    const { projectId } = this;
    this.working = true;
    try {
      await run();
    } catch (error) {
      adding.report(projectId, [(error as Error).message]);
    } finally {
      this.working = false;
      await this.#load();
    }
  }
}
