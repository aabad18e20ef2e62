import { text } from '../messages/text';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { activeBindings, chordOf } from '../labeling/keys';
import { keyCap, keyStyles, swatch, swatchStyles } from '../labeling/swatch';
import { commandPaletteStyle } from './command_palette_style';
import { found, type Match } from './fuzzy';
import { answersTo, type Command, offeredCommands, onOpenPalette, openPalette } from './offers';

/** Rows drawn at once: more than anyone reads, few enough to be quick. */
const SHOWN = 60;

type Row = { readonly item: Command; readonly match: Match };

/** Everything that can be done here, by typing a few letters of it. */
@customElement('earmark-command-palette')
export class CommandPalette extends LitElement {
  static override styles = [keyStyles, swatchStyles, commandPaletteStyle];

  @state() private words = '';
  @state() private at = 0;
  @state() private commands: readonly Command[] = [];
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('input') private field!: HTMLInputElement;
  #listeners = new AbortController();
  #offering: Promise<void> = Promise.resolve();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    onOpenPalette((words) => this.#open(words), signal);
    window.addEventListener('keydown', (event) => this.#pressed(event), { signal });
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  override render() {
    const rows = this.#rows;
    const at = Math.min(this.at, rows.length - 1);
    return html`<dialog
      aria-label=${text('habits-commands')}
      @click=${(event: Event) => event.target === this.dialog && this.dialog.close()}
    >
      <div class="field">
        <wa-icon name="search"></wa-icon>
        <input
          type="text"
          role="combobox"
          aria-label=${text('habits-what-to-do')}
          aria-expanded="true"
          aria-controls="rows"
          aria-autocomplete="list"
          aria-activedescendant=${rows.length > 0 ? `row-${at}` : nothing}
          placeholder=${text('habits-what-to-do-example')}
          autocomplete="off"
          spellcheck="false"
          .value=${this.words}
          @input=${this.#typed}
          @keydown=${this.#steer}
        />
      </div>
      <div id="rows" role="listbox" aria-label=${text('habits-commands')}>
        ${rows.map((row, index) => this.#row(row, index, at, rows[index - 1]?.item.group))}
      </div>
      <p class="none" role="status">
        ${rows.length === 0 ? text('habits-none-called', { words: this.words }) : ''}
      </p>
    </dialog>`;
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  get #rows(): readonly Row[] {
    const answers = answersTo(this.words).map((item) => ({ item, match: { score: 0, at: [] } }));
    return [...answers, ...found(this.words, this.commands, ({ title }) => title)].slice(0, SHOWN);
  }

  #row({ item, match }: Row, index: number, at: number, groupBefore: string | undefined) {
    const heads = !this.words.trim() && item.group !== groupBefore;
    return html`${heads ? html`<div class="group" role="presentation">${item.group}</div>` : nothing}
      <div
        id="row-${index}"
        class="row"
        role="option"
        aria-selected=${String(index === at)}
        @click=${() => this.#run(item)}
      >
        ${item.colour ? swatch(item.colour) : nothing}
        <span class="title">${marked(item.title, match.at)}</span>
        ${this.words.trim() ? html`<span class="of">${item.group}</span>` : nothing}
        ${keyCap(item.keys ?? '')}
      </div>`;
  }

  #open(words: string): void {
    if (this.dialog.open) return;
    [this.words, this.at, this.commands] = [words, 0, []];
    this.dialog.showModal();
    this.field.focus();
    this.#offering = this.#gather();
  }

  async #gather(): Promise<void> {
    this.commands = await offeredCommands();
  }

  /** Who types fast has chosen before all commands are here. */
  async #choose(): Promise<void> {
    await this.#offering;
    const rows = this.#rows;
    if (this.dialog.open) this.#run(rows[Math.min(this.at, rows.length - 1)]?.item);
  }

  #run(command: Command | undefined): void {
    if (!command) return;
    this.dialog.close();
    command.run();
  }

  /** Everywhere the screens do not answer to the key themselves. */
  #pressed(event: KeyboardEvent): void {
    const chord = chordOf(event);
    const own = activeBindings().find((row) => row.action === 'palette')?.chords ?? [];
    if (event.defaultPrevented || !chord || !own.includes(chord)) return;
    const isInDialog = event
      .composedPath()
      .some((target) => target instanceof Element && /^(WA-)?DIALOG$/.test(target.tagName));
    if (isInDialog) return;
    event.preventDefault();
    openPalette();
  }

  #typed = (): void => {
    [this.words, this.at] = [this.field.value, 0];
  };

  #steer = (event: KeyboardEvent): void => {
    const last = this.#rows.length - 1;
    const at = Math.min(this.at, last);
    const steps: Record<string, number> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(at + 8, last),
      PageUp: Math.max(at - 8, 0),
    };
    const to = steps[event.key];
    if (to !== undefined) this.at = Math.max(0, to);
    else if (event.key === 'Enter' && !event.isComposing) void this.#choose();
    else return;
    event.preventDefault();
  };
}

/** A title with the letters that were found made bold. */
function marked(title: string, at: readonly number[]) {
  if (at.length === 0) return title;
  const hit = new Set(at);
  const runs = title.match(/[\s\S]/gu) ?? [];
  let place = 0;
  return runs.map((letter) => {
    const isHit = hit.has(place);
    place += letter.length;
    return isHit ? html`<b>${letter}</b>` : letter;
  });
}
