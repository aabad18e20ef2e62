import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hashOf } from '../app/route';
import { text } from '../messages/text';
import { FollowRelay } from './following';
import { relay } from './relay';

/** The way from a project to its people; nothing where there is no relay. */
@customElement('earmark-people-link')
export class EarmarkPeopleLink extends LitElement {
  static override styles = css`
    a {
      color: var(--em-accent);
    }
  `;

  @property({ attribute: 'project-id' }) projectId = '';

  constructor() {
    super();
    new FollowRelay(this);
  }

  override render() {
    if (relay.phase === 'unknown' || relay.phase === 'none') return nothing;
    const href = hashOf({ screen: 'people', project: this.projectId });
    return html`· <a href=${href}>${text('relay-people')}</a>`;
  }
}
