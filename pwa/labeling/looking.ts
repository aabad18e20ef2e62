/** What part of the recording is in view. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  clampView,
  firstView,
  followTime,
  fullView,
  type Limits,
  panByShare,
  sameView,
  type View,
  viewOfSpan,
  zoomTime,
} from '../spectrogram/scales';

const ZOOM = 1.6;

/** A range of frequencies; up to the top where `highHz` is absent. */
export interface Band {
  readonly lowHz: number;
  readonly highHz?: number;
}

export class Looking implements ReactiveController {
  view: View = { startS: 0, endS: 1, lowHz: 0, highHz: 1 };
  limits: Limits = { durationS: 1, nyquistHz: 1 };
  /** What is seen from top to bottom unless zoomed; up to the top where `highHz` is absent. */
  #band: Band = { lowHz: 0 };

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  /** Begin with another recording. */
  open(limits: Limits, band: Band = { lowHz: 0 }): void {
    this.limits = limits;
    this.#band = band;
    this.view = this.#banded(firstView(limits));
    this.host.requestUpdate();
  }

  /** Show a band, now and whenever everything is shown. */
  showBand(band: Band): void {
    this.#band = band;
    this.set(this.#banded(this.view));
  }

  set(view: View): void {
    // The scale belongs to each picture: the view that they share has none.
    const { scale: _scale, ...plain } = view;
    const clamped = clampView(plain, this.limits);
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
    this.set(this.#banded(fullView(this.limits)));
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
    this.set(panByShare(this.view, this.limits, timeShare, bandShare));
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

  #banded(view: View): View {
    const { lowHz, highHz = this.limits.nyquistHz } = this.#band;
    return clampView(
      { ...view, lowHz, highHz: Math.min(highHz, this.limits.nyquistHz) },
      this.limits,
    );
  }
}
