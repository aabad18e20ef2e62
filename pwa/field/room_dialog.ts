import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/number-input/number-input.js';
import type WaNumberInput from '@awesome.me/webawesome/dist/components/number-input/number-input.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { say } from '../app/say';
import { text } from '../messages/text';
import { formatBytes } from '../storage';
import { type Copy, copiesThatMayGo, enoughOf, letGo } from './room';
import { momentText } from './standing';
import { takeStyles } from './take_styles';

const MEGABYTE = 1e6;
/** So many megabytes are chosen at first. */
const FIRST = 500;
/** So many are shown one by one. */
const SHOWN = 300;

/** Make room: which copies of audio may go, how much that is, and where they come from again. */
@customElement('earmark-make-room')
export class MakeRoom extends LitElement {
  static override styles = [
    takeStyles,
    css`
      ul {
        display: grid;
        gap: 2px;
        max-height: 40vh;
        margin: 12px 0 0;
        padding: 0;
        overflow: auto;
        list-style: none;
      }
      .name {
        flex: 1;
        overflow-wrap: anywhere;
      }
      .name small {
        display: block;
        color: var(--em-muted);
      }
      p {
        margin: 0 0 12px;
      }
      wa-number-input {
        margin: 0;
      }
    `,
  ];

  @state() private open = false;
  @state() private copies: readonly Copy[] | null = null;
  @state() private chosen: ReadonlySet<Copy> = new Set();
  @state() private working = false;

  async show(): Promise<void> {
    this.open = true;
    this.copies = null;
    const copies = await copiesThatMayGo();
    this.copies = copies;
    this.chosen = new Set(enoughOf(copies, FIRST * MEGABYTE));
  }

  override render() {
    return html`<wa-dialog
      label=${text('field-room')}
      ?open=${this.open}
      @wa-hide=${(event: Event) => {
        if (event.target === event.currentTarget) this.open = false;
      }}
    >
      ${this.open ? this.#renderCopies() : nothing}
      <wa-button
        slot="footer"
        appearance="plain"
        @click=${() => {
          this.open = false;
        }}
        >${text('common-cancel')}</wa-button
      >
      <wa-button
        slot="footer"
        variant="danger"
        ?disabled=${this.chosen.size === 0 || this.copies === null}
        ?loading=${this.working}
        @click=${this.#go}
        >${text('field-room-go', { count: this.chosen.size, size: sizeOf(this.chosen) })}</wa-button
      >
    </wa-dialog>`;
  }

  #renderCopies() {
    const { copies } = this;
    if (copies === null) return html`<p>${text('field-room-looking')}</p>`;
    if (copies.length === 0) return html`<p>${text('field-room-none')}</p>`;
    return html`<p>${text('field-room-what', { count: copies.length, size: sizeOf(copies) })}</p>
      <wa-number-input
        size="s"
        label=${text('field-room-megabytes')}
        min="1"
        .value=${String(FIRST)}
        @change=${(event: Event) => {
          const given = Number((event.target as WaNumberInput).value) || FIRST;
          this.chosen = new Set(enoughOf(copies, given * MEGABYTE));
        }}
      ></wa-number-input>
      <ul aria-label=${text('field-room-list')}>
        ${copies.slice(0, SHOWN).map((copy) => this.#renderCopy(copy))}
      </ul>
      ${
        copies.length > SHOWN
          ? html`<p>${text('field-list-more', { count: copies.length - SHOWN })}</p>`
          : nothing
      }`;
  }

  #renderCopy(copy: Copy) {
    const { row, bytes, from } = copy;
    const at = momentText(Date.parse(row.used_at ?? row.added_at));
    const when = row.used_at ? text('field-room-used', { at }) : text('field-room-unused', { at });
    return html`<li>
      <label>
        <input
          type="checkbox"
          .checked=${this.chosen.has(copy)}
          @change=${(event: Event) => this.#choose(copy, (event.target as HTMLInputElement).checked)}
        />
        <span class="name"
          >${row.file_name}<small>${when} · ${text(`field-room-from-${from}`)}</small></span
        >
        <span>${formatBytes(bytes)}</span>
      </label>
    </li>`;
  }

  #choose(copy: Copy, on: boolean): void {
    const chosen = new Set(this.chosen);
    if (on) chosen.add(copy);
    else chosen.delete(copy);
    this.chosen = chosen;
  }

  readonly #go = async () => {
    const copies = [...this.chosen];
    this.working = true;
    try {
      await letGo(copies);
      const said = { count: copies.length, size: sizeOf(copies) };
      say(text('field-room-gone', said), { kind: 'good' });
      this.open = false;
    } catch (error) {
      say((error as Error).message, { kind: 'problem' });
    } finally {
      this.working = false;
    }
  };
}

/** Open it, whichever screen is shown. */
export function openMakeRoom(): void {
  const app = document.querySelector('earmark-app');
  const known = app?.shadowRoot?.querySelector('earmark-make-room');
  const dialog = known ?? document.createElement('earmark-make-room');
  if (!known) app?.shadowRoot?.append(dialog);
  void (dialog as MakeRoom).show();
}

function sizeOf(copies: Iterable<Copy>): string {
  let bytes = 0;
  for (const copy of copies) bytes += copy.bytes;
  return formatBytes(bytes);
}
