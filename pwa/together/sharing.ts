import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Following } from '../app/following';
import { say } from '../app/say';
import { formatList } from '../messages/format';
import { text, textOr } from '../messages/text';
import type { SharedRow } from './notebook';
import { publishing } from './publishing';
import { session } from './session';
import { sharedProjects } from './shared_projects';

/** Whether a project is on this device only or shared, with whom, and the way to share it. */
@customElement('earmark-sharing')
export class EarmarkSharing extends LitElement {
  static override styles = css`
    :host {
      display: block;
      margin-bottom: 16px;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 12px;
      color: var(--em-muted);
    }
    .line > span {
      min-width: 0;
      flex: 1 1 16rem;
    }
    .shared wa-icon {
      color: var(--em-accent);
    }
    wa-progress-bar {
      margin-top: 8px;
    }
  `;

  @property({ attribute: 'project-id' }) projectId = '';
  @property() name = '';
  @state() private working = false;
  #known = '';

  constructor() {
    super();
    new Following(this, [session, sharedProjects, publishing], () => this.#review());
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('projectId')) this.#freshen();
  }

  /** What is known of the server may come later than the project. */
  #review(): void {
    if (this.#known !== this.projectId && sharedProjects.get(this.projectId)) this.#freshen();
  }

  #freshen(): void {
    if (sharedProjects.get(this.projectId)) this.#known = this.projectId;
    if (!sharedProjects.get(this.projectId)) void sharedProjects.refresh();
    void sharedProjects.learnPeople(this.projectId);
    void publishing.freshen(this.projectId);
  }

  override render() {
    const row = sharedProjects.get(this.projectId);
    if (row) return row.role === '' ? this.#renderEnded() : this.#renderShared(row);
    return session.hasRelay ? this.#renderAlone() : nothing;
  }

  #renderAlone() {
    const { person, host } = session;
    return html`<div class="line">
      <wa-icon name="hard-drive"></wa-icon>
      <span>${person ? text('together-alone') : text('together-alone-signed-out', { host })}</span>
      ${
        person
          ? html`<wa-button size="s" appearance="outlined" ?loading=${this.working} @click=${this.#share}>
              <wa-icon slot="start" name="cloud-upload"></wa-icon>${text('together-share', { host })}
            </wa-button>`
          : nothing
      }
    </div>`;
  }

  #renderShared({ role, people }: SharedRow) {
    const { host } = session;
    const progress = publishing.progress(this.projectId);
    const names = Object.values(people);
    const known = names.length > 0 ? text('together-people', { names: formatList(names) }) : '';
    return html`<div class="line shared">
        <wa-icon name="users"></wa-icon>
        <span>
          ${text('together-shared', { host, role: textOr(`relay-role-${role}`, role) })} ${known}
        </span>
      </div>
      ${
        progress
          ? html`<wa-progress-bar
              value=${Math.round((progress.done / progress.all) * 100)}
              label=${text('together-publishing', { done: progress.done, all: progress.all })}
              >${text('together-publishing', { done: progress.done, all: progress.all })}</wa-progress-bar
            >`
          : nothing
      }`;
  }

  #renderEnded() {
    return html`<div class="line">
      <wa-icon name="cloud-off"></wa-icon><span>${text('together-right-ended')}</span>
    </div>`;
  }

  #share = async () => {
    this.working = true;
    try {
      await publishing.publish(this.projectId, this.name || this.projectId);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error), { kind: 'problem' });
    } finally {
      this.working = false;
    }
  };
}
