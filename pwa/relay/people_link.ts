import { customElement } from 'lit/decorators.js';
import { type Destination, ProjectLink } from '../app/project_link';
import { text } from '../messages/text';
import { FollowRelay } from './following';
import { relay } from './relay';

/** The way from a project to its people; nothing where there is no relay. */
@customElement('earmark-people-link')
export class EarmarkPeopleLink extends ProjectLink {
  constructor() {
    super();
    new FollowRelay(this);
  }

  protected override destination(): Destination | null {
    if (relay.phase === 'unknown' || relay.phase === 'none') return null;
    return { screen: 'people', title: text('relay-people') };
  }
}
