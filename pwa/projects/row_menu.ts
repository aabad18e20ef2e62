import '@awesome.me/webawesome/dist/components/divider/divider.js';
import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import type WaDropdown from '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { text } from '../messages/text';
import type { RecordingRow } from '../storage';
import type { ListedRecording } from './shown_rows';

export type RecordingAction =
  | 'about'
  | 'raven'
  | 'audacity'
  | 'import'
  | 'keep'
  | 'release'
  | 'attach'
  | 'allow'
  | 'remove';

export interface Chosen {
  readonly action: RecordingAction;
  readonly row: RecordingRow;
}

/** A press that closed the menu, and the click that comes of it, are no more than this apart. */
const ONE_PRESS_MS = 400;

/** The one menu of all rows; it opens at the button that was pressed. Emits `act`. */
@customElement('earmark-row-menu')
export class RowMenu extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      width: 0;
      height: 0;
    }
    .anchor {
      display: block;
      visibility: hidden;
      width: 36px;
      height: 36px;
      padding: 0;
      border: 0;
    }
  `;

  @state() private of: ListedRecording | null = null;
  @query('wa-dropdown') private dropdown!: WaDropdown;
  #button: HTMLElement | null = null;
  #isClosing = false;
  /** The button at which it was open last, and when it was closed. */
  #closed: HTMLElement | null = null;
  #closedMs = Number.NEGATIVE_INFINITY;
  /** What is to be opened once the menu is closed. */
  #next: (() => void) | null = null;

  /** Open it at a row's button; pressed again, the button closes it. */
  open(button: HTMLElement, of: ListedRecording): void {
    if (button === this.#closed && performance.now() - this.#closedMs < ONE_PRESS_MS) return;
    const show = () => void this.#show(button, of);
    if (this.#isClosing) this.#next = show;
    else show();
  }

  async #show(button: HTMLElement, of: ListedRecording): Promise<void> {
    [this.#button, this.of] = [button, of];
    this.#place(button);
    await this.updateComplete;
    button.setAttribute('aria-expanded', 'true');
    this.dropdown.open = true;
  }

  override render() {
    return html`<wa-dropdown
      placement="bottom-end"
      @wa-hide=${() => {
        this.#isClosing = true;
        [this.#closed, this.#closedMs] = [this.#button, performance.now()];
      }}
      @wa-after-hide=${() => this.#end()}
      @wa-select=${(event: CustomEvent<{ item: { value: RecordingAction } }>) =>
        this.#choose(event.detail.item.value)}
    >
      <button slot="trigger" class="anchor" tabindex="-1"></button>
      ${this.of ? this.#renderItems(this.of) : nothing}
    </wa-dropdown>`;
  }

  #renderItems({ where }: ListedRecording) {
    const isKept = where === 'kept' || where === 'preview';
    return html`${item('about', 'info', text('projects-about'))}
      <wa-divider></wa-divider>
      ${item('raven', 'file-down', text('projects-recording-raven'))}
      ${item('audacity', 'file-down', text('projects-recording-audacity'))}
      ${item('import', 'file-up', text('projects-recording-import'))}
      <wa-divider></wa-divider>
      ${
        isKept
          ? item('release', 'hard-drive', text('projects-recording-release'))
          : html`<wa-dropdown-item value="keep" ?disabled=${where === 'missing'}>
              <wa-icon slot="icon" name="hard-drive-download"></wa-icon>${text('projects-recording-keep')}
            </wa-dropdown-item>`
      }
      <wa-dropdown-item value="remove" variant="danger">
        <wa-icon slot="icon" name="trash-2"></wa-icon>${text('projects-recording-remove')}
      </wa-dropdown-item>`;
  }

  /** Where the button is, in the list that both are in. */
  #place(button: HTMLElement): void {
    const at = button.getBoundingClientRect();
    const within = (this.offsetParent ?? this.parentElement)?.getBoundingClientRect();
    this.style.setProperty('left', `${at.right - 36 - (within?.left ?? 0)}px`);
    this.style.setProperty('top', `${at.bottom - 36 - (within?.top ?? 0)}px`);
  }

  #choose(action: RecordingAction): void {
    const { of } = this;
    if (!of) return;
    const detail: Chosen = { action, row: of.row };
    this.dispatchEvent(new CustomEvent('act', { detail }));
  }

  /** The focus goes back to where it came from, unless somebody has taken it elsewhere. */
  #end(): void {
    this.#isClosing = false;
    this.#button?.removeAttribute('aria-expanded');
    const focused = (this.getRootNode() as ShadowRoot).activeElement;
    if (!focused || focused === this) this.#button?.focus({ preventScroll: true });
    this.#button = null;
    this.#next?.();
    this.#next = null;
  }
}

function item(value: RecordingAction, icon: string, words: string) {
  return html`<wa-dropdown-item value=${value}>
    <wa-icon slot="icon" name=${icon}></wa-icon>${words}
  </wa-dropdown-item>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-row-menu': RowMenu;
  }
}
