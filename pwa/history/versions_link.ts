import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Following } from '../app/following';
import { hashOf } from '../app/route';
import { text } from '../messages/text';
import { sharedProjects } from '../together/shared_projects';
import { standingSources } from './standing';

/** The way from a project to its history; nothing where no server keeps one. */
@customElement('earmark-versions-link')
export class VersionsLink extends LitElement {
  static override styles = css`
    a {
      color: var(--em-accent);
    }
  `;

  @property({ attribute: 'project-id' }) projectId = '';
  protected readonly following = new Following(this, standingSources);

  override render() {
    if (!sharedProjects.get(this.projectId)) return nothing;
    const href = hashOf({ screen: 'history', project: this.projectId });
    return html`· <a href=${href}>${text('history-title')}</a>`;
  }
}
