/** A controller that draws an element again whenever one of several things has changed. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Following implements ReactiveController {
  readonly #changed: () => void;

  /** @param sources each emits 'change' */
  constructor(
    host: ReactiveControllerHost,
    private readonly sources: readonly EventTarget[],
    changed: () => void = () => {},
  ) {
    this.#changed = () => {
      changed();
      host.requestUpdate();
    };
    host.addController(this);
  }

  hostConnected(): void {
    for (const source of this.sources) source.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    for (const source of this.sources) source.removeEventListener('change', this.#changed);
  }
}

/** Emits 'change' when the browser found the network, or lost it. */
export const network = new EventTarget();

for (const event of ['online', 'offline']) {
  globalThis.addEventListener?.(event, () => network.dispatchEvent(new Event('change')));
}
