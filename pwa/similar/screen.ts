import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Following } from '../app/following';
import { toolStyle } from '../app/tool_style';
import { undoStack } from '../document';
import { chordOf } from '../labeling/keys';
import { keyStyles, swatchStyles } from '../labeling/swatch';
import { keepFocus } from '../labeling/toolbar';
import { text } from '../messages/text';
import { renderAbout, renderHelp, renderSample, renderVerdicts } from './aside';
import { GridDesk } from './grid_desk';
import { gridActionOf, MOVES } from './keys';
import type { Found } from './place';
import { screenStyle } from './screen_style';
import { search } from './search';
import { renderTile } from './tile';
import { tileStyle } from './tile_style';
import { verdicts } from './verdicts';

/** What is like a sample, as a grid that is gone through with keys, fingers or the mouse. */
@customElement('earmark-similar')
export class SimilarScreen extends LitElement {
  static override styles = [toolStyle, swatchStyles, keyStyles, screenStyle, tileStyle];

  @property({ attribute: 'project-id' }) projectId = '';
  @query('dialog') private dialog!: HTMLDialogElement | null;
  @query('.tiles') private tiles!: HTMLElement | null;
  readonly desk = new GridDesk(this);
  protected readonly following = new Following(this, [
    search,
    verdicts,
    undoStack,
    this.desk.player,
  ]);
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    // Going to another recording leaves the grid.
    window.addEventListener('hashchange', () => this.close(), { signal });
    void this.desk.open(this.projectId);
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    this.desk.close();
    super.disconnectedCallback();
  }

  override firstUpdated(): void {
    this.dialog?.showModal();
    this.focusTile();
  }

  /** Leave; the focus goes back to where it was. */
  close(): void {
    if (this.dialog?.open) this.dialog.close();
    this.remove();
  }

  /** Put the focus on the tile that is gone to. */
  focusTile(): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('.tile[tabindex="0"]')?.focus();
    });
  }

  get columns(): number {
    if (!this.tiles) return 1;
    return getComputedStyle(this.tiles).gridTemplateColumns.split(' ').length;
  }

  override render() {
    const { desk } = this;
    return html`<dialog aria-labelledby="title" @keydown=${this.#key} @close=${() => this.close()}>
      <header>
        <h1 id="title">${text('similar-title')}</h1>
        <p role="status">${desk.done || status()}</p>
        <button
          class="tool"
          aria-label=${text('similar-grid-help')}
          aria-expanded=${String(desk.helpIsOpen)}
          @mousedown=${keepFocus}
          @click=${() => desk.act('help')}
        >
          <wa-icon name="keyboard"></wa-icon>
        </button>
        <button class="tool" aria-label=${text('similar-close')} @click=${() => this.close()}>
          <wa-icon name="x"></wa-icon>
        </button>
      </header>
      ${renderSample(desk)} ${renderAbout(desk)}
      ${search.found.length === 0 ? this.#renderNone() : this.#renderGrid(search.found)}
      ${renderVerdicts(desk)} ${desk.helpIsOpen ? renderHelp(desk) : nothing}
    </dialog>`;
  }

  #renderNone() {
    return html`<div class="none">
      ${
        search.phase === 'searching'
          ? html`<p>${text('similar-searching')}</p>`
          : html`<p role="alert">${search.problem || text('similar-none')}</p>`
      }
    </div>`;
  }

  #renderGrid(found: readonly Found[]) {
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
          ? html`<button class="tool more" @click=${() => this.desk.act('more')}>
              <wa-icon name="plus"></wa-icon>${text('similar-more')}
            </button>`
          : nothing
      }
    </div>`;
  }

  #tile(found: Found, index: number) {
    const { project, picking, player } = this.desk;
    const labels = verdicts.labelsOf(found);
    const wanted = search.sample?.labels ?? [];
    return renderTile({
      ...{ found, index, project: this.projectId },
      labels: labels.flatMap((id) => project?.label(id) ?? []),
      isLabeled: labels.some((label) => wanted.length === 0 || wanted.includes(label)),
      isRejected: verdicts.isRejected(found),
      isPicked: picking.picked.has(index),
      hasFocus: picking.focus === index,
      isHeard: player.heard === found,
    });
  }

  // --- What happens

  #key = (event: KeyboardEvent): void => {
    const chord = chordOf(event);
    if (!chord || (isPress(chord) && isOn(event, 'button, a, summary, input'))) return;
    const [, shift, key] = /^(Shift\+)?(.+)$/.exec(chord)!;
    const move = MOVES[key!];
    const label = this.desk.labels.find((one) => one.key !== '' && one.key === chord);
    const action = gridActionOf(chord);
    if (move) this.desk.move(move, shift !== undefined);
    else if (label) this.desk.give([label]);
    else if (action) this.desk.act(action);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #click = (event: MouseEvent): void => {
    const index = indexOf(event);
    const found = search.found[index];
    if (!found) return;
    const adds = event.ctrlKey || event.metaKey;
    if (isOn(event, 'a')) {
      // As everywhere, these open another tab or window.
      if (adds || event.shiftKey) return;
      event.preventDefault();
      this.desk.openIn(found);
    } else if (adds || isOn(event, '.pick')) this.desk.toggle(index);
    else if (event.shiftKey) this.desk.goTo(index, true);
    else this.desk.press(index);
  };

  #doubleClick = (event: MouseEvent): void => {
    const found = search.found[indexOf(event)];
    if (found && !isOn(event, '.pick')) this.desk.openIn(found);
  };
}

/** Show the grid over whatever is there. */
export function showGrid(project: string): void {
  document.querySelector('earmark-similar')?.remove();
  const screen = document.createElement('earmark-similar');
  screen.setAttribute('project-id', project);
  document.body.append(screen);
}

/** Where things stand, when nothing was just done. */
function status(): string {
  if (search.phase === 'searching') return text('similar-searching');
  if (search.phase !== 'ready') return '';
  return text('similar-status', { count: search.found.length, recordings: search.searched });
}

/** The number of the tile in which something happened; -1 between tiles. */
function indexOf(event: Event): number {
  const tile = event.composedPath().find((at): at is HTMLElement => matches(at, '.tile'));
  return Number(tile?.dataset.index ?? -1);
}

function isOn(event: Event, selector: string): boolean {
  return event.composedPath().some((at) => matches(at, selector));
}

function matches(at: EventTarget, selector: string): boolean {
  return at instanceof Element && at.matches(selector);
}

function isPress(chord: string): boolean {
  return chord === 'Space' || chord === 'Enter';
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-similar': SimilarScreen;
  }
}
