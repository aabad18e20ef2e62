import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keyChanges } from '../labeling/keys';

/** Draws an element anew when keys are changed, so that the keys it names stay true. */
export class FollowKeys implements ReactiveController {
  readonly #draw: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#draw = () => host.requestUpdate();
    host.addController(this);
  }

  hostConnected(): void {
    keyChanges.addEventListener('change', this.#draw);
  }

  hostDisconnected(): void {
    keyChanges.removeEventListener('change', this.#draw);
  }
}
