import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Label, Query } from '../document';
import { FollowKeys } from '../habits/follow_keys';
import { clockText, lengthText } from '../labeling/clock';
import { chordText, withKey } from '../labeling/keys';
import { keyCap, keyStyles, swatch, swatchStyles } from '../labeling/swatch';
import { keepFocus } from '../labeling/toolbar';
import { formatList, formatNumber } from '../messages/format';
import { text } from '../messages/text';
import { type AskEvent, type Asking, chosenLabels } from './asking';
import type { Suggestion } from './hearing';
import { panelStyles } from './panel_styles';
import './strip';

const LONG_PRESS_MS = 450;

/**
 * One question: what is in here? Emits `answer-event` AskEvent, `accept` (the suggestion), `replay`,
 * `leave`.
 * A long press on a label collects it, as Shift does on a keyboard.
 */
@customElement('earmark-ask-panel')
export class AskPanel extends LitElement {
  static override styles = [
    swatchStyles,
    keyStyles,
    panelStyles,
    css`
      .labels {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        gap: 8px;
        align-content: start;
        min-height: 0;
        overflow: auto;
        padding: 2px;
      }
      .others {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 8px;
      }
      .labels .name {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        white-space: normal;
      }
      .steps {
        display: grid;
        grid-template-columns: 48px minmax(0, 1fr) 48px;
        gap: 8px;
      }
      .steps button {
        padding: 0 8px;
        white-space: nowrap;
      }
      .suggested {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 8px;
        padding: 6px 6px 6px 12px;
        border: 1px dashed var(--em-accent);
        border-radius: var(--em-radius);
        font-size: 14px;
      }
      .suggested p {
        flex: 1 1 120px;
        overflow-wrap: anywhere;
      }
      .ask {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
      }
      .ask button {
        flex: none;
        min-height: 32px;
        padding: 0 10px;
        border-radius: 16px;
        font-size: 13px;
      }
    `,
  ];

  @property({ attribute: false }) queries: readonly Query[] = [];
  @property({ attribute: false }) asking: Asking = {
    at: 0,
    collected: null,
    several: false,
    done: false,
  };
  @property({ attribute: false }) labels: readonly Label[] = [];
  @property({ attribute: false }) labelOf: (id: string) => Label | undefined = () => undefined;
  /** What the model would answer: never an answer until somebody says so. */
  @property({ attribute: false }) suggestion: Suggestion | undefined;
  protected readonly keys = new FollowKeys(this);
  #pressTimer: ReturnType<typeof setTimeout> | undefined;
  #wasLong = false;

  override disconnectedCallback(): void {
    clearTimeout(this.#pressTimer);
    super.disconnectedCallback();
  }

  override render() {
    const { asking, queries } = this;
    const query = queries[asking.at];
    if (!query) return nothing;
    const { start_s, end_s } = query.region;
    const chosen = chosenLabels(asking, queries);
    return html`
      <header>
        <h2>${text('questions-question-of', { number: asking.at + 1, total: queries.length })}</h2>
        <button
          class="quiet"
          aria-label=${text('questions-back-to-labeling')}
          title=${withKey(text('questions-back-to-labeling'), 'escape')}
          @mousedown=${keepFocus}
          @click=${() => this.#emit('leave')}
        >
          <wa-icon name="x"></wa-icon>
        </button>
      </header>
      <earmark-ask-strip
        .queries=${queries}
        .at=${asking.at}
        .labelOf=${this.labelOf}
        @go=${(event: CustomEvent<number>) => this.#send({ kind: 'go', index: event.detail })}
      ></earmark-ask-strip>
      <div class="prompt">
        <div class="ask">
          <h3 aria-live="polite">${text('questions-what')}</h3>
          <button
            aria-pressed=${String(asking.several)}
            title=${text('questions-several-hint', {
              title: withKey(text('questions-several-title'), 'several'),
            })}
            @mousedown=${keepFocus}
            @click=${() => this.#send({ kind: 'several' })}
          >
            ${text('questions-several')}
          </button>
        </div>
        <p>${clockText(start_s)} – ${clockText(end_s)} · ${lengthText(end_s - start_s)}</p>
      </div>
      ${this.suggestion ? this.#suggested(this.suggestion) : nothing}
      <div class="labels" role="group" aria-label=${text('questions-labels')}>
        ${repeat(
          this.labels,
          (label) => label.id,
          (label) => this.#label(label, chosen.includes(label.id)),
        )}
      </div>
      <div class="others">
        ${this.#other('nothing', query)} ${this.#other('unsure', query)}
      </div>
      ${this.#steps(chosen.length)}
      <slot></slot>
    `;
  }

  #suggested({ labels, confidence }: Suggestion) {
    const named = labels.map((id) => this.labelOf(id)?.name ?? text('questions-removed-label'));
    const what = named.length > 0 ? formatList(named) : text('questions-answer-nothing');
    const percent = formatNumber(Math.round(confidence * 100));
    return html`<div class="suggested">
      <p aria-live="polite">${text('questions-suggested', { what, percent })}</p>
      <button @mousedown=${keepFocus} @click=${() => this.#emit('accept')}>
        <wa-icon name="check"></wa-icon>${text('questions-accept')} ${keyCap(chordText('accept'))}
      </button>
    </div>`;
  }

  #label(label: Label, chosen: boolean) {
    return html`<button
      class="answer"
      aria-pressed=${String(chosen)}
      @mousedown=${keepFocus}
      @pointerdown=${() => this.#startPress(label)}
      @pointerup=${this.#endPress}
      @pointerleave=${this.#endPress}
      @contextmenu=${keepFocus}
      @click=${(event: MouseEvent) => this.#press(label, event.shiftKey)}
    >
      ${swatch(label.colour)}<span class="name">${label.name}</span>
      ${keyCap(label.key && chordText(`answer-${label.key}`))}
    </button>`;
  }

  #other(kind: 'nothing' | 'unsure', query: Query) {
    const chosen = this.asking.collected === null && query.answer?.kind === kind;
    return html`<button
      class="answer other"
      aria-pressed=${String(chosen)}
      @mousedown=${keepFocus}
      @click=${() => this.#send({ kind })}
    >
      <wa-icon name=${kind === 'nothing' ? 'ban' : 'circle-question-mark'}></wa-icon>
      <span class="name">${text(`questions-${kind}`)}</span>${keyCap(chordText(kind))}
    </button>`;
  }

  #steps(chosen: number) {
    const { asking } = this;
    const collecting = asking.several || asking.collected !== null;
    return html`<div class="steps">
      <button
        aria-label=${text('questions-before')}
        ?disabled=${asking.at === 0}
        @mousedown=${keepFocus}
        @click=${() => this.#send({ kind: 'back' })}
      >
        <wa-icon name="arrow-left"></wa-icon>
      </button>
      ${
        collecting
          ? html`<button
              class="confirm"
              ?disabled=${chosen === 0}
              @mousedown=${keepFocus}
              @click=${() => this.#send({ kind: 'confirm' })}
            >
              <wa-icon name="check"></wa-icon>${text('questions-these', { count: chosen })}
              ${keyCap(chordText('confirm'))}
            </button>`
          : html`<button @mousedown=${keepFocus} @click=${() => this.#emit('replay')}>
              <wa-icon name="rotate-ccw"></wa-icon>${text('questions-again')} ${keyCap(chordText('replay'))}
            </button>`
      }
      <button
        aria-label=${text('questions-next')}
        ?disabled=${asking.at >= this.queries.length - 1}
        @mousedown=${keepFocus}
        @click=${() => this.#send({ kind: 'forward' })}
      >
        <wa-icon name="arrow-right"></wa-icon>
      </button>
    </div>`;
  }

  #startPress(label: Label): void {
    this.#wasLong = false;
    clearTimeout(this.#pressTimer);
    this.#pressTimer = setTimeout(() => {
      this.#wasLong = true;
      this.#send({ kind: 'label', label: label.id, collect: true });
    }, LONG_PRESS_MS);
  }

  #endPress = (): void => clearTimeout(this.#pressTimer);

  #press(label: Label, collect: boolean): void {
    // The click that ends a long press has been answered by it.
    if (!this.#wasLong) this.#send({ kind: 'label', label: label.id, collect });
    this.#wasLong = false;
  }

  #send(event: AskEvent): void {
    this.#emit('answer-event', event);
  }

  #emit(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
