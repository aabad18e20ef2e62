import { clock, dayTime, decibelText, frequencyText } from './ticks';

/** Where the pointer is over the plot. */
export interface Hover {
  timeS: number;
  frequencyHz: number;
  /** Level there, 0 dB being a sine at full scale; null as long as it is not known. */
  levelDb: number | null;
}

export interface Parts {
  time: HTMLElement;
  frequency: HTMLElement;
  readout: HTMLElement;
}

/** How the place is said: at all, and by the time of day if `clockStartS` is given. */
export interface Manner {
  readout: boolean;
  clockStartS: number | null;
}

/** Shows where the pointer is: a mark on each axis, and its time, frequency and level in words. */
export class PointerMark {
  private hover: Hover | null = null;

  /**
   * probe : finds the level at a place, or null
   * tell : called with where the pointer is, and with null when it has left
   */
  constructor(
    private readonly parts: Parts,
    private readonly probe: (timeS: number, frequencyHz: number) => Promise<number | null>,
    private readonly tell: (hover: Hover | null) => void,
  ) {}

  /** The pointer is at (x, y). Until the level there comes, the last one stands: digits do not flicker. */
  move(x: number, y: number, at: Omit<Hover, 'levelDb'>, manner: Manner): void {
    this.place(x, y);
    this.say({ ...at, levelDb: this.hover?.levelDb ?? null }, manner);
    void this.probe(at.timeS, at.frequencyHz).then((levelDb) => {
      // Null also says that the pointer has moved on meanwhile.
      if (this.hover && levelDb !== null) this.say({ ...this.hover, levelDb }, manner);
    });
  }

  leave(): void {
    this.hover = null;
    this.hide();
    this.tell(null);
  }

  /** Mark a place that the pointer is at in another picture; null for none. */
  mark(at: { x: number; y: number } | null): void {
    if (this.hover) return;
    if (at) this.place(at.x, at.y);
    else this.hide();
  }

  private place(x: number, y: number): void {
    const { time, frequency } = this.parts;
    time.hidden = frequency.hidden = false;
    time.style.transform = `translateX(${x}px)`;
    frequency.style.transform = `translateY(${y}px)`;
  }

  private say(hover: Hover, { readout, clockStartS }: Manner): void {
    this.hover = hover;
    const time = clockStartS === null ? clock(hover.timeS) : dayTime(clockStartS + hover.timeS);
    const level = hover.levelDb === null ? '' : `  ${decibelText(hover.levelDb)}`;
    this.parts.readout.hidden = !readout;
    this.parts.readout.textContent = `${time}  ${frequencyText(hover.frequencyHz)}${level}`;
    this.tell(hover);
  }

  private hide(): void {
    for (const part of Object.values(this.parts) as HTMLElement[]) part.hidden = true;
  }
}
