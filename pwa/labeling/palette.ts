import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Label } from '../document';
import { FollowKeys } from '../habits/follow_keys';
import { chordText } from './keys';
import { keyCap, keyStyles, swatch, swatchStyles } from './swatch';
import { keepFocus } from './toolbar';

/**
 * The project's labels. Emits `label` {label, only} when one is pressed (only = with Shift) and
 * `add-label` with a name.
 */
@customElement('earmark-label-palette')
export class LabelPalette extends LitElement {
  static override styles = [
    swatchStyles,
    keyStyles,
    css`
      :host {
        display: block;
      }
      ul {
        display: grid;
        gap: 1px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      button {
        display: flex;
        align-items: center;
        gap: 8px;
        width: 100%;
        min-height: 32px;
        padding: 0 8px;
        border: 1px solid transparent;
        border-radius: 6px;
        background: none;
        color: var(--em-text);
        font: 14px/1.2 var(--em-font);
        text-align: left;
        cursor: pointer;
      }
      button:hover {
        background: var(--em-raised);
      }
      button:focus-visible {
        outline: 2px solid var(--em-focus);
        outline-offset: -1px;
      }
      button.current {
        border-color: var(--em-accent);
      }
      button[aria-pressed="true"] {
        background: var(--em-accent-soft);
        font-weight: 600;
      }
      .name {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .next {
        color: var(--em-accent);
        font-size: 11px;
        font-weight: 600;
      }
      wa-icon {
        color: var(--em-accent);
        font-size: 15px;
      }
      form {
        display: flex;
        margin-top: 4px;
      }
      input {
        flex: 1;
        min-width: 0;
        height: 30px;
        padding: 0 8px;
        border: 1px dashed var(--em-line);
        border-radius: 6px;
        background: none;
        color: var(--em-text);
        font: 13px var(--em-font);
      }
      input::placeholder {
        color: var(--em-muted);
      }
      input:focus {
        border-style: solid;
        outline: 2px solid var(--em-focus);
        outline-offset: -1px;
      }
      @media (max-width: 799px) {
        ul {
          display: flex;
          gap: 6px;
          overflow-x: auto;
          scrollbar-width: none;
          padding: 2px;
        }
        li {
          flex: none;
        }
        button {
          border-color: var(--em-line);
          padding: 0 12px;
        }
        form {
          display: none;
        }
      }
      @media (pointer: coarse) {
        button {
          min-height: 44px;
        }
        input {
          height: 40px;
          font-size: 16px;
        }
      }
    `,
  ];

  @property({ attribute: false }) labels: readonly Label[] = [];
  /** Labels of the selected annotation; null when nothing is selected. */
  @property({ attribute: false }) chosen: readonly string[] | null = null;
  /** Labels that only some of the selected annotations have. */
  @property({ attribute: false }) some: readonly string[] = [];
  @property({ attribute: false }) currentId: string | null = null;

  @query('input') private field!: HTMLInputElement;
  protected readonly keys = new FollowKeys(this);

  override render() {
    return html`
      <ul aria-label="Labels">
        ${repeat(
          this.labels,
          (label) => label.id,
          (label) => html`<li>${this.#row(label)}</li>`,
        )}
      </ul>
      <form @submit=${this.#add}>
        <input placeholder="New label…" aria-label="Name of a new label" autocomplete="off" />
      </form>
    `;
  }

  #row(label: Label) {
    const isCurrent = this.currentId === label.id;
    const pressed = this.chosen ? this.chosen.includes(label.id) : isCurrent;
    const state = this.some.includes(label.id) ? 'mixed' : String(pressed);
    return html`<button
      class=${isCurrent ? 'current' : ''}
      aria-pressed=${state}
      title=${label.name}
      @mousedown=${keepFocus}
      @click=${(event: MouseEvent) => this.#press(label, event.shiftKey)}
    >
      ${swatch(label.colour)}<span class="name">${label.name}</span>
      ${pressed && this.chosen ? html`<wa-icon name="check"></wa-icon>` : nothing}
      ${state === 'mixed' ? html`<wa-icon name="minus"></wa-icon>` : nothing}
      ${isCurrent ? html`<span class="next">next</span>` : nothing}
      ${keyCap(label.key && chordText(`label-${label.key}`))}
    </button>`;
  }

  #press(label: Label, only: boolean): void {
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
