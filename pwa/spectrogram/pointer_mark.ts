import { clock, dayTime, decibelText, frequencyText } from './ticks';

/** Where the pointer is over the plot. */
export interface Hover {
  timeS: number;
  frequencyHz: number;
  /** Level there, 0 dB being a sine at full scale; null as long as it is not known. */
  levelDb: number | null;
}

/** Shows where the pointer is: a mark on each axis, and its time, frequency and level in words. */
export class PointerMark {
  constructor(
    private readonly onTime: HTMLElement,
    private readonly onFrequency: HTMLElement,
    private readonly readout: HTMLElement,
  ) {}

  show(
    x: number,
    y: number,
    hover: Hover,
    withReadout: boolean,
    clockStartS: number | null = null,
  ): void {
    this.onTime.hidden = this.onFrequency.hidden = false;
    this.onTime.style.transform = `translateX(${x}px)`;
    this.onFrequency.style.transform = `translateY(${y}px)`;
    this.readout.hidden = !withReadout;
    const time = clockStartS === null ? clock(hover.timeS) : dayTime(clockStartS + hover.timeS);
    const level = hover.levelDb === null ? '' : `  ${decibelText(hover.levelDb)}`;
    this.readout.textContent = `${time}  ${frequencyText(hover.frequencyHz)}${level}`;
  }

  hide(): void {
    this.onTime.hidden = this.onFrequency.hidden = this.readout.hidden = true;
  }
}
