import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { kindOf, savedState } from '../document';
import type { StrategyKind } from '../document/schema';
import { segments } from '../looking/segments';
import { text } from '../messages/text';
import '../projects/name_dialog';
import type { EarmarkNameDialog } from '../projects/name_dialog';
import { modelOf } from '../questions/hearing';
import { Sandbox } from '../sandbox/sandbox';
import type { View } from '../spectrogram/scales';
import { library, type RecordingRow } from '../storage';
import { beginnings, kinds, LIMITS_S, limits, renderChoice, renderCount } from './choice';
import { Comparing } from './comparing';
import './comparing_panel';
import type { Chosen, ComparingPanel } from './comparing_panel';
import './editor';
import type { SourceEditor } from './editor';
import { renderHeader } from './heading';
import { renderKeeping } from './keeping';
import { renderOneRecording } from './one_recording';
import { renderRun, renderSaid } from './outcome';
import { goToRecording, parsePlace } from './place';
import './saved';
import { Shelf } from './shelf';
import { OWN_START, TEMPLATES } from './sources';
import { labStyles, sharedStyles } from './styles';
import { Trying } from './trying';

/** The strategy lab: write a way to ask or to choose, see where it cuts, compare it, save it. */
@customElement('earmark-lab')
export class EarmarkLab extends LitElement {
  static override styles = [sharedStyles, labStyles];

  @state() private recordings: readonly RecordingRow[] = [];
  @state() private view: View | null = null;
  @state() private kind: StrategyKind = 'queries';
  /** What it is tried on. */
  @state() private place: 'one' | 'all' = 'one';
  @state() private begin = OWN_START;
  @state() private source = TEMPLATES.queries;
  @state() private budget = 7;
  @state() private compareWith = 'cpd';
  @state() private limitS = 30;
  @state() private savedIsOpen = false;
  @query('earmark-source-editor') private editor!: SourceEditor;
  @query('earmark-name-dialog') private nameDialog!: EarmarkNameDialog;
  @query('earmark-comparing') private panel!: ComparingPanel | null;
  readonly #shelf = new Shelf(this);
  readonly #sandbox = new Sandbox();
  readonly #trying = new Trying(this, this.#sandbox, (line) => this.editor.showProblem(line));
  readonly #comparing = new Comparing(this, this.#sandbox, (line) => this.editor.showProblem(line));
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
      void this.#comparing.find(place.project);
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
    this.#writeKind(this.#shelf.kind());
  }

  override render() {
    return html`${renderHeader(parsePlace(location.hash))}
      <main>
        <section class="write" aria-label=${text('lab-strategy')}>
          ${this.#renderBegin()}
          <earmark-source-editor
            label=${text('lab-source')}
            @edit=${this.#edited}
          ></earmark-source-editor>
          ${this.#renderSave()} ${this.#renderRun()}
          ${this.#isOne ? renderSaid(this.#trying) : nothing}
        </section>
        <section class="look" aria-label=${text('lab-outcome')}>
          ${this.#renderPlace()} ${this.#isOne ? this.#renderOne() : this.#renderAll()}
        </section>
      </main>
      ${this.#renderDialogs()}`;
  }

  /** Whether it is tried on one recording. The other kinds are nothing without answers. */
  get #isOne(): boolean {
    return this.kind === 'queries' && this.place === 'one';
  }

  #renderBegin() {
    const saved = this.#shelf.savedOf(this.kind).map(({ id, name }) => ({ value: id, text: name }));
    const { kind, begin } = this;
    return html`<div class="row">
      ${renderChoice(text('lab-kind'), kind, kinds(), (chosen) => this.#writeKind(chosen as StrategyKind))}
      ${renderChoice(text('lab-begin'), begin, beginnings(kind), (other) => this.#use(other), saved)}
      ${
        this.#isOne
          ? renderCount(this.budget, (budget) => {
              this.budget = budget;
            })
          : nothing
      }
    </div>`;
  }

  #renderSave() {
    const written = { source: this.source, limit_s: this.limitS };
    return renderKeeping(this.#shelf, this.begin, written, {
      save: (id) => this.#save(id),
      saveAs: this.#saveAs,
      open: () => {
        this.savedIsOpen = true;
      },
    });
  }

  #renderRun() {
    const limit = renderChoice(text('lab-limit'), String(this.limitS), limits(), (seconds) => {
      this.limitS = Number(seconds);
    });
    return html`<div class="row">${limit} ${this.#isOne ? renderRun(this.#trying, this.#run) : nothing}</div>`;
  }

  #renderPlace() {
    if (this.kind !== 'queries') return html`<span></span>`;
    const places = [
      { value: 'one', text: text('lab-view-one') },
      { value: 'all', text: text('lab-view-all') },
    ] as const;
    return segments(text('lab-view'), places, this.place, (place) => {
      this.place = place;
    });
  }

  #renderOne() {
    return renderOneRecording(this.#trying, {
      ...{ recordings: this.recordings, compareWith: this.compareWith, view: this.view },
      onRecording: goToRecording,
      onCompare: (method) => {
        this.compareWith = method;
        this.#trying.forgetOther();
      },
      onView: (view) => {
        this.view = view;
      },
    });
  }

  #renderAll() {
    const { labeled, running, said, fraction, asking, opening } = this.#comparing;
    return html`<earmark-comparing
      kind=${this.kind}
      .labels=${this.#shelf.project?.labels ?? []}
      .labeled=${labeled}
      .comparing=${this.#comparing}
      .news=${[running, said, fraction, asking, opening]}
      @compare=${(event: CustomEvent<Chosen>) => this.#compare(event.detail)}
      @stop=${() => this.#comparing.stop()}
    ></earmark-comparing>`;
  }

  #renderDialogs() {
    const shelf = this.#shelf;
    return html`<earmark-saved-strategies
        .open=${this.savedIsOpen}
        .saved=${shelf.saved}
        .removed=${shelf.removed}
        .shelf=${shelf}
        @use=${(event: CustomEvent<string>) => this.#use(event.detail)}
        @removed=${(event: CustomEvent<string>) => {
          if (this.begin === event.detail) this.begin = OWN_START;
        }}
        @closed=${() => {
          this.savedIsOpen = false;
        }}
      ></earmark-saved-strategies>
      <earmark-name-dialog></earmark-name-dialog>`;
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.#isOne) void this.#run();
    else this.panel?.compare();
  }

  #run = (): Promise<void> => {
    const { kind, source, budget, limitS, compareWith } = this;
    const takes = this.#shelf.takenBy(this.begin);
    return this.#trying.run({ kind, source, takes, budget, limitS, compareWith });
  };

  #compare(chosen: Chosen): void {
    if (this.#trying.running) return;
    const { kind, source, limitS } = this;
    const takes = this.#shelf.takenBy(this.begin);
    const model = modelOf(this.#shelf.project?.settings ?? {});
    void this.#comparing.run({ ...chosen, kind, source, takes, limitS, model });
  }

  #edited = (): void => {
    this.source = this.editor.source;
    this.#shelf.keepDraft(this.kind, { begin: this.begin, source: this.source });
  };

  /** Write a strategy of another kind; what was being written of it is still there. */
  #writeKind(kind: StrategyKind): void {
    this.kind = kind;
    const draft = this.#shelf.draft(kind);
    this.editor.startWith(draft.source);
    this.#take(draft.begin, draft.source);
  }

  /** Put a strategy into the editor; undo there brings back what it held. */
  #use(begin: string): void {
    this.savedIsOpen = false;
    const saved = this.#shelf.find(begin);
    if (saved) this.kind = kindOf(saved);
    this.#take(begin, this.#shelf.sourceOf(begin, this.kind));
  }

  #take(begin: string, source: string): void {
    this.begin = begin;
    this.limitS = LIMITS_S.find((limit) => limit === this.#shelf.find(begin)?.limit_s) ?? 30;
    this.editor.source = source;
    this.#edited();
    this.#trying.forget();
    this.#comparing.forget();
  }

  get #text() {
    const takes = this.#shelf.takenBy(this.begin);
    const { kind, source, limitS: limit_s } = this;
    return { kind, source, limit_s, ...(takes ? { takes } : {}) };
  }

  #save(id: string): void {
    this.#shelf.update(id, this.#text);
    this.#tell(text('lab-saved', { name: this.#shelf.find(id)?.name ?? '' }));
  }

  #saveAs = async (): Promise<void> => {
    const name = await this.nameDialog.ask({
      title: text('lab-save-title'),
      action: text('common-save'),
      hint: text(this.kind === 'sampling' ? 'lab-save-hint-sampling' : 'lab-save-hint'),
    });
    const saved = name === null ? undefined : this.#shelf.saveAs(name, this.#text);
    if (!saved) return;
    this.begin = saved.id;
    this.#edited();
    const said = this.kind === 'sampling' ? 'lab-saved-as-sampling' : 'lab-saved-as';
    this.#tell(text(said, { name: saved.name }));
  };

  /** Said where it is seen now. */
  #tell(sentence: string): void {
    if (this.#isOne) this.#trying.tell(sentence);
    else this.#comparing.tell(sentence);
  }

  /** What could not be stored must not look saved. */
  #heedDisk(): void {
    if (savedState.state === 'failed') this.#trying.fail(new Error(savedState.sentence));
  }
}
