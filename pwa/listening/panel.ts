import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { toolStyle } from '../app/tool_style';
import { text } from '../messages/text';
import { renderChannels } from './channels_panel';
import { choices } from './choices';
import { heardText } from './heard';
import { panelStyle } from './panel_style';
import { renderPresets, renderSaving } from './presets_panel';
import type { HeardQuality } from './quality_choice';
import './quality_choice';
import {
  type BandChoice,
  defaultSettings,
  EXPANSIONS,
  type How,
  hasInaudible,
  inShort,
  isChanged,
  type ListeningSettings,
  mostTunedHz,
  SPEEDS,
  TUNED_HZ,
  VOLUME_DB,
} from './settings';
import { Sounds } from './sounds';

const HOWS: readonly How[] = ['recorded', 'expanded', 'tuned'];
const BANDS: readonly BandChoice[] = ['all', 'selection', 'manual'];
const GAP_PX = 6;

/**
 * A button that says how it sounds, and a panel to change it. Every control acts at once.
 *
 * @fires listening-open - CustomEvent<boolean>: the panel was opened or closed
 * @fires listening-loop - the loop is to be on, or off
 */
@customElement('earmark-listening')
export class ListeningPanel extends LitElement {
  static override styles = [toolStyle, panelStyle];

  @property({ attribute: false }) sounds = new Sounds();
  /** What of the recording is heard, where one can choose. */
  @property({ attribute: false }) heard: HeardQuality | null = null;
  @property({ type: Boolean }) open = false;
  @property({ type: Boolean }) loop = false;
  /** The key that opens it, as a person reads it. */
  @property() key = '';
  @query('#panel') private panel!: HTMLElement;
  @query('#toggle') private button!: HTMLElement;
  #following = new AbortController();
  readonly #resized = () => {
    if (this.open) this.#place(true);
  };

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sounds')) this.#follow();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('resize', this.#resized);
    this.#follow();
  }

  override disconnectedCallback(): void {
    removeEventListener('resize', this.#resized);
    this.#following.abort();
    super.disconnectedCallback();
  }

  override render() {
    const { sounds } = this;
    const short = [inShort(sounds.settings), heardText(sounds.heard)].filter(Boolean).join(' · ');
    const title = text('listening-title');
    return html`
      <button
        id="toggle"
        popovertarget="panel"
        class="tool ${this.#isChanged ? 'changed' : ''}"
        aria-label=${short ? text('listening-title-now', { how: short }) : title}
        title=${this.key ? text('listening-title-key', { key: this.key }) : title}
      >
        <wa-icon name="volume-2"></wa-icon>${short ? html`<span>${short}</span>` : nothing}
      </button>
      <div id="panel" popover role="dialog" aria-label=${title} tabindex="-1" @beforetoggle=${(event: ToggleEvent) => this.#place(event.newState === 'open')} @toggle=${this.#toggled}>
        ${this.open ? this.#renderPanel() : nothing}
      </div>
    `;
  }

  override updated(): void {
    if (this.open === this.panel.matches(':popover-open')) return;
    this.panel.togglePopover(this.open);
    if (this.open) this.panel.focus();
  }

  get #isChanged(): boolean {
    return isChanged(this.sounds.settings) || this.sounds.heard !== null;
  }

  get #settings(): ListeningSettings {
    return this.sounds.settings;
  }

  #follow(): void {
    this.#following.abort();
    this.#following = new AbortController();
    const { signal } = this.#following;
    this.sounds.addEventListener('change', () => this.requestUpdate(), { signal });
  }

  #renderPanel() {
    const { sounds } = this;
    return html`${this.#renderHead()} ${this.#renderQuality()} ${renderPresets(sounds)} ${this.#renderHow()}
      ${renderChannels(sounds)} ${this.#renderBand()} ${this.#renderVolume()} ${renderSaving(sounds)}`;
  }

  #reset(): void {
    const { volumeDb: _, ...plain } = defaultSettings(0);
    const { tunedHz } = this.#settings;
    this.#change({ ...plain, how: 'recorded', highHz: this.sounds.rateHz / 2, tunedHz });
    this.sounds.hear(null);
  }

  #renderHead() {
    return html`<header>
      <h2>${text('listening-title')}</h2>
      <span class="choices">
        <button aria-pressed=${this.loop} @click=${() => this.#emit('listening-loop')}>${text('listening-repeat')}</button>
        <button ?disabled=${!this.#isChanged} @click=${() => this.#reset()}>${text('listening-reset')}</button>
      </span>
    </header>`;
  }

  #renderQuality() {
    const { heard } = this;
    if (!heard?.original || !heard.preview) return nothing;
    return html`<section>
      <div class="head">${text('listening-quality')}</div>
      <earmark-sound-quality .heard=${heard}></earmark-sound-quality>
    </section>`;
  }

  #renderHow() {
    const { how } = this.#settings;
    const hows = HOWS.map((each) => [each, text(`listening-how-${each}`)] as const);
    const choose = (chosen: How) => this.#change({ how: chosen });
    return html`<section class="how">
      ${hasInaudible(this.sounds.rateHz) ? choices(text('listening-ultrasound'), hows, how, choose) : nothing}
      <div>${this.#renderDegree()}</div>
    </section>`;
  }

  #renderDegree() {
    const { how } = this.#settings;
    if (how === 'expanded') return this.#renderExpansion();
    return how === 'tuned' ? this.#renderTuning() : this.#renderSpeed();
  }

  #renderSpeed() {
    const { speed, keepPitch } = this.#settings;
    const nearest = SPEEDS.reduce((best, other) =>
      Math.abs(other - speed) < Math.abs(best - speed) ? other : best,
    );
    return html`<div class="head"><label for="speed">${text('listening-speed')}</label><output>${speed}×</output></div>
      <input id="speed" type="range" min="0" max=${SPEEDS.length - 1} step="1"
        .value=${String(SPEEDS.indexOf(nearest))} aria-valuetext=${text('listening-speed-times', { speed })}
        @input=${(event: Event) => this.#change({ speed: SPEEDS[numberOf(event)]! })} />
      <div class="below choices">
        <button aria-pressed=${keepPitch} @click=${() => this.#change({ keepPitch: true })}>${text('listening-pitch-kept')}</button>
        <button aria-pressed=${!keepPitch} @click=${() => this.#change({ keepPitch: false })}>${text('listening-pitch-follows')}</button>
      </div>`;
  }

  #renderExpansion() {
    const { expansion } = this.#settings;
    const list = EXPANSIONS.map((times): [string, string] => [String(times), `÷${times}`]);
    const title = text('listening-expansion');
    const choose = (times: string) => this.#change({ expansion: Number(times) });
    return html`<div class="head">${title}<small>${text('listening-hear-to', { khz: kilohertz(20_000 * expansion) })}</small></div>
      ${choices(title, list, String(expansion), choose)}`;
  }

  #renderTuning() {
    const { tunedHz } = this.#settings;
    const [most, khz] = [mostTunedHz(this.sounds.rateHz), kilohertz(tunedHz)];
    return html`<div class="head"><label for="tuned">${text('listening-tuned-to')}</label><output>${khz} kHz</output></div>
      <input id="tuned" type="range" min=${TUNED_HZ.least} max=${most} step=${TUNED_HZ.step}
        .value=${String(tunedHz)} aria-valuetext="${khz} kHz"
        @input=${(event: Event) => this.#change({ tunedHz: numberOf(event) })} />
      <p>${text('listening-tuned-hint')}</p>`;
  }

  #renderBand() {
    const { bandChoice } = this.#settings;
    const bands = BANDS.map((each) => [each, text(`listening-band-${each}`)] as const);
    const choose = (chosen: BandChoice) => this.#change({ bandChoice: chosen });
    return html`<section>
      <div class="head">${text('listening-band')}</div>
      ${choices(text('listening-band'), bands, bandChoice, choose)} ${bandChoice === 'manual' ? this.#renderEdges() : nothing}
      ${bandChoice === 'selection' ? html`<p>${text('listening-band-hint')}</p>` : nothing}
    </section>`;
  }

  #renderEdges() {
    const { lowHz, highHz } = this.#settings;
    const edge = (name: 'lowHz' | 'highHz', title: string, hz: number) => html`<label
      >${title}<input type="number" inputmode="decimal" min="0" max=${this.sounds.rateHz / 2000} step="0.1"
        .value=${kilohertz(hz)}
        @change=${(event: Event) => this.#change({ [name]: numberOf(event) * 1000 })}
    /></label>`;
    return html`<div class="edges">
      ${edge('lowHz', text('listening-from'), lowHz)} ${edge('highHz', text('listening-to'), highHz)}
    </div>`;
  }

  #renderVolume() {
    const { volumeDb } = this.#settings;
    const level = `${volumeDb > 0 ? '+' : ''}${volumeDb} dB`;
    return html`<section>
      <div class="head"><label for="volume">${text('listening-volume')}</label><output>${level}</output></div>
      <input id="volume" type="range" min=${VOLUME_DB.least} max=${VOLUME_DB.most} step=${VOLUME_DB.step}
        .value=${String(volumeDb)} aria-valuetext=${level}
        @input=${(event: Event) => this.#change({ volumeDb: numberOf(event) })} />
      <p>${text('listening-volume-hint')}</p>
    </section>`;
  }

  #change(changes: Partial<ListeningSettings>): void {
    this.sounds.adjust(changes);
  }

  /** Below the button, as far to the left as the window asks for; narrow screens have their own rule. */
  #place = (open: boolean): void => {
    if (!open || innerWidth < 800) {
      this.panel.style.removeProperty('left');
      this.panel.style.removeProperty('top');
      return;
    }
    const { left, bottom } = this.button.getBoundingClientRect();
    this.panel.style.left = `${Math.min(left, innerWidth - 340 - GAP_PX)}px`;
    this.panel.style.top = `${bottom + GAP_PX}px`;
  };

  #toggled = (event: ToggleEvent): void => {
    this.#emit('listening-open', event.newState === 'open');
  };

  #emit(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

function numberOf(event: Event): number {
  return (event.target as HTMLInputElement).valueAsNumber;
}

function kilohertz(hz: number): string {
  return String(Math.round(hz / 100) / 10);
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-listening': ListeningPanel;
  }
}
