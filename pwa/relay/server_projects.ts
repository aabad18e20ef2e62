import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/details/details.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hashOf } from '../app/route';
import { say } from '../app/say';
import { rememberProject } from '../document';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { sharedProjects } from '../together/shared_projects';
import { ask } from './api';
import { attempt } from './failure';
import { FollowRelay } from './following';
import type { ServerProject } from './records';
import { relay } from './relay';
import { relayStyles } from './styles';

/** The projects on the server in which one takes part; nothing while nobody is signed in. */
@customElement('earmark-relay-projects')
export class EarmarkServerProjects extends LitElement {
  static override styles = [
    screenStyles,
    relayStyles,
    css`
      section {
        margin-top: 32px;
      }
      h2 {
        margin-bottom: 8px;
      }
      .list {
        padding: 4px 16px;
      }
      .list.plain {
        padding: 0;
      }
      wa-details {
        margin-top: 12px;
      }
    `,
  ];

  /** Ids of the projects on this device. */
  @property({ attribute: false }) here: readonly string[] = [];
  @state() private projects: readonly ServerProject[] | null = null;

  constructor() {
    super();
    new FollowRelay(this, () => void this.#load());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    if (relay.phase !== 'here' || !relay.person) {
      this.projects = null;
      return;
    }
    const found = await attempt(() =>
      ask<{ projects: readonly ServerProject[] }>('GET', '/projects'),
    );
    this.projects = found?.projects ?? null;
  }

  override render() {
    if (!this.projects) return nothing;
    const projects = this.projects.filter(({ status }) => status === 'active');
    const archived = this.projects.filter(({ status }) => status === 'archived');
    return html`<section aria-labelledby="server-title">
      <h2 id="server-title">${text('relay-projects')}</h2>
      ${
        projects.length === 0
          ? html`<p class="muted">${text('relay-projects-none')}</p>`
          : html`<ul class="panel list">${projects.map((project) => this.#renderProject(project))}</ul>`
      }
      ${archived.length > 0 ? this.#renderArchived(archived) : nothing}
    </section>`;
  }

  #renderArchived(projects: readonly ServerProject[]) {
    return html`<wa-details summary=${text('relay-projects-archived', { count: projects.length })}>
      <ul class="list plain">
        ${projects.map(
          ({ id, name, role }) => html`<li>
            <span class="who">${name}<small>${text(`relay-role-${role === 'admin' ? 'owner' : role}`)}</small></span>
            <span class="row-actions">
              <wa-button size="s" appearance="plain" href=${hashOf({ screen: 'people', project: id })}>
                ${text('relay-people')}
              </wa-button>
              ${
                role === 'owner'
                  ? html`<wa-button size="s" appearance="outlined" @click=${() => this.#bringBack(id, name)}>
                      ${text('relay-bring-back')}
                    </wa-button>`
                  : nothing
              }
            </span>
          </li>`,
        )}
      </ul>
    </wa-details>`;
  }

  async #bringBack(id: string, name: string): Promise<void> {
    const body = { status: 'active' };
    if (!(await attempt(() => ask('PUT', `/projects/${id}/status`, body)))) return;
    say(text('relay-brought-back', { name }), { kind: 'good' });
    await sharedProjects.refresh();
    await this.#load();
  }

  #renderProject(project: ServerProject) {
    const here = this.here.includes(project.id);
    const role = project.role === 'admin' ? 'owner' : project.role;
    return html`<li>
      <span class="who"
        >${project.name}
        <small>${text(`relay-role-${role}`)}${here ? ` · ${text('relay-project-here')}` : ''}</small></span
      >
      <span class="row-actions">
        <wa-button size="s" appearance="plain" href=${hashOf({ screen: 'people', project: project.id })}>
          ${text('relay-people')}
        </wa-button>
        <wa-button size="s" appearance="outlined" @click=${() => openHere(project)}>
          ${text('relay-open')}
        </wa-button>
      </span>
    </li>`;
  }
}

/** Put a project of the server on this device's list, and go to its page. */
export async function openHere({ id, name }: Pick<ServerProject, 'id' | 'name'>): Promise<void> {
  await sharedProjects.refresh();
  await rememberProject(id, name);
  location.hash = hashOf({ screen: 'project', project: id });
}
