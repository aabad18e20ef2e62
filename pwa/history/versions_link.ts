import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hashOf } from '../app/route';
import { text } from '../messages/text';
import { sharedProjects } from '../together/shared_projects';
import { watchHistoryStanding } from './standing';

/** The way from a project to its history; nothing where no server keeps one. */
@customElement('earmark-versions-link')
export class VersionsLink extends LitElement {
  static override styles = css`
    a {
      color: var(--em-accent);
    }
  `;

  @property({ attribute: 'project-id' }) projectId = '';
  #listeners = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listeners = new AbortController();
    watchHistoryStanding(() => this.requestUpdate(), this.#listeners.signal);
  }

  override disconnectedCallback(): void {
    this.#listeners.abort();
    super.disconnectedCallback();
  }

  override render() {
    if (!sharedProjects.get(this.projectId)) return nothing;
    const href = hashOf({ screen: 'history', project: this.projectId });
    return html`· <a href=${href}>${text('history-title')}</a>`;
  }
}
