import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Region } from '../document';
import { frequencyToY, timeToX, type View } from '../spectrogram/scales';
import { type Other, presence } from './presence';

interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Over a plot or the overview: the cursors, views, selections and drags of others. */
@customElement('earmark-presence-marks')
export class PresenceMarks extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      overflow: hidden;
      pointer-events: none;
    }
    :host > div,
    .cursor,
    .drag,
    .chosen,
    .view {
      position: absolute;
      box-sizing: border-box;
    }
    .cursor {
      border-left: 2px solid var(--colour);
    }
    span {
      position: absolute;
      top: 0;
      left: 0;
      max-width: 140px;
      padding: 1px 6px;
      overflow: hidden;
      border-radius: 0 0 5px 0;
      background: var(--colour);
      color: #fff;
      font: 600 11px/1.4 var(--em-font);
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .cursor span {
      left: -2px;
    }
    .drag {
      border: 2px dashed var(--colour);
    }
    .chosen {
      border: 1.5px solid var(--colour);
      outline: 1px solid rgb(0 0 0 / 0.5);
    }
    .view {
      border-bottom: 4px solid var(--colour);
      opacity: 0.9;
    }
    :host([whole]) .view {
      border: 1.5px solid var(--colour);
      background: color-mix(in srgb, var(--colour) 18%, transparent);
    }
    :host([whole]) span {
      display: none;
    }
  `;

  @property({ attribute: false }) view: View | null = null;
  /** Where an annotation lies, by id. */
  @property({ attribute: false }) regionOf: (id: string) => Region | undefined = () => undefined;
  /** On the overview: views and cursors only. */
  @property({ type: Boolean, reflect: true }) whole = false;
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    presence.addEventListener('change', () => this.requestUpdate(), { signal });
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  override render() {
    return presence.others.flatMap((other) => this.#renderOther(other));
  }

  #renderOther(other: Other) {
    const { view, cursor, drag, name } = other;
    const marks = [];
    if (view) marks.push(this.#mark('view', other, { start_s: view.startS, end_s: view.endS }));
    if (cursor !== undefined) {
      marks.push(this.#mark('cursor', other, { start_s: cursor, end_s: cursor }, name));
    }
    if (this.whole) return marks;
    for (const id of (other.selection ?? []).slice(0, 50)) {
      const region = this.regionOf(id);
      if (region && drag?.id !== id) marks.push(this.#mark('chosen', other, region));
    }
    if (drag) marks.push(this.#mark('drag', other, drag.region, name));
    return marks;
  }

  #mark(kind: string, { colour, client }: Other, region: Region, name = '') {
    return html`<div
      class=${kind}
      data-client=${client}
      data-colour=${colour}
      data-place=${JSON.stringify(this.#place(kind, region))}
    >${name ? html`<span>${name}</span>` : ''}</div>`;
  }

  /** In percent of the plot, so that it stays right when the plot is resized. */
  #place(kind: string, { start_s, end_s, low_hz, high_hz }: Region): Place {
    const { view } = this;
    if (!view) return { left: 0, right: 0, top: 0, bottom: 0 };
    const isBox = low_hz !== undefined && high_hz !== undefined && !this.whole;
    return {
      left: timeToX(view, 100, start_s),
      right: timeToX(view, 100, end_s),
      top: kind === 'view' && !this.whole ? 99 : isBox ? frequencyToY(view, 100, high_hz) : 0,
      bottom: isBox ? frequencyToY(view, 100, low_hz) : 100,
    };
  }

  /** Set from here: style attributes are barred by the page's policy. */
  override updated(): void {
    for (const mark of this.renderRoot.querySelectorAll<HTMLElement>('div')) {
      const { left, right, top, bottom } = JSON.parse(mark.dataset.place!) as Place;
      mark.style.setProperty('--colour', mark.dataset.colour!);
      mark.style.setProperty('left', `${left}%`);
      mark.style.setProperty('width', `${Math.max(0, right - left)}%`);
      mark.style.setProperty('top', `${top}%`);
      mark.style.setProperty('height', `${Math.max(0, bottom - top)}%`);
    }
  }
}
