import '@awesome.me/webawesome/dist/components/button/button.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { hashOf } from '../app/route';
import { say } from '../app/say';
import { ProjectDocument } from '../document';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { publishing } from '../together/publishing';
import { sharedProjects } from '../together/shared_projects';
import { ask } from './api';
import { attempt } from './failure';
import { FollowRelay } from './following';
import './invite_panel';
import './members_panel';
import { handsOut, type Member, type ServerProject } from './records';
import { relay } from './relay';
import './server_panel';
import { askToSignIn } from './sign_in_dialog';
import { relayStyles } from './styles';
import './tokens_panel';

/** Who takes part in a project: its members and their roles, invitations, and tokens. */
@customElement('earmark-people')
export class EarmarkPeople extends LitElement {
  static override styles = [screenStyles, relayStyles];

  @property({ attribute: 'project-id' }) projectId = '';
  @state() private name = '';
  /** Null: not on the server; undefined: not known yet. */
  @state() private project: ServerProject | null | undefined;
  @state() private members: readonly Member[] = [];

  constructor() {
    super();
    new FollowRelay(this, () => void this.#load());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    if (!this.name) await this.#readName();
    if (relay.phase !== 'here' || !relay.person) return;
    const project = await this.#find();
    if (project) this.members = await this.#readMembers(project);
    this.project = project;
    this.#named();
  }

  async #readMembers({ role }: ServerProject): Promise<readonly Member[]> {
    // An uploader sees nobody else, and may leave like everybody.
    if (role === 'uploader') return [{ ...relay.person!, role, status: 'active' }];
    const found = await attempt(() =>
      ask<{ members: readonly Member[] }>('GET', `${this.#path}/members`),
    );
    return found?.members ?? [];
  }

  #reload = async () => {
    await this.#load();
    await sharedProjects.refresh();
  };

  async #readName(): Promise<void> {
    const here = await ProjectDocument.open(this.projectId);
    this.name = here.name;
    await here.close();
    this.#named();
  }

  /** The project as the server has it, found without asking for what may not be there. */
  async #find(): Promise<ServerProject | null> {
    const listed = await attempt(() =>
      ask<{ projects: readonly ServerProject[] }>('GET', '/projects'),
    );
    const own = listed?.projects.find(({ id }) => id === this.projectId);
    return own ?? (relay.person?.admin ? this.#findAsAdmin() : null);
  }

  async #findAsAdmin(): Promise<ServerProject | null> {
    const all = await attempt(() =>
      ask<{ projects: readonly ServerProject[] }>('GET', '/projects?all=yes'),
    );
    const found = all?.projects.find(({ id }) => id === this.projectId);
    return found ? { ...found, role: 'admin' } : null;
  }

  get #path(): string {
    return `/projects/${this.projectId}`;
  }

  #named(): void {
    const name = this.name || this.project?.name || text('relay-project');
    // An admin who takes no part has no page of the project, but one of all projects.
    const isAdmins = this.project?.role === 'admin';
    const href = isAdmins
      ? hashOf({ screen: 'server', part: 'projects' })
      : hashOf({ screen: 'project', project: this.projectId });
    const detail = [{ text: name, href }, { text: text('relay-people') }];
    this.dispatchEvent(new CustomEvent('crumbs', { bubbles: true, composed: true, detail }));
  }

  override render() {
    return html`<div class="page">
      <h1>${text('relay-people')}</h1>
      ${this.#renderState()}
    </div>`;
  }

  #renderState() {
    const { phase, person } = relay;
    if (phase === 'unknown') return nothing;
    if (phase === 'none') return html`<p>${text('relay-people-none')}</p>`;
    if (phase === 'away') return html`<p>${text('relay-people-away')}</p>`;
    if (!person) return this.#renderSignIn();
    if (this.project === undefined) return nothing;
    if (this.project) return this.#renderProject(this.project);
    const isThere = sharedProjects.get(this.projectId) !== undefined;
    return isThere ? html`<p>${text('relay-people-outside')}</p>` : this.#renderPublish();
  }

  #renderSignIn() {
    return html`<p>${text('relay-people-sign-in')}</p>
      <div class="row-actions">
        <wa-button variant="brand" @click=${() => askToSignIn()}>${text('relay-sign-in')}</wa-button>
      </div>`;
  }

  #renderPublish() {
    return html`<section class="panel">
      <h2>${text('relay-publish')}</h2>
      <p>${text('relay-publish-hint')}</p>
      <div class="row-actions">
        <wa-button variant="brand" @click=${this.#publish}>${text('relay-publish')}</wa-button>
      </div>
    </section>`;
  }

  #renderProject(project: ServerProject) {
    const { role, status } = project;
    const leads = handsOut(role).length > 0;
    return html`<earmark-members
        project-id=${this.projectId}
        own=${role}
        .members=${this.members}
        @changed=${this.#reload}
      ></earmark-members>
      ${
        leads && status === 'active'
          ? html`<earmark-invite-panel project-id=${this.projectId} own=${role}></earmark-invite-panel>`
          : nothing
      }
      <earmark-server-panel .project=${project} @changed=${this.#reload}></earmark-server-panel>
      ${keyed(role, html`<earmark-tokens-panel project-id=${this.projectId} own=${role}></earmark-tokens-panel>`)}`;
  }

  #publish = async () => {
    const name = this.name || text('relay-project');
    await attempt(() => publishing.publish(this.projectId, name));
    await this.#load();
    if (this.project) say(text('relay-published', { name }), { kind: 'good' });
  };
}
