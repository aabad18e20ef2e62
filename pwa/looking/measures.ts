import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AudioInfo } from '../audio/reader';
import type { Region } from '../document';
import { formatNumber } from '../messages/format';
import { text } from '../messages/text';
import { STANDARD_ANALYSIS } from '../spectrogram/analysis';
import type { Measures } from '../spectrogram/measure';
import { decibelText, frequencyText } from '../spectrogram/ticks';
import { shareTiles, type TileStore } from '../spectrogram/tile_store';
import type { Channel } from '../spectrogram/tiles';

/** A region that is being dragged is measured when the hand rests. */
const REST_MS = 120;

type Measure = 'duration' | 'peak' | 'low' | 'level' | 'high' | 'energy';

/** What was measured of a region, from its samples. */
@customElement('earmark-measures')
export class RegionMeasures extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr auto 1fr;
      gap: 2px 8px;
      margin: 8px 0;
      font-size: 12px;
      font-variant-numeric: tabular-nums;
    }
    dt {
      color: var(--em-muted);
    }
    dd {
      margin: 0;
      white-space: nowrap;
    }
    p {
      margin: 8px 0;
      color: var(--em-muted);
      font-size: 12px;
    }
  `;

  @property({ attribute: false }) audio: Blob | null = null;
  @property({ attribute: false }) info: AudioInfo | null = null;
  @property({ attribute: false }) region: Region | null = null;
  @property({ attribute: false }) channel: Channel = 'mix';
  @state() private measured: Measures | null = null;
  @state() private problem = '';
  #held: { store: TileStore; release: () => void } | null = null;
  #timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#hold();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#letGo();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('audio') || changed.has('channel')) this.#hold();
    else if (changed.has('region') && !sameRegion(changed.get('region'), this.region)) this.#soon();
  }

  override render() {
    const { measured, problem } = this;
    if (problem) return html`<p role="alert">${problem}</p>`;
    if (!measured) return this.audio ? html`<p>${text('looking-measuring')}</p>` : nothing;
    const { peakHz, levelDb, energyDb, lowHz, highHz, durationS } = measured;
    const rows: [Measure, string][] = [
      ['duration', `${formatNumber(durationS, 3)} s`],
      ['peak', peakHz === null ? text('looking-silence') : frequencyText(peakHz)],
      ['low', frequencyText(lowHz)],
      ['level', decibels(levelDb)],
      ['high', frequencyText(highHz)],
      ['energy', decibels(energyDb)],
    ];
    return html`<dl aria-label=${text('looking-measurements')}>
      ${rows.map(
        ([name, value]) =>
          html`<dt title=${text(`looking-${name}-help`)}>${text(`looking-${name}`)}</dt><dd>${value}</dd>`,
      )}
    </dl>`;
  }

  #hold(): void {
    this.#letGo();
    this.measured = null;
    if (!this.audio || !this.isConnected) return;
    this.#held = shareTiles(
      this.audio,
      { ...STANDARD_ANALYSIS, channel: this.channel },
      'overview',
    );
    this.#soon();
  }

  #letGo(): void {
    clearTimeout(this.#timer);
    this.#held?.release();
    this.#held = null;
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#measure(), REST_MS);
  }

  async #measure(): Promise<void> {
    const { region, info } = this;
    if (!region || !info || !this.#held) return;
    const { start_s: startS, end_s: endS, low_hz: lowHz = 0, high_hz } = region;
    const highHz = high_hz ?? info.sampleRateHz / 2;
    try {
      const measured = await this.#held.store.measure({ startS, endS, lowHz, highHz });
      if (sameRegion(region, this.region)) [this.measured, this.problem] = [measured, ''];
    } catch (error) {
      const { name, message } = error as Error;
      if (name !== 'AbortError') this.problem = message;
    }
  }
}

function decibels(db: number | null): string {
  return db === null ? text('looking-silence') : decibelText(db, 1);
}

function sameRegion(one: Region | null | undefined, other: Region | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-measures': RegionMeasures;
  }
}
