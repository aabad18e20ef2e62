import { type AxisStyle, drawFrequencyAxis, drawTimeAxis, fitCanvas } from './draw_axes';
import { drawTiles, type TileSource } from './draw_tiles';
import type { View } from './scales';

export interface Canvases {
  plot: HTMLCanvasElement;
  time: HTMLCanvasElement;
  frequency: HTMLCanvasElement;
}

/** Draws the plot and its axes, and knows their size and colours. */
export class Painter {
  widthPx = 0;
  heightPx = 0;
  /** Seconds after midnight at which the recording starts, to show the time of day; else null. */
  clockStartS: number | null = null;
  private style: AxisStyle | null = null;
  private frequencyShown = '';

  constructor(
    private readonly host: HTMLElement,
    private readonly canvases: Canvases,
  ) {}

  /** Take the size of the plot from the page. */
  measure(): void {
    const { plot } = this.canvases;
    const box = plot.parentElement!.getBoundingClientRect();
    this.widthPx = box.width;
    this.heightPx = box.height;
  }

  /** Read the theme's colours again before drawing next. */
  forgetStyle(): void {
    this.style = null;
  }

  clear(): void {
    this.frequencyShown = '';
    for (const canvas of Object.values(this.canvases) as HTMLCanvasElement[]) {
      canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
    }
  }

  /** Draw a view, `rough` without blending pixels; returns whether all its tiles were there. */
  draw(view: View, tiles: TileSource | null, columnsPx: number, rough = false): boolean {
    this.drawAxes(view);
    const { plot } = this.canvases;
    const context = fitCanvas(plot, this.widthPx, this.heightPx, ratio());
    if (!context) return false;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, plot.width, plot.height);
    context.imageSmoothingEnabled = !rough;
    return tiles ? drawTiles(context, tiles, view, plot.width, plot.height, columnsPx) : false;
  }

  private drawAxes(view: View): void {
    const { time, frequency } = this.canvases;
    const style = this.axisStyle();
    const lower = time.parentElement!.clientHeight;
    const timeContext = fitCanvas(time, this.widthPx, lower, ratio());
    if (timeContext) drawTimeAxis(timeContext, view, this.widthPx, lower, style, this.clockStartS);
    const left = frequency.parentElement!.clientWidth;
    // It changes only when the band does: most moves are in time.
    const { lowHz, highHz, scale } = view;
    const shown = [lowHz, highHz, scale, left, this.heightPx, ratio(), style.text].join();
    if (shown === this.frequencyShown) return;
    this.frequencyShown = shown;
    const context = fitCanvas(frequency, left, this.heightPx, ratio());
    if (context) drawFrequencyAxis(context, view, left, this.heightPx, style);
  }

  private axisStyle(): AxisStyle {
    if (this.style) return this.style;
    const computed = getComputedStyle(this.host);
    const token = (name: string, fallback: string) =>
      computed.getPropertyValue(name).trim() || fallback;
    this.style = {
      text: token('--em-axis', '#9bb0a7'),
      line: token('--em-axis', '#9bb0a7'),
      font: `11px ${token('--em-font', 'system-ui, sans-serif')}`,
    };
    return this.style;
  }
}

/** Device pixels per CSS pixel. */
export function ratio(): number {
  return window.devicePixelRatio || 1;
}
