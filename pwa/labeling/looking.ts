/** What part of the recording is in view. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  clampView,
  firstView,
  followTime,
  fullView,
  type Limits,
  panView,
  sameView,
  type View,
  viewOfSpan,
  zoomTime,
} from '../spectrogram/scales';

const ZOOM = 1.6;

export class Looking implements ReactiveController {
  view: View = { startS: 0, endS: 1, lowHz: 0, highHz: 1 };
  limits: Limits = { durationS: 1, nyquistHz: 1 };

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** Begin with another recording. */
  open(limits: Limits): void {
    this.limits = limits;
    this.view = firstView(limits);
    this.host.requestUpdate();
  }

  set(view: View): void {
    const clamped = clampView(view, this.limits);
    if (sameView(clamped, this.view)) return;
    this.view = clamped;
    this.host.requestUpdate();
  }

  get lengthS(): number {
    return this.view.endS - this.view.startS;
  }

  get bandHz(): number {
    return this.view.highHz - this.view.lowHz;
  }

  fit(): void {
    this.set(fullView(this.limits));
  }

  /** Zoom about a time if it is in view, else about the middle. */
  zoom(inward: boolean, aboutS: number | null): void {
    const { startS, endS } = this.view;
    const inView = aboutS !== null && aboutS >= startS && aboutS <= endS;
    const atS = inView ? aboutS : (startS + endS) / 2;
    this.set(zoomTime(this.view, this.limits, inward ? ZOOM : 1 / ZOOM, atS));
  }

  /** Pan by shares of what is in view. */
  pan(timeShare: number, bandShare = 0): void {
    this.set(panView(this.view, this.limits, this.lengthS * timeShare, this.bandHz * bandShare));
  }

  /** Go to a time, keeping the zoom. */
  centre(atS: number): void {
    this.pan((atS - this.lengthS / 2 - this.view.startS) / this.lengthS);
  }

  /** Zoom to a stretch of time with some of what is around it. */
  zoomTo(startS: number, endS: number, margin: number): void {
    this.set(viewOfSpan(this.view, this.limits, startS, endS, margin));
  }

  /** Bring a stretch into view, moving and zooming only as far as needed. */
  reveal(startS: number, endS: number): void {
    if (startS >= this.view.startS && endS <= this.view.endS) return;
    if (endS - startS > this.lengthS * 0.9) this.zoomTo(startS, endS, 0.2);
    else this.centre((startS + endS) / 2);
  }

  follow(timeS: number): void {
    this.set(followTime(this.view, this.limits, timeS));
  }
}
