import { html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { clampView, panView, type View } from '../spectrogram/scales';
import { Crowd } from './crowd';
import type { SoundEdges } from './edges';
import { cursorOf, Gesture, type Outcome, type Tool } from './gesture';
import { type Hit, hitTest, reachPx } from './hit';
import { cleared, paintAbove, paintBelow } from './layer_paint';
import { layerStyle } from './layer_style';
import { type Mark, paintSelected } from './paint';
import { Pen } from './pen';
import { type Pixel, type Plot, pixelIn, toPoint } from './plot';
import { type Edge, edgeAt, movedStretch, paintStretch, type Stretch } from './question_edges';
import type { Limits, Point } from './regions';
import { SpanIndex } from './spans';

const EMPTY: Hit = { kind: 'empty' };

/**
 * Annotations over the spectrogram, and every press of mouse, finger or pen on them.
 *
 * Two canvases: all marks in view below, what changes during a drag above, so that dragging never
 * repaints thousands. Emits `pick` {id|null, adds}, `band` Region, `draw` Region, `change-region`
 * {id, region, moved, by}, `dragging` {id, region}|null, `seek` seconds, `view-change` View, `move-edge` {edge, at}, `open-mark` id
 * (double click).
 */
@customElement('earmark-annotation-layer')
export class AnnotationLayer extends LitElement {
  static override styles = layerStyle;

  @property({ attribute: false }) view: View = { startS: 0, endS: 1, lowHz: 0, highHz: 1 };
  @property({ attribute: false }) limits: Limits = { durationS: 1, nyquistHz: 1 };
  @property({ attribute: false }) marks: SpanIndex<Mark> = new SpanIndex<Mark>([]);
  @property({ attribute: false }) selected: Mark | null = null;
  /** The ids of all that is selected; `selected` is one of them. */
  @property({ attribute: false }) chosen: ReadonlySet<string> = new Set();
  @property({ attribute: false }) tool: Tool = 'select';
  /** A press with a drawing tool draws, whatever lies there. */
  @property({ type: Boolean }) sticky = false;
  /** A press selects more, as if Shift was held: for fingers. */
  @property({ type: Boolean }) adds = false;
  /** How what is drawn next will look. */
  @property({ attribute: false }) pencil: { colour: string; text: string } = {
    colour: '#ffffff',
    text: '',
  };
  /** Where edges snap to while Alt is held. */
  @property({ attribute: false }) snapping: SoundEdges | null = null;
  /** While asking: the question's stretch; then nothing is drawn, and its edges can be dragged. */
  @property({ attribute: false }) stretch: Stretch | null = null;

  @query('#below') private below!: HTMLCanvasElement;
  @query('#above') private above!: HTMLCanvasElement;

  #pointer: number | null = null;
  #byFinger = false;
  readonly #pen = new Pen();
  #size = { widthPx: 0, heightPx: 0 };
  #gesture: Gesture | null = null;
  #edge: { edge: Edge; atS: number } | null = null;
  #hovered: Mark | null = null;
  #at: Pixel | null = null;
  #frame = 0;
  #belowIsStale = true;
  #aboveIsEmpty = true;
  #crowd = new Crowd(this.marks);
  #listeners = new AbortController();
  #observer: ResizeObserver | null = null;

  /** True while a drag is under way, so that Escape cancels it before anything else. */
  get busy(): boolean {
    return this.#gesture !== null || this.#edge !== null;
  }

  /** Where the pointer is over the plot; null while it is elsewhere. */
  get pointed(): Point | null {
    return this.#at && toPoint(this.#plot, this.#at);
  }

  /** Two fingers move the view: what one of them began is dropped, what a pen draws goes on. */
  yieldToFingers(): void {
    if (this.#byFinger) this.cancel();
  }

  /** End the drag as if it had never begun. */
  cancel(): void {
    if (this.#gesture?.region) this.#emit('dragging', null);
    this.#gesture = null;
    this.#edge = null;
    this.#pointer = null;
    this.#paintSoon();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.addEventListener('pointerdown', (event) => this.#press(event), { signal });
    this.addEventListener('pointermove', (event) => this.#move(event), { signal });
    this.addEventListener('pointerup', (event) => this.#release(event), { signal });
    this.addEventListener('pointercancel', (event) => this.#lose(event), { signal });
    // Pressing picks and seeks already: the spectrogram need not seek a second time.
    this.addEventListener('click', (event) => event.preventDefault(), { signal });
    this.addEventListener('pointerleave', () => this.#hover(null), { signal });
    this.addEventListener('dblclick', (event) => this.#open(event), { signal });
    this.#observer = new ResizeObserver(([entry]) => this.#resize(entry!.contentRect));
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.cancel();
    super.disconnectedCallback();
  }

  override render() {
    return html`<canvas id="below"></canvas><canvas id="above"></canvas>`;
  }

  override updated(changed: PropertyValues<this>): void {
    const seen = ['view', 'marks', 'selected', 'chosen'] as const;
    if (seen.some((name) => changed.has(name))) this.#belowIsStale = true;
    this.#paintSoon();
  }

  get #plot(): Plot {
    return { view: this.view, ...this.#size };
  }

  /** A second finger never comes here: the spectrogram pans and zooms by it, and cancels the first. */
  #press(event: PointerEvent): void {
    const allowed = this.#pen.allows(event);
    this.#pen.heed(event);
    if (event.button !== 0 || allowed === 'nothing') return;
    this.#pointer = event.pointerId;
    this.#byFinger = event.pointerType === 'touch';
    this.setPointerCapture(event.pointerId);
    this.#begin(event, pixelIn(this, event), allowed === 'pan');
  }

  /** @param idle a finger beside a pen moves the view, and a palm that rests does nothing */
  #begin(event: PointerEvent, at: Pixel, idle: boolean): void {
    const reach = reachPx(event.pointerType);
    const edge = !idle && this.stretch && edgeAt(this.#plot, this.stretch, at, reach);
    if (edge) {
      this.#edge = { edge, atS: toPoint(this.#plot, at).s };
      return;
    }
    const tool = this.stretch || idle ? 'select' : this.tool;
    const hit = idle ? EMPTY : this.#hit(at, reach);
    const thresholdPx = event.pointerType === 'mouse' ? 4 : 8;
    const adds = !this.stretch && !idle && (this.adds || event.shiftKey);
    const press = { hit, tool, at, thresholdPx, adds, idle };
    this.#gesture = new Gesture(press, this.#plot, this.limits);
    this.#paintSoon();
  }

  #move(event: PointerEvent): void {
    const at = pixelIn(this, event);
    this.#pen.heed(event);
    this.#at = at;
    if (this.#pointer !== event.pointerId) {
      if (event.altKey) this.snapping?.ask(this.view);
      this.#hover(at, reachPx(event.pointerType));
      return;
    }
    if (this.#edge) this.#edge = { ...this.#edge, atS: toPoint(this.#plot, at).s };
    else this.#drag(at, event.altKey);
    this.#paintSoon();
  }

  #drag(at: Pixel, snaps: boolean): void {
    if (snaps) this.snapping?.ask(this.view);
    const { startS, endS } = this.view;
    const secondsPerPx = (endS - startS) / this.#size.widthPx;
    const snap = snaps ? (s: number) => this.snapping?.near(s, secondsPerPx) ?? null : undefined;
    const by = this.#gesture?.move(at, this.#plot, snap);
    const atHz = toPoint(this.#plot, at).hz;
    const { aim, region, id } = this.#gesture ?? {};
    if (region && aim !== 'band') this.#emit('dragging', { id: id ?? '', region });
    if (by) this.#show(panView(this.view, this.limits, by.s, by.hz, atHz));
  }

  #release(event: PointerEvent): void {
    this.#pen.heed(event);
    if (this.#pointer !== event.pointerId) return;
    const { gesture, edge } = { gesture: this.#gesture, edge: this.#edge };
    this.cancel();
    if (edge) this.#emit('move-edge', edge);
    else if (gesture) this.#finish(gesture.release());
  }

  #lose(event: PointerEvent): void {
    this.#pen.heed(event);
    if (this.#pointer === event.pointerId) this.cancel();
  }

  #finish(outcome: Outcome): void {
    if (outcome.kind === 'drawn') this.#emit('draw', outcome.region);
    if (outcome.kind === 'changed') this.#emit('change-region', outcome);
    if (outcome.kind === 'banded') this.#emit('band', outcome.region);
    if (outcome.kind !== 'click') return;
    const { hit, at, adds } = outcome;
    const id = hit.kind === 'empty' ? null : hit.id;
    if (!this.stretch && (id !== null || !adds)) this.#emit('pick', { id, adds });
    if (!adds) this.#emit('seek', at.s);
  }

  #open(event: MouseEvent): void {
    const hit = this.#hit(pixelIn(this, event), reachPx('mouse'));
    if (hit.kind !== 'empty' && !this.stretch) this.#emit('open-mark', hit.id);
  }

  #hover(at: Pixel | null, reach = 7): void {
    this.#at = at;
    const hit = at ? this.#hit(at, reach) : EMPTY;
    const found = hit.kind === 'body' && !hit.selected ? this.#markOf(hit.id) : null;
    const onEdge = at && this.stretch && edgeAt(this.#plot, this.stretch, at, reach);
    const resting = this.stretch ? 'grab' : cursorOf(hit, this.tool);
    this.style.cursor = onEdge ? 'ew-resize' : resting;
    if (found === this.#hovered) return;
    this.#hovered = found;
    this.#paintSoon();
  }

  #hit(at: Pixel, reach: number): Hit {
    if (this.stretch || (this.sticky && this.tool !== 'select')) return EMPTY;
    return hitTest(this.#plot, this.marks, this.#chosen, at, reach);
  }

  #markOf(id: string): Mark | null {
    const { startS, endS } = this.view;
    return this.marks.between(startS, endS).find((mark) => mark.id === id) ?? null;
  }

  #show(view: View): void {
    // Taken over at once: the next pointer event may come before the next rendering.
    this.view = clampView(view, this.limits);
    this.#emit('view-change', this.view);
  }

  #emit(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #resize({ width, height }: DOMRectReadOnly): void {
    this.#size = { widthPx: width, heightPx: height };
    for (const canvas of [this.below, this.above]) {
      canvas.width = Math.round(width * devicePixelRatio);
      canvas.height = Math.round(height * devicePixelRatio);
    }
    this.#belowIsStale = true;
    this.#paintSoon();
  }

  #paintSoon(): void {
    if (this.#frame || !this.isConnected) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#size.widthPx === 0 || !this.above) return;
      if (this.#belowIsStale) this.#paintBelow();
      this.#belowIsStale = false;
      this.#paintAbove();
    });
  }

  #paintBelow(): void {
    if (this.#crowd.index !== this.marks) this.#crowd = new Crowd(this.marks);
    paintBelow(cleared(this.below), this.#plot, { ...this.#chosen, crowd: this.#crowd });
  }

  /** Nothing is wiped where nothing was drawn: most frames of a move through the recording. */
  #paintAbove(): void {
    const isEmpty = !(this.selected || this.#hovered || this.stretch || this.#gesture);
    if (isEmpty && this.#aboveIsEmpty) return;
    this.#aboveIsEmpty = isEmpty;
    const context = cleared(this.above);
    const plot = this.#plot;
    if (this.stretch) paintStretch(context, plot, movedStretch(this.stretch, this.#edge));
    if (this.#hovered && !this.busy) paintSelected(context, plot, this.#hovered, false);
    paintAbove(context, plot, {
      ...this.#chosen,
      gesture: this.#gesture,
      pencil: this.pencil,
      marks: this.marks,
      limits: this.limits,
    });
  }

  get #chosen() {
    return { primary: this.selected, chosen: this.chosen };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'earmark-annotation-layer': AnnotationLayer;
  }
}
