import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { AudioInfo } from '../audio/reader';
import type { Limits, View } from './scales';
import * as scales from './scales';
import { secondsOfDay } from './ticks';
import type { PaintChoice } from './tile_store';

/** An element that shows a view of a recording: where things lie in it, and how it moves. */
export abstract class Viewed extends LitElement {
  /** What is known of the recording; lets axes appear before its bytes are read. */
  @property({ attribute: false }) info: AudioInfo | null = null;
  /** What is shown; null shows the beginning. */
  @property({ attribute: false }) view: View | null = null;
  /** Playback position in seconds. */
  @property({ attribute: false }) cursorS: number | null = null;
  /** How it is shown: colours, decibels, contrast, filter, scale; changing it reads no audio. */
  @property({ attribute: false }) paint: PaintChoice = {};

  /** When the recording started, where it is known. */
  @property({ attribute: false }) startTime: Date | null = null;
  /** The clock shown, in minutes ahead of UTC. */
  @property({ type: Number }) utcOffsetMin = 0;
  /** Whether the time axis shows the time of day; needs `startTime`. */
  @property({ type: Boolean }) clock = false;

  /** Size of the plot in CSS pixels. */
  abstract get plotSize(): { widthPx: number; heightPx: number };

  /** What the recording's own bytes say of it, once they are read. */
  protected abstract get infoRead(): AudioInfo | null;

  get limits(): Limits | null {
    const info = this.info ?? this.infoRead;
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
  protected get clockStartS(): number | null {
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

  /** Whether there is more to see that way. */
  protected canPan(dx: number): boolean {
    const view = this.shownView;
    if (!view || !this.limits) return false;
    return dx < 0 ? view.startS > 0 : view.endS < this.limits.durationS;
  }

  protected show(view: View): void {
    const before = this.shownView;
    if (before && scales.sameView(before, view)) return;
    this.view = view;
    this.emit('view-change', view);
  }

  protected emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
