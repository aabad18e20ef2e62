import { type Hover, type Manner, type Parts, PointerMark } from './pointer_mark';
import type { Viewed } from './viewed';

/** A press that moves further than this is no click. */
const CLICK_PX = 4;

/** What a pointing element can do. */
export interface PointingHost extends Viewed {
  readonly manner: Manner;
  seek(timeS: number): void;
}

/** What the pointer does over a spectrogram besides moving it: tell what is there, and seek. */
export class Pointing {
  private readonly shown: PointerMark;
  private pressedAt: { x: number; y: number } | null = null;

  /**
   * probe : finds the level at a place, or null
   * tell : called with where the pointer is, and with null when it has left
   */
  constructor(
    private readonly host: PointingHost,
    private readonly plot: HTMLElement,
    parts: Parts,
    probe: (timeS: number, frequencyHz: number) => Promise<number | null>,
    tell: (hover: Hover | null) => void,
  ) {
    this.shown = new PointerMark(parts, probe, tell);
  }

  press({ clientX, clientY }: PointerEvent): void {
    this.pressedAt = { x: clientX, y: clientY };
  }

  /** A click that nobody else handled puts the play cursor there. */
  click({ clientX, clientY, defaultPrevented }: MouseEvent): void {
    const { host, pressedAt } = this;
    const movedPx = pressedAt ? Math.hypot(clientX - pressedAt.x, clientY - pressedAt.y) : 0;
    if (defaultPrevented || !host.shownView || movedPx > CLICK_PX) return;
    host.seek(host.xToTime(clientX - this.plot.getBoundingClientRect().left));
  }

  hover({ clientX, clientY, pointerType }: PointerEvent): void {
    const { host } = this;
    if (!host.shownView || pointerType === 'touch') return;
    const box = this.plot.getBoundingClientRect();
    const { widthPx, heightPx } = host.plotSize;
    const x = Math.min(Math.max(0, clientX - box.left), widthPx);
    const y = Math.min(Math.max(0, clientY - box.top), heightPx);
    const at = { timeS: host.xToTime(x), frequencyHz: host.yToFrequency(y) };
    this.shown.move(x, y, at, host.manner);
  }

  leave(): void {
    this.shown.leave();
  }

  /** Show on the axes where the pointer is in another picture. */
  mark(at: Hover | null): void {
    const { host } = this;
    const place = host.shownView && at;
    this.shown.mark(
      place && { x: host.timeToX(place.timeS), y: host.frequencyToY(place.frequencyHz) },
    );
  }
}
