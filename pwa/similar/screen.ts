import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Following } from '../app/following';
import { toolStyle } from '../app/tool_style';
import { type Label, ProjectDocument, undoStack } from '../document';
import { chordOf } from '../labeling/keys';
import { keyStyles, swatchStyles } from '../labeling/swatch';
import { text } from '../messages/text';
import { renderAbout, renderHelp, renderSample, renderVerdicts } from './aside';
import { autoplays, leavesOutLabeled, setAutoplays, setLeavesOut } from './choices';
import { ExcerptPlayer } from './hearing';
import { judgedFor } from './judging';
import { type GridAction, gridActionOf, MOVES } from './keys';
import {
  allOf,
  focusOn,
  meant,
  moved,
  NOTHING_PICKED,
  noneOf,
  type Picked,
  toggled,
} from './picking';
import type { Found } from './place';
import { screenStyle } from './screen_style';
import { search } from './search';
import { renderTile } from './tile';
import { verdicts } from './verdicts';
import { openFound } from './visit';

/** What is like a sample, as a grid that is gone through with keys, fingers or the mouse. */
@customElement('earmark-similar')
export class SimilarScreen extends LitElement {
  static override styles = [toolStyle, swatchStyles, keyStyles, screenStyle];

  @property({ attribute: 'project-id' }) projectId = '';
  @state() project: ProjectDocument | null = null;
  @state() picking: Picked = NOTHING_PICKED;
  @state() helpIsOpen = false;
  /** What was just done, for everybody. */
  @state() done = '';
  readonly player = new ExcerptPlayer();
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('.tiles') private grid!: HTMLElement;
  protected readonly following = new Following(this, [search, verdicts, undoStack, this.player]);
  #listeners = new AbortController();
  #stopProject = () => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    search.addEventListener('found', () => this.#found(), { signal });
    search.addEventListener('heard', () => this.#heard(), { signal });
    this.player.addEventListener(
      'problem',
      (event) => this.#tell((event as CustomEvent<string>).detail),
      { signal },
    );
    // Going to another recording leaves the grid.
    window.addEventListener('hashchange', () => this.close(), { signal });
    void this.#open();
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    this.#stopProject();
    this.player.close();
    verdicts.close();
    void this.project?.close();
    this.project = null;
    super.disconnectedCallback();
  }

  override firstUpdated(): void {
    this.dialog.showModal();
    this.#focusTile();
  }

  /** Leave; the focus goes back to where it was. */
  close(): void {
    if (this.dialog?.open) this.dialog.close();
    this.remove();
  }

  get labels(): readonly Label[] {
    return this.project?.labels ?? [];
  }

  /** The labels of the sample that the project still has. */
  get sampleLabels(): readonly Label[] {
    return (search.sample?.labels ?? []).flatMap((id) => this.project?.label(id) ?? []);
  }

  /** What a verdict is about. */
  get meant(): readonly Found[] {
    return meant(this.picking, search.found);
  }

  override render() {
    return html`<dialog
      aria-labelledby="title"
      @keydown=${this.#key}
      @close=${() => this.close()}
    >
      <header>
        <h1 id="title">${text('similar-title')}</h1>
        <p role="status">${this.done || this.#status()}</p>
        <button class="tool" aria-label=${text('similar-close')} @click=${() => this.close()}>
          <wa-icon name="x"></wa-icon>
        </button>
      </header>
      ${renderSample(this)} ${renderAbout(this)} ${this.#renderTiles()} ${renderVerdicts(this)}
      ${this.helpIsOpen ? renderHelp(this) : nothing}
    </dialog>`;
  }

  #renderTiles() {
    const { found } = search;
    if (found.length === 0) return html`<div class="tiles none">${this.#renderNone()}</div>`;
    return html`<div class="scroll">
      <div
        class="tiles"
        role="grid"
        aria-multiselectable="true"
        aria-label=${text('similar-grid')}
        aria-rowcount=${found.length}
        @click=${this.#click}
        @dblclick=${this.#doubleClick}
      >
        ${repeat(
          found,
          ({ id }) => id,
          (one, index) => this.#tile(one, index),
        )}
      </div>
      ${
        search.canFindMore
          ? html`<button class="tool more" @click=${() => this.act('more')}>
              <wa-icon name="plus"></wa-icon>${text('similar-more')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderNone() {
    if (search.phase === 'searching') {
      return html`<p>${text('similar-searching')}</p>`;
    }
    return html`<p role="alert">${search.problem || text('similar-none')}</p>`;
  }

  #tile(found: Found, index: number) {
    const labels = verdicts.labelsOf(found);
    const { picking } = this;
    return renderTile({
      ...{ found, index, project: this.projectId },
      labels: labels.flatMap((id) => this.project?.label(id) ?? []),
      isLabeled: search.sample?.labels.length
        ? search.sample.labels.some((label) => labels.includes(label))
        : labels.length > 0,
      isRejected: verdicts.isRejected(found),
      isPicked: picking.picked.has(index),
      hasFocus: picking.focus === index,
      isHeard: this.player.heard === found,
    });
  }

  /** Where things stand, when nothing was just done. */
  #status(): string {
    if (search.phase === 'searching') return text('similar-searching');
    if (search.phase === 'failed') return '';
    return text('similar-status', { count: search.found.length, recordings: search.searched });
  }

  // --- What happens

  #key = (event: KeyboardEvent): void => {
    const chord = chordOf(event);
    if (!chord || isField(event)) return;
    const [, shift, key] = /^(Shift\+)?(.+)$/.exec(chord)!;
    const move = MOVES[key!];
    const label = this.labels.find((one) => one.key !== '' && one.key === chord);
    const action = gridActionOf(chord);
    if (isPress(chord) && isOnButton(event)) return;
    if (move) this.#move(move, shift !== undefined);
    else if (label) this.give([label]);
    else if (action) this.act(action);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Do what a key or a button says. */
  act(action: GridAction): void {
    const found = search.found[this.picking.focus];
    const { sample } = search;
    if (action === 'play' && found) this.play(found);
    else if (action === 'play-sample' && sample) this.play(sample);
    else if (action === 'pick') this.picking = toggled(this.picking, this.picking.focus);
    else if (action === 'pick-all') this.#pickAll();
    else if (action === 'same') this.#same();
    else if (action === 'reject') this.#reject();
    else if (action === 'again') void this.#again();
    else if (action === 'more') void search.more();
    else if (action === 'open' && found) this.#openIn(found);
    else if (action === 'autoplay') this.#toggleAutoplay();
    else if (action === 'undo') void this.#undo();
    else if (action === 'redo') void undoStack.redo();
    else if (action === 'help') this.helpIsOpen = !this.helpIsOpen;
  }

  /** Give labels to what is meant. */
  give(labels: readonly Label[]): void {
    const { meant: wanted } = this;
    if (wanted.length === 0 || labels.length === 0) return;
    const count = verdicts.give(wanted, labels, search.model);
    const names = labels.map(({ name }) => name).join(' + ');
    this.#tell(
      count > 0
        ? text('similar-given', { count, labels: names })
        : text('similar-given-before', { labels: names }),
    );
    this.picking = noneOf(this.picking);
  }

  play(heard: Found | { recording: string; fileName: string; region: Found['region'] }): void {
    if (this.player.heard === heard) this.player.stop();
    else void this.player.play(heard, this.projectId);
  }

  leaveOut(leaves: boolean): void {
    setLeavesOut(leaves);
    void this.#again();
  }

  #toggleAutoplay(): void {
    const next = !autoplays();
    setAutoplays(next);
    this.#tell(text(next ? 'similar-autoplay-on' : 'similar-autoplay-off'));
    this.requestUpdate();
  }

  #same(): void {
    const { sampleLabels } = this;
    if (sampleLabels.length === 0) this.#tell(text('similar-no-sample-labels'));
    else this.#judge(() => this.give(sampleLabels));
  }

  #reject(): void {
    this.#judge(() => {
      const { meant: wanted } = this;
      const rejects = verdicts.toggleRejected(wanted);
      const count = wanted.length;
      this.#tell(text(rejects ? 'similar-rejected' : 'similar-not-rejected', { count }));
      this.picking = noneOf(this.picking);
    });
  }

  /** After a verdict on one tile the next one is looked at. */
  #judge(verdict: () => void): void {
    const isOne = this.picking.picked.size === 0;
    verdict();
    if (isOne && this.picking.focus < search.found.length - 1) this.#move('right', false);
  }

  #pickAll(): void {
    const { length } = search.found;
    const isAll = this.picking.picked.size === length;
    this.picking = isAll ? noneOf(this.picking) : allOf(this.picking, length);
  }

  async #again(): Promise<void> {
    const { sample } = search;
    if (!sample || search.phase === 'searching') return;
    this.player.stop();
    this.picking = NOTHING_PICKED;
    await search.again(await judgedFor(sample, leavesOutLabeled()));
    this.#tell('');
    this.#focusTile();
  }

  async #undo(): Promise<void> {
    const step = await undoStack.undo();
    if (step) this.#tell(text('similar-undone', { step }));
  }

  #move(move: Parameters<typeof moved>[1], ranging: boolean): void {
    const columns = this.grid ? columnsOf(this.grid) : 1;
    const to = moved(this.picking.focus, move, search.found.length, columns);
    this.#goTo(to, ranging);
  }

  #goTo(index: number, ranging = false): void {
    this.picking = focusOn(this.picking, index, ranging);
    this.#focusTile();
    const found = search.found[index];
    if (found && autoplays() && !ranging && this.player.heard !== found) this.play(found);
  }

  #focusTile(): void {
    void this.updateComplete.then(() => {
      const tile = this.renderRoot.querySelector<HTMLElement>('.tile[tabindex="0"]');
      tile?.focus();
    });
  }

  #click = (event: MouseEvent): void => {
    const index = indexOf(event);
    const found = index === null ? undefined : search.found[index];
    if (index === null || !found) return;
    const on = (selector: string) => event.composedPath().some((at) => matches(at, selector));
    if (on('a')) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#openIn(found);
    } else if (on('.pick') || event.ctrlKey || event.metaKey) {
      this.picking = toggled(this.picking, index);
      this.#focusTile();
    } else if (event.shiftKey) this.#goTo(index, true);
    else {
      this.picking = focusOn(this.picking, index);
      this.#focusTile();
      this.play(found);
    }
  };

  #doubleClick = (event: MouseEvent): void => {
    const found = search.found[indexOf(event) ?? -1];
    if (found) this.#openIn(found);
  };

  #openIn(found: Found): void {
    openFound(found);
    this.close();
  }

  /** Other stretches were found: the grid begins anew, unless it only grew. */
  #found(): void {
    void verdicts.open(search.found);
    const { focus } = this.picking;
    if (focus >= search.found.length) this.picking = NOTHING_PICKED;
    this.requestUpdate();
    if (search.found.length > 0) this.#focusTile();
  }

  /** More recordings were heard: look there too, where that disturbs nobody. */
  #heard(): void {
    const { labeled, rejected } = verdicts.counts;
    const { focus, picked } = this.picking;
    if (labeled + rejected + focus + picked.size === 0) void this.#again();
  }

  async #open(): Promise<void> {
    const project = await ProjectDocument.open(this.projectId);
    if (!this.isConnected) return project.close();
    this.project = project;
    this.#stopProject = project.onChange(() => this.requestUpdate());
    await verdicts.open(search.found);
    if (search.isStale) this.#heard();
  }

  #tell(sentence: string): void {
    this.done = sentence;
  }
}

/** Show the grid over whatever is there. */
export function showGrid(project: string): void {
  document.querySelector('earmark-similar')?.remove();
  const screen = document.createElement('earmark-similar');
  screen.setAttribute('project-id', project);
  document.body.append(screen);
}

function columnsOf(grid: HTMLElement): number {
  return Math.max(1, getComputedStyle(grid).gridTemplateColumns.split(' ').length);
}

function indexOf(event: Event): number | null {
  const tile = event.composedPath().find((at): at is HTMLElement => matches(at, '.tile'));
  return tile ? Number(tile.dataset.index) : null;
}

function matches(at: EventTarget, selector: string): boolean {
  return at instanceof Element && at.matches(selector);
}

function isPress(chord: string): boolean {
  return chord === 'Space' || chord === 'Enter';
}

function isOnButton(event: Event): boolean {
  return event.composedPath().some((at) => matches(at, 'button, a, summary, input'));
}

function isField(event: Event): boolean {
  return event.composedPath().some((at) => matches(at, 'input:not([type="checkbox"])'));
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-similar': SimilarScreen;
  }
}
