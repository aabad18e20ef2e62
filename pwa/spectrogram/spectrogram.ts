import { html, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { AudioInfo } from '../audio/reader';
import type { AudioBytes } from '../audio/source';
import { text } from '../messages/text';
import { type Analysis, STANDARD_ANALYSIS, sameAnalysis } from './analysis';
import type { DecibelRange } from './decibels';
import { describe } from './describe';
import { Drawing, type Drawn } from './drawing';
import { Gestures } from './gestures';
import { handleKey } from './keys';
import { Painter, ratio } from './painter';
import type { Hover } from './pointer_mark';
import { Pointing, type PointingHost } from './pointing';
import type { View } from './scales';
import { spectrogramStyle } from './spectrogram_style';
import { TileLink } from './tile_link';
import { levelOfView, wantedTiles } from './tiles';
import { Viewed } from './viewed';
import { spectrogramWorker } from './worker_link';

export type { Hover } from './pointer_mark';

/** More pixels of the screen than this per CSS pixel show no more. */
const MOST_COLUMNS_PER_PX = 1.5;

let elements = 0;

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
 * @fires range-change - CustomEvent<DecibelRange>: the range that suits the recording and filter
 * @fires settled - everything in view is drawn at its best
 * @fires audio-warning - CustomEvent<string[]>: sentences about damaged parts
 * @fires audio-error - CustomEvent<{code, message}>: it cannot be shown; the sentence is shown too
 */
@customElement('earmark-spectrogram')
export class EarmarkSpectrogram extends Viewed implements Drawn, PointingHost {
  static override styles = spectrogramStyle;

  /** The recording's bytes. The same Blob object elsewhere shares its tiles. */
  @property({ attribute: false }) audio: AudioBytes | null = null;
  /** What is computed: channel, transform, window, overlap. */
  @property({ attribute: false }) analysis: Analysis = STANDARD_ANALYSIS;
  /** Where the pointer is over another picture of the same view; marked on the axes. */
  @property({ attribute: false }) pointedAt: Hover | null = null;
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
    tile: () => this.drawing.soon(),
    idle: () => this.idle(),
    failed: () => this.failed(),
  });
  private painter: Painter | null = null;
  private pointing: Pointing | null = null;
  private gestures: Gestures | null = null;
  /** Pictures of one recording side by side are painted each in its own way. */
  private readonly paintedFor = `spectrogram ${++elements}`;
  private readonly resized = new ResizeObserver(() => this.measure());
  private readonly themed = new MutationObserver(() => this.restyle());
  private readonly drawing = new Drawing(this);

  /** Size of the plot in CSS pixels. */
  get plotSize(): { widthPx: number; heightPx: number } {
    const { widthPx = 0, heightPx = 0 } = this.painter ?? {};
    return { widthPx, heightPx };
  }

  /** Whether everything in view is drawn at its best. */
  get settled(): boolean {
    return this.drawing.settled;
  }

  /** The decibel range that suits the recording, or null before it has been read. */
  get rangeFound(): DecibelRange | null {
    return this.tiles.store?.range ?? null;
  }

  protected get infoRead(): AudioInfo | null {
    return this.tiles.store?.info ?? null;
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
    this.drawing.stop();
  }

  protected override firstUpdated(): void {
    const part = <T extends HTMLElement>(selector: string) =>
      this.renderRoot.querySelector<T>(selector)!;
    this.painter = new Painter(this, {
      plot: part('#plot canvas'),
      time: part('#time canvas'),
      frequency: part('#frequency canvas'),
    });
    this.pointing = new Pointing(
      this,
      this.plot,
      { time: part('#pointer-x'), frequency: part('#pointer-y'), readout: part('#readout') },
      (timeS, frequencyHz) => this.probe(timeS, frequencyHz),
      (hover) => this.emit('hover', hover),
    );
    this.addEventListener('pointerdown', (event) => this.pointing?.press(event), { capture: true });
    this.watch();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.painter) this.painter.clockStartS = this.clockStartS;
    const isOther =
      changed.has('analysis') && !sameAnalysis(changed.get('analysis'), this.analysis);
    if (changed.has('audio') || isOther) this.openTiles();
    if (changed.has('paint')) this.repaint();
    if (changed.has('pointedAt')) this.pointing?.mark(this.pointedAt);
    if (changed.size === 1 && changed.has('cursorS')) this.placeCursor();
    else this.refresh();
  }

  protected override render() {
    return html`
      <div id="frequency"><canvas aria-hidden="true"></canvas><div id="pointer-y" class="pointer" hidden></div></div>
      <div id="plot" tabindex="0" role="group" aria-roledescription=${text('spectrogram-role')}
        aria-keyshortcuts="ArrowLeft ArrowRight ArrowUp ArrowDown + - Home End"
        @keydown=${this.keyed} @click=${this.clicked}
        @pointermove=${(event: PointerEvent) => this.pointing?.hover(event)}
        @pointerleave=${() => this.pointing?.leave()}>
        <canvas aria-hidden="true"></canvas>
        <slot></slot>
        <div id="cursor" part="cursor" hidden></div>
        <div id="readout" part="readout" aria-hidden="true" hidden></div>
        <div id="message" role="status" hidden></div>
      </div>
      <div id="unit" aria-hidden="true">kHz</div>
      <div id="time" @click=${this.clicked}><canvas aria-hidden="true"></canvas><div id="pointer-x" class="pointer" hidden></div></div>
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

  private openTiles(): void {
    this.tiles.close();
    this.say('');
    if (!this.audio || !this.isConnected) return;
    this.tiles.open(this.audio, this.analysis, this.paintedFor);
    this.repaint();
  }

  private repaint(): void {
    this.tiles.store?.paint(this.paint);
    this.drawing.unsettle();
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
    this.drawing.soon();
  }

  /** Ask for the tiles of the view and draw what there is. */
  private refresh(): void {
    const view = this.shownView;
    const { store } = this.tiles;
    if (view && store?.pyramid && this.plotSize.widthPx > 0) {
      store.want(this.tiles, wantedTiles(store.pyramid, view, this.columnsPx));
    }
    this.drawing.unsettle();
    this.drawing.soon();
  }

  private get columnsPx(): number {
    return this.plotSize.widthPx * Math.min(ratio(), MOST_COLUMNS_PER_PX);
  }

  draw(view: View | null, rough: boolean): boolean {
    this.placeCursor();
    if (!view || !this.painter) {
      this.painter?.clear();
      return false;
    }
    this.plot.setAttribute('aria-label', describe(view, this.name));
    return this.painter.draw(view, this.tiles.store, this.columnsPx, rough);
  }

  readonly drawnAtItsBest = () => this.emit('settled', null);

  private placeCursor(): void {
    const view = this.shownView;
    const at = this.cursorS;
    this.cursor.hidden = !view || at === null || at < view.startS || at > view.endS;
    if (!this.cursor.hidden) {
      this.cursor.style.transform = `translateX(${this.timeToX(at!) - 0.75}px)`;
    }
  }

  /** How the place under the pointer is said. */
  get manner() {
    return { readout: !this.noReadout, clockStartS: this.clockStartS };
  }

  readonly seek = (timeS: number) => this.emit('seek', timeS);

  private readonly keyed = (event: KeyboardEvent) => {
    if (handleKey(this, event)) event.preventDefault();
  };

  private readonly clicked = (event: MouseEvent) => this.pointing?.click(event);

  private probe(timeS: number, frequencyHz: number): Promise<number | null> {
    const { store } = this.tiles;
    if (!store?.pyramid) return Promise.resolve(null);
    const level = levelOfView(store.pyramid, this.shownView!, this.columnsPx);
    return store.probe(level, timeS, frequencyHz);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-spectrogram': EarmarkSpectrogram;
  }
}
