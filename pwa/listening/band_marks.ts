import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Band } from '../audio';
import { frequencyToY, type View } from '../spectrogram/scales';

/** Over a plot: the frequency a heterodyne is tuned to, and the veil over what is filtered out. */
@customElement('earmark-band-marks')
export class BandMarks extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      overflow: hidden;
      pointer-events: none;
    }
    div {
      position: absolute;
      right: 0;
      left: 0;
    }
    .veil {
      height: 100%;
      background: rgb(0 0 0 / 0.5);
    }
    #above {
      border-bottom: 1px dashed rgb(255 255 255 / 0.8);
    }
    #below {
      border-top: 1px dashed rgb(255 255 255 / 0.8);
    }
    #tuned {
      border-top: 2px solid #7fe3ff;
    }
    #tuned span {
      position: absolute;
      right: 6px;
      bottom: 3px;
      padding: 2px 5px;
      border-radius: 4px;
      background: rgb(0 0 0 / 0.7);
      color: #7fe3ff;
      font: 600 11px/1.2 var(--em-mono, monospace);
    }
  `;

  @property({ attribute: false }) view: View | null = null;
  @property({ attribute: false }) band: Band | null = null;
  @property({ attribute: false }) tunedHz: number | null = null;
  @query('#above') private above!: HTMLElement | null;
  @query('#below') private below!: HTMLElement | null;
  @query('#tuned') private tuned!: HTMLElement | null;

  override render() {
    const { tunedHz, band } = this;
    return html`
      ${band ? html`<div id="above" class="veil"></div><div id="below" class="veil"></div>` : nothing}
      ${tunedHz === null ? nothing : html`<div id="tuned"><span>${(tunedHz / 1000).toFixed(1)} kHz</span></div>`}
    `;
  }

  override updated(): void {
    const { band, tunedHz } = this;
    if (band) {
      this.above?.style.setProperty('bottom', `${100 - this.#percent(band.highHz)}%`);
      this.below?.style.setProperty('top', `${this.#percent(band.lowHz)}%`);
    }
    if (tunedHz !== null) this.tuned?.style.setProperty('top', `${this.#percent(tunedHz)}%`);
  }

  #percent(hz: number): number {
    return this.view ? frequencyToY(this.view, 100, hz) : 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-band-marks': BandMarks;
  }
}
