import { text } from '../messages/text';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '../app/hint';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Following } from '../app/following';
import { toolStyle } from '../app/tool_style';
import { bookmarkCalls } from '../finding/bookmarks';
import { FollowKeys } from '../habits/follow_keys';
import { titleOfAction } from '../habits/titles';
import '../listening/panel';
import type { HeardQuality } from '../listening/quality_choice';
import { Sounds } from '../listening/sounds';
import { clockText } from './clock';
import type { Tool } from './gesture';
import { chordText } from './keys';
import { keyCap } from './swatch';

interface Item {
  readonly action: string;
  readonly icon: string;
  readonly title?: string;
  readonly text?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly kind?: 'strong';
  /** From which width on it is shown: fingers and keys do the same. */
  readonly room?: 'wide' | 'middle' | 'fine';
}

/** The buttons above the spectrogram. Emits `action` with the name of a row of the key table. */
@customElement('earmark-labeling-toolbar')
export class LabelingToolbar extends LitElement {
  static override styles = [
    toolStyle,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 2px;
        min-height: 44px;
        padding: 0 8px;
        border-bottom: 1px solid var(--em-line);
        background: var(--em-surface);
      }
      /* What does not fit is reached by a swipe, and never lies under what stands beside it. */
      .tools {
        display: flex;
        flex: 1;
        align-items: center;
        gap: inherit;
        min-width: 0;
        padding: 3px;
        overflow-x: auto;
        scrollbar-width: none;
      }
      button.tool.strong {
        background: var(--em-accent);
        color: var(--em-on-accent);
        padding: 0 14px;
      }
      button.tool.strong:hover:not(:disabled) {
        background: color-mix(in srgb, var(--em-accent) 88%, var(--em-text));
      }
      hr {
        flex: none;
        width: 1px;
        height: 22px;
        margin: 0 6px;
        border: 0;
        background: var(--em-line);
      }
      .clock {
        flex: none;
        padding: 0 6px;
        color: var(--em-muted);
        font: 500 13px/1 var(--em-mono);
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      .clock b {
        color: var(--em-text);
        font-weight: 600;
      }
      .space {
        flex: 1;
      }
      @media (pointer: coarse) {
        :host {
          min-height: 50px;
        }
      }
      @media (max-width: 1239px) {
        .wide {
          display: none;
        }
      }
      @media (max-width: 999px) {
        .middle,
        .of {
          display: none;
        }
        hr {
          margin: 0 2px;
        }
      }
      @media (max-width: 799px) {
        :host {
          gap: 0;
          padding: 0 4px;
        }
        .fine,
        .clock,
        hr {
          display: none;
        }
        button.tool.strong {
          padding: 0 10px;
        }
      }
      /* Words of other languages are longer. */
      @media (min-width: 421px) and (max-width: 900px) {
        .strong wa-icon {
          display: none;
        }
      }
      @media (max-width: 420px) {
        .tools .tool {
          flex: 1 1 36px;
          min-width: 36px;
        }
        .strong span {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) tool: Tool = 'select';
  /** Drawing goes on and on. */
  @property({ type: Boolean }) sticky = false;
  @property({ type: Boolean }) playing = false;
  @property({ type: Boolean }) loop = false;
  @property({ type: Boolean }) asking = false;
  /** Whether the spectrogram's settings are shown. */
  @property({ type: Boolean }) looking = false;
  /** Whether history is open. */
  @property({ type: Boolean }) past = false;
  /** Whether the annotation table is open. */
  @property({ type: Boolean }) table = false;
  @property({ type: Boolean }) silent = false;
  @property({ attribute: false }) sounds = new Sounds();
  @property({ attribute: false }) heard: HeardQuality | null = null;
  @property({ type: Boolean }) listeningIsOpen = false;
  @property() undoLabel = '';
  @property() redoLabel = '';
  @property({ type: Number }) cursorS = 0;
  @property({ type: Number }) durationS = 0;
  protected readonly keys = new FollowKeys(this);
  protected readonly marks = new Following(this, [bookmarkCalls]);

  override render() {
    return html`
      <div class="tools">${this.#renderTools()}</div>
      ${this.asking ? nothing : this.#button({ action: 'ask', icon: 'sparkles', text: text('questions-ask-me'), kind: 'strong' })}
    `;
  }

  #renderTools() {
    const { tool } = this;
    return html`
      ${this.#button({ action: 'play', icon: this.playing ? 'pause' : 'play', disabled: this.silent })}
      ${this.asking ? nothing : this.#button({ action: 'play-selection', icon: 'circle-play', disabled: this.silent, room: 'wide' })}
      ${this.#button({ action: 'loop', icon: 'repeat', pressed: this.loop, room: 'middle' })}
      <earmark-listening
        .sounds=${this.sounds}
        .heard=${this.heard}
        .open=${this.listeningIsOpen}
        .loop=${this.loop}
        .key=${chordText('listening')}
        @listening-loop=${() => this.#act('loop')}
      ></earmark-listening>
      <span class="clock" role="timer" aria-live="off"
        ><b>${clockText(this.cursorS)}</b><span class="of"> / ${clockText(this.durationS)}</span></span
      >
      <hr />
      ${
        this.asking
          ? nothing
          : html`${this.#button({ action: 'tool-select', icon: 'mouse-pointer-2', pressed: tool === 'select' })}
            ${this.#button({ action: 'tool-span', icon: 'brackets', pressed: tool === 'span' })}
            ${this.#button({ action: 'tool-box', icon: 'square-dashed', pressed: tool === 'box' })}
            ${this.#button({ action: 'tool-point', icon: 'crosshair', pressed: tool === 'point', room: 'fine' })}
            ${this.#button({ action: 'sticky', icon: 'pin', pressed: this.sticky, room: 'wide' })}
            <hr />`
      }
      ${this.#button({ action: 'zoom-out', icon: 'zoom-out', room: 'wide' })}
      ${this.#button({ action: 'zoom-in', icon: 'zoom-in', room: 'wide' })}
      ${this.#button({ action: 'fit', icon: 'maximize-2', room: 'fine' })}
      ${this.asking ? nothing : this.#button({ action: 'table', icon: 'table-2', pressed: this.table, room: 'middle' })}
      ${this.#button({ action: 'look', icon: 'sliders-horizontal', pressed: this.looking })}
      <hr />
      ${this.#button({
        action: 'undo',
        icon: 'undo-2',
        title: this.undoLabel
          ? text('labeling-undo-step', { step: this.undoLabel })
          : text('common-undo'),
        disabled: !this.undoLabel,
      })}
      ${this.#button({
        action: 'redo',
        icon: 'redo-2',
        title: this.redoLabel
          ? text('labeling-redo-step', { step: this.redoLabel })
          : text('common-redo'),
        disabled: !this.redoLabel,
      })}
      ${this.#button({ action: 'history', icon: 'history', room: 'fine' })}
      ${this.asking ? nothing : this.#button({ action: 'past', icon: 'file-clock', pressed: this.past, room: 'fine' })}
      ${this.asking ? nothing : this.#button({ action: 'next-place', icon: 'compass', room: 'fine' })}
      ${this.asking ? nothing : this.#button({ action: 'similar', icon: 'scan-search', room: 'fine' })}
      ${this.#button({
        action: 'bookmarks',
        icon: 'bookmark',
        room: 'fine',
        pressed: bookmarkCalls.isShown,
      })}
      <span class="space"></span>
      ${this.#button({ action: 'about', icon: 'info', room: 'wide' })}
      ${this.#button({ action: 'help', icon: 'keyboard', room: 'wide' })}
    `;
  }

  #button(item: Item) {
    const { action, icon, pressed, disabled = false } = item;
    const title = item.title ?? titleOfAction(action);
    const id = `do-${action}`;
    // The tooltip adds itself to aria-labelledby, which would win over aria-label while it is hidden:
    // naming the button itself there keeps its own name.
    return html`<button
        id=${id}
        class="tool ${item.kind ?? ''} ${item.room ?? ''}"
        aria-label=${title}
        aria-labelledby=${id}
        aria-pressed=${pressed === undefined ? nothing : String(pressed)}
        ?disabled=${disabled}
        @mousedown=${keepFocus}
        @click=${() => this.#act(action)}
      >
        <wa-icon name=${icon}></wa-icon>${item.text ? html`<span>${item.text}</span>` : nothing}</button
      ><earmark-hint for=${id} placement="bottom" show-delay="400"
        >${title} ${keyCap(chordText(action))}</earmark-hint
      >`;
  }

  #act(action: string): void {
    this.dispatchEvent(new CustomEvent('action', { detail: action }));
  }
}

/** A click on a button leaves the focus on the spectrogram, so that its keys go on working. */
export function keepFocus(event: Event): void {
  event.preventDefault();
}
