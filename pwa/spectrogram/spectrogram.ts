import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { AudioInfo } from '../audio/reader';
import { text } from '../messages/text';
import { type Analysis, analysisKey, STANDARD_ANALYSIS } from './analysis';
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
import type { PaintChoice } from './tile_store';
import { levelOfView, wantedTiles } from './tiles';
import { spectrogramWorker } from './worker_link';

export type { Hover } from './pointer_mark';

/** More device pixels than this per CSS pixel show no more of a sound. */
const MOST_COLUMNS_PER_PX = 1.5;

let elements = 0;

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
 * @fires range-change - CustomEvent<DecibelRange>: the range that suits the recording and filter
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
  /** What is computed: channel, transform, window, overlap. */
  @property({ attribute: false }) analysis: Analysis = STANDARD_ANALYSIS;
  /** How it is shown: colours, decibels, contrast, filter, scale; changing it reads no audio. */
  @property({ attribute: false }) paint: PaintChoice = {};
  /** Where the pointer is over another picture of the same view; marked on the axes. */
  @property({ attribute: false }) pointedAt: Hover | null = null;
  /** When the recording started, where it is known. */
  @property({ attribute: false }) startTime: Date | null = null;
  /** The clock shown, in minutes ahead of UTC. */
  @property({ type: Number }) utcOffsetMin = 0;
  /** Whether the time axis shows the time of day; needs `startTime`. */
  @property({ type: Boolean }) clock = false;
  @property({ type: Boolean, attribute: 'no-readout' }) noReadout = false;
  /** For pictures above another one, which has the time axis. */
  @property({ type: Boolean, reflect: true, attribute: 'no-time-axis' }) noTimeAxis = false;
  /** Which picture this is, where there are several. */
  @property() name = '';

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
  /** Pictures of one recording side by side are painted each in its own way. */
  private readonly paintedFor = `spectrogram ${++elements}`;
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

  /** The decibel range that suits the recording, or null before it has been read. */
  get rangeFound(): DecibelRange | null {
    return this.tiles.store?.range ?? null;
  }

  get limits(): Limits | null {
    const info = this.info ?? this.tiles.store?.info;
    return info ? { durationS: info.durationS, nyquistHz: info.sampleRateHz / 2 } : null;
  }

  /** The view shown, clamped to the recording; null before anything is known of it. */
  get shownView(): View | null {
    const { limits } = this;
    if (!limits) return null;
    const view = this.view ? scales.clampView(this.view, limits) : scales.firstView(limits);
    return { ...view, scale: this.paint.scale ?? 'linear' };
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
    const atHz = this.yToFrequency(atY ?? this.plotSize.heightPx / 2);
    const timed = scales.zoomTime(view, limits, timeFactor, atS);
    this.show(scales.zoomFrequency(timed, limits, frequencyFactor, atHz));
  }

  /** Move by shares of what is shown: 0.5 is half a screen to the right or up. */
  panByShare(timeShare: number, frequencyShare = 0): void {
    const view = this.shownView;
    if (!view || !this.limits) return;
    this.show(scales.panByShare(view, this.limits, timeShare, frequencyShare));
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
    this.pointer = new PointerMark(
      { time: part('#pointer-x'), frequency: part('#pointer-y'), readout: part('#readout') },
      (timeS, frequencyHz) => this.probe(timeS, frequencyHz),
      (hover) => this.emit('hover', hover),
    );
    this.addEventListener('pointerdown', this.pressed, { capture: true });
    this.watch();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.painter) this.painter.clockStartS = this.clockStartS;
    const isOther =
      changed.has('analysis') && !sameAnalysis(changed.get('analysis'), this.analysis);
    if (changed.has('audio') || isOther) this.openTiles();
    if (changed.has('paint')) this.repaint();
    if (changed.has('pointedAt')) this.mark();
    if (changed.size === 1 && changed.has('cursorS')) this.placeCursor();
    else this.refresh();
  }

  protected override render() {
    return html`
      <div id="frequency"><canvas aria-hidden="true"></canvas><div id="pointer-y" class="pointer" hidden></div></div>
      <div id="plot" tabindex="0" role="group" aria-roledescription=${text('spectrogram-role')}
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
    this.tiles.open(this.audio, this.analysis, this.paintedFor);
    this.repaint();
  }

  private repaint(): void {
    this.tiles.store?.paint(this.paint);
    this.settledNow = false;
    if (this.rangeFound) this.emit('range-change', this.rangeFound);
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
    this.plot.setAttribute('aria-label', describe(view, this.name));
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
    const at = { timeS: this.xToTime(x), frequencyHz: this.yToFrequency(y) };
    this.pointer?.move(x, y, at, { readout: !this.noReadout, clockStartS: this.clockStartS });
  };

  private probe(timeS: number, frequencyHz: number): Promise<number | null> {
    const { store } = this.tiles;
    if (!store?.pyramid) return Promise.resolve(null);
    const level = levelOfView(store.pyramid, this.shownView!, this.columnsPx);
    return store.probe(level, timeS, frequencyHz);
  }

  /** Show on the axes where the pointer is in another picture. */
  private mark(): void {
    const at = this.shownView && this.pointedAt;
    this.pointer?.mark(at && { x: this.timeToX(at.timeS), y: this.frequencyToY(at.frequencyHz) });
  }

  private readonly left = () => this.pointer?.leave();

  private emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

function describe(view: View, name: string): string {
  const seen = {
    start: clock(view.startS, 1),
    end: clock(view.endS, 1),
    low: frequencyText(view.lowHz),
    high: frequencyText(view.highHz),
  };
  return name
    ? text('spectrogram-shown-named', { name, ...seen })
    : text('spectrogram-shown', seen);
}

function sameAnalysis(one: Analysis | undefined, other: Analysis): boolean {
  return one !== undefined && analysisKey(one) === analysisKey(other);
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-spectrogram': EarmarkSpectrogram;
  }
}
