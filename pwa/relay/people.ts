import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { hashOf } from '../app/route';
import { say } from '../app/say';
import { ProjectDocument } from '../document';
import { text } from '../messages/text';
import { screenStyles } from '../projects/styles';
import { publishing } from '../together/publishing';
import { ask, RelayError } from './api';
import { attempt, failureText } from './failure';
import { FollowRelay } from './following';
import './invite_panel';
import { handsOut, type Member, type Role, type ServerProject } from './records';
import { relay } from './relay';
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
  @query('#member') private member!: WaInput;

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
    this.project = await this.#find();
    this.#named();
    if (!this.project || this.project.role === 'uploader') return;
    const found = await attempt(() =>
      ask<{ members: readonly Member[] }>('GET', `${this.#path}/members`),
    );
    this.members = found?.members ?? [];
  }

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
    return listed?.projects.find(({ id }) => id === this.projectId) ?? null;
  }

  get #path(): string {
    return `/projects/${this.projectId}`;
  }

  #named(): void {
    const name = this.name || this.project?.name || text('relay-project');
    const href = hashOf({ screen: 'project', project: this.projectId });
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
    return this.project ? this.#renderProject(this.project) : this.#renderPublish();
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

  #renderProject({ role }: ServerProject) {
    const leads = handsOut(role).length > 0;
    return html`<section class="panel" aria-labelledby="members-title">
        <h2 id="members-title">${text('relay-members')}</h2>
        <ul class="list">${this.members.map((member) => this.#renderMember(member, role))}</ul>
        ${leads ? this.#renderAdd() : nothing}
      </section>
      ${
        leads
          ? html`<earmark-invite-panel project-id=${this.projectId} own=${role}></earmark-invite-panel>`
          : nothing
      }
      <earmark-tokens-panel project-id=${this.projectId} own=${role}></earmark-tokens-panel>`;
  }

  #renderMember(member: Member, own: Role | 'admin') {
    const roles = handsOut(own);
    const self = member.id === relay.person?.id;
    if (!roles.includes(member.role)) return this.#renderFixed(member, self);
    return html`<li>
      <span class="who">${member.name}${self ? html`<small>${text('relay-you')}</small>` : nothing}</span>
      <span class="row-actions">
        <select
          aria-label=${text('relay-role-of', { name: member.name })}
          .value=${live(member.role)}
          @change=${(event: Event) => this.#change(member, event)}
        >
          ${roles.map(
            (role) =>
              html`<option value=${role} ?selected=${role === member.role}>${text(`relay-role-${role}`)}</option>`,
          )}
        </select>
        <wa-button size="s" appearance="outlined" @click=${() => this.#remove(member, self)}>
          ${self ? text('relay-leave') : text('common-remove')}
        </wa-button>
      </span>
    </li>`;
  }

  #renderFixed(member: Member, self: boolean) {
    return html`<li>
      <span class="who">${member.name}${self ? html`<small>${text('relay-you')}</small>` : nothing}</span>
      <span class="row-actions">
        <span class="muted">${text(`relay-role-${member.role}`)}</span>
        ${
          self
            ? html`<wa-button size="s" appearance="outlined" @click=${() => this.#remove(member, true)}
                >${text('relay-leave')}</wa-button
              >`
            : nothing
        }
      </span>
    </li>`;
  }

  #renderAdd() {
    return html`<div class="fields">
      <wa-input
        id="member"
        size="s"
        label=${text('relay-add-by-name')}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.#add()}
      ></wa-input>
      <wa-button size="s" appearance="outlined" @click=${this.#add}>${text('common-add')}</wa-button>
    </div>`;
  }

  #publish = async () => {
    const name = this.name || text('relay-project');
    await attempt(() => publishing.publish(this.projectId, name));
    await this.#load();
    if (this.project) say(text('relay-published', { name }), { kind: 'good' });
  };

  #add = async () => {
    const name = this.member.value?.trim() ?? '';
    if (!name) return;
    const body = { name, role: 'annotator' };
    if (await attempt(() => ask('POST', `${this.#path}/members`, body))) this.member.value = '';
    await this.#load();
  };

  async #change({ id, role }: Member, event: Event): Promise<void> {
    const select = event.target as HTMLSelectElement;
    try {
      await ask('PUT', `${this.#path}/members/${id}`, { role: select.value });
    } catch (error) {
      select.value = role;
      say(failureText(error), { kind: 'problem' });
    }
    await this.#load();
  }

  async #remove({ id, name }: Member, self: boolean): Promise<void> {
    const path = self ? `${this.#path}/membership` : `${this.#path}/members/${id}`;
    try {
      await ask('DELETE', path);
      say(self ? text('relay-left') : text('relay-removed', { name }));
    } catch (error) {
      if (!(error instanceof RelayError)) throw error;
      say(failureText(error), { kind: 'problem' });
    }
    await this.#load();
  }
}
