import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { AudioInfo } from '../audio/reader';
import type { ColourMapName } from './colours';
import type { DecibelRange } from './decibels';
import { type AxisStyle, drawFrequencyAxis, drawTimeAxis, fitCanvas } from './draw_axes';
import { drawTiles } from './draw_tiles';
import { Gestures } from './gestures';
import { handleKey } from './keys';
import type { Limits, View } from './scales';
import * as scales from './scales';
import { spectrogramStyle } from './spectrogram_style';
import { clock, frequencyText } from './ticks';
import { type PaintChoice, shareTiles, type TileStore } from './tile_store';
import { type Channel, wantedTiles } from './tiles';
import { spectrogramWorker } from './worker_link';

/** Where the pointer is over the plot. */
export interface Hover {
  timeS: number;
  frequencyHz: number;
}

/** More device pixels than this per CSS pixel show no more of a sound. */
const MOST_COLUMNS_PER_PX = 1.5;

/**
 * A recording's spectrogram with its axes, to look at and to move about in.
 *
 * The slotted element lies exactly over the plot, for drawing and labels.
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
  @property({ type: Boolean, attribute: 'no-readout' }) noReadout = false;

  @query('#plot') private plot!: HTMLElement;
  @query('#plot canvas') private plotCanvas!: HTMLCanvasElement;
  @query('#time canvas') private timeCanvas!: HTMLCanvasElement;
  @query('#frequency canvas') private frequencyCanvas!: HTMLCanvasElement;
  @query('#time') private timeAxis!: HTMLElement;
  @query('#frequency') private frequencyAxis!: HTMLElement;
  @query('#cursor') private cursor!: HTMLElement;
  @query('#readout') private readout!: HTMLElement;
  @query('#message') private message!: HTMLElement;
  @query('#pointer-x') private pointerX!: HTMLElement;
  @query('#pointer-y') private pointerY!: HTMLElement;

  private tiles: { store: TileStore; release: () => void } | null = null;
  private gestures: Gestures | null = null;
  private readonly resized = new ResizeObserver(() => this.measure());
  private readonly themed = new MutationObserver(() => this.restyle());
  private widthPx = 0;
  private heightPx = 0;
  private frame = 0;
  private axisStyleNow: AxisStyle | null = null;
  private settledNow = false;
  private pressedAt: { x: number; y: number } | null = null;

  /** Size of the plot in CSS pixels. */
  get plotSize(): { widthPx: number; heightPx: number } {
    return { widthPx: this.widthPx, heightPx: this.heightPx };
  }

  /** Whether everything in view is drawn at its best. */
  get settled(): boolean {
    return this.settledNow;
  }

  /** The decibel range in use, or null before the recording has been read. */
  get rangeInUse(): DecibelRange | null {
    return this.range ?? this.tiles?.store.range ?? null;
  }

  get limits(): Limits | null {
    const info = this.info ?? this.tiles?.store.info;
    return info ? { durationS: info.durationS, nyquistHz: info.sampleRateHz / 2 } : null;
  }

  /** The view shown, clamped to the recording; null before anything is known of it. */
  get shownView(): View | null {
    const { limits } = this;
    if (!limits) return null;
    return this.view ? scales.clampView(this.view, limits) : scales.firstView(limits);
  }

  timeToX(timeS: number): number {
    return scales.timeToX(this.shownView!, this.widthPx, timeS);
  }

  xToTime(x: number): number {
    return scales.xToTime(this.shownView!, this.widthPx, x);
  }

  frequencyToY(frequencyHz: number): number {
    return scales.frequencyToY(this.shownView!, this.heightPx, frequencyHz);
  }

  yToFrequency(y: number): number {
    return scales.yToFrequency(this.shownView!, this.heightPx, y);
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
    this.closeTiles();
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  protected override firstUpdated(): void {
    this.addEventListener('pointerdown', this.pressed, { capture: true });
    this.watch();
  }

  protected override updated(changed: PropertyValues<this>): void {
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
      panBy: (dx, dy) => this.panByShare(-dx / this.widthPx, dy / this.heightPx),
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
    this.closeTiles();
    this.say('');
    if (!this.audio || !this.isConnected) return;
    const tiles = shareTiles(this.audio, this.channel, this.fftSize || undefined);
    this.tiles = tiles;
    const { store } = tiles;
    store.addEventListener('opened', this.opened);
    store.addEventListener('tile', this.tileCame);
    store.addEventListener('idle', this.idle);
    store.addEventListener('failed', this.failed);
    this.repaint();
    if (store.info) this.opened();
    if (store.failure) this.failed();
  }

  private closeTiles(): void {
    const { tiles } = this;
    if (!tiles) return;
    this.tiles = null;
    tiles.store.removeEventListener('opened', this.opened);
    tiles.store.removeEventListener('tile', this.tileCame);
    tiles.store.removeEventListener('idle', this.idle);
    tiles.store.removeEventListener('failed', this.failed);
    tiles.store.leave(this);
    tiles.release();
  }

  private repaint(): void {
    const choice: PaintChoice = { map: this.colours, ...this.range };
    this.tiles?.store.paint(choice);
  }

  private readonly opened = () => {
    const { store } = this.tiles!;
    this.emit('opened', store.info);
    this.emit('range-change', store.range);
    this.refresh();
  };

  private readonly tileCame = () => this.schedule();

  private readonly idle = () => {
    const { warnings } = this.tiles!.store;
    if (warnings.length > 0) this.emit('audio-warning', warnings);
    this.refresh();
  };

  private readonly failed = () => {
    const { failure } = this.tiles!.store;
    this.say(failure!.message);
    this.emit('audio-error', failure);
  };

  private say(sentence: string): void {
    this.message.textContent = sentence;
    this.message.hidden = sentence === '';
  }

  private measure(): void {
    const box = this.plot.getBoundingClientRect();
    this.widthPx = box.width;
    this.heightPx = box.height;
    this.refresh();
  }

  private restyle(): void {
    this.axisStyleNow = null;
    this.schedule();
  }

  /** Ask for the tiles of the view and draw what there is. */
  private refresh(): void {
    const view = this.shownView;
    const store = this.tiles?.store;
    if (view && store?.pyramid && this.widthPx > 0) {
      store.want(this, wantedTiles(store.pyramid, view, this.columnsPx));
    }
    this.settledNow = false;
    this.schedule();
  }

  private get ratio(): number {
    return window.devicePixelRatio || 1;
  }

  private get columnsPx(): number {
    return this.widthPx * Math.min(this.ratio, MOST_COLUMNS_PER_PX);
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
    if (!view) {
      this.clear();
      return;
    }
    this.drawAxes(view);
    const complete = this.drawPlot(view);
    if (complete && !this.settledNow) {
      this.settledNow = true;
      this.emit('settled', null);
    }
    this.plot.setAttribute('aria-label', describe(view));
  }

  private clear(): void {
    for (const canvas of [this.plotCanvas, this.timeCanvas, this.frequencyCanvas]) {
      canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
    }
  }

  private drawPlot(view: View): boolean {
    const context = fitCanvas(this.plotCanvas, this.widthPx, this.heightPx, this.ratio);
    if (!context) return false;
    context.setTransform(1, 0, 0, 1, 0, 0);
    const { width, height } = this.plotCanvas;
    context.clearRect(0, 0, width, height);
    const { tiles } = this;
    return tiles ? drawTiles(context, tiles.store, view, width, height, this.columnsPx) : false;
  }

  private drawAxes(view: View): void {
    const timeBox = { width: this.widthPx, height: this.timeAxis.clientHeight };
    const frequencyBox = { width: this.frequencyAxis.clientWidth, height: this.heightPx };
    const time = fitCanvas(this.timeCanvas, timeBox.width, timeBox.height, this.ratio);
    if (time) drawTimeAxis(time, view, timeBox.width, timeBox.height, this.axisStyle());
    const { width, height } = frequencyBox;
    const frequency = fitCanvas(this.frequencyCanvas, width, height, this.ratio);
    if (frequency) drawFrequencyAxis(frequency, view, width, height, this.axisStyle());
  }

  private axisStyle(): AxisStyle {
    if (this.axisStyleNow) return this.axisStyleNow;
    const style = getComputedStyle(this);
    const colour = (name: string, fallback: string) =>
      style.getPropertyValue(name).trim() || fallback;
    const family = colour('--em-font', 'system-ui, sans-serif');
    this.axisStyleNow = {
      text: colour('--em-axis', '#9bb0a7'),
      line: colour('--em-axis', '#9bb0a7'),
      font: `11px ${family}`,
    };
    return this.axisStyleNow;
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
    const x = Math.min(Math.max(0, event.clientX - box.left), this.widthPx);
    const y = Math.min(Math.max(0, event.clientY - box.top), this.heightPx);
    const hover = { timeS: this.xToTime(x), frequencyHz: this.yToFrequency(y) };
    this.pointerX.hidden = this.pointerY.hidden = false;
    this.pointerX.style.transform = `translateX(${x}px)`;
    this.pointerY.style.transform = `translateY(${y}px)`;
    this.readout.hidden = this.noReadout;
    this.readout.textContent = `${clock(hover.timeS)}  ${frequencyText(hover.frequencyHz)}`;
    this.emit('hover', hover);
  };

  private readonly left = () => {
    this.pointerX.hidden = this.pointerY.hidden = this.readout.hidden = true;
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
