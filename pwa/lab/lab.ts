import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { savedState } from '../document';
import { text } from '../messages/text';
import '../projects/name_dialog';
import type { EarmarkNameDialog } from '../projects/name_dialog';
import '../spectrogram/spectrogram';
import type { View } from '../spectrogram/scales';
import { library, type RecordingRow } from '../storage';
import { beginnings, LIMITS_S, limits, methods, renderChoice, renderCount } from './choice';
import './cuts';
import './editor';
import type { SourceEditor } from './editor';
import { renderLegend, renderSaid } from './outcome';
import { parsePlace } from './place';
import './saved';
import { Shelf } from './shelf';
import { OWN_START, TEMPLATE } from './sources';
import { labStyles } from './styles';
import { Trying } from './trying';

/** The strategy lab: write a way to cut a recording into queries, run it, see where it cuts, save it. */
@customElement('earmark-lab')
export class EarmarkLab extends LitElement {
  static override styles = labStyles;

  @state() private recordings: readonly RecordingRow[] = [];
  @state() private view: View | null = null;
  @state() private begin = OWN_START;
  @state() private source = TEMPLATE;
  @state() private budget = 7;
  @state() private compareWith = 'cpd';
  @state() private limitS = 30;
  @state() private savedIsOpen = false;
  @query('earmark-source-editor') private editor!: SourceEditor;
  @query('earmark-name-dialog') private nameDialog!: EarmarkNameDialog;
  readonly #shelf = new Shelf(this);
  readonly #trying = new Trying(this, (line) => this.editor.showProblem(line));
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    window.addEventListener('hashchange', () => void this.#open(), { signal });
    window.addEventListener('keydown', (event) => this.#press(event), { signal, capture: true });
    savedState.addEventListener('change', () => this.#heedDisk(), { signal });
    void this.#open();
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  async #open(): Promise<void> {
    const trying = this.#trying;
    trying.close();
    this.view = null;
    const place = parsePlace(location.hash);
    if (!place) {
      trying.tell(text('lab-no-project'));
      return;
    }
    try {
      await this.#openShelf(place.project);
      this.recordings = await library.recordings(place.project);
      const key = place.recording ?? this.recordings[0]?.key;
      const row = this.recordings.find((one) => one.key === key);
      if (row) await trying.open(row);
      else trying.tell(text('lab-no-recording'));
    } catch (error) {
      trying.fail(error);
    }
  }

  async #openShelf(project: string): Promise<void> {
    await this.#shelf.open(project);
    await this.updateComplete;
    const { begin, source } = this.#shelf.draft();
    this.#take(begin, source);
  }

  override render() {
    const place = parsePlace(location.hash);
    const back = place ? `/#/project/${encodeURIComponent(place.project)}` : '/#/';
    return html`<header>
        <a href=${back}>${text(place ? 'lab-back' : 'app-all-projects')}</a>
        <h1>${text('lab-title')}</h1>
      </header>
      <main>
        <section class="write" aria-label=${text('lab-strategy')}>
          ${this.#renderBegin()}
          <earmark-source-editor
            label=${text('lab-source')}
            @edit=${this.#edited}
          ></earmark-source-editor>
          ${this.#renderSave()} ${this.#renderRun()} ${renderSaid(this.#trying)}
        </section>
        <section class="look" aria-label=${text('lab-queries')}>
          ${this.#renderRecording()} ${this.#renderSpectrogram()}
          ${renderLegend(this.#trying, this.compareWith)}
        </section>
      </main>
      ${this.#renderDialogs()}`;
  }

  #renderBegin() {
    const saved = this.#shelf.saved.map(({ id, name }) => ({ value: id, text: name }));
    return html`<div class="row">
      ${renderChoice(text('lab-begin'), this.begin, beginnings(), (begin) => this.#use(begin), saved)}
      ${renderCount(this.budget, (budget) => {
        this.budget = budget;
      })}
    </div>`;
  }

  #renderSave() {
    const current = this.#shelf.find(this.begin);
    const isChanged =
      current && (current.source !== this.source || (current.limit_s ?? 30) !== this.limitS);
    return html`<div class="row save">
      <p class="muted">
        ${current ? text(isChanged ? 'lab-changed' : 'lab-saved-name', current) : text('lab-not-saved')}
      </p>
      ${
        current
          ? html`<wa-button variant="brand" appearance="outlined" ?disabled=${!isChanged} @click=${() => this.#save(current.id)}
              >${text('common-save')}</wa-button
            >`
          : nothing
      }
      <wa-button
        variant="brand" appearance="outlined"
        ?disabled=${!this.#shelf.isOpen}
        @click=${this.#saveAs}
        >${text('lab-save-as')}</wa-button>
      <wa-button
        variant="brand" appearance="plain"
        ?disabled=${!this.#shelf.isOpen}
        @click=${() => {
          this.savedIsOpen = true;
        }}
        >${text('lab-saved-ones')}</wa-button
      >
    </div>`;
  }

  #renderRun() {
    const { running, trial } = this.#trying;
    return html`<div class="row">
      ${renderChoice(text('lab-limit'), String(this.limitS), limits(), (limit) => {
        this.limitS = Number(limit);
      })}
      <wa-button appearance="outlined" ?disabled=${!running} @click=${() => this.#trying.stop()}>${text('common-stop')}</wa-button>
      <wa-button
        variant="brand"
        title=${text('lab-run-keys')}
        ?disabled=${!trial || running !== null}
        @click=${this.#run}
        >${text('lab-run')}</wa-button
      >
    </div>`;
  }

  #renderRecording() {
    const recordings = this.recordings.map(({ key, file_name }) => ({
      value: key,
      text: file_name,
    }));
    const key = this.#trying.trial?.row.key ?? '';
    return html`<div class="row">
      ${renderChoice(text('lab-recording'), key, recordings, (chosen) => {
        const place = parsePlace(location.hash);
        if (place) location.hash = `#/project/${place.project}/recording/${chosen}`;
      })}
      ${renderChoice(text('lab-compare'), this.compareWith, methods(), (method) => {
        this.compareWith = method;
        this.#trying.forgetOther();
      })}
    </div>`;
  }

  #renderSpectrogram() {
    const { trial, own, other } = this.#trying;
    return html`<earmark-spectrogram
      .audio=${trial?.blob ?? null}
      .info=${trial?.reader.info ?? null}
      .view=${this.#shown}
      @view-change=${(event: CustomEvent<View>) => {
        this.view = event.detail;
      }}
    >
      <earmark-cuts .own=${own} .other=${other} .view=${this.#shown}></earmark-cuts>
    </earmark-spectrogram>`;
  }

  #renderDialogs() {
    const shelf = this.#shelf;
    return html`<earmark-saved-strategies
        .open=${this.savedIsOpen}
        .saved=${shelf.saved}
        .removed=${shelf.removed}
        @use=${(event: CustomEvent<string>) => this.#use(event.detail)}
        @rename=${(event: CustomEvent<string>) => this.#rename(event.detail)}
        @remove=${(event: CustomEvent<string>) => this.#remove(event.detail)}
        @restore=${(event: CustomEvent<string>) => shelf.restore(event.detail)}
        @closed=${() => {
          this.savedIsOpen = false;
        }}
      ></earmark-saved-strategies>
      <earmark-name-dialog></earmark-name-dialog>`;
  }

  /** The whole recording, until another stretch is chosen. */
  get #shown(): View | null {
    const info = this.#trying.trial?.reader.info;
    if (this.view || !info) return this.view;
    return { startS: 0, endS: info.durationS, lowHz: 0, highHz: info.sampleRateHz / 2 };
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#run();
  }

  #run = (): Promise<void> => {
    const { source, budget, limitS, compareWith } = this;
    const takes = this.#shelf.takenBy(this.begin);
    return this.#trying.run({ source, takes, budget, limitS, compareWith });
  };

  // --- What is written

  #edited = (): void => {
    this.source = this.editor.source;
    this.#shelf.keepDraft({ begin: this.begin, source: this.source });
  };

  /** Put a strategy into the editor; undo there brings back what it held. */
  #use(begin: string): void {
    this.savedIsOpen = false;
    this.#take(begin, this.#shelf.sourceOf(begin));
    this.#trying.forget();
  }

  #take(begin: string, source: string): void {
    this.begin = begin;
    this.limitS = LIMITS_S.find((limit) => limit === this.#shelf.find(begin)?.limit_s) ?? 30;
    this.editor.source = source;
    this.#edited();
  }

  get #text() {
    const takes = this.#shelf.takenBy(this.begin);
    return { source: this.source, limit_s: this.limitS, ...(takes ? { takes } : {}) };
  }

  #save(id: string): void {
    this.#shelf.update(id, this.#text);
    this.#trying.tell(text('lab-saved', { name: this.#shelf.find(id)?.name ?? '' }));
  }

  #saveAs = async (): Promise<void> => {
    const name = await this.nameDialog.ask({
      title: text('lab-save-title'),
      action: text('common-save'),
      hint: text('lab-save-hint'),
    });
    const saved = name === null ? undefined : this.#shelf.saveAs(name, this.#text);
    if (!saved) return;
    this.begin = saved.id;
    this.#edited();
    this.#trying.tell(text('lab-saved-as', { name: saved.name }));
  };

  async #rename(id: string): Promise<void> {
    const value = this.#shelf.find(id)?.name ?? '';
    const name = await this.nameDialog.ask({
      title: text('lab-rename-title'),
      action: text('common-rename'),
      value,
    });
    if (name !== null) this.#shelf.rename(id, name);
  }

  #remove(id: string): void {
    this.#shelf.remove(id);
    if (this.begin === id) this.begin = OWN_START;
  }

  /** What could not be stored must not look saved. */
  #heedDisk(): void {
    if (savedState.state === 'failed') this.#trying.fail(new Error(savedState.sentence));
  }
}
