import { customElement } from 'lit/decorators.js';
import { Following } from '../app/following';
import { type Destination, ProjectLink } from '../app/project_link';
import { text } from '../messages/text';
import { standingSources } from '../relay/standing';
import { jobsStanding } from './standing';

/** The way from a project to its jobs; nothing where no server has it, or it is shared no more. */
@customElement('earmark-jobs-link')
export class JobsLink extends ProjectLink {
  protected readonly following = new Following(this, standingSources);

  protected override destination(): Destination | null {
    const standing = jobsStanding(this.projectId);
    if (standing === 'alone' || standing === 'closed') return null;
    return { screen: 'jobs', title: text('jobs-title') };
  }
}
