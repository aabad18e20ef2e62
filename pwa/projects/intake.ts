import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { say } from '../app/say';
import { text } from '../messages/text';
import { type GivenFile, library, type RecordingRow } from '../storage';
import { adding } from './adding';
import { importInto } from './doing';
import {
  AUDIO_ENDINGS,
  canPickFolders,
  canPickHandles,
  droppedFiles,
  pickFiles,
  pickFolder,
  sortFiles,
} from './incoming';

/**
 * Takes what a person hands over while a project is shown: picked or dropped files and folders.
 *
 * What it has taken goes on by itself when the screen is left.
 */
@customElement('earmark-intake')
export class EarmarkIntake extends LitElement {
  static override styles = css`
    .drop {
      position: fixed;
      inset: 56px 12px 12px;
      z-index: 10;
      display: grid;
      place-items: center;
      border: 2px dashed var(--em-accent);
      border-radius: 12px;
      background: color-mix(in srgb, var(--em-accent-soft) 88%, transparent);
      color: var(--em-accent);
      font-size: 1.25rem;
      font-weight: 600;
      pointer-events: none;
    }
  `;

  @property({ attribute: 'project-id' }) projectId = '';
  @state() private dropping = false;
  @query('#files') private files!: HTMLInputElement;
  @query('#folder') private folder!: HTMLInputElement;
  @query('#tables') private tables!: HTMLInputElement;
  @query('#again') private again!: HTMLInputElement;
  #listeners = new AbortController();
  #about: RecordingRow | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    addEventListener('dragover', this.#dragOver, { signal });
    addEventListener('dragleave', this.#dragLeave, { signal });
    addEventListener('drop', this.#drop, { signal });
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  override render() {
    const sound = `${AUDIO_ENDINGS.join()},audio/*`;
    return html`<div hidden>
        <input id="files" type="file" multiple accept=${sound} @change=${this.#chosen} />
        <input id="folder" type="file" webkitdirectory @change=${this.#chosen} />
        <input id="tables" type="file" multiple accept=".txt,.csv,.tsv,.json" @change=${this.#chosenTables} />
        <input id="again" type="file" accept=${sound} @change=${this.#chosenAgain} />
      </div>
      ${this.dropping ? html`<div class="drop">${text('projects-drop')}</div>` : nothing}`;
  }

  pickFiles(): void {
    if (canPickHandles()) void this.#take(pickFiles());
    else this.files.click();
  }

  pickFolder(): void {
    if (canPickFolders()) void this.#take(pickFolder());
    else this.folder.click();
  }

  /** Let tables be picked: for one recording, or for those that they name. */
  pickTables(row?: RecordingRow): void {
    this.#about = row;
    this.tables.click();
  }

  /** Let the file of a recording be given again. */
  pickAgain(row: RecordingRow): void {
    this.#about = row;
    this.again.click();
  }

  #chosen = (event: Event) => void this.#take(Promise.resolve(filesOf(event)));

  #chosenTables = (event: Event) => void this.#import(filesOf(event), this.#about);

  #chosenAgain = (event: Event) => {
    const [file] = filesOf(event);
    const key = this.#about?.key;
    if (file && key) void this.#reporting(() => library.attach(key, file));
  };

  /** Add the recordings of what was picked or dropped; without any, import its tables. */
  #take(picked: Promise<readonly GivenFile[]>): Promise<void> {
    const { projectId } = this;
    return this.#reporting(async () => {
      const { audio, tables, others } = sortFiles(await picked);
      if (audio.length === 0 && tables.length === 0 && others.length > 0) {
        throw new Error(text('projects-neither', { name: others[0]! }));
      }
      if (audio.length > 0) await adding.add(projectId, audio);
      else if (tables.length > 0) await importInto(projectId, tables);
      if (audio.length > 0 && tables.length > 0) {
        say(text('projects-tables-left', { count: tables.length }), { seconds: 10 });
      }
    });
  }

  #import(files: readonly File[], given?: RecordingRow): Promise<void> {
    const { projectId } = this;
    return this.#reporting(() => importInto(projectId, files, given));
  }

  /** Do something of which a failure is told on the project's page, shown or not. */
  async #reporting(run: () => Promise<void>): Promise<void> {
    const { projectId } = this;
    try {
      await run();
    } catch (error) {
      adding.report(projectId, [(error as Error).message]);
    }
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
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dropping = false;
    void this.#take(droppedFiles(event.dataTransfer));
  };
}

/** The files of a picker, which is emptied so that the same file can be chosen again. */
function filesOf(event: Event): File[] {
  const input = event.target as HTMLInputElement;
  const files = [...(input.files ?? [])];
  input.value = '';
  return files;
}
