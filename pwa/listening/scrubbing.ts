/** Dragging along the time axis lets the sound under the hand be heard. */

const LEAST_MS = 45;

/** The spectrogram, as far as it is needed here. */
interface TimeAxis extends HTMLElement {
  readonly plotSize: { widthPx: number };
  xToTime(x: number): number;
}

/**
 * A listener for `pointerdown` on a spectrogram, to be put into a template.
 *
 * It comes before the spectrogram's own gestures. Shift, or the middle button, leaves the drag to
 * them: then the axis is moved.
 */
export class Scrubbing implements EventListenerObject {
  readonly capture = true;
  #lastMs = 0;

  /** @param onPlace called with seconds of the recording, a few times a second at most */
  constructor(private readonly onPlace: (placeS: number) => void) {}

  handleEvent(event: PointerEvent): void {
    if (event.button !== 0 || event.shiftKey) return;
    const axis = event.composedPath()[0] as HTMLElement;
    const within = axis.closest?.<HTMLElement>('#time');
    if (!within) return;
    event.stopImmediatePropagation();
    this.#follow(event.currentTarget as TimeAxis, within, event);
  }

  #follow(spectrogram: TimeAxis, axis: HTMLElement, press: PointerEvent): void {
    const ended = new AbortController();
    const { signal } = ended;
    const left = axis.getBoundingClientRect().left;
    const place = (event: PointerEvent) => {
      const x = Math.min(Math.max(0, event.clientX - left), spectrogram.plotSize.widthPx);
      this.onPlace(spectrogram.xToTime(x));
    };
    const move = (event: PointerEvent) => {
      if (event.pointerId !== press.pointerId || event.timeStamp - this.#lastMs < LEAST_MS) return;
      this.#lastMs = event.timeStamp;
      place(event);
    };
    axis.setPointerCapture(press.pointerId);
    axis.addEventListener('pointermove', move, { signal });
    for (const name of ['pointerup', 'pointercancel'] as const) {
      axis.addEventListener(name, () => ended.abort(), { signal });
    }
    place(press);
  }
}
