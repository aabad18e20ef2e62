import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { AudioInfo } from '../audio/reader';
import type { AudioBytes } from '../audio/source';
import { text } from '../messages/text';
import { STANDARD_ANALYSIS } from './analysis';
import type { ColourMapName } from './colours';
import { fitCanvas } from './draw_axes';
import { drawTiles } from './draw_tiles';
import { handleKey } from './keys';
import { overviewStyle } from './overview_style';
import type { Limits, View } from './scales';
import * as scales from './scales';
import { clock } from './ticks';
import { TileLink } from './tile_link';
import { type Channel, levelOfView, tilesBetween } from './tiles';
import { centreView, dragView, type Grip, gripAt } from './window_drag';

/** Something to be seen from afar: a stretch of time in the colour of its label. */
export interface OverviewMark {
  startS: number;
  endS: number;
  colour: string;
}

const LEAST_WINDOW_PX = 6;
const MARK_PX = 5;
/** The spectrogram's tiles come first. */
const OVERVIEW_RANK = 1;
const LEAST_MARK_PX = 2;

/**
 * The whole recording as a strip, with a window that shows and moves what is in view.
 *
 * @fires view-change - CustomEvent<View>: the window was moved or resized
 */
@customElement('earmark-overview')
export class EarmarkOverview extends LitElement {
  static override styles = overviewStyle;

  @property({ attribute: false }) audio: AudioBytes | null = null;
  @property({ attribute: false }) info: AudioInfo | null = null;
  @property({ attribute: false }) view: View | null = null;
  @property({ attribute: false }) marks: readonly OverviewMark[] = [];
  /** Playback position in seconds. */
  @property({ attribute: false }) cursorS: number | null = null;
  @property({ attribute: false }) channel: Channel = 'mix';
  @property() colours: ColourMapName = 'magma';

  @query('canvas') private canvas!: HTMLCanvasElement;
  @query('#window') private pane!: HTMLElement;
  @query('#before') private shadeBefore!: HTMLElement;
  @query('#after') private shadeAfter!: HTMLElement;
  @query('#cursor') private cursor!: HTMLElement;

  private readonly tiles = new TileLink({
    opened: () => this.refresh(),
    tile: () => this.schedule(),
  });
  private readonly resized = new ResizeObserver(() => this.refresh());
  private frame = 0;
  private drag: { pointer: number; grip: Grip; x: number; view: View } | null = null;

  /** Size of the whole recording, once known. */
  get limits(): Limits | null {
    const info = this.info ?? this.tiles.store?.info;
    return info ? { durationS: info.durationS, nyquistHz: info.sampleRateHz / 2 } : null;
  }

  zoomBy(timeFactor: number): void {
    const view = this.shownView;
    if (!view) return;
    const middleS = (view.startS + view.endS) / 2;
    this.show(scales.zoomTime(view, this.limits!, timeFactor, middleS));
  }

  panByShare(timeShare: number): void {
    const view = this.shownView;
    if (!view) return;
    this.show(scales.panView(view, this.limits!, (view.endS - view.startS) * timeShare, 0));
  }

  fit(): void {
    const view = this.shownView;
    if (view) this.show({ ...view, startS: 0, endS: this.limits!.durationS });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
    if (this.hasUpdated) this.openTiles();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.tiles.close();
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  protected override firstUpdated(): void {
    this.addEventListener('pointerdown', this.pressed);
    this.addEventListener('pointermove', this.moved);
    for (const end of ['pointerup', 'pointercancel'] as const) {
      this.addEventListener(end, this.released);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('audio') || changed.has('channel')) this.openTiles();
    if (changed.has('colours')) this.tiles.store?.paint({ map: this.colours });
    if (changed.has('audio') || changed.has('info') || changed.has('marks')) this.refresh();
    this.placeWindow();
  }

  protected override render() {
    return html`
      <canvas aria-hidden="true"></canvas>
      <div id="before" class="shade" hidden></div>
      <div id="after" class="shade" hidden></div>
      <slot></slot>
      <div id="cursor" hidden></div>
      <div id="window" role="slider" tabindex="0" aria-label=${text('spectrogram-in-view')}
        aria-valuemin="0" aria-valuemax="0" aria-valuenow="0" aria-orientation="horizontal"
        aria-keyshortcuts="ArrowLeft ArrowRight + - Home End" hidden @keydown=${this.keyed}></div>
    `;
  }

  private get shownView(): View | null {
    const { limits, view } = this;
    if (!limits) return null;
    return view ? scales.clampView(view, limits) : scales.firstView(limits);
  }

  private openTiles(): void {
    this.tiles.close();
    if (!this.audio || !this.isConnected) return;
    const analysis = { ...STANDARD_ANALYSIS, channel: this.channel };
    this.tiles.open(this.audio, analysis, 'overview').paint({ map: this.colours });
  }

  /** Ask for the tiles of the whole recording, coarsest first, and draw what there is. */
  private refresh(): void {
    const { store } = this.tiles;
    const { pyramid } = store ?? {};
    const { limits } = this;
    if (store && pyramid && limits && this.clientWidth > 0) {
      const level = levelOfView(pyramid, scales.fullView(limits), this.clientWidth);
      const coarsest = tilesBetween(pyramid, pyramid.maxLevel, 0, limits.durationS);
      const fitting = tilesBetween(pyramid, level, 0, limits.durationS);
      const same = level === pyramid.maxLevel;
      store.want(this.tiles, same ? fitting : [...coarsest, ...fitting], OVERVIEW_RANK);
    }
    this.placeWindow();
    this.schedule();
  }

  private readonly schedule = () => {
    if (this.frame !== 0 || !this.isConnected) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  };

  private draw(): void {
    const ratio = window.devicePixelRatio || 1;
    const context = fitCanvas(this.canvas, this.clientWidth, this.clientHeight, ratio);
    if (!context) return;
    const { width, height } = this.canvas;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    const { limits, tiles } = this;
    if (!limits) return;
    const view = scales.fullView(limits);
    if (tiles.store) drawTiles(context, tiles.store, view, width, height, this.clientWidth);
    this.drawMarks(context, view, ratio);
  }

  private drawMarks(context: CanvasRenderingContext2D, view: View, ratio: number): void {
    const { width, height } = this.canvas;
    for (const { startS, endS, colour } of this.marks) {
      const left = scales.timeToX(view, width, startS);
      const right = scales.timeToX(view, width, endS);
      context.fillStyle = colour;
      const long = Math.max(LEAST_MARK_PX * ratio, right - left);
      context.fillRect(left, height - MARK_PX * ratio, long, MARK_PX * ratio);
    }
  }

  private placeWindow(): void {
    const view = this.shownView;
    for (const part of [this.pane, this.shadeBefore, this.shadeAfter]) part.hidden = !view;
    this.placeCursor();
    if (!view) return;
    const { left, right } = this.windowPx(view);
    const width = this.clientWidth || 1;
    this.pane.style.transform = `translateX(${left}px)`;
    this.pane.style.width = `${right - left}px`;
    this.pane.classList.toggle('resizable', gripAt(left, left, right) === 'start');
    this.shadeBefore.style.transform = `scaleX(${left / width})`;
    this.shadeAfter.style.transform = `scaleX(${1 - right / width})`;
    this.describe(view);
  }

  private placeCursor(): void {
    const { limits, cursorS } = this;
    this.cursor.hidden = !limits || cursorS === null;
    if (this.cursor.hidden) return;
    const x = scales.timeToX(scales.fullView(limits!), this.clientWidth, cursorS!);
    this.cursor.style.transform = `translateX(${x - 0.75}px)`;
  }

  private describe(view: View): void {
    const { durationS } = this.limits!;
    const attributes = {
      'aria-valuemax': durationS.toFixed(3),
      'aria-valuenow': view.startS.toFixed(3),
      'aria-valuetext': text('spectrogram-window', {
        start: clock(view.startS, 1),
        end: clock(view.endS, 1),
        length: clock(durationS, 1),
      }),
    };
    for (const [name, value] of Object.entries(attributes)) this.pane.setAttribute(name, value);
  }

  /** Edges of the window, never too narrow to be seen. */
  private windowPx(view: View): { left: number; right: number } {
    const full = scales.fullView(this.limits!);
    const left = scales.timeToX(full, this.clientWidth, view.startS);
    const right = scales.timeToX(full, this.clientWidth, view.endS);
    const lacking = Math.max(0, LEAST_WINDOW_PX - (right - left)) / 2;
    return { left: left - lacking, right: right + lacking };
  }

  private readonly keyed = (event: KeyboardEvent) => {
    if (handleKey(this, event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  private readonly pressed = (event: PointerEvent) => {
    const view = this.shownView;
    if (!view || event.button !== 0) return;
    const x = this.xOf(event);
    const { left, right } = this.windowPx(view);
    const grip = gripAt(x, left, right);
    const held = grip === 'outside' ? centreView(view, this.limits!, this.timeAt(x)) : view;
    this.drag = { pointer: event.pointerId, grip, x, view: held };
    this.setPointerCapture(event.pointerId);
    this.show(held);
    this.pane.focus({ preventScroll: true });
    event.preventDefault();
  };

  private readonly moved = (event: PointerEvent) => {
    const x = this.xOf(event);
    const { drag } = this;
    if (drag?.pointer === event.pointerId) {
      const byS = this.timeAt(x) - this.timeAt(drag.x);
      this.show(dragView(drag.view, this.limits!, drag.grip, byS));
      return;
    }
    const view = this.shownView;
    if (!view) return;
    const { left, right } = this.windowPx(view);
    this.classList.toggle('edge', ['start', 'end'].includes(gripAt(x, left, right)));
  };

  private readonly released = (event: PointerEvent) => {
    if (this.drag?.pointer === event.pointerId) this.drag = null;
  };

  private xOf(event: PointerEvent): number {
    return event.clientX - this.getBoundingClientRect().left;
  }

  private timeAt(x: number): number {
    return scales.xToTime(scales.fullView(this.limits!), this.clientWidth || 1, x);
  }

  private show(view: View): void {
    const before = this.shownView;
    if (before && scales.sameView(before, view)) return;
    this.view = view;
    const detail = { detail: view, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent('view-change', detail));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-overview': EarmarkOverview;
  }
}
