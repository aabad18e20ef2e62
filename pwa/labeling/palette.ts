import { text } from '../messages/text';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Label } from '../document';
import { FollowKeys } from '../habits/follow_keys';
import { chordText } from './keys';
import { RecentLabels, searchLabels } from './label_search';
import { paletteStyle } from './palette_style';
import { keyCap, keyStyles, swatch, swatchStyles } from './swatch';
import { keepFocus } from './toolbar';

/**
 * The project's labels. Emits `label` {label, only} when one is pressed (only = with Shift) and
 * `add-label` with a name.
 */
@customElement('earmark-label-palette')
export class LabelPalette extends LitElement {
  static override styles = [swatchStyles, keyStyles, paletteStyle];

  @property({ attribute: false }) labels: readonly Label[] = [];
  /** Labels of the selected annotation; null when nothing is selected. */
  @property({ attribute: false }) chosen: readonly string[] | null = null;
  /** Labels that only some of the selected annotations have. */
  @property({ attribute: false }) some: readonly string[] = [];
  @property({ attribute: false }) currentId: string | null = null;

  @state() private searched = '';
  readonly #recent = new RecentLabels();
  @query('.search') private search!: HTMLInputElement;
  @query('form input') private field!: HTMLInputElement;
  protected readonly keys = new FollowKeys(this);

  /** Put the cursor into the search field. */
  find(): void {
    this.search.focus();
    this.search.select();
  }

  override render() {
    const found = searchLabels(this.labels, this.searched, this.#recent.ids);
    return html`
      <input
        class="search"
        type="search"
        placeholder=${text('labeling-find')}
        aria-label=${text('labeling-find')}
        autocomplete="off"
        .value=${this.searched}
        @input=${() => this.#show(this.search.value)}
        @keydown=${this.#key}
      />
      ${found.length === 0 && this.searched ? html`<p class="none" role="status">${text('labeling-none-found')}</p>` : nothing}
      <ul aria-label=${text('table-labels')}>
        ${repeat(
          found,
          (label) => label.id,
          (label) => html`<li>${this.#row(label, found[0])}</li>`,
        )}
      </ul>
      <form @submit=${this.#add}>
        <input placeholder=${text('labeling-new')} aria-label=${text('labeling-new-name')} autocomplete="off" />
      </form>
    `;
  }

  #row(label: Label, first: Label | undefined) {
    const isCurrent = this.currentId === label.id;
    const pressed = this.chosen ? this.chosen.includes(label.id) : isCurrent;
    const state = this.some.includes(label.id) ? 'mixed' : String(pressed);
    const isFirst = this.searched !== '' && label === first;
    return html`<button
      class="${isCurrent ? 'current' : ''} ${isFirst ? 'first' : ''}"
      aria-pressed=${state}
      title=${label.name}
      @mousedown=${keepFocus}
      @click=${(event: MouseEvent) => this.#press(label, event.shiftKey)}
    >
      ${swatch(label.colour)}<span class="name">${label.name}</span>
      ${pressed && this.chosen ? html`<wa-icon name="check"></wa-icon>` : nothing}
      ${state === 'mixed' ? html`<wa-icon name="minus"></wa-icon>` : nothing}
      ${isCurrent ? html`<span class="next">${text('labeling-next')}</span>` : nothing}
      ${keyCap(label.key && chordText(`label-${label.key}`))}
    </button>`;
  }

  #show(searched: string): void {
    this.searched = searched;
  }

  /** Enter takes the first label that is found, with Shift as the only one; Escape gives up. */
  #key(event: KeyboardEvent): void {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    const [first] = searchLabels(this.labels, this.searched, this.#recent.ids);
    if (event.key === 'Enter') {
      event.preventDefault();
      if (!first || !this.searched.trim()) return;
      this.#press(first, event.shiftKey);
    }
    this.#show('');
    this.search.blur();
  }

  #press(label: Label, only: boolean): void {
    this.#recent.use(label.id);
    this.dispatchEvent(new CustomEvent('label', { detail: { label, only } }));
  }

  #add(event: Event): void {
    event.preventDefault();
    const name = this.field.value.trim();
    if (!name) return;
    this.field.value = '';
    this.dispatchEvent(new CustomEvent('add-label', { detail: name }));
  }
}

/** Begin a search in the palette of a screen. Returns whether there is one. */
export function findIn(screen: ParentNode): boolean {
  const palette = screen.querySelector<LabelPalette>('earmark-label-palette');
  palette?.find();
  return palette !== null;
}
