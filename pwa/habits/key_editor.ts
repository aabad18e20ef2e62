import { formatList } from '../messages/format';
import { text } from '../messages/text';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { activeBindings, type Binding, type Group, readable } from '../labeling/keys';
import { keyStyles } from '../labeling/swatch';
import { FollowKeys } from './follow_keys';
import { keyEditorStyle } from './key_editor_style';
import { keyMap } from './key_map';
import { listenForKey, type Recorded } from './recorder';
import { groupTitle, titleOf } from './titles';

/** Changes the keys: press a key for an action, hear of conflicts, go back to the preset. */
@customElement('earmark-key-editor')
export class KeyEditor extends LitElement {
  static override styles = [keyStyles, keyEditorStyle];

  @state() private filter = '';
  /** The action whose key is being recorded. */
  @state() private wanted: string | null = null;
  @state() private beside = false;
  /** A chord that means something else as yet. */
  @state() private contested = '';
  @state() private problem = '';
  #listening = new AbortController();
  protected readonly keys = new FollowKeys(this);

  override disconnectedCallback(): void {
    this.#end();
    super.disconnectedCallback();
  }

  override render() {
    const words = this.filter.trim().toLowerCase();
    const rows = activeBindings().filter((row) =>
      `${titleOf(row)} ${row.chords.map(readable).join(' ')}`.toLowerCase().includes(words),
    );
    return html`
      <input
        type="search"
        aria-label=${text('habits-find-action')}
        placeholder=${text('habits-find-action')}
        @input=${(event: Event) => {
          this.filter = (event.target as HTMLInputElement).value;
        }}
      />
      ${[...Map.groupBy(rows, (row) => row.group)].map(([group, list]) => this.#group(group, list))}
      ${rows.length === 0 ? html`<p>${text('habits-no-action', { words: this.filter })}</p>` : nothing}
    `;
  }

  #group(group: Group, rows: readonly Binding[]) {
    return html`<h3>${groupTitle(group)}</h3>
      <ul>
        ${rows.map((row) => html`<li>${this.#row(row)}</li>`)}
      </ul>`;
  }

  #row(row: Binding) {
    const { action, chords } = row;
    const keys = chords.map(readable).join(' ') || text('habits-no-key');
    return html`
      <div class="row">
        <span class="title">${titleOf(row)}</span>
        <button
          class="keys"
          aria-label=${text('habits-change-key-of', { action: titleOf(row), keys })}
          data-action=${action}
          @click=${() => this.#record(action, false)}
        >
          ${chords.length === 0 ? html`<i>${text('habits-no-key')}</i>` : chords.map((chord) => html`<kbd>${readable(chord)}</kbd> `)}
        </button>
        <button
          class="icon"
          aria-label=${text('habits-one-more-key-of', { action: titleOf(row) })}
          title=${text('habits-one-more-key')}
          @click=${() => this.#record(action, true)}
        >
          <wa-icon name="plus"></wa-icon>
        </button>
        <button
          class="icon"
          aria-label=${text('habits-preset-key-of', { action: titleOf(row) })}
          title=${text('habits-preset-key')}
          ?disabled=${!keyMap.isChangedOf(action)}
          @click=${() => keyMap.reset(action)}
        >
          <wa-icon name="rotate-ccw"></wa-icon>
        </button>
      </div>
      ${this.wanted === action ? this.#recording(row) : nothing}
    `;
  }

  #recording(row: Binding) {
    const others = this.contested ? keyMap.conflicts(row.action, this.contested) : [];
    if (others.length === 0) {
      return html`<div class="asking" role="status">
        <span>${this.problem} ${text('habits-press-key', { action: titleOf(row) })}</span>
      </div>`;
    }
    const meant = formatList(
      others.map((other) => text('habits-quoted', { words: titleOf(other) })),
    );
    return html`<div class="asking" role="alert">
      <span
        >${text('habits-key-taken', {
          key: readable(this.contested),
          others: meant,
          action: titleOf(row),
        })}</span
      >
      <wa-button size="s" variant="brand" @click=${() => this.#give(row.action, this.contested)}
        >${text('habits-use-here')}</wa-button
      >
      <wa-button size="s" appearance="outlined" @click=${() => this.#record(row.action, this.beside)}
        >${text('habits-press-another')}</wa-button
      >
      <wa-button size="s" appearance="plain" @click=${() => this.#end()}>${text('habits-leave-it')}</wa-button>
    </div>`;
  }

  #record(action: string, beside: boolean): void {
    this.#end();
    [this.wanted, this.beside] = [action, beside];
    const listening = new AbortController();
    this.#listening = listening;
    // A press elsewhere means that no key is to be given.
    addEventListener('pointerdown', () => this.#end(), { capture: true, signal: listening.signal });
    listenForKey(listening.signal, (recorded) => this.#heard(action, recorded));
  }

  #heard(action: string, recorded: Recorded | null): void {
    if (!recorded) this.#end();
    else if (recorded.problem) this.problem = recorded.problem;
    else if (keyMap.conflicts(action, recorded.chord).length === 0) {
      this.#give(action, recorded.chord);
    } else {
      this.#listening.abort();
      [this.contested, this.problem] = [recorded.chord, ''];
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('.asking wa-button')?.focus(),
      );
    }
  }

  #give(action: string, chord: string): void {
    keyMap.give(action, chord, { beside: this.beside });
    this.#end();
    this.renderRoot.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus();
  }

  #end(): void {
    this.#listening.abort();
    [this.wanted, this.contested, this.problem] = [null, '', ''];
  }
}
