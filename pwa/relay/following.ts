/** A controller that draws an element again whenever the relay, or who is signed in, changes. */
import type { ReactiveControllerHost } from 'lit';
import { Following } from '../app/following';
import { relay } from './relay';

export class FollowRelay extends Following {
  constructor(host: ReactiveControllerHost, changed?: () => void) {
    super(host, [relay], changed);
  }
}
