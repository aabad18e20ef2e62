/** A controller that draws an element again whenever the relay, or who is signed in, changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { relay } from './relay';

export class FollowRelay implements ReactiveController {
  readonly #changed: () => void;

  constructor(host: ReactiveControllerHost, changed: () => void = () => {}) {
    this.#changed = () => {
      changed();
      host.requestUpdate();
    };
    host.addController(this);
  }

  hostConnected(): void {
    relay.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    relay.removeEventListener('change', this.#changed);
  }
}
