import { formatNumber } from '../messages/format';
import { text } from '../messages/text';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { say } from '../app/say';
import { sidePanelStyle } from '../app/side_panel_style';
import { FFT_SIZES, OVERLAPS } from '../spectrogram/analysis';
import { COLOUR_MAPS, type ColourMapName } from '../spectrogram/colours';
import { WINDOW_NAMES } from '../spectrogram/fft';
import { FILTERS, type Filter } from '../spectrogram/filters';
import type { Limits } from '../spectrogram/scales';
import { decibelText } from '../spectrogram/ticks';
import { FREQUENCY_SCALES } from '../spectrogram/warp';
import { layoutsOf } from './actions';
import { BANDS, bandId, bandsFor } from './bands';
import { Looks } from './looks';
import { panelStyle } from './panel_style';
import { nameOf } from './presets';
import { choice, segments, slider } from './segments';

/** Ends of the decibel sliders, for what each filter makes. */
const REACH_DB: Record<Filter, readonly [number, number, number]> = {
  plain: [-130, 10, 1],
  denoise: [-10, 90, 1],
  pcen: [-30, 40, 1],
};
const LEAST_SPAN_DB = 1;
const NAMES: Record<string, string> = { hann: 'Hann', hamming: 'Hamming', blackman: 'Blackman' };

/** The settings of the spectrogram: whatever is changed is seen at once. */
@customElement('earmark-look-panel')
export class LookPanel extends LitElement {
  static override styles = [sidePanelStyle, panelStyle];

  @property({ attribute: false }) looks = new Looks();
  @property({ attribute: false }) limits: Limits = { durationS: 1, nyquistHz: 24_000 };
  @property({ type: Boolean }) customBand = false;
  #listening = new AbortController();

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('looks')) return;
    this.#listening.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.looks.addEventListener('change', () => this.requestUpdate(), { signal });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#keyed);
  }

  override disconnectedCallback(): void {
    this.removeEventListener('keydown', this.#keyed);
    this.#listening.abort();
    super.disconnectedCallback();
  }

  override firstUpdated(): void {
    // Not a list of choices: the same key again would choose in it instead of closing this.
    this.renderRoot.querySelector<HTMLElement>('.body')?.focus({ preventScroll: true });
  }

  override render() {
    const { looks } = this;
    return html`
      <header>
        <h2 id="title">${text('looking-spectrogram')}</h2>
        <button class="icon" aria-label=${text('looking-close')} @click=${() => looks.show(false)}>
          <wa-icon name="x"></wa-icon>
        </button>
      </header>
      <div class="body" role="group" aria-labelledby="title" tabindex="-1">
        ${this.#renderPictures()} ${this.#renderPreset()} ${this.#renderView()}
        ${this.#renderColours()} ${this.#renderAnalysis()} ${this.#renderSaving()}
      </div>
    `;
  }

  #renderPictures() {
    const { looks } = this;
    const layouts = layoutsOf(looks.channels).map((value) => ({
      value,
      text: text(`looking-layout-${value}`),
    }));
    const channels = [
      { value: 'mix' as const, text: text('looking-channel-mix') },
      ...Array.from({ length: looks.channels }, (_, i) => ({ value: i, text: String(i + 1) })),
    ];
    const halves = [
      { value: '0', text: text('looking-upper') },
      { value: '1', text: text('looking-lower') },
    ];
    return html`
      ${segments(text('looking-pictures'), layouts, looks.layout, (layout) => looks.setLayout(layout))}
      ${
        looks.layout === 'two'
          ? segments(text('looking-change-of'), halves, String(looks.edited), (half) =>
              looks.edit(half === '1' ? 1 : 0),
            )
          : nothing
      }
      ${
        looks.channels > 1 && looks.layout !== 'channels'
          ? choice(text('looking-channel'), channels, looks.channel, (channel) =>
              looks.setChannel(channel),
            )
          : nothing
      }
    `;
  }

  #renderPreset() {
    const { looks } = this;
    const { preset } = looks;
    const options = looks.presets.map((each) => ({ value: each.id, text: nameOf(each) }));
    if (!preset) options.unshift({ value: '', text: text('looking-set-by-hand') });
    return choice(text('looking-preset'), options, preset?.id ?? '', (id) => {
      const chosen = looks.presets.find((other) => other.id === id);
      if (chosen) looks.apply(chosen);
      this.customBand = false;
    });
  }

  #renderView() {
    const { looks, limits } = this;
    const { filter, scale, low_hz, high_hz } = looks.look;
    const filters = FILTERS.map((value) => ({ value, text: text(`looking-filter-${value}`) }));
    const scales = FREQUENCY_SCALES.map((value) => ({
      value,
      text: text(`looking-scale-${value}`),
    }));
    const bands = bandsFor(limits.nyquistHz);
    const known = bandId(low_hz, high_hz);
    const band = this.customBand ? 'custom' : known;
    const shown =
      known === 'custom'
        ? bands
        : [...new Set([...bands, ...BANDS.filter(({ id }) => id === known)])];
    const options = [
      ...shown.map(({ id }) => ({ value: id as string, text: text(`looking-band-${id}`) })),
      { value: 'custom', text: text('looking-band-custom') },
    ];
    return html`
      ${segments(text('looking-view'), filters, filter, (value) => looks.change({ filter: value }))}
      <p class="hint">${text(`looking-hint-${filter}`)}</p>
      ${segments(text('looking-scale'), scales, scale, (value) => looks.change({ scale: value }))}
      ${choice(text('looking-range'), options, band, (id) => this.#chooseBand(id))}
      ${band === 'custom' ? this.#renderCustomBand(low_hz, high_hz ?? limits.nyquistHz) : nothing}
    `;
  }

  #chooseBand(id: string): void {
    const band = BANDS.find((other) => other.id === id);
    this.customBand = !band;
    if (band) this.looks.setBand(band.lowHz, band.highHz);
  }

  #renderCustomBand(lowHz: number, highHz: number) {
    const field = (label: string, hz: number, set: (hz: number) => void) => html`<label
      ><span>${label}</span
      ><input
        type="number"
        min="0"
        step="0.1"
        .value=${String(hz / 1000)}
        @change=${(event: Event) => set((event.target as HTMLInputElement).valueAsNumber * 1000)}
    /></label>`;
    const set = (low: number, high: number) => {
      const { nyquistHz } = this.limits;
      if (!(low >= 0 && high > low)) return this.requestUpdate();
      this.looks.setBand(low, high >= nyquistHz ? undefined : high);
    };
    return html`<div class="two">
      ${field(text('looking-from-khz'), lowHz, (hz) => set(hz, highHz))}
      ${field(text('looking-to-khz'), highHz, (hz) => set(lowHz, hz))}
    </div>`;
  }

  #renderColours() {
    const { looks } = this;
    const { look, range } = looks;
    const follows = look.low_db === undefined;
    const reach = REACH_DB[look.filter];
    const { lowDb, highDb } = range ?? { lowDb: reach[0], highDb: reach[1] };
    const set = (low: number, high: number) => looks.change({ low_db: low, high_db: high });
    const signed = `${look.contrast > 0 ? '+' : ''}${formatNumber(look.contrast, 1).replace('-', '−')}`;
    return html`
      <h3>${text('looking-colours')}</h3>
      <div class="maps" role="radiogroup" aria-label=${text('looking-colours')}>
        ${COLOUR_MAPS.map((map) => this.#renderMap(map, look.colours === map))}
      </div>
      ${slider(text('looking-darkest'), reach, lowDb, decibelText(lowDb), (low) => set(low, Math.max(highDb, low + LEAST_SPAN_DB)))}
      ${slider(text('looking-brightest'), reach, highDb, decibelText(highDb), (high) => set(Math.min(lowDb, high - LEAST_SPAN_DB), high))}
      <label class="check"
        ><input
          type="checkbox"
          .checked=${follows}
          @change=${() => (follows ? set(lowDb, highDb) : looks.followRange())}
        />${text('looking-find-both')}</label
      >
      ${slider(text('looking-contrast'), [-2, 2, 0.1], look.contrast, signed, (contrast) => looks.change({ contrast }))}
    `;
  }

  #renderMap(map: ColourMapName, chosen: boolean) {
    return html`<label
      ><input
        type="radio"
        name="colours"
        .checked=${chosen}
        @change=${() => this.looks.change({ colours: map })}
      /><span class="strip ${map}"></span>${map}</label
    >`;
  }

  #renderAnalysis() {
    const { looks, limits } = this;
    const { look } = looks;
    const rateHz = limits.nyquistHz * 2;
    const sizes = FFT_SIZES.map((value) => ({
      value: value as number,
      text: `${value} (${formatNumber(Number(((value / rateHz) * 1000).toPrecision(2)))} ms)`,
    }));
    const overlaps = OVERLAPS.map((value) => ({
      value: value as number,
      text: `${formatNumber(value * 100)} %`,
    }));
    const windows = WINDOW_NAMES.map((value) => ({ value, text: NAMES[value] ?? value }));
    const auto = { value: 0, text: text('looking-automatic') };
    return html`
      <h3>${text('looking-analysis')}</h3>
      ${choice(text('looking-fft-size'), [auto, ...sizes], look.fft_size, (fft_size) => looks.change({ fft_size }))}
      ${choice(text('looking-overlap'), [auto, ...overlaps], look.overlap, (overlap) => looks.change({ overlap }))}
      ${choice(text('looking-window'), windows, look.window, (window) => looks.change({ window }))}
    `;
  }

  #renderSaving() {
    const { looks } = this;
    const { preset, start } = looks;
    const remove = () => {
      if (!preset) return;
      looks.setStatus(preset, 'deleted');
      say(text('looking-preset-removed', { name: preset.look.name }), {
        action: { label: text('common-undo'), run: () => looks.setStatus(preset, 'active') },
      });
    };
    return html`
      <h3>${text('looking-for-project')}</h3>
      ${
        preset
          ? html`<label class="check"
              ><input
                type="checkbox"
                .checked=${preset.id === start.id}
                ?disabled=${preset.id === start.id}
                @change=${() => looks.startFrom(preset)}
              />${text('looking-everybody-starts', { name: nameOf(preset) })}</label
            >`
          : html`<p>${text('looking-save-these')}</p>`
      }
      ${preset?.own ? html`<button @click=${remove}>${text('looking-remove-preset')}</button>` : nothing}
      ${
        preset
          ? nothing
          : html`<form class="save" @submit=${this.#save}>
              <input type="text" aria-label=${text('looking-preset-name')} placeholder=${text('looking-name')} required />
              <button>${text('looking-save-preset')}</button>
            </form>`
      }
    `;
  }

  /** One Escape closes, though a field has the focus and would only lose it. */
  #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.looks.show(false);
  };

  #save = (event: Event): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector<HTMLInputElement>('.save input')!;
    const name = field.value.trim();
    if (!name) return;
    this.looks.save(name);
    say(text('looking-preset-saved', { name }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-look-panel': LookPanel;
  }
}
