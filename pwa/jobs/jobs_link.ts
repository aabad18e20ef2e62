import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Following } from '../app/following';
import { hashOf } from '../app/route';
import { standingSources } from '../history/standing';
import { text } from '../messages/text';
import { jobsStanding } from './standing';

/** The way from a project to its jobs; nothing where no server has it, or it is shared no more. */
@customElement('earmark-jobs-link')
export class JobsLink extends LitElement {
  static override styles = css`
    a {
      color: var(--em-accent);
    }
  `;

  @property({ attribute: 'project-id' }) projectId = '';
  protected readonly following = new Following(this, standingSources);

  override render() {
    const standing = jobsStanding(this.projectId);
    if (standing === 'alone' || standing === 'closed') return nothing;
    const href = hashOf({ screen: 'jobs', project: this.projectId });
    return html`· <a href=${href}>${text('jobs-title')}</a>`;
  }
}
