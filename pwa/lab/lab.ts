import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/number-input/number-input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import type WaNumberInput from '@awesome.me/webawesome/dist/components/number-input/number-input.js';
import type WaSelect from '@awesome.me/webawesome/dist/components/select/select.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { Region } from '../document';
import { PythonError } from '../python/errors';
import { Sandbox } from '../sandbox/sandbox';
import '../spectrogram/spectrogram';
import type { View } from '../spectrogram/scales';
import { library, type RecordingRow } from '../storage';
import './cuts';
import './editor';
import type { SourceEditor } from './editor';
import { parsePlace } from './place';
import { BUILT_IN, TEMPLATE } from './sources';
import { labStyles } from './styles';
import { Trial } from './trial';

const LIMITS_S = [10, 30, 120, 600];
const OWN_START = 'own';

/** The strategy lab: write a way to cut a recording into queries, run it, and see where it cuts. */
@customElement('earmark-lab')
export class EarmarkLab extends LitElement {
  static override styles = labStyles;

  @state() private recordings: readonly RecordingRow[] = [];
  @state() private trial: Trial | null = null;
  @state() private own: readonly Region[] = [];
  @state() private other: readonly Region[] = [];
  @state() private view: View | null = null;
  @state() private begin = OWN_START;
  @state() private budget = 7;
  @state() private compareWith = 'cpd';
  @state() private limitS = 30;
  @state() private running: AbortController | null = null;
  @state() private said = 'Run the strategy to see where it cuts.';
  @state() private isProblem = false;
  @state() private output = '';
  @query('earmark-source-editor') private editor!: SourceEditor;
  readonly #sandbox = new Sandbox();
  #listeners = new AbortController();
  #printed = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    window.addEventListener('hashchange', () => void this.#open(), { signal });
    window.addEventListener('keydown', (event) => this.#press(event), { signal, capture: true });
    this.#sandbox.addEventListener('phase', () => this.#tellPhase(), { signal });
    this.#sandbox.addEventListener('output', () => this.#keepOutput(), { signal });
    void this.#open();
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    this.running?.abort();
    this.trial?.close();
    this.#sandbox.end();
    super.disconnectedCallback();
  }

  protected override firstUpdated(): void {
    this.editor.source = TEMPLATE;
    this.#sandbox.start();
  }

  async #open(): Promise<void> {
    this.running?.abort();
    this.trial?.close();
    [this.trial, this.own, this.other, this.view] = [null, [], [], null];
    const place = parsePlace(location.hash);
    if (!place) {
      this.#tell('Open the lab from a project: its recordings are tried here.');
      return;
    }
    try {
      this.recordings = await library.recordings(place.project);
      const key = place.recording ?? this.recordings[0]?.key;
      const row = this.recordings.find((one) => one.key === key);
      if (row) this.trial = await Trial.open(this.#sandbox, row);
      else this.#tell('Add a recording to the project first: a strategy is tried on one.');
    } catch (error) {
      this.#fail(error);
    }
  }

  override render() {
    const place = parsePlace(location.hash);
    const back = place ? `/#/project/${encodeURIComponent(place.project)}` : '/#/';
    return html`<header>
        <a href=${back}>${place ? 'Back to the project' : 'All projects'}</a>
        <h1>Strategy lab</h1>
      </header>
      <main>
        <section class="write" aria-label="Strategy">
          ${this.#renderBegin()}
          <earmark-source-editor label="Source of the strategy, in Python"></earmark-source-editor>
          ${this.#renderRun()}
        </section>
        <section class="look" aria-label="Queries">
          ${this.#renderRecording()} ${this.#renderSpectrogram()} ${this.#renderLegend()}
          ${this.#renderSaid()}
        </section>
      </main>`;
  }

  #renderBegin() {
    return html`<div class="row">
      <wa-select label="Begin with" .value=${this.begin} @change=${this.#beginWith}>
        <wa-option value=${OWN_START}>A short one of your own</wa-option>
        ${BUILT_IN.map(({ name, title }) => html`<wa-option value=${name}>${title}</wa-option>`)}
      </wa-select>
      <wa-number-input
        label="Queries"
        min="1"
        max="999"
        .value=${String(this.budget)}
        @input=${(event: Event) => {
          const budget = Number((event.target as WaNumberInput).value);
          if (Number.isInteger(budget) && budget >= 1 && budget <= 999) this.budget = budget;
        }}
      ></wa-number-input>
    </div>`;
  }

  #renderRun() {
    return html`<div class="row">
      <wa-select
        label="Time limit"
        .value=${String(this.limitS)}
        @change=${(event: Event) => {
          this.limitS = Number((event.target as WaSelect).value);
        }}
      >
        ${LIMITS_S.map((limit) => html`<wa-option value=${String(limit)}>${limit} s</wa-option>`)}
      </wa-select>
      <wa-button ?disabled=${!this.running} @click=${() => this.running?.abort()}>Stop</wa-button>
      <wa-button
        variant="brand"
        title="Control and Enter"
        ?disabled=${!this.trial || this.running !== null}
        @click=${this.#run}
        >Run</wa-button
      >
    </div>`;
  }

  #renderRecording() {
    return html`<div class="row">
      <wa-select
        label="Recording"
        .value=${this.trial?.row.key ?? ''}
        @change=${(event: Event) => {
          const place = parsePlace(location.hash);
          const key = (event.target as WaSelect).value;
          if (place) location.hash = `#/project/${place.project}/recording/${key}`;
        }}
      >
        ${this.recordings.map(
          ({ key, file_name }) => html`<wa-option value=${key}>${file_name}</wa-option>`,
        )}
      </wa-select>
      <wa-select
        label="Compare with"
        .value=${this.compareWith}
        @change=${(event: Event) => {
          this.compareWith = String((event.target as WaSelect).value);
          this.other = [];
        }}
      >
        ${BUILT_IN.map(({ name, title }) => html`<wa-option value=${name}>${title}</wa-option>`)}
      </wa-select>
    </div>`;
  }

  #renderSpectrogram() {
    return html`<earmark-spectrogram
      .audio=${this.trial?.blob ?? null}
      .info=${this.trial?.reader.info ?? null}
      .view=${this.#shown}
      @view-change=${(event: CustomEvent<View>) => {
        this.view = event.detail;
      }}
    >
      <earmark-cuts .own=${this.own} .other=${this.other} .view=${this.#shown}></earmark-cuts>
    </earmark-spectrogram>`;
  }

  #renderLegend() {
    const title = BUILT_IN.find(({ name }) => name === this.compareWith)?.title;
    return html`<ul class="legend">
      <li>Your strategy, above: ${count(this.own)}</li>
      <li class="other">${title}, below: ${count(this.other)}</li>
    </ul>`;
  }

  #renderSaid() {
    return html`<div class="said" role="status" tabindex="0" aria-label="What came of it">
      <p class=${this.isProblem ? 'problem' : ''}>${this.said}</p>
      ${this.output ? html`<pre>${this.output}</pre>` : nothing}
    </div>`;
  }

  /** The whole recording, until another stretch is chosen. */
  get #shown(): View | null {
    const info = this.trial?.reader.info;
    if (this.view || !info) return this.view;
    return { startS: 0, endS: info.durationS, lowHz: 0, highHz: info.sampleRateHz / 2 };
  }

  #press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#run();
  }

  #beginWith = (event: Event): void => {
    this.begin = String((event.target as WaSelect).value);
    const source = BUILT_IN.find(({ name }) => name === this.begin)?.source ?? TEMPLATE;
    this.editor.source = source;
    this.own = [];
  };

  #run = async (): Promise<void> => {
    const { trial, budget } = this;
    if (!trial || this.running) return;
    const running = new AbortController();
    this.running = running;
    this.editor.showProblem(null);
    this.own = [];
    this.#printed = '';
    this.#sandbox.limitS = this.limitS;
    try {
      this.#tellPhase();
      this.other = await trial.runBuiltIn(this.compareWith, budget, running.signal);
      this.own = await trial.runOwn(this.editor.source, this.begin, budget, running.signal);
      this.#tell(`It asks ${count(this.own)}.`, this.#printed);
    } catch (error) {
      this.#fail(error);
    }
    this.running = null;
  };

  #tellPhase(): void {
    if (this.running) this.#tell(this.#sandbox.phase === 'ready' ? 'Running…' : 'Starting Python…');
  }

  /** A strategy prints while its source is run, and while it cuts. */
  #keepOutput(): void {
    this.#printed += this.#sandbox.output;
  }

  #tell(sentence: string, output = ''): void {
    [this.said, this.output, this.isProblem] = [sentence, output, false];
  }

  #fail(error: unknown): void {
    if (error instanceof PythonError && error.code === 'cancelled') {
      this.#tell('Stopped.');
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    const line = lineOf(error);
    this.said = line === null ? message : `Line ${line}: ${message}`;
    [this.output, this.isProblem] = [this.#printed, true];
    if (line !== null) this.editor.showProblem(line);
  }
}

function lineOf(error: unknown): number | null {
  const details = error instanceof PythonError ? (error.details as { line?: unknown }) : null;
  return typeof details?.line === 'number' ? details.line : null;
}

function count(queries: readonly Region[]): string {
  return queries.length === 1 ? '1 query' : `${queries.length} queries`;
}
