import { Pace } from './pace';
import { sameView, type View } from './scales';

/** What is drawn again and again. */
export interface Drawn {
  readonly isConnected: boolean;
  readonly shownView: View | null;
  /** Draw, `rough` without blending pixels; returns whether all of it was there at its best. */
  draw(view: View | null, rough: boolean): boolean;
  /** All that is in view is drawn at its best. */
  drawnAtItsBest(): void;
}

/** When a picture is drawn: once a frame at most, and finely as soon as it rests. */
export class Drawing {
  private readonly pace = new Pace(() => this.soon());
  private before: View | null = null;
  private frame = 0;
  private isSettled = false;

  constructor(private readonly picture: Drawn) {}

  /** Whether everything in view is drawn at its best. */
  get settled(): boolean {
    return this.isSettled;
  }

  /** Draw at the next frame. */
  soon(): void {
    if (this.frame !== 0 || !this.picture.isConnected) return;
    this.frame = requestAnimationFrame((nowMs) => {
      this.frame = 0;
      this.now(nowMs);
    });
  }

  /** Something else is to be seen from now on. */
  unsettle(): void {
    this.isSettled = false;
  }

  stop(): void {
    this.pace.stop();
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  private now(nowMs: number): void {
    const view = this.picture.shownView;
    if (view && !(this.before && sameView(this.before, view))) this.pace.step(nowMs);
    this.before = view;
    const { rough } = this.pace;
    const complete = this.picture.draw(view, rough);
    if (!complete || rough || this.isSettled) return;
    this.isSettled = true;
    this.picture.drawnAtItsBest();
  }
}
