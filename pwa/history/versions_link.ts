import { customElement } from 'lit/decorators.js';
import { Following } from '../app/following';
import { type Destination, ProjectLink } from '../app/project_link';
import { text } from '../messages/text';
import { standingSources } from '../relay/standing';
import { sharedProjects } from '../together/shared_projects';

/** The way from a project to its history; nothing where no server keeps one. */
@customElement('earmark-versions-link')
export class VersionsLink extends ProjectLink {
  protected readonly following = new Following(this, standingSources);

  protected override destination(): Destination | null {
    if (!sharedProjects.get(this.projectId)) return null;
    return { screen: 'history', title: text('history-title') };
  }
}
