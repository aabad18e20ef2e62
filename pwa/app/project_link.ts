import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { hashOf } from './route';

/** Where a link leads, and what it is called. */
export interface Destination {
  readonly screen: 'people' | 'history' | 'jobs';
  readonly title: string;
}

/** The way from a project's page to another of its pages. */
export abstract class ProjectLink extends LitElement {
  static override styles = css`
    a {
      color: var(--em-accent);
    }
  `;

  @property({ attribute: 'project-id' }) projectId = '';

  /** Null where it would lead nowhere: nothing is shown then. */
  protected abstract destination(): Destination | null;

  override render() {
    const to = this.destination();
    if (!to) return nothing;
    const href = hashOf({ screen: to.screen, project: this.projectId });
    return html`· <a href=${href}>${to.title}</a>`;
  }
}
