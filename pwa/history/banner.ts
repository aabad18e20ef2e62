import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { readable } from '../labeling/keys';
import { text } from '../messages/text';

/** Above the spectrogram: that it shows another time, and the way back. Emits `leave`. */
@customElement('earmark-past-banner')
export class PastBanner extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex: none;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
      padding: 6px 12px;
      background: #4a3200;
      color: #ffefcf;
      font: 13px/1.35 var(--em-font);
    }
    b {
      margin-right: 8px;
    }
    span {
      flex: 1 1 12rem;
      min-width: 0;
    }
    button {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 30px;
      padding: 0 10px;
      border: 1px solid currentcolor;
      border-radius: 6px;
      background: none;
      color: inherit;
      font: 600 13px/1.35 var(--em-font);
      cursor: pointer;
    }
    button:focus-visible {
      outline: 2px solid #fff;
      outline-offset: 2px;
    }
    @media (pointer: coarse) {
      button {
        min-height: 40px;
      }
    }
  `;

  /** What is shown. */
  @property({ attribute: false }) shown = '';

  override render() {
    const leave = () => this.dispatchEvent(new CustomEvent('leave'));
    return html`<wa-icon name="file-clock"></wa-icon>
      <span role="status"><b>${this.shown}</b> ${text('history-read-only-here')}</span>
      <button @click=${leave}>${text('history-leave', { key: readable('Escape') })}</button>`;
  }
}
