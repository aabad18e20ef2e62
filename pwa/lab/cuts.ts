/** Queries drawn over the spectrogram: yours in the upper half, those compared with in the lower. */
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Region } from '../document';
import type { View } from '../spectrogram/scales';

@customElement('earmark-cuts')
export class Cuts extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      overflow: hidden;
      pointer-events: none;
    }
    i {
      position: absolute;
      width: 2px;
      margin-left: -1px;
      box-shadow: 0 0 0 1px #0009;
    }
    .own {
      top: 0;
      height: 50%;
      background: #63cfa6;
    }
    .other {
      bottom: 0;
      height: 50%;
      background: #ffd166;
    }
  `;

  @property({ attribute: false }) own: readonly Region[] = [];
  @property({ attribute: false }) other: readonly Region[] = [];
  @property({ attribute: false }) view: View | null = null;

  override render() {
    return html`
      ${this.own.slice(1).map(() => html`<i class="own"></i>`)}
      ${this.other.slice(1).map(() => html`<i class="other"></i>`)}
    `;
  }

  protected override updated(): void {
    const { view } = this;
    if (!view) return;
    const lines = this.renderRoot.querySelectorAll<HTMLElement>('i');
    const cuts = [...this.own.slice(1), ...this.other.slice(1)];
    cuts.forEach(({ start_s }, index) => {
      const share = (start_s - view.startS) / (view.endS - view.startS);
      lines[index]?.style.setProperty('left', `${share * 100}%`);
    });
  }
}
