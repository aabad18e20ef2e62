import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/details/details.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { say } from '../app/say';
import { ProjectDocument, rememberProject, summaries, summaryChanges } from '../document';
import type { TableFormat } from '../document/schema';
import {
  askToPersist,
  COPY_UP_TO_BYTES,
  type GivenFile,
  library,
  type RecordingRow,
  sweepHalfCopies,
} from '../storage';
import { coalesce } from './coalesce';
import {
  exportAs,
  importInto,
  keepAudio,
  releaseAudio,
  removeRecording,
  restoreRecording,
} from './doing';
import {
  canPickFolders,
  canPickHandles,
  droppedFiles,
  pickFiles,
  pickFolder,
  sortFiles,
} from './incoming';
import './name_dialog';
import type { EarmarkNameDialog } from './name_dialog';
import './problems';
import { projectStyles } from './project_styles';
import './recordings';
import type { ListedRecording, RecordingAction } from './recordings';
import './storage_panel';
import { screenStyles } from './styles';
import { listenForUndo } from './undoing';
import './vocabulary';
import { countOf } from './wording';

interface Adding {
  readonly done: number;
  readonly all: number;
  readonly name: string;
}

/**
 * One project: its recordings, labels and storage, and tables in and out.
 *
 * Long because it is the one owner of the page's pickers, progress and problems.
 */
@customElement('earmark-project')
export class EarmarkProject extends LitElement {
  static override styles = [screenStyles, projectStyles];

  @property({ attribute: 'project-id' }) projectId = '';
  @state() private project: ProjectDocument | null = null;
  @state() private recordings: readonly ListedRecording[] | null = null;
  @state() private removed: readonly RecordingRow[] = [];
  @state() private problems: readonly string[] = [];
  @state() private adding: Adding | null = null;
  @state() private dropping = false;
  @state() private working = '';
  @query('earmark-name-dialog') private dialog!: EarmarkNameDialog;
  @query('#files') private files!: HTMLInputElement;
  @query('#folder') private folder!: HTMLInputElement;
  @query('#tables') private tables!: HTMLInputElement;
  @query('#again') private again!: HTMLInputElement;
  #listeners = new AbortController();
  #cancel = new AbortController();
  #about: RecordingRow | undefined;
  #stop = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    library.addEventListener('change', () => void this.#load(), { signal });
    summaryChanges.addEventListener('change', () => void this.#load(), { signal });
    this.addEventListener('dragover', this.#dragOver, { signal });
    this.addEventListener('dragleave', this.#dragLeave, { signal });
    this.addEventListener('drop', this.#drop, { signal });
    listenForUndo(signal);
    void sweepHalfCopies();
    void this.#open();
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    this.#cancel.abort();
    this.#stop();
    void this.project?.close();
    this.project = null;
    super.disconnectedCallback();
  }

  async #open(): Promise<void> {
    const project = await ProjectDocument.open(this.projectId);
    if (!this.isConnected) return project.close();
    this.project = project;
    this.#stop = project.onChange(() => this.#named());
    this.#named();
    void rememberProject(project.id);
    await this.#load();
  }

  #named(): void {
    const detail = [{ text: this.project?.name || 'Project' }];
    this.dispatchEvent(new CustomEvent('crumbs', { bubbles: true, composed: true, detail }));
    this.requestUpdate();
  }

  readonly #load = coalesce(() => this.#read());

  async #read(): Promise<void> {
    const [rows, removed] = await Promise.all([
      library.recordings(this.projectId),
      library.recordings(this.projectId, 'deleted'),
    ]);
    const counts = await summaries(rows.map(({ key }) => key));
    const places = await Promise.all(rows.map((row) => library.whereabouts(row)));
    this.removed = removed;
    this.recordings = rows.map((row, index) => ({
      row,
      summary: counts.get(row.key),
      where: places[index],
    }));
  }

  override render() {
    const { project, recordings } = this;
    if (!project || !recordings) return nothing;
    const rows = recordings.map(({ row }) => row);
    return html`<div class="page">
        ${this.#renderHeader(project, rows)}
        <earmark-problems
          ?hidden=${this.problems.length === 0}
          .sentences=${this.problems}
          @dismiss=${() => {
            this.problems = [];
          }}
        ></earmark-problems>
        ${this.adding ? this.#renderAdding(this.adding) : nothing}
        <div class="columns">
          <section class="panel recordings" aria-labelledby="recordings-title">
            <h2 id="recordings-title">Recordings</h2>
            ${recordings.length === 0 ? this.#renderNoRecordings() : this.#renderRecordings(recordings)}
          </section>
          <aside>
            <section class="panel" aria-labelledby="labels-title">
              <h2 id="labels-title">Labels</h2>
              <earmark-vocabulary .project=${project}></earmark-vocabulary>
            </section>
            <section class="panel" aria-labelledby="storage-title">
              <h2 id="storage-title">On this device</h2>
              <earmark-storage .recordings=${rows}></earmark-storage>
            </section>
          </aside>
        </div>
        ${this.removed.length > 0 ? this.#renderRemoved() : nothing}
      </div>
      ${this.#renderInputs()}
      <earmark-name-dialog></earmark-name-dialog>
      ${this.dropping ? html`<div class="drop">Drop recordings, folders or tables to add them</div>` : nothing}`;
  }

  #renderHeader(project: ProjectDocument, rows: readonly RecordingRow[]) {
    const annotations = (this.recordings ?? []).reduce(
      (sum, { summary }) => sum + (summary?.annotations ?? 0),
      0,
    );
    return html`<header>
      <div class="title">
        <h1>${project.name || 'Project without a name'}</h1>
        <wa-button size="s" appearance="plain" @click=${this.#rename}>
          <wa-icon name="pencil" label="Rename the project"></wa-icon>
        </wa-button>
        <p class="muted numbers">
          ${countOf(rows.length, 'recording')} · ${countOf(annotations, 'annotation')}
        </p>
      </div>
      <div class="row-actions">
        <wa-button size="s" appearance="outlined" ?disabled=${rows.length === 0} @click=${() => this.#pickTables()}>
          <wa-icon slot="start" name="file-up"></wa-icon>Import
        </wa-button>
        ${this.#renderExport(rows)} ${this.#renderAdd()}
      </div>
    </header>`;
  }

  #renderExport(rows: readonly RecordingRow[]) {
    return html`<wa-dropdown
      placement="bottom-end"
      @wa-select=${(event: CustomEvent<{ item: { value: TableFormat } }>) =>
        this.#run('Exporting', () =>
          exportAs(this.project!, rows, event.detail.item.value, this.#report),
        )}
    >
      <wa-button
        slot="trigger"
        size="s"
        appearance="outlined"
        with-caret
        ?disabled=${rows.length === 0}
        ?loading=${this.working !== ''}
      >
        <wa-icon slot="start" name="file-down"></wa-icon>Export
      </wa-button>
      <wa-dropdown-item value="raven">Raven selection table</wa-dropdown-item>
      <wa-dropdown-item value="audacity">Audacity labels</wa-dropdown-item>
      <wa-dropdown-item value="csv">CSV table</wa-dropdown-item>
      <wa-dropdown-item value="json">Everything, as a JSON bundle</wa-dropdown-item>
    </wa-dropdown>`;
  }

  #renderAdd() {
    return html`<wa-button class="add-folder" size="s" appearance="outlined" @click=${this.#pickFolder}>
        <wa-icon slot="start" name="folder-open"></wa-icon>Add folder
      </wa-button>
      <wa-button size="s" variant="brand" appearance="accent" @click=${this.#pickFiles}>
        <wa-icon slot="start" name="plus"></wa-icon>Add recordings
      </wa-button>`;
  }

  #renderRecordings(recordings: readonly ListedRecording[]) {
    return html`<earmark-recordings
      project-id=${this.projectId}
      .recordings=${recordings}
      @act=${(event: CustomEvent<{ action: RecordingAction; row: RecordingRow }>) =>
        this.#act(event.detail.action, event.detail.row)}
    ></earmark-recordings>`;
  }

  #renderNoRecordings() {
    return html`<div class="nothing">
      <wa-icon name="audio-lines"></wa-icon>
      <p>Drop WAV or FLAC files here, or a folder of them.</p>
      <p class="muted">
        They are read from where they are, at their own sample rate; nothing is uploaded.
      </p>
      <wa-button appearance="outlined" @click=${this.#pickFiles}>Choose files</wa-button>
    </div>`;
  }

  #renderAdding({ done, all, name }: Adding) {
    return html`<section class="panel adding" aria-label="Adding files">
      <span class="numbers" aria-live="polite">Adding ${done + 1} of ${all}</span>
      <span class="muted file">${name}</span>
      <wa-progress-bar value=${Math.round((done / all) * 100)} label="Files added"></wa-progress-bar>
      <wa-button size="s" appearance="plain" @click=${() => this.#cancel.abort()}>Stop</wa-button>
    </section>`;
  }

  #renderRemoved() {
    return html`<wa-details appearance="plain" summary="Removed recordings (${this.removed.length})">
      ${this.removed.map(
        (row) => html`<div class="removed">
          <span>${row.file_name}</span>
          <span class="row-actions">
            ${
              row.audio.kind === 'opfs'
                ? html`<wa-button
                    size="s"
                    appearance="plain"
                    @click=${() => this.#run('Releasing', () => releaseAudio(row))}
                    >Release its audio</wa-button
                  >`
                : nothing
            }
            <wa-button size="s" appearance="outlined" @click=${() => restoreRecording(row)}>Restore</wa-button>
          </span>
        </div>`,
      )}
    </wa-details>`;
  }

  #renderInputs() {
    return html`<div hidden>
      <input id="files" type="file" multiple accept=".wav,.wave,.flac,audio/*" @change=${this.#chosen} />
      <input id="folder" type="file" webkitdirectory @change=${this.#chosen} />
      <input id="tables" type="file" multiple accept=".txt,.csv,.tsv,.json" @change=${this.#chosenTables} />
      <input id="again" type="file" accept=".wav,.wave,.flac,audio/*" @change=${this.#chosenAgain} />
    </div>`;
  }

  #report = (problems: readonly string[]) => {
    if (problems.length > 0) this.problems = [...new Set([...this.problems, ...problems])];
  };

  #rename = async () => {
    const { project } = this;
    const value = project?.name ?? '';
    const name = await this.dialog.ask({ title: 'Rename project', action: 'Rename', value });
    if (name) project?.rename(name);
  };

  async #run(what: string, run: () => Promise<void>): Promise<void> {
    this.working = what;
    try {
      await run();
    } catch (error) {
      this.#report([(error as Error).message]);
    } finally {
      this.working = '';
      await this.#load();
    }
  }

  #act(action: RecordingAction, row: RecordingRow): void {
    const project = this.project!;
    switch (action) {
      case 'raven':
      case 'audacity':
        void this.#run('Exporting', () => exportAs(project, [row], action, this.#report));
        break;
      case 'import':
        this.#pickTables(row);
        break;
      case 'attach':
        this.#about = row;
        this.again.click();
        break;
      case 'keep':
        void this.#run('Keeping', () => keepAudio(row.key));
        break;
      case 'release':
        void this.#run('Releasing', () => releaseAudio(row));
        break;
      case 'remove':
        void this.#run('Removing', () => removeRecording(row));
    }
  }

  #pickFiles = async () => {
    if (!canPickHandles()) return this.files.click();
    await this.#take(pickFiles());
  };

  #pickFolder = async () => {
    if (!canPickFolders()) return this.folder.click();
    await this.#take(pickFolder());
  };

  #pickTables(row?: RecordingRow): void {
    this.#about = row;
    this.tables.click();
  }

  #chosen = (event: Event) => void this.#take(Promise.resolve(filesOf(event)));

  #chosenTables = (event: Event) => void this.#importFiles(filesOf(event), this.#about);

  #chosenAgain = (event: Event) => {
    const [file] = filesOf(event);
    const key = this.#about?.key;
    if (file && key) void this.#run('Reading', () => library.attach(key, file));
  };

  #importFiles(files: readonly File[], given?: RecordingRow): Promise<void> {
    const rows = (this.recordings ?? []).map(({ row }) => row);
    return this.#run('Importing', () =>
      importInto(this.project!, rows, files, this.#report, given),
    );
  }

  /** Add what was picked or dropped: recordings first, then the tables that belong to them. */
  async #take(picked: Promise<readonly GivenFile[]>): Promise<void> {
    try {
      const { audio, tables, others } = sortFiles(await picked);
      if (audio.length > 0) await this.#add(audio);
      else if (tables.length === 0 && others.length > 0) {
        this.#report([`${others[0]} is neither a recording (WAV, FLAC) nor a table.`]);
      }
      if (tables.length > 0 && audio.length === 0) await this.#importFiles(tables);
    } catch (error) {
      this.#report([(error as Error).message]);
    }
  }

  async #add(files: readonly GivenFile[]): Promise<void> {
    this.#cancel = new AbortController();
    const { added, existing, problems } = await library.add(this.projectId, files, {
      signal: this.#cancel.signal,
      onProgress: (done, all, name) => {
        this.adding = done < all ? { done, all, name } : null;
      },
    });
    this.adding = null;
    this.#report(problems);
    if (added.length > 0) void askToPersist();
    const known = existing.length > 0 ? ` ${countOf(existing.length, 'file')} known already.` : '';
    if (added.length + existing.length > 0) {
      say(`Added ${countOf(added.length, 'recording')}.${known}`, { kind: 'good' });
    }
    const large = added.filter(
      ({ audio, bytes }) => audio.kind !== 'opfs' && bytes > COPY_UP_TO_BYTES,
    );
    if (large.length > 0) {
      say(
        `${countOf(large.length, 'large file')} not copied into the browser, but read from where ` +
          'they are. “Keep the audio here” in the menu copies one.',
        { seconds: 15 },
      );
    }
    await this.#load();
  }

  #dragOver = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dropping = true;
  };

  #dragLeave = (event: DragEvent) => {
    if (!event.relatedTarget) this.dropping = false;
  };

  #drop = (event: DragEvent) => {
    event.preventDefault();
    this.dropping = false;
    if (event.dataTransfer) void this.#take(droppedFiles(event.dataTransfer));
  };
}

/** The files of a picker, which is emptied so that the same file can be chosen again. */
function filesOf(event: Event): File[] {
  const input = event.target as HTMLInputElement;
  const files = [...(input.files ?? [])];
  input.value = '';
  return files;
}
