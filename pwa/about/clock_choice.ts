/** Whether time axes show the time of day: one choice of the person's, remembered on this device. */

const KEY = 'earmark clock';

/** Emits 'change'. One per app: `clockChoice`. */
export class ClockChoice extends EventTarget {
  #shown = stored() === 'day';

  /** Whether the time of day is shown where a recording's start is known. */
  get shown(): boolean {
    return this.#shown;
  }

  set shown(shown: boolean) {
    this.#shown = shown;
    try {
      localStorage.setItem(KEY, shown ? 'day' : 'recording');
    } catch {
      // Private windows may refuse; the choice then lasts as long as the page.
    }
    this.dispatchEvent(new Event('change'));
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export const clockChoice = new ClockChoice();
