import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { AudioInfo } from '../audio/reader';
import type { ColourMapName } from './colours';
import type { DecibelRange } from './decibels';
import { Gestures } from './gestures';
import { handleKey } from './keys';
import { Painter, ratio } from './painter';
import { type Hover, PointerMark } from './pointer_mark';
import type { Limits, View } from './scales';
import * as scales from './scales';
import { spectrogramStyle } from './spectrogram_style';
import { clock, frequencyText, secondsOfDay } from './ticks';
import { TileLink } from './tile_link';
import { type Channel, wantedTiles } from './tiles';
import { spectrogramWorker } from './worker_link';

export type { Hover } from './pointer_mark';

/** More device pixels than this per CSS pixel show no more of a sound. */
const MOST_COLUMNS_PER_PX = 1.5;

/**
 * A recording's spectrogram with its axes, to look at and to move about in.
 *
 * The slotted element lies exactly over the plot, for drawing and labels. The file is long because
 * it lists everything that can be set, called and heard; what is done lies in the files beside it.
 *
 * @fires view-change - CustomEvent<View>: moved or zoomed by hand or by the methods
 * @fires seek - CustomEvent<number>: seconds; a click on the plot that nobody else handled, or on the time axis
 * @fires hover - CustomEvent<Hover | null>
 * @fires gesture-start - a second finger came down: drop what the first was drawing
 * @fires opened - CustomEvent<AudioInfo>: the recording has been read
 * @fires range-change - CustomEvent<DecibelRange>: the range chosen from the recording
 * @fires settled - everything in view is drawn at its best
 * @fires audio-warning - CustomEvent<string[]>: sentences about damaged parts
 * @fires audio-error - CustomEvent<{code, message}>: it cannot be shown; the sentence is shown too
 */
@customElement('earmark-spectrogram')
export class EarmarkSpectrogram extends LitElement {
  static override styles = spectrogramStyle;

  /** The recording's bytes. The same Blob object elsewhere shares its tiles. */
  @property({ attribute: false }) audio: Blob | null = null;
  /** What is known of the recording; lets axes appear before its bytes are read. */
  @property({ attribute: false }) info: AudioInfo | null = null;
  /** What is shown; null shows the beginning. */
  @property({ attribute: false }) view: View | null = null;
  /** Playback position in seconds. */
  @property({ attribute: false }) cursorS: number | null = null;
  /** The mean of all channels (what Python listens to), or one channel from 0. */
  @property({ attribute: false }) channel: Channel = 'mix';
  @property() colours: ColourMapName = 'magma';
  /** Decibels spread over the colours; null follows the recording. */
  @property({ attribute: false }) range: DecibelRange | null = null;
  /** Size of the transform; 0 follows the sample rate. */
  @property({ type: Number }) fftSize = 0;
  /** When the recording started, where it is known. */
  @property({ attribute: false }) startTime: Date | null = null;
  /** The clock shown, in minutes ahead of UTC. */
  @property({ type: Number }) utcOffsetMin = 0;
  /** Whether the time axis shows the time of day; needs `startTime`. */
  @property({ type: Boolean }) clock = false;
  @property({ type: Boolean, attribute: 'no-readout' }) noReadout = false;

  @query('#plot') private plot!: HTMLElement;
  @query('#time') private timeAxis!: HTMLElement;
  @query('#frequency') private frequencyAxis!: HTMLElement;
  @query('#cursor') private cursor!: HTMLElement;
  @query('#message') private message!: HTMLElement;

  private readonly tiles = new TileLink({
    opened: () => this.opened(),
    tile: () => this.schedule(),
    idle: () => this.idle(),
    failed: () => this.failed(),
  });
  private painter: Painter | null = null;
  private pointer: PointerMark | null = null;
  private gestures: Gestures | null = null;
  private readonly resized = new ResizeObserver(() => this.measure());
  private readonly themed = new MutationObserver(() => this.restyle());
  private frame = 0;
  private settledNow = false;
  private pressedAt: { x: number; y: number } | null = null;

  /** Size of the plot in CSS pixels. */
  get plotSize(): { widthPx: number; heightPx: number } {
    const { widthPx = 0, heightPx = 0 } = this.painter ?? {};
    return { widthPx, heightPx };
  }

  /** Whether everything in view is drawn at its best. */
  get settled(): boolean {
    return this.settledNow;
  }

  /** The decibel range in use, or null before the recording has been read. */
  get rangeInUse(): DecibelRange | null {
    return this.range ?? this.tiles.store?.range ?? null;
  }

  get limits(): Limits | null {
    const info = this.info ?? this.tiles.store?.info;
    return info ? { durationS: info.durationS, nyquistHz: info.sampleRateHz / 2 } : null;
  }

  /** The view shown, clamped to the recording; null before anything is known of it. */
  get shownView(): View | null {
    const { limits } = this;
    if (!limits) return null;
    return this.view ? scales.clampView(this.view, limits) : scales.firstView(limits);
  }

  /** Seconds after midnight at which the recording starts, while the time of day is shown. */
  private get clockStartS(): number | null {
    return this.clock && this.startTime ? secondsOfDay(this.startTime, this.utcOffsetMin) : null;
  }

  timeToX(timeS: number): number {
    return scales.timeToX(this.shownView!, this.plotSize.widthPx, timeS);
  }

  xToTime(x: number): number {
    return scales.xToTime(this.shownView!, this.plotSize.widthPx, x);
  }

  frequencyToY(frequencyHz: number): number {
    return scales.frequencyToY(this.shownView!, this.plotSize.heightPx, frequencyHz);
  }

  yToFrequency(y: number): number {
    return scales.yToFrequency(this.shownView!, this.plotSize.heightPx, y);
  }

  /** Zoom in time around the cursor if it is in view, else around the middle. */
  zoomBy(timeFactor: number, frequencyFactor = 1, atX?: number, atY?: number): void {
    const view = this.shownView;
    const { limits } = this;
    if (!view || !limits) return;
    const cursorS = this.cursorS ?? -1;
    const inView = cursorS >= view.startS && cursorS <= view.endS;
    const middleS = inView ? cursorS : (view.startS + view.endS) / 2;
    const atS = atX === undefined ? middleS : this.xToTime(atX);
    const atHz = atY === undefined ? (view.lowHz + view.highHz) / 2 : this.yToFrequency(atY);
    const timed = scales.zoomTime(view, limits, timeFactor, atS);
    this.show(scales.zoomFrequency(timed, limits, frequencyFactor, atHz));
  }

  /** Move by shares of what is shown: 0.5 is half a screen to the right or up. */
  panByShare(timeShare: number, frequencyShare = 0): void {
    const view = this.shownView;
    if (!view || !this.limits) return;
    const byS = (view.endS - view.startS) * timeShare;
    const byHz = (view.highHz - view.lowHz) * frequencyShare;
    this.show(scales.panView(view, this.limits, byS, byHz));
  }

  /** Show the whole recording. */
  fit(): void {
    if (this.limits) this.show(scales.fullView(this.limits));
  }

  /** Show a stretch of time with some room on both sides; the band stays. */
  zoomTo(startS: number, endS: number, margin = 0.5): void {
    const view = this.shownView;
    if (view && this.limits) this.show(scales.viewOfSpan(view, this.limits, startS, endS, margin));
  }

  /** Bring a moment into view if it is not, without zooming. */
  reveal(timeS: number): void {
    const view = this.shownView;
    if (view && this.limits) this.show(scales.followTime(view, this.limits, timeS));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    spectrogramWorker().warm();
    this.themed.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] });
    if (this.hasUpdated) {
      this.watch();
      this.openTiles();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.themed.disconnect();
    this.gestures?.dispose();
    this.gestures = null;
    this.tiles.close();
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  protected override firstUpdated(): void {
    const part = <T extends HTMLElement>(selector: string) =>
      this.renderRoot.querySelector<T>(selector)!;
    this.painter = new Painter(this, {
      plot: part('#plot canvas'),
      time: part('#time canvas'),
      frequency: part('#frequency canvas'),
    });
    this.pointer = new PointerMark(part('#pointer-x'), part('#pointer-y'), part('#readout'));
    this.addEventListener('pointerdown', this.pressed, { capture: true });
    this.watch();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.painter) this.painter.clockStartS = this.clockStartS;
    if (changed.has('audio') || changed.has('channel') || changed.has('fftSize')) this.openTiles();
    if (changed.has('colours') || changed.has('range')) this.repaint();
    if (changed.size === 1 && changed.has('cursorS')) this.placeCursor();
    else this.refresh();
  }

  protected override render() {
    return html`
      <div id="frequency"><canvas aria-hidden="true"></canvas><div id="pointer-y" class="pointer" hidden></div></div>
      <div id="plot" tabindex="0" role="group" aria-roledescription="spectrogram"
        aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown + - Home End"
        @keydown=${this.keyed} @click=${this.clicked}
        @pointermove=${this.hovered} @pointerleave=${this.left}>
        <canvas aria-hidden="true"></canvas>
        <slot></slot>
        <div id="cursor" part="cursor" hidden></div>
        <div id="readout" part="readout" aria-hidden="true" hidden></div>
        <div id="message" role="status" hidden></div>
      </div>
      <div id="unit" aria-hidden="true">kHz</div>
      <div id="time" @click=${this.timeAxisClicked}><canvas aria-hidden="true"></canvas><div id="pointer-x" class="pointer" hidden></div></div>
    `;
  }

  private watch(): void {
    this.resized.observe(this.plot);
    const areas = {
      plot: this.plot,
      'time-axis': this.timeAxis,
      'frequency-axis': this.frequencyAxis,
    };
    this.gestures ??= new Gestures(this, areas, {
      panBy: (dx, dy) => this.panByShare(-dx / this.plotSize.widthPx, dy / this.plotSize.heightPx),
      zoomBy: (time, frequency, x, y) => this.zoomBy(time, frequency, x, y),
      canPan: (dx) => this.canPan(dx),
    });
    this.measure();
  }

  private canPan(dx: number): boolean {
    const view = this.shownView;
    if (!view || !this.limits) return false;
    return dx < 0 ? view.startS > 0 : view.endS < this.limits.durationS;
  }

  private openTiles(): void {
    this.tiles.close();
    this.say('');
    if (!this.audio || !this.isConnected) return;
    this.tiles.open(this.audio, this.channel, this.fftSize || undefined);
    this.repaint();
  }

  private repaint(): void {
    this.tiles.store?.paint({ map: this.colours, ...this.range });
  }

  private opened(): void {
    const { store } = this.tiles;
    this.emit('opened', store!.info);
    this.emit('range-change', store!.range);
    this.refresh();
  }

  private idle(): void {
    const { warnings } = this.tiles.store!;
    if (warnings.length > 0) this.emit('audio-warning', warnings);
    this.refresh();
  }

  private failed(): void {
    const { failure } = this.tiles.store!;
    this.say(failure!.message);
    this.emit('audio-error', failure);
  }

  private say(sentence: string): void {
    this.message.textContent = sentence;
    this.message.hidden = sentence === '';
  }

  private measure(): void {
    this.painter?.measure();
    this.refresh();
  }

  private restyle(): void {
    this.painter?.forgetStyle();
    this.schedule();
  }

  /** Ask for the tiles of the view and draw what there is. */
  private refresh(): void {
    const view = this.shownView;
    const { store } = this.tiles;
    if (view && store?.pyramid && this.plotSize.widthPx > 0) {
      store.want(this.tiles, wantedTiles(store.pyramid, view, this.columnsPx));
    }
    this.settledNow = false;
    this.schedule();
  }

  private get columnsPx(): number {
    return this.plotSize.widthPx * Math.min(ratio(), MOST_COLUMNS_PER_PX);
  }

  private schedule(): void {
    if (this.frame !== 0 || !this.isConnected) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  private draw(): void {
    const view = this.shownView;
    this.placeCursor();
    if (!view || !this.painter) {
      this.painter?.clear();
      return;
    }
    const complete = this.painter.draw(view, this.tiles.store, this.columnsPx);
    if (complete && !this.settledNow) {
      this.settledNow = true;
      this.emit('settled', null);
    }
    this.plot.setAttribute('aria-label', describe(view));
  }

  private placeCursor(): void {
    const view = this.shownView;
    const at = this.cursorS;
    this.cursor.hidden = !view || at === null || at < view.startS || at > view.endS;
    if (!this.cursor.hidden) {
      this.cursor.style.transform = `translateX(${this.timeToX(at!) - 0.75}px)`;
    }
  }

  private show(view: View): void {
    const before = this.shownView;
    if (before && scales.sameView(before, view)) return;
    this.view = view;
    this.emit('view-change', view);
  }

  private readonly keyed = (event: KeyboardEvent) => {
    if (handleKey(this, event)) event.preventDefault();
  };

  private readonly pressed = (event: PointerEvent) => {
    this.pressedAt = { x: event.clientX, y: event.clientY };
  };

  private readonly clicked = (event: MouseEvent) => {
    if (!event.defaultPrevented) this.seekTo(event);
  };

  private readonly timeAxisClicked = (event: MouseEvent) => this.seekTo(event);

  private seekTo(event: MouseEvent): void {
    const { pressedAt } = this;
    const moved = pressedAt
      ? Math.hypot(event.clientX - pressedAt.x, event.clientY - pressedAt.y)
      : 0;
    if (!this.shownView || moved > 4) return;
    const x = event.clientX - this.plot.getBoundingClientRect().left;
    this.emit('seek', this.xToTime(x));
  }

  private readonly hovered = (event: PointerEvent) => {
    if (!this.shownView || event.pointerType === 'touch') return;
    const box = this.plot.getBoundingClientRect();
    const { widthPx, heightPx } = this.plotSize;
    const x = Math.min(Math.max(0, event.clientX - box.left), widthPx);
    const y = Math.min(Math.max(0, event.clientY - box.top), heightPx);
    const hover: Hover = { timeS: this.xToTime(x), frequencyHz: this.yToFrequency(y) };
    this.pointer?.show(x, y, hover, !this.noReadout, this.clockStartS);
    this.emit('hover', hover);
  };

  private readonly left = () => {
    this.pointer?.hide();
    this.emit('hover', null);
  };

  private emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

function describe(view: View): string {
  const time = `${clock(view.startS, 1)} to ${clock(view.endS, 1)}`;
  return `Spectrogram, ${time}, ${frequencyText(view.lowHz)} to ${frequencyText(view.highHz)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-spectrogram': EarmarkSpectrogram;
  }
}
