import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Bookmark } from '../document';
import { timeToX, type View } from '../spectrogram/scales';
import { nameOf } from './bookmarks';

/** Over a plot: the bookmarks in view, each a pole that stands on the axis. */
@customElement('earmark-bookmark-flags')
export class BookmarkFlags extends LitElement {
  static override styles = css`
    :host {
      overflow: hidden;
      pointer-events: none;
    }
    div {
      position: absolute;
      top: 0;
      bottom: 0;
      border-left: 1px dashed rgb(255 213 74 / 0.75);
    }
    span {
      position: absolute;
      bottom: 2px;
      left: 0;
      box-sizing: border-box;
      max-width: 180px;
      padding: 2px 6px;
      overflow: hidden;
      border-radius: 0 5px 5px 0;
      background: #ffd54a;
      color: #1d1600;
      font: 600 11px/1.3 var(--em-font);
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    /* Past the right end of the plot there is no room: the flag flies the other way. */
    .last span {
      right: 1px;
      left: auto;
      border-radius: 5px 0 0 5px;
    }
  `;

  @property({ attribute: false }) view: View | null = null;
  @property({ attribute: false }) bookmarks: readonly Bookmark[] = [];

  override render() {
    return repeat(
      this.#shown,
      ({ id }) => id,
      (bookmark) =>
        html`<div class=${this.#percent(bookmark) > 85 ? 'last' : ''}>
          <span>${nameOf(bookmark)}</span>
        </div>`,
    );
  }

  override updated(): void {
    const poles = this.renderRoot.querySelectorAll<HTMLElement>('div');
    this.#shown.forEach((bookmark, index) => {
      poles[index]?.style.setProperty('left', `${this.#percent(bookmark)}%`);
    });
  }

  get #shown(): readonly Bookmark[] {
    const { view } = this;
    if (!view) return [];
    return this.bookmarks.filter(({ at_s }) => at_s >= view.startS && at_s <= view.endS);
  }

  #percent({ at_s }: Bookmark): number {
    return this.view ? timeToX(this.view, 100, at_s) : 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-bookmark-flags': BookmarkFlags;
  }
}
